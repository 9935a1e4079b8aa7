#include "core/testing/effective_date.h"

#include "core/base/text_fold.h"
#include <algorithm>
#include <charconv>
#include <QCoreApplication>
#include <tuple>

namespace spotcheck {

namespace {

bool before(const Day& a, const Day& b)
{
    return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int lastDayOf(int year, int month)
{
    int day = 31;
    while (!isValidDay(year, month, day))
        --day;
    return day;
}

/// 2023-05, 2023/5, 2023.05, 2023年5月: the whole month.
std::optional<DaySpan> readMonth(std::string_view text)
{
    int year = 0;
    int month = 0;
    const char* const end = text.data() + text.size();
    const auto afterYear = std::from_chars(text.data(), end, year);
    if (afterYear.ec != std::errc() || afterYear.ptr - text.data() != 4)
        return std::nullopt;
    std::string_view rest(afterYear.ptr, std::size_t(end - afterYear.ptr));
    const bool chinese = rest.starts_with("年");
    if (!chinese && !rest.starts_with('-') && !rest.starts_with('/') && !rest.starts_with('.'))
        return std::nullopt;
    rest.remove_prefix(chinese ? std::string_view("年").size() : 1);
    const auto afterMonth = std::from_chars(rest.data(), end, month);
    const std::string_view tail(afterMonth.ptr, std::size_t(end - afterMonth.ptr));
    if (afterMonth.ec != std::errc() || afterMonth.ptr - rest.data() > 2 || tail != (chinese ? "月" : "") ||
        !isValidDay(year, month, 1))
        return std::nullopt;
    return DaySpan{{year, month, 1}, {year, month, lastDayOf(year, month)}};
}

std::optional<DaySpan> readDay(std::string_view text)
{
    text = trimmed(text);
    if (const auto day = parseDate(text))
        return DaySpan{*day, *day};
    return readMonth(text);
}

std::optional<DaySpan> readDayAfterLabel(std::string_view text)
{
    for (const std::string_view label : {"生产日期", "制造日期", "出厂日期", "生产时间", "加工日期"}) {
        if (!text.starts_with(label))
            continue;
        text = trimmed(text.substr(label.size()));
        if (text.starts_with(':'))
            text = trimmed(text.substr(1));
        break;
    }
    return readDay(text);
}

/// A part that says it is something else: 批号:…, 限期使用日期:….
bool isOtherLabel(std::string_view text)
{
    for (const std::string_view label :
         {"批号", "批次", "编号", "限期", "限用", "保质期", "有效期", "失效", "到期", "货号", "No", "LOT", "Lot"}) {
        if (text.starts_with(label))
            return true;
    }
    return false;
}

/// A slash, or what else separates, only where it is no part of a date: not between two digits unless eight digits or a
/// whole date stand before it.
std::vector<std::string_view> parts(std::string_view text)
{
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool separator = std::string_view("/;,\n| ").find(text[i]) != std::string_view::npos;
        const bool label = i > begin && isOtherLabel(text.substr(i));
        if (!separator && !label)
            continue;
        const std::string_view part = text.substr(begin, i - begin);
        const bool digits = part.find_first_not_of("0123456789/") == std::string_view::npos;
        const bool inDate = text[i] == '/' && i + 1 < text.size() && isDigit(text[i + 1]) && digits &&
                            !readDayAfterLabel(trimmed(part));
        const bool monthOnly = text[i] == '/' && readMonth(trimmed(part)) && i + 1 < text.size() &&
                               isDigit(text[i + 1]) && part.find('/') != std::string_view::npos; // 2023/5/6
        if (separator && (inDate || monthOnly))
            continue;
        found.push_back(trimmed(part));
        begin = separator ? i + 1 : i;
    }
    found.push_back(trimmed(text.substr(begin)));
    return found;
}

} // namespace

std::optional<DaySpan> productionDate(std::string_view given)
{
    std::string folded = foldWidth(given);
    for (const std::string_view sign : {"、", "；", "，"}) {
        for (std::size_t at = folded.find(sign); at != std::string::npos; at = folded.find(sign))
            folded.replace(at, sign.size(), ";");
    }
    const std::string_view text = trimmed(folded);
    if (const auto whole = readDayAfterLabel(text))
        return whole;
    std::optional<DaySpan> found;
    for (const std::string_view part : parts(text)) {
        if (part.empty() || isOtherLabel(part))
            continue;
        const auto days = readDayAfterLabel(part);
        if (!days)
            continue; // a batch number
        if (found && *found != *days)
            return std::nullopt; // two dates: one may be the best-before date
        found = days;
    }
    return found;
}

QString EffectiveDate::text() const
{
    const char* pattern = nullptr;
    switch (basis) {
    case DateBasis::Production: pattern = QT_TRANSLATE_NOOP("testing", "production date %1"); break;
    case DateBasis::Purchase: pattern = QT_TRANSLATE_NOOP("testing", "date of purchase %1"); break;
    case DateBasis::Sampling: pattern = QT_TRANSLATE_NOOP("testing", "sampling date %1"); break;
    case DateBasis::None: return QCoreApplication::translate("testing", "no date known");
    }
    std::string day = days.first.iso();
    if (days.first != days.last)
        day += "~" + days.last.iso();
    return QCoreApplication::translate("testing", pattern).arg(QString::fromStdString(day));
}

EffectiveDate effectiveDate(std::string_view production, std::string_view purchased, std::string_view sampled)
{
    const auto made = productionDate(production);
    const auto bought = readDay(purchased);
    const auto taken = readDay(sampled);
    EffectiveDate date;
    if (made)
        date = {DateBasis::Production, *made, false};
    else if (bought)
        date = {DateBasis::Purchase, *bought, false};
    else if (taken)
        date = {DateBasis::Sampling, *taken, false};
    for (const auto& later : {bought, taken})
        date.contradicts =
            date.contradicts || (later && date.basis != DateBasis::None && before(later->last, date.days.first));
    return date;
}

namespace {

bool applies(const Validity& edition, const Day& day)
{
    return !(edition.from && before(day, *edition.from)) && !(edition.until && before(*edition.until, day));
}

} // namespace

ChosenEdition chooseEdition(std::span<const Validity> editions, const EffectiveDate& date)
{
    if (!date.isKnown())
        return {EditionChoice::DateUnknown, 0};
    ChosenEdition chosen{EditionChoice::NoneApplies, 0};
    for (std::size_t i = 0; i < editions.size(); ++i) {
        const bool first = applies(editions[i], date.days.first);
        if (first != applies(editions[i], date.days.last))
            return {EditionChoice::DateTooCoarse, 0};
        if (first)
            chosen = {chosen.choice == EditionChoice::NoneApplies ? EditionChoice::Found : EditionChoice::SeveralApply,
                      i};
    }
    return chosen;
}

std::vector<Validity> successiveEditions(std::span<const Day> begins)
{
    std::vector<Validity> editions;
    for (const Day& begin : begins) {
        Validity one{begin, std::nullopt};
        for (const Day& other : begins) {
            const auto dayBefore = dayOfSerial(double(serialOfDay(other) - 1), false);
            if (before(begin, other) && dayBefore && (!one.until || before(*dayBefore, *one.until)))
                one.until = dayBefore;
        }
        editions.push_back(one);
    }
    return editions;
}

std::string effectiveDay(std::string_view production, std::string_view purchased, std::string_view sampled)
{
    const EffectiveDate date = effectiveDate(production, purchased, sampled);
    return date.isKnown() && date.days.first == date.days.last ? date.days.first.iso() : std::string();
}

} // namespace spotcheck
