#include "core/sampling/follow_up.h"

#include "core/registry/failed_batch.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <string>
#include <unordered_map>
#include <vector>

namespace spotcheck {

namespace {

/// Failed batches and refusals since a day; the laboratory's verdict counts where we cannot tell. The indexes hold just
/// the failures and the retests that passed, so that of two million reports few are looked at.
constexpr const char* kEvidenceSql =
    "WITH failed AS (SELECT DISTINCT r.batch_id AS id FROM " FAILED_REPORTS " WHERE " IS_FAILED_REPORT ") "
    "SELECT b.sampled_id, b.producer_id, b.sample_no, b.sampled_on, b.product_name, 0 FROM failed JOIN batch b ON b.id "
    "= failed.id WHERE b.sampled_on >= ?1 AND b.sampled_on <= ?2 "
    "UNION ALL SELECT b.sampled_id, NULL, b.sample_no, b.sampled_on, b.product_name, 1 FROM batch b WHERE b.outcome = "
    "2 "
    "AND b.sampled_on >= ?1 AND b.sampled_on <= ?2";

/// A row of the evidence as bytes: texts become Qt's only for those who are candidates.
struct Row {
    qint64 sampled = 0, producer = 0;
    std::string sample, day;
    const QString* product = nullptr; ///< one for all rows of a product
    bool refusal = false;
};

struct Count {
    int failures = 0, refusals = 0;
};

struct Gathered {
    std::vector<Row> rows;
    std::unordered_map<std::string, QString> products;
    std::unordered_map<qint64, Count> counts;

    void add(const Statement& q)
    {
        Row row{q.isNull(0) ? 0 : q.integer(0),
                q.isNull(1) ? 0 : q.integer(1),
                std::string(q.view(2)),
                std::string(q.view(3)),
                nullptr,
                q.integer(5) == 1};
        if (row.producer == row.sampled) // its own goods: one failure, not two
            row.producer = 0;
        const auto product = products.try_emplace(std::string(q.view(4)));
        if (product.second)
            product.first->second = q.text(4);
        row.product = &product.first->second;
        for (const qint64 party : {row.sampled, row.producer})
            if (party != 0) {
                Count& count = counts[party];
                ++(row.refusal ? count.refusals : count.failures);
            }
        rows.push_back(std::move(row));
    }
};

Result<Gathered> gather(const Database& db, QDate today, const FollowUpLimits& limits, Progress* progress)
{
    auto q = db.prepare(kEvidenceSql);
    if (!q)
        return q.error();
    q->bind(1, today.addYears(-limits.years).toString(Qt::ISODate)).bind(2, today.toString(Qt::ISODate));
    Gathered all;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("sampling", "Stopped.")};
        all.add(*q);
    }
    std::erase_if(all.counts,
                  [&](const auto& one) { return one.second.failures < limits.failures && one.second.refusals == 0; });
    return all;
}

using Candidates = std::map<qint64, FollowUpCandidate>;

Candidates candidatesOf(const Gathered& all)
{
    Candidates candidates;
    for (const auto& [id, count] : all.counts) {
        FollowUpCandidate& candidate = candidates[id];
        candidate.enterprise = id, candidate.failures = count.failures, candidate.refusals = count.refusals;
    }
    for (const Row& row : all.rows)
        for (const qint64 party : {row.sampled, row.producer}) {
            const auto found = party == 0 ? candidates.end() : candidates.find(party);
            if (found != candidates.end())
                found->second.evidence << FollowUpEvidence{QString::fromStdString(row.sample),
                                                           QString::fromStdString(row.day), *row.product,
                                                           party == row.producer, row.refusal};
        }
    return candidates;
}

/// Days of the last follow-up check after a day, by enterprise.
Result<std::unordered_map<qint64, QString>> lastFollowUps(const Database& db)
{
    auto q =
        db.prepare("SELECT sampled_id, max(sampled_on) FROM batch INDEXED BY batch_follow_up WHERE mode = 3 GROUP BY "
                   "sampled_id");
    if (!q)
        return q.error();
    std::unordered_map<qint64, QString> days;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return days;
        days.emplace(q->integer(0), q->text(1));
    }
}

/// Names of all candidates in one pass over the enterprises: asked one by one they would cost more than the rest.
Status nameAll(const Database& db, Candidates& candidates)
{
    auto q = db.prepare("SELECT id, uscc, name FROM enterprise ORDER BY id");
    if (!q)
        return q.error();
    auto next = candidates.begin();
    while (next != candidates.end()) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const qint64 id = q->integer(0);
        while (next != candidates.end() && next->first < id)
            ++next;
        if (next != candidates.end() && next->first == id)
            next->second.uscc = q->text(1), next->second.name = q->text(2);
    }
    return ok();
}

/// In order of days, and whether a follow-up check came after the last of them.
void complete(const std::unordered_map<qint64, QString>& followUps, FollowUpCandidate& candidate)
{
    std::sort(candidate.evidence.begin(), candidate.evidence.end(),
              [](const FollowUpEvidence& a, const FollowUpEvidence& b) {
                  return std::tie(a.date, a.sample) < std::tie(b.date, b.sample);
              });
    const auto covered = followUps.find(candidate.enterprise);
    candidate.covered = covered != followUps.end() && covered->second > candidate.evidence.last().date;
    if (candidate.covered)
        candidate.coveredOn = covered->second;
}

bool comesFirst(const FollowUpCandidate* a, const FollowUpCandidate* b)
{
    return a->failures != b->failures   ? a->failures > b->failures
           : a->refusals != b->refusals ? a->refusals > b->refusals
                                        : a->name < b->name;
}

} // namespace

Result<QList<FollowUpCandidate>> followUpCandidates(const Database& db, QDate today, const FollowUpLimits& limits,
                                                    Progress* progress)
{
    const auto gathered = gather(db, today, limits, progress);
    const auto followUps = lastFollowUps(db);
    if (!gathered)
        return gathered.error();
    if (!followUps)
        return followUps.error();
    Candidates found = candidatesOf(*gathered);
    if (Status named = nameAll(db, found); !named)
        return named.error();
    std::vector<FollowUpCandidate*> order;
    order.reserve(found.size());
    for (auto& [id, candidate] : found) {
        complete(*followUps, candidate);
        order.push_back(&candidate);
    }
    std::stable_sort(order.begin(), order.end(), comesFirst);
    QList<FollowUpCandidate> candidates;
    candidates.reserve(qsizetype(order.size()));
    for (FollowUpCandidate* one : order)
        candidates << std::move(*one);
    return candidates;
}

QString followUpTaskNumber(const FollowUpCandidate& candidate, int year)
{
    constexpr qsizetype kTail = 8;
    const QString key = candidate.uscc.isEmpty() ? QString::number(candidate.enterprise) : candidate.uscc;
    return QStringLiteral("GZ%1-%2").arg(year).arg(key.right(kTail));
}

} // namespace spotcheck
