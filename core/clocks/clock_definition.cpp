#include "core/clocks/clock_definition.h"

#include "core/clocks/resource_lines.h"
#include "core/clocks/setting.h"

namespace spotcheck {

namespace {

enum Column { Code, Chinese, English, Starts, Ends, Length, Unit, Opens, Rolls, Side, Consequence, When };

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

/// A number as it stands, or the setting of that name with its source.
Result<ClockSetting> lengthOf(const Database& db, const QString& text, QDate day)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber || text.isEmpty())
        return ClockSetting{isNumber ? std::optional(number) : std::nullopt, {}, {}};
    return clockSetting(db, text.toLatin1().constData(), day);
}

/// "t.a|setting?t.b": t.b when the setting is 1, else t.a.
Result<QString> startOf(const Database& db, const QString& text, QDate day)
{
    const QStringList choices = text.split(u'|');
    for (const QString& choice : choices.mid(1)) {
        const auto setting = lengthOf(db, choice.section(u'?', 0, 0), day);
        if (!setting)
            return setting.error();
        if (setting->value == 1)
            return choice.section(u'?', 1);
    }
    return choices.first();
}

Result<ClockDefinition> definitionOf(const Database& db, const QStringList& cells, QDate day)
{
    const auto start = startOf(db, cells.value(Starts), day);
    const auto length = lengthOf(db, cells.value(Length), day);
    const auto opens = lengthOf(db, cells.value(Opens), day);
    if (!start)
        return start.error();
    if (!length || !opens)
        return !length ? length.error() : opens.error();
    ClockDefinition clock;
    clock.code = cells.value(Code), clock.chinese = cells.value(Chinese), clock.english = cells.value(English);
    clock.start = *start, clock.ends = cells.value(Ends).split(u'|');
    clock.length = length->value, clock.opens = opens->value;
    clock.unit = termUnit(cells.value(Unit)).value_or(TermUnit::CalendarDay);
    clock.rolls = cells.value(Rolls) == QStringLiteral("1");
    clock.side = sideOf(cells.value(Side)), clock.consequence = cells.value(Consequence).toInt();
    clock.whenColumn = cells.value(When).section(u'=', 0, 0), clock.whenValue = cells.value(When).section(u'=', 1);
    clock.source = length->source, clock.mark = length->mark;
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
    QList<ClockDefinition> clocks;
    for (const QStringList& cells : resourceLines(QStringLiteral(":/core/clocks/clocks.csv"))) {
        auto clock = definitionOf(db, cells, day);
        if (!clock)
            return clock.error();
        clocks << *std::move(clock);
    }
    return clocks;
}

} // namespace spotcheck
