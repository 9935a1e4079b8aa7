#include "core/rules/report_items.h"
#include "core/testing/value.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <vector>

/// A result about a power of ten away from what the item's own history shows: a unit or a decimal point may have
/// slipped. The laboratories' screens weigh such values with p-values; here each is named on its report.
namespace spotcheck {

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Decimal logarithms of plain positive numbers, in the base of their unit; a text is read once.
class Magnitudes {
public:
    std::optional<double> operator()(std::string_view value, std::string_view unit)
    {
        std::string key(value);
        key.append(1, '\x1f').append(unit);
        const auto [known, fresh] = m_known.try_emplace(std::move(key));
        if (fresh)
            known->second = read(value, unit);
        return known->second;
    }

private:
    static std::optional<double> read(std::string_view text, std::string_view unit)
    {
        const Value value = readValue(text, unit);
        const double number = value.kind == ValueKind::Number ? shown(value.number.toString()).toDouble() : 0;
        if (number <= 0)
            return std::nullopt;
        return std::log10(number) + value.unit.scale;
    }
    std::unordered_map<std::string, std::optional<double>> m_known;
};

/// What one item's results are usually like. Of a long history an even share is kept.
struct History {
    static constexpr size_t kMost = 2000;
    std::vector<float> seen;
    size_t count = 0;
    double centre = 0, usual = 0; ///< median, and the distance from it that nine in ten keep

    void add(double logarithm)
    {
        if (seen.size() < kMost)
            seen.push_back(float(logarithm));
        else if (const size_t at = (count * 2654435761u) % (count + 1); at < kMost)
            seen[at] = float(logarithm);
        ++count;
    }
    void settle()
    {
        std::nth_element(seen.begin(), seen.begin() + long(seen.size() / 2), seen.end());
        centre = seen[seen.size() / 2];
        std::vector<float> distances;
        for (const float l : seen)
            distances.push_back(std::fabs(l - float(centre)));
        const auto nine = distances.begin() + long(distances.size() * 9 / 10);
        std::nth_element(distances.begin(), nine, distances.end());
        usual = *nine;
    }
    /// The power of ten a value is away by; 0: none, or the item scatters so much that nothing can be said.
    int slip(double logarithm) const
    {
        const double offset = logarithm - centre, power = std::nearbyint(offset);
        const bool far = std::fabs(offset) > 3 * usual + 0.3;
        return far && std::fabs(offset - power) <= 0.3 ? int(power) : 0;
    }
};

std::string keyOf(const ReportItemRow& row)
{
    std::string key(row.product);
    return key.append(1, '\x1f').append(row.item);
}

QString ratio(int power)
{
    const QString times = QString(u'1') + QString(std::min(std::abs(power), 9), u'0');
    return power > 0 ? RuleTexts::tr("%1 times").arg(times) : RuleTexts::tr("1/%1").arg(times);
}

Status magnitude(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto book = RuleBook::load(context.db);
    if (!book)
        return book.error();
    if (context.scope.subject != 0)
        return ok(); // needs all reports: said by the check of the whole file
    Magnitudes magnitudes;
    std::unordered_map<std::string, History> histories;
    RuleContext whole = context;
    const Status learned = eachReportItem(whole, *book, [&](const ReportItemRow& row) -> Status {
        if (const auto logarithm = magnitudes(row.value, row.unit))
            histories[keyOf(row)].add(*logarithm);
        return ok();
    });
    if (!learned)
        return learned;
    const auto needed = parameter(context.db, "magnitude_history_least", context.scope.today);
    if (!needed)
        return needed.error();
    const auto least = size_t(needed->value);
    std::erase_if(histories, [&](const auto& one) { return one.second.count < least; });
    for (auto& [key, history] : histories)
        history.settle();
    return eachReportItem(context, *book, [&](const ReportItemRow& row) -> Status {
        const auto logarithm = magnitudes(row.value, row.unit);
        const auto history = histories.find(keyOf(row));
        const int power = logarithm && history != histories.end() ? history->second.slip(*logarithm) : 0;
        if (power != 0)
            findings << reportFinding(
                self, row.report, row.sample, "value",
                RuleTexts::tr("Sample %1: %2 is given as %3, about %4 of what %5 other results of the item are like; a "
                              "unit or a decimal point may have slipped.")
                    .arg(shown(row.sample), shown(row.item), shown(row.value) + u' ' + shown(row.unit), ratio(power))
                    .arg(history->second.count - 1));
        return ok();
    });
}

} // namespace

std::span<const Rule> reportMagnitudeRules()
{
    static const std::vector<Rule> rules = {{QStringLiteral("report.magnitude"), Severity::Warning,
                                             noticeClause("（八）"), QStringLiteral("D"), QStringLiteral("report"),
                                             magnitude}};
    return rules;
}

} // namespace spotcheck
