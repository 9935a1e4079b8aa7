#include "core/statistics/result_pool.h"

#include "core/statistics/pool_builder.h"
#include "core/workspace/row_count.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <unordered_set>

namespace spotcheck::statistics {

namespace {

constexpr qint64 kPulse = 1 << 14; ///< reports between two looks at the cancel button

/// What stands in the WHERE clause; the program's own numbers and dates only.
std::string conditionOf(const PoolScope& scope)
{
    std::string sql = "1";
    if (scope.year != 0) {
        const std::string y = std::to_string(scope.year);
        sql += " AND b.sampled_on BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
    }
    if (scope.until.isValid())
        sql += " AND r.reported_on <= '" + scope.until.toString(Qt::ISODate).toStdString() + "'";
    return sql;
}

/// Runs a query and hands over its rows.
template <class Take> Status each(const Database& db, const std::string& sql, Take take)
{
    auto query = db.prepare(sql);
    if (!query)
        return query.error();
    RowLoop loop(*query);
    while (loop.next()) {
        if (Status taken = take(*query); !taken)
            return taken;
    }
    return loop.status();
}

class PoolReader {
public:
    PoolReader(const Database& db, const PoolScope& scope, Progress* progress)
        : m_db(db), m_scope(scope), m_progress(progress), m_builder(scope.fewestOfVector)
    {
    }

    Result<ResultPool> read()
    {
        const auto total = countRows(m_db, "report");
        if (!total)
            return total.error();
        m_total = *total;
        for (const auto step :
             {&PoolReader::readLabs, &PoolReader::readSpecs, &PoolReader::readTwice, &PoolReader::readRows})
            if (Status done = (this->*step)(); !done)
                return done.error();
        return m_builder.take();
    }

private:
    Status readLabs()
    {
        return each(m_db, "SELECT id, name FROM lab ORDER BY name", [&](const Statement& row) {
            m_labs.emplace(row.integer(0), m_builder.addLab(row.integer(0), row.view(1)));
            return ok();
        });
    }

    Status readSpecs()
    {
        return each(m_db, "SELECT id, item, limit_text, unit FROM test_spec", [&](const Statement& row) {
            m_builder.addSpec(row.integer(0), row.view(1), row.view(2), row.view(3));
            return ok();
        });
    }

    /// Samples with more than one report: of one laboratory's, only the first met counts.
    Status readTwice()
    {
        return each(m_db, "SELECT sample_no FROM report GROUP BY sample_no HAVING count(*) > 1",
                    [&](const Statement& row) {
                        m_twice.insert(std::string(row.view(0)));
                        return ok();
                    });
    }

    Status readRows()
    {
        // In the order both tables are kept in: nothing is sorted, every page is read once.
        const std::string sql = "SELECT r.id, r.lab_id, r.sample_no, coalesce(b.product_name, ''), x.spec_id, x.value, "
                                "x.our_verdict = 2 AND coalesce(x.agrees, r.lab_verdict = 2) "
                                "FROM report r LEFT JOIN batch b ON b.id = r.batch_id CROSS JOIN result x ON "
                                "x.report_id = r.id WHERE " +
                                conditionOf(m_scope) + " ORDER BY r.id";
        return each(m_db, sql, [&](const Statement& row) { return take(row); });
    }

    Status take(const Statement& row)
    {
        if (const qint64 id = row.integer(0); id != m_report) {
            m_report = id;
            openReport(row);
            if (++m_done % kPulse == 0 && m_progress != nullptr &&
                !m_progress->report(m_done, m_total + m_total / 3)) // the screens themselves are the rest
                return Error{ErrorKind::Cancelled, QCoreApplication::translate("statistics", "Stopped.")};
        }
        if (!m_skip)
            m_builder.add(row.integer(4), row.view(5), row.integer(6) != 0);
        return ok();
    }

    void openReport(const Statement& row)
    {
        const auto found = m_labs.find(row.integer(1));
        const quint32 lab = row.isNull(1) || found == m_labs.end() ? 0 : found->second;
        const std::string_view sample = row.view(2);
        m_skip =
            !m_twice.empty() && m_twice.contains(std::string(sample)) && !m_met.insert(sampleKey(sample) + lab).second;
        m_builder.openReport(row.integer(0), lab, sample, row.view(3));
    }

    const Database& m_db;
    const PoolScope& m_scope;
    Progress* m_progress;
    PoolBuilder m_builder;
    std::unordered_map<qint64, quint32> m_labs;
    std::unordered_set<std::string> m_twice;
    std::unordered_set<quint64> m_met;
    qint64 m_report = 0, m_done = 0, m_total = 0;
    bool m_skip = false;
};

} // namespace

Result<ResultPool> readResults(const Database& db, const PoolScope& scope, Progress* progress)
{
    return PoolReader(db, scope, progress).read();
}

} // namespace spotcheck::statistics
