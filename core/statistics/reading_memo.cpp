#include "core/statistics/reading_memo.h"

#include "core/testing/value.h"

#include <cmath>
#include <cstdlib>

namespace spotcheck::statistics {

namespace {

double number(const Decimal& decimal, int scale)
{
    return std::strtod(decimal.scaled(scale).toString().c_str(), nullptr);
}

int digitsOf(DecimalDigits coefficient)
{
    int digits = 0;
    for (; coefficient != 0; coefficient /= 10)
        ++digits;
    return digits;
}

std::string kindOf(const Unit& unit)
{
    return unit.understood ? unit.kind : unit.text;
}

std::optional<LimitPoint> pointOf(const std::optional<LimitEnd>& end, const Unit& unit)
{
    if (!end)
        return std::nullopt;
    return LimitPoint{number(end->at, unit.understood ? unit.scale : 0), end->inclusive};
}

} // namespace

void ReadingMemo::addSpec(qint64 id, std::string_view item, std::string_view limit, std::string_view unit)
{
    Spec spec{std::string(item), std::string(unit), readLimit(limit, unit, item), false, {}};
    spec.worded = spec.limit.kind == LimitKind::Grade || spec.limit.kind == LimitKind::Conform ||
                  spec.limit.kind == LimitKind::Text || spec.limit.kind == LimitKind::Plan;
    m_specs.insert_or_assign(id, std::move(spec));
    m_last = nullptr;
}

quint32 ReadingMemo::reading(qint64 id, std::string_view value)
{
    if (m_last == nullptr || m_lastId != id) {
        const auto found = m_specs.find(id);
        if (found == m_specs.end())
            return none;
        m_last = &found->second;
        m_lastId = id;
    }
    if (m_last->worded)
        return none;
    const auto known = m_last->readings.find(value);
    if (known != m_last->readings.end())
        return known->second;
    const quint32 index = understood(*m_last, value);
    m_last->readings.emplace(std::string(value), index);
    return index;
}

quint32 ReadingMemo::understood(const Spec& spec, std::string_view text)
{
    const Value value = readValue(text, spec.unit);
    if (value.kind != ValueKind::Number || value.unit.isGrade())
        return none;
    const int scale = value.unit.understood ? value.unit.scale : 0;
    Reading reading;
    reading.text = std::string(text);
    reading.value = number(value.number, scale);
    reading.step = std::pow(10.0, value.number.exponent() + scale);
    if (!std::isfinite(reading.value) || !(reading.step > 0))
        return none;
    reading.lastDigit = int(value.number.coefficient() % 10);
    reading.significant = digitsOf(value.number.coefficient());
    reading.hasPlaces = value.number.exponent() < 0;
    reading.quantity = quantityOf(spec, value.unit);
    if (spec.limit.kind == LimitKind::Interval && kindOf(spec.limit.unit) == kindOf(value.unit)) {
        reading.lower = pointOf(spec.limit.lower, spec.limit.unit);
        reading.upper = pointOf(spec.limit.upper, spec.limit.unit);
    }
    m_pool.readings.push_back(std::move(reading));
    return quint32(m_pool.readings.size() - 1);
}

quint32 ReadingMemo::quantityOf(const Spec& spec, const Unit& unit)
{
    const auto [at, isNew] =
        m_quantityIndex.try_emplace(spec.item + '\x1f' + kindOf(unit), quint32(m_quantities.size()));
    if (isNew)
        m_quantities.push_back({spec.item, spec.unit});
    return at->second;
}

} // namespace spotcheck::statistics
