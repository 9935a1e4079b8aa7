#pragma once
#include "core/base/result.h"
#include "core/clocks/work_calendar.h"

/// When a product is in season: `11-01~02-28` (over the turn of the year too), or a festival: `春节前`, `中秋`, `国庆`.
/// Lunar festivals come from a dated table (resources/clocks/festivals.csv, with source and mark), known until its last
/// year. A festival's season is the days before it, up to its eve.
namespace spotcheck {

struct Festival {
    QString name;
    QDate date;
    QString source, mark;
};

/// The dates of the festivals: what is shipped, and what is added behind it (a later date of the same year wins).
class Festivals {
public:
    static const Festivals& shipped();
    void add(const Festival& festival) { m_own << festival; }
    /// Of a year by its name (节 at the end does not matter); nothing when the table does not reach there.
    std::optional<Festival> of(QStringView name, int year) const;
    QString called(QStringView name) const; ///< the name in the table; empty when there is no such festival
    QStringList names() const;
    QDate knownUntil() const; ///< the last year the shipped lunar table reaches, or an own date lies in

private:
    QList<Festival> m_own;
};

/// Of the shipped table.
std::optional<Festival> festivalOf(QStringView name, int year);
QStringList festivalNames();
QDate festivalsKnownUntil();

struct SeasonWindow {
    QDate from, to;
    QString festival{}; ///< name, when it is one
    QString source{}, mark{};
    bool contains(QDate day) const { return from <= day && day <= to; }
    friend bool operator==(const SeasonWindow& a, const SeasonWindow& b) { return a.from == b.from && a.to == b.to; }
};

/// Several parts are separated by ； or ;. `leadDays`: how long before a festival its season begins.
class Season {
public:
    static Result<Season> parse(const QString& text, int leadDays, const Festivals& festivals = Festivals::shipped());
    /// Windows that reach into the year, in order. Refused when a festival's date in that year is not in the table.
    Result<QList<SeasonWindow>> windowsOf(int year) const;
    bool isEmpty() const { return m_parts.isEmpty(); }

private:
    struct Part {
        QString festival;
        int fromMonth = 0, fromDay = 0, toMonth = 0, toDay = 0;
    };
    std::optional<Part> parsePart(const QString& text) const;
    Result<SeasonWindow> windowFrom(const Part& part, int year) const;
    QList<Part> m_parts;
    Festivals m_festivals;
    int m_leadDays = 0;
};

} // namespace spotcheck
