#include "core/aftermath/same_lot.h"

#include "core/registry/failed_batch.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr const char* kHead =
    "SELECT b.id, coalesce(b.producer_id, 0), coalesce(p.name, ''), b.product_name, b.model, b.lot "
    "FROM batch b LEFT JOIN enterprise p ON p.id = b.producer_id WHERE b.sample_no = ?";

constexpr const char* kElsewhere =
    "SELECT b.id, coalesce(b.sampled_id, 0), b.sample_no, coalesce(s.name, ''), coalesce((SELECT g.name FROM region g "
    "WHERE g.code = s.region), s.region, ''), b.model, b.lot, b.sampled_on, b.lot <> '' AND b.lot = ?5 AS "
    "same, " IS_FAILED_BATCH(
        "b.id") " FROM batch b LEFT JOIN enterprise s ON s.id = b.sampled_id WHERE b.producer_id = ?1 AND b.id "
                "<> "
                "?2 AND b.product_name = ?3 AND b.model = ?4 ORDER BY same DESC, b.sampled_on DESC, b.sample_no";

} // namespace

Result<SameLot> sameLotElsewhere(const Database& db, const QString& sampleNo)
{
    auto head = db.prepare(kHead);
    auto q = db.prepare(kElsewhere);
    if (!head || !q)
        return !head ? head.error() : q.error();
    const auto found = head->bind(1, sampleNo).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{
            ErrorKind::NotFound,
            QCoreApplication::translate("aftermath", "There is no batch with the sampling number %1.").arg(sampleNo)};
    SameLot answer{head->text(2), head->text(3), head->text(4), head->text(5), head->integer(1), {}};
    if (answer.producerId == 0)
        return answer;
    q->bind(1, answer.producerId).bind(2, head->integer(0)).bind(3, answer.product).bind(4, answer.model);
    q->bind(5, answer.lot);
    RowLoop loop(*q);
    while (loop.next()) {
        answer.rows << SameLotRow{q->integer(0), q->integer(1), q->text(2), q->text(3),         q->text(4),
                                  q->text(5),    q->text(6),    q->text(7), q->integer(8) == 1, q->integer(9) == 1};
    }
    return loop.give(std::move(answer));
}

} // namespace spotcheck
