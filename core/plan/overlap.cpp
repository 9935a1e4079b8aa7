#include "core/plan/overlap.h"

#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace spotcheck {

namespace {

constexpr int kAllQuarters = 15;
constexpr qsizetype kExamples = 5;
constexpr const char* kCity = "310000";

int quartersOf(const QString& from, const QString& to)
{
    const QDate begin = QDate::fromString(from, Qt::ISODate), end = QDate::fromString(to, Qt::ISODate);
    if (!begin.isValid() || !end.isValid() || end < begin)
        return kAllQuarters;
    int quarters = 0;
    for (QDate day = begin; day <= end; day = day.addMonths(1))
        quarters |= 1 << ((day.month() - 1) / 3);
    return quarters | 1 << ((end.month() - 1) / 3);
}

/// The districts a municipal line names; none named means the whole city.
QStringList namedDistricts(const QString& text)
{
    QStringList codes;
    for (const Office& office : offices()) {
        const QString name = regionName(office.code);
        if (office.level == 2 && !name.isEmpty() && (text.contains(name) || text.contains(name.chopped(1))))
            codes << office.code;
    }
    return codes;
}

QStringList areasOf(const QString& office, const QString& text)
{
    return office == QLatin1String(kCity) ? namedDistricts(text) : QStringList{office};
}

/// Empty stands for everything, so it meets whatever the other one is; nothing in common is no meeting.
std::optional<QStringList> commonAreas(const QStringList& a, const QStringList& b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    QStringList common;
    for (const QString& area : a)
        if (b.contains(area))
            common << area;
    return common.isEmpty() ? std::nullopt : std::optional<QStringList>(common);
}

/// Adds what two lines have in common; they may have nothing.
void meet(const OverlapLine& a, const OverlapLine& b, Overlap& overlap, QSet<qint64>& met, bool& wholeCity)
{
    const auto areas = commonAreas(a.areas, b.areas);
    const int quarters = a.quarters & b.quarters;
    if (a.office == b.office || !areas || quarters == 0)
        return;
    met << a.item << b.item;
    overlap.quarters |= quarters;
    wholeCity |= areas->isEmpty();
    for (const QString& area : *areas)
        if (!overlap.areas.contains(area))
            overlap.areas << area;
}

std::optional<Overlap> overlapOf(const QString& product, const QList<OverlapLine>& lines)
{
    Overlap overlap;
    overlap.product = product;
    QSet<qint64> met;
    bool wholeCity = false;
    for (qsizetype i = 0; i < lines.size(); ++i)
        for (qsizetype j = i + 1; j < lines.size(); ++j)
            meet(lines[i], lines[j], overlap, met, wholeCity);
    if (met.isEmpty())
        return std::nullopt;
    if (wholeCity)
        overlap.areas.clear();
    overlap.areas.sort();
    for (const OverlapLine& line : lines)
        if (met.contains(line.item))
            overlap.lines << line, overlap.batches += line.batches;
    return overlap;
}

Result<QMap<QString, QList<OverlapLine>>> linesOfYear(const Database& db, int year)
{
    auto q = db.prepare("SELECT t.id, p.office, t.no, t.batches_total, t.starts_on, t.ends_on, t.areas, t.product_name "
                        "FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE p.year = ? AND t.batches_total > 0 "
                        "ORDER BY p.office, t.no");
    if (!q)
        return q.error();
    q->bind(1, year);
    QMap<QString, QList<OverlapLine>> lines;
    RowLoop loop(*q);
    while (loop.next()) {
        const QString office = q->text(1);
        lines[q->text(7)] << OverlapLine{q->integer(0),
                                         office,
                                         int(q->integer(2)),
                                         q->integer(3),
                                         quartersOf(q->text(4), q->text(5)),
                                         areasOf(office, q->text(6))};
    }
    return loop.give(std::move(lines));
}

/// One enterprise that was sampled for a product lately, and its visits of the year that count.
struct LikelyParty {
    QString name, region;
    qint64 visits = 0;
};

/// Special and follow-up checks do not count (clause (三)); a visit is its notice, else office and day.
constexpr const char* kLikelySql =
    "WITH party AS (SELECT DISTINCT sampled_id AS id FROM batch WHERE product_name = ?1 AND sampled_on >= ?2 AND "
    "sampled_on <= ?4 AND sampled_id IS NOT NULL) SELECT e.name, e.region, (SELECT count(DISTINCT b.office || '|' || "
    "CASE WHEN "
    "b.notice_no <> '' THEN b.notice_no ELSE b.sampled_on END) FROM batch b WHERE b.sampled_id = party.id AND "
    "b.sampled_on >= ?3 AND b.sampled_on <= ?4 AND b.outcome = 1 AND b.mode NOT IN (2, 3)) FROM party JOIN enterprise "
    "e "
    "ON e.id = party.id ORDER BY 3 DESC, e.name";

void count(const LikelyParty& party, int visitsMost, Overlap& overlap)
{
    if (!overlap.areas.isEmpty() && !overlap.areas.contains(party.region))
        return;
    ++overlap.likely;
    QSet<QString> offices;
    for (const OverlapLine& line : std::as_const(overlap.lines))
        offices << line.office;
    if (visitsMost <= 0 || party.visits + offices.size() <= visitsMost)
        return;
    ++overlap.overLimit;
    if (overlap.examples.size() < kExamples)
        overlap.examples << party.name;
}

Status addLikely(Statement& q, const OverlapScope& scope, Overlap& overlap)
{
    q.bind(1, overlap.product).bind(2, scope.today.addYears(-scope.recentYears).toString(Qt::ISODate));
    q.bind(3, QDate(scope.year, 1, 1).toString(Qt::ISODate)).bind(4, scope.today.toString(Qt::ISODate));
    RowLoop loop(q);
    while (loop.next()) {
        count({q.text(0), q.text(1), q.integer(2)}, scope.visitsMost, overlap);
    }
    return loop.status();
}

} // namespace

QList<Overlap> overlapsOf(const QMap<QString, QList<OverlapLine>>& linesByProduct)
{
    QList<Overlap> overlaps;
    for (auto it = linesByProduct.begin(); it != linesByProduct.end(); ++it)
        if (auto overlap = overlapOf(it.key(), it.value()))
            overlaps << *std::move(overlap);
    std::stable_sort(overlaps.begin(), overlaps.end(),
                     [](const Overlap& a, const Overlap& b) { return a.batches > b.batches; });
    return overlaps;
}

Result<QList<Overlap>> planOverlaps(const Database& db, const OverlapScope& scope, Progress* progress)
{
    const auto lines = linesOfYear(db, scope.year);
    auto likely = db.prepare(kLikelySql);
    if (!lines || !likely)
        return !lines ? lines.error() : likely.error();
    QList<Overlap> overlaps = overlapsOf(*lines);
    for (Overlap& overlap : overlaps) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("plan", "Stopped.")};
        if (Status done = addLikely(*likely, scope, overlap); !done)
            return done.error();
    }
    return overlaps;
}

} // namespace spotcheck
