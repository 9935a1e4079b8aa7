#include "core/clocks/season.h"

#include "core/clocks/resource_lines.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(clocks)
};

/// One row of the table: a date, or `*-MM-DD` for the same day of every year.
struct FestivalRow {
    QString name, date, source, mark;
};

const QList<FestivalRow>& festivalRows()
{
    static const QList<FestivalRow> all = [] {
        QList<FestivalRow> list;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/clocks/festivals.csv")))
            list << FestivalRow{cells.value(0), cells.value(1), cells.value(2), cells.value(3)};
        return list;
    }();
    return all;
}

QString bareName(QStringView text)
{
    QString name = text.trimmed().toString();
    for (const QChar ending : {u'前', u'节'})
        if (name.size() > 2 && name.endsWith(ending))
            name.chop(1);
    return name;
}

/// 春节 is its own name, 中秋 may be called 中秋节.
bool isSame(const QString& name, QStringView wanted)
{
    return bareName(name) == bareName(wanted);
}

/// 29 February is the last of February in a year without it.
QDate dayOf(int year, int month, int day)
{
    const QDate first(year, month, 1);
    return QDate(year, month, std::min(day, first.daysInMonth()));
}

} // namespace

const Festivals& Festivals::shipped()
{
    static const Festivals none;
    return none;
}

std::optional<Festival> Festivals::of(QStringView name, int year) const
{
    for (auto own = m_own.crbegin(); own != m_own.crend(); ++own)
        if (own->date.year() == year && isSame(own->name, name))
            return *own;
    for (const FestivalRow& row : festivalRows()) {
        if (!isSame(row.name, name))
            continue;
        const bool yearly = row.date.startsWith(u'*');
        const QDate date = QDate::fromString(yearly ? QString::number(year) + row.date.mid(1) : row.date, Qt::ISODate);
        if (date.year() == year)
            return Festival{row.name, date, row.source, row.mark};
    }
    return std::nullopt;
}

QString Festivals::called(QStringView name) const
{
    const QStringList all = names();
    const auto at = std::find_if(all.begin(), all.end(), [&](const QString& known) { return isSame(known, name); });
    return at == all.end() ? QString() : *at;
}

QStringList Festivals::names() const
{
    QStringList names;
    for (const FestivalRow& row : festivalRows())
        names << row.name;
    for (const Festival& own : m_own)
        names << own.name;
    names.removeDuplicates();
    return names;
}

QDate Festivals::knownUntil() const
{
    int last = 0;
    for (const FestivalRow& row : festivalRows())
        last = std::max(last, QDate::fromString(row.date, Qt::ISODate).year());
    for (const Festival& own : m_own)
        last = std::max(last, own.date.year());
    return QDate(last, 12, 31);
}

std::optional<Festival> festivalOf(QStringView name, int year)
{
    return Festivals::shipped().of(name, year);
}

QStringList festivalNames()
{
    return Festivals::shipped().names();
}

QDate festivalsKnownUntil()
{
    return Festivals::shipped().knownUntil();
}

std::optional<Season::Part> Season::parsePart(const QString& text) const
{
    static const QRegularExpression span(
        QStringLiteral("^(\\d{1,2})[-/.月](\\d{1,2})日?\\s*[~～—至-]+\\s*(\\d{1,2})[-/.月](\\d{1,2})日?$"));
    Part part;
    if (const auto match = span.match(text); match.hasMatch()) {
        part.fromMonth = match.captured(1).toInt();
        part.fromDay = match.captured(2).toInt();
        part.toMonth = match.captured(3).toInt();
        part.toDay = match.captured(4).toInt();
        const bool real = QDate::isValid(2024, part.fromMonth, part.fromDay) &&
                          QDate::isValid(2024, part.toMonth, part.toDay); // a leap year: 29 February may be written
        return real ? std::optional(part) : std::nullopt;
    }
    part.festival = m_festivals.called(text);
    return part.festival.isEmpty() ? std::nullopt : std::optional(part);
}

Result<Season> Season::parse(const QString& text, int leadDays, const Festivals& festivals)
{
    static const QRegularExpression separators(QStringLiteral("[；;，,、]"));
    Season season;
    season.m_leadDays = leadDays;
    season.m_festivals = festivals;
    for (const QString& piece : text.split(separators, Qt::SkipEmptyParts)) {
        const QString word = piece.trimmed();
        if (word.isEmpty())
            continue;
        const auto part = season.parsePart(word);
        if (!part)
            return Error{ErrorKind::Refused, Texts::tr("“%1” is not a season. A season is written 11-01~02-28, or as "
                                                       "a festival: %2.")
                                                 .arg(word, festivals.names().join(u'、'))};
        season.m_parts << *part;
    }
    return season;
}

Result<SeasonWindow> Season::windowFrom(const Part& part, int year) const
{
    if (part.festival.isEmpty()) {
        const bool overTurn = std::pair(part.toMonth, part.toDay) < std::pair(part.fromMonth, part.fromDay);
        return SeasonWindow{dayOf(year, part.fromMonth, part.fromDay),
                            dayOf(overTurn ? year + 1 : year, part.toMonth, part.toDay)};
    }
    const auto festival = m_festivals.of(part.festival, year);
    if (!festival)
        return Error{ErrorKind::Refused, Texts::tr("The date of %1 in %2 is not known; the table ends with %3.")
                                             .arg(part.festival)
                                             .arg(year)
                                             .arg(m_festivals.knownUntil().year())};
    return SeasonWindow{festival->date.addDays(-m_leadDays), festival->date.addDays(-1), festival->name,
                        festival->source, festival->mark};
}

Result<QList<SeasonWindow>> Season::windowsOf(int year) const
{
    QList<SeasonWindow> windows;
    const auto take = [&](const SeasonWindow& window) {
        if (window.from.year() <= year && window.to.year() >= year && !windows.contains(window))
            windows << window;
    };
    for (const Part& part : m_parts) {
        const auto window = windowFrom(part, year);
        if (!window)
            return window.error();
        take(*window);
        // The one before may reach into the year, the days before the next festival may begin in it.
        if (const auto near = windowFrom(part, part.festival.isEmpty() ? year - 1 : year + 1))
            take(*near);
    }
    std::sort(windows.begin(), windows.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    return windows;
}

} // namespace spotcheck
