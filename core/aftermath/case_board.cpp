#include "core/aftermath/case_board.h"

#include "core/workspace/row_loop.h"

#include <algorithm>

namespace spotcheck {

namespace {

constexpr const char* kSince =
    "max(t.opened_on, t.served_on, t.objection_on, t.objection_accepted_on, t.ordered_on, t.order_served_on, "
    "t.rectified_on, t.reinspected_on, t.reported_up_on, t.announced_on, t.second_on, t.suspended_on, t.third_on)";

std::string boardSql(const BoardQuery& query)
{
    std::string sql =
        std::string("SELECT t.id, t.sample_no, t.party, coalesce(b.product_name, ''), t.office, t.handler, ") +
        caseStateSql() + " AS way, " + kSince +
        ", (SELECT count(*) FROM case_event e WHERE e.case_id = t.id AND e.step = 'send_back') FROM "
        "aftermath_case t LEFT JOIN batch b ON b.sample_no = t.sample_no WHERE t.done_on = '' AND way <> "
        "'closed'";
    if (!query.office.isEmpty())
        sql += " AND t.office = ?1";
    if (!query.handler.isEmpty())
        sql += " AND t.handler = ?2";
    if (!query.state.isEmpty())
        sql += " AND way = ?3";
    return sql;
}

BoardCase caseOf(const Statement& q, QDate today)
{
    BoardCase one{q.integer(0), q.text(1), q.text(2), q.text(3), q.text(4),
                  q.text(5),    q.text(6), {},        -1,        int(q.integer(8))};
    one.since = QDate::fromString(q.text(7), Qt::ISODate);
    if (one.since.isValid())
        one.days = int(std::max<qint64>(0, one.since.daysTo(today)));
    return one;
}

} // namespace

Result<QList<BoardCase>> caseBoard(const Database& db, const BoardQuery& query)
{
    auto q = db.prepare(boardSql(query));
    if (!q)
        return q.error();
    for (const auto& [place, text] :
         {std::pair(1, &query.office), std::pair(2, &query.handler), std::pair(3, &query.state)})
        if (!text->isEmpty())
            q->bind(place, *text);
    QList<BoardCase> cases;
    RowLoop loop(*q);
    while (loop.next()) {
        cases << caseOf(*q, query.today);
    }
    if (!loop.status())
        return loop.status().error();
    std::stable_sort(cases.begin(), cases.end(),
                     [](const BoardCase& a, const BoardCase& b) { return a.days > b.days; });
    return cases;
}

QList<BoardColumn> boardColumns(const QList<BoardCase>& cases)
{
    QList<BoardColumn> columns;
    for (const CaseState& state : caseStates()) {
        BoardColumn column;
        column.state = state.code;
        for (const BoardCase& one : cases) {
            if (one.state != state.code)
                continue;
            ++column.cases;
            const auto* bucket = std::lower_bound(std::begin(kBoardAges), std::end(kBoardAges), one.days);
            ++column.ages[bucket - std::begin(kBoardAges)];
            column.oldest = std::max(column.oldest, one.days);
        }
        if (column.cases > 0)
            columns << column;
    }
    return columns;
}

} // namespace spotcheck
