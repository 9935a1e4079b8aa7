#include "core/exchange/plan_reference.h"

#include "core/exchange/plan_difference_match.h"

#include <charconv>

namespace spotcheck {

namespace {

size_t indexOf(const Field& field)
{
    return size_t(&field - planRecordType().fields.data());
}

} // namespace

PlanReference::PlanReference(const std::vector<PlanLine>& here, const PlanBase* base, const QString& office)
    : m_base(base)
{
    for (const PlanLine& line : here)
        m_here.emplace(line.id, &line);
    if (base != nullptr)
        for (PlanLine line : base->lines) {
            if (QString::fromStdString(line.office) != office || !m_inBase.emplace(line.id, true).second)
                continue;
            const PlanLine* now = this->here(line.id);
            for (size_t i = 0; now != nullptr && i < line.stored.size(); ++i)
                if (!base->known[i])
                    line.stored[i] = now->stored[i];
            m_seen.push_back(std::move(line));
        }
    for (const PlanLine& line : here)
        if (!isInBase(line.id))
            m_seen.push_back(line);
}

const PlanLine* PlanReference::here(qint64 id) const
{
    const auto found = m_here.find(id);
    return found == m_here.end() ? nullptr : found->second;
}

bool PlanReference::knows(qint64 id, const Field& field) const
{
    return isInBase(id) && m_base->known[indexOf(field)];
}

bool PlanReference::wouldHold(const PlanLine& line) const
{
    return m_base != nullptr && m_base->version == PlanForm::Official && !isInBase(line.id);
}

StoredValue storedValue(const Field& field, const std::string& stored)
{
    if (field.type == FieldType::Text || field.type == FieldType::Date || field.type == FieldType::List)
        return {false, false, 0, stored};
    qint64 number = 0;
    std::from_chars(stored.data(), stored.data() + stored.size(), number);
    return {true, false, number, {}};
}

std::string comparedStored(const Field& field, const std::string& stored)
{
    const auto value = parseTyped(field, planCellText(field, stored));
    return value ? comparedText(field, *value) : stored;
}

} // namespace spotcheck
