#include "core/sampling/burden.h"

#include <algorithm>
#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace spotcheck {

namespace {

constexpr int kSpecial = 2, kFollowUp = 3, kSampled = 1;

struct BatchRow {
    qint64 enterprise = 0;
    QString date, office, notice, task;
    int mode = 1, outcome = 1;
    int year() const { return date.left(4).toInt(); }
    QString visit() const { return notice.isEmpty() ? office + u' ' + date : notice; }
    bool counts() const { return mode != kSpecial && mode != kFollowUp && outcome == kSampled; }
};

BatchRow rowOf(const Statement& q)
{
    return {q.integer(0), q.text(1), q.text(2), q.text(3), q.text(4), int(q.integer(5)), int(q.integer(6))};
}

/// The year of one enterprise while its batches come in, by date.
class BurdenBuilder {
public:
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
        const QString visit = row.visit();
        if (!row.counts())
            return addUncounted(row, visit);
        const auto [at, isNew] = place(m_visits, visit);
        if (isNew)
            m_burden.visits << BurdenVisit{visit, row.date, row.office};
        BurdenVisit& one = m_burden.visits[at];
        int& ofTask = m_tasks[visit + u'\x1f' + row.task];
        one.tasks += ++ofTask == 1 ? 1 : 0;
        one.batchesMost = std::max(one.batchesMost, ofTask);
        ++one.batches;
    }
    const Burden& done()
    {
        m_tasks.clear();
        return m_burden;
    }

private:
    static std::pair<qsizetype, bool> place(QMap<QString, qsizetype>& known, const QString& key)
    {
        const auto found = known.constFind(key);
        if (found != known.constEnd())
            return {*found, false};
        const qsizetype at = known.size();
        known.insert(key, at);
        return {at, true};
    }
    /// Once for a visit and what excludes it.
    void addUncounted(const BatchRow& row, const QString& visit)
    {
        const QString key = visit + u'\x1f' + QString::number(row.mode * 10 + row.outcome);
        if (place(m_uncounted, key).second)
            m_burden.uncounted << UncountedVisit{visit, row.date, row.office, row.mode, row.outcome};
    }
    Burden m_burden;
    QMap<QString, qsizetype> m_visits, m_uncounted;
    QMap<QString, int> m_tasks;
};

/// Batches by party and day. As nominal producer an enterprise is checked where somebody else was sampled.
std::string batchesSql(const BurdenLimits& limits, const std::string& condition)
{
    const std::string columns =
        "b.sampled_on AS day, b.office AS office, b.notice_no AS notice, CASE WHEN b.task_no <> '' "
        "THEN b.task_no ELSE b.product_name END AS task, b.mode AS mode, b.outcome AS outcome";
    const auto part = [&](const char* party, const char* extra) {
        return std::string("SELECT b.") + party + " AS party, " + columns + " FROM batch b WHERE b." + party +
               " IS NOT NULL AND b.sampled_on <> '' AND " + condition + extra;
    };
    // sampled_id and sampled_on as the index has them, so that nothing is sorted.
    std::string sql = part("sampled_id", "");
    if (limits.countsProducer) {
        std::string producer = part("producer_id", " AND b.producer_id IS NOT b.sampled_id");
        for (size_t at = 0; (at = producer.find("sampled_id = ?1", at)) != std::string::npos;)
            producer.replace(at, 10, "producer_id");
        sql += " UNION ALL " + producer;
    }
    return sql + " ORDER BY party, day";
}

/// The plus keeps the planner from the index by day: in the order of parties nothing is sorted.
std::string yearCondition(int year)
{
    const std::string y = std::to_string(year);
    return year == 0 ? std::string("1") : "+b.sampled_on BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
}

class Names {
public:
    static Result<Names> of(const Database& db)
    {
        auto q = db.prepare("SELECT uscc, name FROM enterprise WHERE id = ?");
        return q ? Result<Names>(Names(std::move(*q))) : Result<Names>(q.error());
    }
    Result<bool> fill(Burden& burden)
    {
        const auto found = m_statement.bind(1, burden.enterprise).step();
        if (found && *found) {
            burden.uscc = m_statement.text(0);
            burden.name = m_statement.text(1);
            m_statement.reset();
        }
        return found;
    }

private:
    explicit Names(Statement statement) : m_statement(std::move(statement)) {}
    Statement m_statement;
};

Result<bool> handOut(BurdenBuilder& builder, Names& names, const TakeBurden& take)
{
    Burden burden = builder.done();
    const auto named = names.fill(burden);
    return named ? Result<bool>(take(burden)) : named;
}

/// Hands out each enterprise's year as soon as its last batch is read. `enterprise` 0: no parameter to bind.
Status walk(const Database& db, const std::string& sql, qint64 enterprise, const TakeBurden& take)
{
    auto q = db.prepare(sql);
    auto names = Names::of(db);
    if (!q || !names)
        return !q ? q.error() : names.error();
    if (enterprise != 0)
        q->bind(1, enterprise);
    BurdenBuilder builder;
    qint64 party = 0;
    int year = 0;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        const BatchRow row = *more ? rowOf(*q) : BatchRow{};
        if (*more && row.enterprise == party && row.year() == year) {
            builder.add(row);
            continue;
        }
        const auto on = party == 0 ? Result<bool>(true) : handOut(builder, *names, take);
        if (!on)
            return on.error();
        if (!*more || !*on)
            return ok();
        party = row.enterprise, year = row.year();
        builder.begin(party, year);
        builder.add(row);
    }
}

} // namespace

bool Burden::isOver(const BurdenLimits& limits) const
{
    return visits.size() > limits.visits || std::any_of(visits.begin(), visits.end(), [&](const BurdenVisit& visit) {
               return visit.tasks > limits.tasks || visit.batchesMost > limits.batches;
           });
}

qint64 Burden::left(const BurdenLimits& limits) const
{
    return std::max<qint64>(0, limits.visits - visits.size());
}

Result<Burden> burdenOf(const Database& db, qint64 enterprise, int year, const BurdenLimits& limits)
{
    auto q = db.prepare(batchesSql(limits, "b.sampled_id = ?1 AND " + yearCondition(year)));
    auto names = Names::of(db);
    if (!q || !names)
        return !q ? q.error() : names.error();
    q->bind(1, enterprise);
    BurdenBuilder builder;
    builder.begin(enterprise, year);
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        builder.add(rowOf(*q));
    }
    Burden burden = builder.done();
    const auto named = names->fill(burden);
    if (!named)
        return named.error();
    if (!*named)
        return Error{ErrorKind::NotFound, QCoreApplication::translate("sampling", "There is no such enterprise.")};
    return burden;
}

Status eachBurden(const Database& db, int year, const BurdenLimits& limits, const TakeBurden& take)
{
    return walk(db, batchesSql(limits, yearCondition(year)), 0, take);
}

Status eachBurdenOf(const Database& db, qint64 enterprise, int year, const BurdenLimits& limits, const TakeBurden& take)
{
    return walk(db, batchesSql(limits, "b.sampled_id = ?1 AND " + yearCondition(year)), enterprise, take);
}

} // namespace spotcheck
