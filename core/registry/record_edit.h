#pragma once
#include "core/registry/typed_value.h"
#include "core/workspace/workspace.h"

#include <QList>
#include <span>

/// Editing any table through the one door. Everything typed is understood first (parseTyped, and checkedValue's rules)
/// or refused with a sentence; then all of it is written as one undo step, or none of it.
namespace spotcheck {

/// parseTyped, and: required fields hold something, credit codes are right, places and offices become their codes.
Result<StoredValue> checkedValue(const Field& field, const QString& typed);

/// Writes what was typed into `field` of all `ids`; answers the journal entry's number (0: all were so already).
/// NotFound when a record is no longer there.
Result<qint64> editField(Workspace& workspace, const RecordType& type, std::span<const qint64> ids, const Field& field,
                         const QString& typed);

struct TypedCell {
    qint64 id = 0;
    const Field* field = nullptr;
    QString typed;
};
/// Many cells of different columns as one step: what was pasted. `title`: the words for Edit > Undo.
Result<qint64> editCells(Workspace& workspace, const RecordType& type, const QList<TypedCell>& edits,
                         const QString& title);

/// Whether a person may add or delete records of the table one by one.
bool isAddable(const RecordType& type);
bool isDeletable(const RecordType& type);
/// Deletes records; refused while others refer to them, and for kinds that only their own work may change.
Result<qint64> deleteRecords(Workspace& workspace, const RecordType& type, std::span<const qint64> ids);

struct TypedField {
    QString key;
    QString typed;
};
/// A new enterprise, product, laboratory, bid, batch or plan line with the values given by field key; answers its id.
/// References are typed as the text shown: the parent's code, the laboratory's name, the plan's year and office (a plan
/// that is not there yet is begun). Ids come from the natural key (natural_key.h).
Result<qint64> addRecord(Workspace& workspace, const RecordType& type, const QList<TypedField>& values);
/// Several as one step: all or none.
Result<QList<qint64>> addRecords(Workspace& workspace, const RecordType& type, const QList<QList<TypedField>>& records);

} // namespace spotcheck
