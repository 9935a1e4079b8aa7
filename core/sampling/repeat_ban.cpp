#include "core/sampling/repeat_ban.h"

#include "core/workspace/row_loop.h"

namespace spotcheck {

namespace {

constexpr int kSpecial = 2, kFollowUp = 3;

constexpr const char* kEarlierSql =
    "SELECT sample_no, office, sampled_on FROM batch WHERE producer_id = ?1 AND sampled_on >= ?2 AND sampled_on <= ?3 "
    "AND outcome = 1 AND standard = ?4 AND trademark = ?5 AND model = ?6 AND (office = ?7 OR office = '310000') AND id "
    "<> ?8 AND NOT (sampled_on = ?3 AND notice_no = ?9) ORDER BY sampled_on DESC, sample_no";

} // namespace

QDate banUntil(QDate sampledOn, int months)
{
    return sampledOn.addMonths(months); // Qt takes the last day of a shorter month
}

Result<std::optional<RepeatBan>> repeatBan(const Database& db, const RepeatQuestion& question, int months)
{
    if (question.mode == kSpecial || question.mode == kFollowUp || question.standard.isEmpty() ||
        question.model.isEmpty() || question.producer == 0)
        return std::optional<RepeatBan>();
    auto q = db.prepare(kEarlierSql);
    if (!q)
        return q.error();
    // A little more than the months back: which of them still ban is counted below.
    const QDate from = question.on.addMonths(-months).addDays(-4);
    q->bind(1, question.producer).bind(2, from.toString(Qt::ISODate)).bind(3, question.on.toString(Qt::ISODate));
    q->bind(4, question.standard).bind(5, question.trademark).bind(6, question.model).bind(7, question.office);
    q->bind(8, question.exceptBatch).bind(9, question.notice);
    RowLoop loop(*q);
    while (loop.next()) {
        const QDate day = QDate::fromString(q->text(2), Qt::ISODate);
        if (day.isValid() && question.on <= banUntil(day, months))
            return std::optional(RepeatBan{q->text(0), q->text(1), day, banUntil(day, months)});
    }
    return loop.give(std::optional<RepeatBan>());
}

} // namespace spotcheck
