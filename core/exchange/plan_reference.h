#pragma once
#include "core/exchange/plan_base.h"
#include "core/registry/typed_value.h"

#include <unordered_map>

/// The lines of a plan as the sender of a workbook saw them, beside the lines as they are here now. Without a base
/// both are the same.
namespace spotcheck {

class PlanReference {
public:
    PlanReference(const std::vector<PlanLine>& here, const PlanBase* base, const QString& office);

    bool hasBase() const { return m_base != nullptr; }
    /// What the sender saw, and lines that were added here since.
    const std::vector<PlanLine>& seen() const { return m_seen; }
    /// Null: the line is gone here.
    const PlanLine* here(qint64 id) const;
    bool isInBase(qint64 id) const { return m_inBase.contains(id); }
    /// What the line said of the field is known.
    bool knows(qint64 id, const Field& field) const;
    /// A line added here would be in the workbook had it been written now.
    bool wouldHold(const PlanLine& line) const;

private:
    const PlanBase* m_base;
    std::vector<PlanLine> m_seen;
    std::unordered_map<qint64, const PlanLine*> m_here;
    std::unordered_map<qint64, bool> m_inBase;
};

/// A stored value as a workbook would bring it back: what two sides are compared as.
std::string comparedStored(const Field& field, const std::string& stored);
StoredValue storedValue(const Field& field, const std::string& stored);

} // namespace spotcheck
