#include "core/clocks/clock_definition.h"

#include "core/clocks/clock_profile.h"
#include "core/clocks/resource_lines.h"

namespace spotcheck {

namespace {

enum Column {
    Code,
    Chinese,
    English,
    Starts,
    Ends,
    Length,
    Unit,
    Opens,
    Rolls,
    Side,
    Consequence,
    When,
    Objection,
    Source, ///< of a length that is no setting
    Mark
};

struct SideCode {
    ClockSide side;
    const char* code;
};
constexpr SideCode kSides[] = {
    {ClockSide::Right, "right"}, {ClockSide::Party, "party"}, {ClockSide::Duty, "duty"}, {ClockSide::Other, "other"}};

ClockSide sideOf(const QString& code)
{
    for (const SideCode& known : kSides)
        if (code == QLatin1StringView(known.code))
            return known.side;
    return ClockSide::Other;
}

/// A number as it stands, or the setting of that name with its source, as the profile in force has it.
Result<ProfileLength> lengthOf(const Database& db, const ClockProfile& profile, const QString& text, QDate day)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber || text.isEmpty())
        return ProfileLength{{isNumber ? std::optional(number) : std::nullopt, {}, {}}, {}};
    return profileLength(db, profile, text, day);
}

/// "t.a|setting?t.b": t.b when the setting is 1, else t.a.
Result<QString> startOf(const Database& db, const QString& text, QDate day)
{
    const QStringList choices = text.split(u'|');
    for (const QString& choice : choices.mid(1)) {
        const auto setting = clockSetting(db, choice.section(u'?', 0, 0).toLatin1().constData(), day);
        if (!setting)
            return setting.error();
        if (setting->value == 1)
            return choice.section(u'?', 1);
    }
    return choices.first();
}

Result<ClockDefinition> definitionOf(const Database& db, const ClockProfile& profile, const QStringList& cells,
                                     QDate day)
{
    const auto start = startOf(db, cells.value(Starts), day);
    const auto length = lengthOf(db, profile, cells.value(Length), day);
    const auto opens = lengthOf(db, profile, cells.value(Opens), day);
    if (!start)
        return start.error();
    if (!length || !opens)
        return !length ? length.error() : opens.error();
    ClockDefinition clock;
    clock.code = cells.value(Code), clock.chinese = cells.value(Chinese), clock.english = cells.value(English);
    clock.start = *start, clock.ends = cells.value(Ends).split(u'|');
    clock.length = length->setting.value, clock.opens = opens->setting.value;
    clock.unit = termUnit(cells.value(Unit)).value_or(TermUnit::CalendarDay);
    clock.rolls = cells.value(Rolls) == QStringLiteral("1");
    clock.side = sideOf(cells.value(Side)), clock.consequence = cells.value(Consequence).toInt();
    clock.whenColumn = cells.value(When).section(u'=', 0, 0), clock.whenValue = cells.value(When).section(u'=', 1);
    clock.objectionMaySuspend = cells.value(Objection) == QStringLiteral("1");
    clock.source = length->setting.source, clock.mark = length->setting.mark, clock.profile = length->profile;
    if (clock.source.isEmpty())
        clock.source = cells.value(Source), clock.mark = cells.value(Mark);
    return clock;
}

} // namespace

QString clockSideCode(ClockSide side)
{
    for (const SideCode& known : kSides)
        if (side == known.side)
            return QLatin1StringView(known.code);
    return {};
}

Result<QList<ClockDefinition>> clockDefinitions(const Database& db, QDate day)
{
    const auto profile = clockProfile(db, day);
    if (!profile)
        return profile.error();
    QList<ClockDefinition> clocks;
    for (const QStringList& cells : resourceLines(QStringLiteral(":/core/clocks/clocks.csv"))) {
        auto clock = definitionOf(db, *profile, cells, day);
        if (!clock)
            return clock.error();
        clocks << *std::move(clock);
    }
    return clocks;
}

} // namespace spotcheck
