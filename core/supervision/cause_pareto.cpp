#include "core/supervision/cause_pareto.h"

#include "core/base/ids.h"
#include "core/clocks/resource_lines.h"
#include "core/registry/failed_batch.h"
#include "core/registry/record_type.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr const char* kCauses =
    "SELECT k.kind, k.text, count(*), count(DISTINCT t.party) FROM case_cause c JOIN cause k ON k.id = c.cause_id JOIN "
    "aftermath_case t ON t.id = c.case_id LEFT JOIN batch b ON b.sample_no = t.sample_no WHERE (?1 = '' OR "
    "b.product_name "
    "= ?1) AND (?2 = '' OR substr(b.sampled_on, 1, 4) = ?2) GROUP BY k.id ORDER BY 3 DESC, 2";
constexpr const char* kItems =
    "SELECT 0, s.item, count(*), count(DISTINCT coalesce(b.producer_id, b.sampled_id)) FROM " FAILED_REPORTS
    " JOIN batch b ON b.id = r.batch_id JOIN result x ON x.report_id = r.id JOIN test_spec s ON s.id = "
    "x.spec_id WHERE " IS_FAILED_REPORT " AND x.our_verdict "
    "= 2 "
    "AND (?1 = '' OR b.product_name = ?1) AND (?2 = '' OR substr(b.sampled_on, 1, 4) = ?2) GROUP BY s.item ORDER BY 3 "
    "DESC, "
    "2";

Result<QList<ParetoRow>> pareto(const Database& db, const char* sql, const ParetoQuery& query, bool chinese)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    q->bind(1, query.product).bind(2, query.year == 0 ? QString() : QString::number(query.year));
    QList<ParetoRow> rows;
    qint64 all = 0;
    RowLoop loop(*q);
    while (loop.next()) {
        const Field& kind = *recordType("causes")->field("kind");
        rows << ParetoRow{codeWord(kind, q->integer(0), chinese), q->text(1), q->integer(2), q->integer(3)};
        all += q->integer(2);
    }
    if (!loop.status())
        return loop.status().error();
    qint64 sum = 0;
    for (ParetoRow& row : rows) {
        sum += row.count;
        row.share = double(row.count) / double(all), row.cumulated = double(sum) / double(all);
    }
    return rows;
}

} // namespace

Result<QList<ParetoRow>> causePareto(const Database& db, const ParetoQuery& query, bool chinese)
{
    return pareto(db, kCauses, query, chinese);
}

Result<QList<ParetoRow>> itemPareto(const Database& db, const ParetoQuery& query)
{
    return pareto(db, kItems, query, true);
}

Result<qint64> addShippedCauses(Workspace& workspace)
{
    const QString title = QCoreApplication::translate("supervision", "Add the shipped causes");
    return workspace.change({QStringLiteral("causes.add"), title}, [](Database& db) -> Status {
        auto q =
            db.prepare("INSERT OR IGNORE INTO cause(id, kind, product_name, item, text, advice) VALUES(?,?,?,?,?,?)");
        if (!q)
            return q.error();
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/documents/causes.csv"))) {
            q->bind(1, naturalId("cause", cells.join(QChar(0x1f)).toStdString())).bind(2, cells.value(0).toLongLong());
            q->bind(3, cells.value(1)).bind(4, cells.value(2)).bind(5, cells.value(3)).bind(6, cells.value(4));
            if (Status done = q->run(); !done)
                return done;
        }
        return ok();
    });
}

} // namespace spotcheck
