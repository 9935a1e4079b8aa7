#pragma once
#include "core/registry/record_type.h"

/// The fields of the form a sampling day is entered by (resources/sampling/entry_fields.csv): which, in which order,
/// which of them keep their value for the next batch, and at which stages they are asked for (市场监管总局令第18号
/// 第二十二条、第二十六条: an online purchase records four account fields).
namespace spotcheck {

struct EntryField {
    const Field* field = nullptr; ///< of the batches
    bool keeps = false;           ///< the next batch begins with the value of this one
    int stages = 0;               ///< bits 1 << kStages; 0: every stage
    /// Before a stage is chosen, as in a shop.
    bool isAskedAt(int stage) const { return stages == 0 || (stages & (1 << (stage == 0 ? 2 : stage))) != 0; }
};

const QList<EntryField>& entryFields();

} // namespace spotcheck
