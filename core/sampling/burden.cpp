#include "core/sampling/burden.h"

#include "core/workspace/row_loop.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <QCoreApplication>
#include <string>
#include <utility>
#include <vector>

namespace spotcheck {

namespace {

constexpr int kSpecial = 2, kFollowUp = 3, kLinked = 4, kSampled = 1;

bool isOfTheCity(std::string_view office)
{
    return office.starts_with("31") || office == "LINGANG" || office == "AIRPORT";
}

/// A row of the batches as the statement has it; the views live until its next step.
struct BatchRow {
    qint64 enterprise = 0;
    std::string_view date, office, notice, task;
    int mode = 1, outcome = 1;
    bool evaluative = false;
    int year() const
    {
        int value = 0;
        std::from_chars(date.data(), date.data() + std::min<size_t>(4, date.size()), value);
        return value;
    }
    /// By an office that is none of the city's.
    bool isNational() const { return !office.empty() && !isOfTheCity(office); }
    bool counts(const BurdenLimits& limits) const
    {
        return mode != kSpecial && mode != kFollowUp && outcome == kSampled &&
               (limits.countsLinked || mode != kLinked) && (limits.countsEvaluative || !evaluative) &&
               (limits.countsNational || !isNational());
    }
};

BatchRow rowOf(const Statement& q)
{
    return {q.integer(0), q.view(1),         q.view(2),         q.view(3),
            q.view(4),    int(q.integer(5)), int(q.integer(6)), q.integer(7) == 1};
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// What makes a visit one: its notice, or office and day. Kept as bytes: most rows belong to a visit that is known.
struct VisitKey {
    std::string notice, office, day;
    int mode = 0, outcome = 0;
    std::vector<std::string> tasks = {};
    bool fits(const BatchRow& row) const
    {
        return notice.empty() ? row.notice.empty() && office == row.office && day == row.date : notice == row.notice;
    }
};

QString visitName(const BatchRow& row)
{
    return row.notice.empty() ? shown(row.office) + u' ' + shown(row.date) : shown(row.notice);
}

/// The year of one enterprise while its batches come in, by date.
class BurdenBuilder {
public:
    explicit BurdenBuilder(const BurdenLimits& limits) : m_limits(limits) {}
    void begin(qint64 enterprise, int year)
    {
        m_burden = {};
        m_burden.enterprise = enterprise;
        m_burden.year = year;
        m_visits.clear();
        m_uncounted.clear();
    }
    void add(const BatchRow& row)
    {
        if (!row.counts(m_limits))
            return addUncounted(row);
        const auto known =
            std::find_if(m_visits.begin(), m_visits.end(), [&](const VisitKey& k) { return k.fits(row); });
        const auto at = size_t(known - m_visits.begin());
        if (known == m_visits.end()) {
            m_visits.push_back(keyOf(row));
            m_burden.visits << BurdenVisit{visitName(row), shown(row.date), shown(row.office)};
        }
        addBatch(at, row.task);
    }
    Burden take() { return std::exchange(m_burden, {}); }

private:
    static VisitKey keyOf(const BatchRow& row)
    {
        return {std::string(row.notice), std::string(row.office), std::string(row.date), row.mode, row.outcome};
    }
    void addBatch(size_t at, std::string_view task)
    {
        BurdenVisit& visit = m_burden.visits[qsizetype(at)];
        std::vector<std::string>& known = m_visits[at].tasks;
        const auto place = std::find(known.begin(), known.end(), task) - known.begin();
        if (place == qsizetype(known.size())) {
            known.emplace_back(task);
            visit.batchesOfTask.emplace_back(shown(task), 0);
        }
        int& batches = visit.batchesOfTask[place].second;
        visit.tasks = int(known.size());
        visit.batchesMost = std::max(visit.batchesMost, ++batches);
        ++visit.batches;
    }
    /// Once for a visit and what excludes it.
    void addUncounted(const BatchRow& row)
    {
        if (std::any_of(m_uncounted.begin(), m_uncounted.end(), [&](const VisitKey& key) {
                return key.fits(row) && key.mode == row.mode && key.outcome == row.outcome;
            }))
            return;
        m_uncounted.push_back(keyOf(row));
        m_burden.uncounted << UncountedVisit{visitName(row),
                                             shown(row.date),
                                             shown(row.office),
                                             row.mode,
                                             row.outcome,
                                             row.evaluative && !m_limits.countsEvaluative,
                                             row.isNational() && !m_limits.countsNational};
    }
    const BurdenLimits& m_limits;
    Burden m_burden;
    std::vector<VisitKey> m_visits, m_uncounted;
};

/// The enterprise a party stands for: itself, or with groups the one it belongs to.
std::string ownerOf(const std::string& party, const BurdenLimits& limits)
{
    return limits.groups ? "coalesce((SELECT e.parent_id FROM enterprise e WHERE e.id = " + party + "), " + party + ")"
                         : party;
}

/// Of one enterprise (?1), its branches with it when groups count together.
std::string isOne(const std::string& party, const BurdenLimits& limits)
{
    return limits.groups ? party + " IN (SELECT id FROM enterprise WHERE id = ?1 OR parent_id = ?1)" : party + " = ?1";
}

/// Batches by party and day. As nominal producer an enterprise is checked where somebody else was sampled. Without
/// groups party and day are as the index has them, so that nothing is sorted.
std::string batchesSql(const BurdenLimits& limits, const std::string& year, bool ofOne)
{
    const std::string evaluative =
        limits.countsEvaluative
            ? "0"
            : "EXISTS (SELECT 1 FROM task k JOIN plan_item i ON i.id = k.plan_item_id WHERE k.task_no = "
              "b.task_no AND i.evaluative = 1)";
    const std::string columns =
        "b.sampled_on AS day, b.office AS office, b.notice_no AS notice, CASE WHEN b.task_no <> '' "
        "THEN b.task_no ELSE b.product_name END AS task, b.mode AS mode, b.outcome AS outcome, " +
        evaluative;
    const auto part = [&](const std::string& party, const char* extra) {
        return "SELECT " + ownerOf(party, limits) + " AS party, " + columns + " FROM batch b WHERE " + party +
               " IS NOT NULL AND b.sampled_on <> '' AND " + (ofOne ? isOne(party, limits) + " AND " : std::string()) +
               year + extra;
    };
    std::string sql = part("b.sampled_id", "");
    if (limits.countsProducer)
        sql += " UNION ALL " + part("b.producer_id", " AND b.producer_id IS NOT b.sampled_id");
    return sql + " ORDER BY party, day";
}

/// The plus keeps the planner from the index by day: in the order of parties nothing is sorted.
std::string yearCondition(int year)
{
    const std::string y = std::to_string(year);
    return year == 0 ? std::string("1") : "+b.sampled_on BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
}

/// Planned visits by enterprise and year; special and follow-up ones hold no place.
using Planned = std::map<std::pair<qint64, int>, QList<PlannedVisit>>;

Result<Planned> plannedVisits(const Database& db, const BurdenLimits& limits, int year, qint64 enterprise)
{
    auto q = db.prepare(
        "SELECT " + ownerOf("v.enterprise_id", limits) +
        " AS owner, planned_on, id, office, tasks FROM visit v WHERE state = 0 AND mode IN (1, 4) AND (?1 = 0 "
        "OR planned_on BETWEEN ?1 || '-01-01' AND ?1 || '-12-31') AND (?2 = 0 OR owner = ?2) ORDER BY "
        "planned_on, id");
    if (!q)
        return q.error();
    q->bind(1, qint64(year)).bind(2, enterprise);
    Planned planned;
    RowLoop loop(*q);
    while (loop.next()) {
        const QString day = q->text(1);
        planned[{q->integer(0), day.left(4).toInt()}] << PlannedVisit{q->integer(2), day, q->text(3), q->text(4)};
    }
    return loop.give(std::move(planned));
}

bool handOut(Burden burden, Planned& planned, const TakeBurden& take)
{
    const auto found = planned.find({burden.enterprise, burden.year});
    if (found != planned.end()) {
        burden.planned = std::move(found->second);
        planned.erase(found);
    }
    return take(burden);
}

/// Those that are planned to be visited and have no batch yet.
void handOutRest(const Planned& planned, const TakeBurden& take)
{
    for (const auto& [whose, visits] : planned) {
        Burden burden;
        burden.enterprise = whose.first, burden.year = whose.second, burden.planned = visits;
        if (!take(burden))
            return;
    }
}

/// Hands out each enterprise's year as soon as its last batch is read.
Status walkRows(Statement& q, const BurdenLimits& limits, Planned planned, const TakeBurden& take)
{
    BurdenBuilder builder(limits);
    qint64 party = 0;
    int year = 0;
    while (true) {
        const auto more = q.step();
        if (!more)
            return more.error();
        const BatchRow row = *more ? rowOf(q) : BatchRow{};
        if (*more && row.enterprise == party && row.year() == year) {
            builder.add(row);
            continue;
        }
        if (party != 0 && !handOut(builder.take(), planned, take))
            return ok();
        if (!*more)
            break;
        party = row.enterprise, year = row.year();
        builder.begin(party, year);
        builder.add(row);
    }
    handOutRest(planned, take);
    return ok();
}

/// `enterprise` 0: no parameter to bind.
Status walk(const Database& db, const BurdenLimits& limits, const std::string& sql, qint64 enterprise, Planned planned,
            const TakeBurden& take)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    if (enterprise != 0)
        q->bind(1, enterprise);
    return walkRows(*q, limits, std::move(planned), take);
}

} // namespace

bool Burden::isOver(const BurdenLimits& limits) const
{
    return visits.size() > limits.visits || std::any_of(visits.begin(), visits.end(), [&](const BurdenVisit& visit) {
               return visit.tasks > limits.tasks || visit.batchesMost > limits.batches;
           });
}

bool Burden::collides(const BurdenLimits& limits) const
{
    return !planned.isEmpty() && visits.size() + planned.size() > limits.visits;
}

qint64 Burden::left(const BurdenLimits& limits) const
{
    return std::max<qint64>(0, limits.visits - visits.size() - planned.size());
}

Result<BurdenNames> BurdenNames::of(const Database& db)
{
    auto q = db.prepare("SELECT uscc, name FROM enterprise WHERE id = ?");
    return q ? Result<BurdenNames>(BurdenNames(std::move(*q))) : Result<BurdenNames>(q.error());
}

Result<bool> BurdenNames::fill(Burden& burden)
{
    const auto found = m_statement.bind(1, burden.enterprise).step();
    if (found && *found) {
        burden.uscc = m_statement.text(0);
        burden.name = m_statement.text(1);
        m_statement.reset();
    }
    return found;
}

Result<BurdenOfYear> BurdenOfYear::of(const Database& db, int year, const BurdenLimits& limits)
{
    auto owner = db.prepare("SELECT " + ownerOf("?1", limits));
    auto batches = db.prepare(batchesSql(limits, yearCondition(year), true));
    if (!owner || !batches)
        return !owner ? owner.error() : batches.error();
    return BurdenOfYear(*std::move(owner), *std::move(batches), year, limits);
}

Result<Burden> BurdenOfYear::ask(qint64 enterprise)
{
    const auto owner = foundId(m_owner.bind(1, enterprise));
    if (!owner)
        return owner.error();
    Burden burden;
    burden.enterprise = *owner, burden.year = m_year;
    m_batches.bind(1, *owner);
    const Status read =
        walkRows(m_batches, m_limits, {}, [&](const Burden& one) { return burden = one, false; }); // one year has one
    m_batches.reset();
    return read ? Result<Burden>(burden) : Result<Burden>(read.error());
}

Result<Burden> burdenOf(const Database& db, qint64 enterprise, int year, const BurdenLimits& limits)
{
    Burden burden;
    burden.enterprise = enterprise, burden.year = year;
    const Status read = eachBurdenOf(db, enterprise, year, limits, [&](const Burden& one) {
        burden = one;
        return false; // one year has one
    });
    auto names = BurdenNames::of(db);
    if (!read || !names)
        return !read ? read.error() : names.error();
    const auto named = names->fill(burden);
    if (!named)
        return named.error();
    if (!*named)
        return Error{ErrorKind::NotFound, QCoreApplication::translate("sampling", "There is no such enterprise.")};
    return burden;
}

Status eachBurden(const Database& db, int year, const BurdenLimits& limits, const TakeBurden& take)
{
    auto planned = plannedVisits(db, limits, year, 0);
    return planned ? walk(db, limits, batchesSql(limits, yearCondition(year), false), 0, *std::move(planned), take)
                   : planned.error();
}

Status eachBurdenOf(const Database& db, qint64 enterprise, int year, const BurdenLimits& limits, const TakeBurden& take)
{
    const auto owner = db.integer("SELECT coalesce((SELECT " + ownerOf("v.id", limits) +
                                  " FROM enterprise v WHERE v.id = " + std::to_string(enterprise) + "), 0)");
    if (!owner)
        return owner.error();
    auto planned = plannedVisits(db, limits, year, *owner);
    return planned ? walk(db, limits, batchesSql(limits, yearCondition(year), true), *owner, *std::move(planned), take)
                   : planned.error();
}

} // namespace spotcheck
