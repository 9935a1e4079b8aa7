#include "core/exchange/import_plan_sums.h"

#include "core/base/text_fold.h"
#include "core/exchange/import_texts.h"

#include <algorithm>

namespace spotcheck {

namespace {

enum Figure { Production, Store, Online, Total, Budget };
constexpr std::array kKeys = {"batches_production", "batches_store", "batches_online", "batches_total", "budget"};
constexpr qint64 kPennies = 100; // amounts were rounded to yuan

QString shownFigure(int which, qint64 value)
{
    return which == Budget ? QString::number(double(value) / 100, 'f', 2) : QString::number(value);
}

bool isSubtotal(const ImportRow& row)
{
    return std::any_of(row.raw.begin(), row.raw.end(),
                       [](std::string_view text) { return headerKey(text).find("小计") != std::string::npos; });
}

} // namespace

PlanSums::PlanSums(const ImportContext& context) : m_context(context), m_fields{}
{
    for (int i = 0; i < kFigures; ++i)
        m_fields[size_t(i)] = int(context.type.field(kKeys[size_t(i)]) - context.type.fields.data());
}

void PlanSums::restart()
{
    m_part = m_all = {};
}

std::optional<qint64> PlanSums::figure(const ImportRow& row, int which, bool& sure) const
{
    const int field = m_fields[size_t(which)];
    if (row[field].empty())
        return std::nullopt;
    const auto value = readCell(m_context.type.fields[size_t(field)], m_context.mapper.match(field), row[field]);
    sure = sure && value && row.errorField != field;
    return value && *value ? std::optional((*value)->number) : std::nullopt;
}

void PlanSums::add(const ImportRow& line)
{
    for (Part* part : {&m_part, &m_all}) {
        ++part->lines;
        qint64 channels = 0;
        for (int i = 0; i < kFigures; ++i) {
            Sum& sum = part->sums[size_t(i)];
            const auto value = figure(line, i, sum.sure);
            channels += i < Total ? value.value_or(0) : 0;
            sum.value += value.value_or(i == Total ? channels : 0);
        }
    }
}

std::optional<CellProblem> PlanSums::compareFigure(const ImportRow& sums, int which, bool isPart) const
{
    bool sure = true;
    const auto said = figure(sums, which, sure);
    const Sum &part = m_part.sums[size_t(which)], &all = m_all.sums[size_t(which)];
    const ColumnMatch* match = m_context.mapper.match(m_fields[size_t(which)]);
    const qint64 room = which != Budget ? 0 : match != nullptr && match->moneyFactor > 1 ? kPennies * 100 : kPennies;
    const auto fits = [&](const Sum& sum) { return said && std::abs(*said - sum.value) <= room; };
    const bool isSum = isPart ? fits(part) : fits(all) || (m_part.lines > 0 && fits(part));
    if (!said || !sure || !(isPart ? part : all).sure || isSum)
        return std::nullopt;
    const int field = m_fields[size_t(which)];
    const qint64 lines = isPart ? m_part.lines : m_all.lines, sum = isPart ? part.value : all.value;
    return CellProblem{field,
                       ImportTexts::tr("The row of sums says %1, but the %2 lines above it come to %3.")
                           .arg(shownFigure(which, *said))
                           .arg(lines)
                           .arg(shownFigure(which, sum)),
                       QString::fromUtf8(sums.raw[size_t(field)].data(), qsizetype(sums.raw[size_t(field)].size()))};
}

QList<CellProblem> PlanSums::compare(const ImportRow& sums)
{
    QList<CellProblem> problems;
    const bool isPart = isSubtotal(sums);
    for (int i = 0; i < kFigures; ++i)
        if (auto problem = compareFigure(sums, i, isPart))
            problems << *problem;
    m_part = {};
    return problems;
}

} // namespace spotcheck
