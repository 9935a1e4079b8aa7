#include "core/sampling/follow_up.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>

namespace spotcheck {

namespace {

/// Failed batches and refusals since a day, once for each party; the laboratory's verdict counts where we cannot tell.
constexpr const char* kEvidenceSql =
    "WITH failed AS (SELECT DISTINCT r.batch_id AS id FROM report r NOT INDEXED WHERE r.kind = 1 AND (r.our_verdict = "
    "2 OR "
    "(r.our_verdict = 3 AND r.lab_verdict = 2)) AND NOT EXISTS (SELECT 1 FROM report n WHERE n.batch_id = r.batch_id "
    "AND "
    "n.kind = 2 AND n.our_verdict = 1)) "
    "SELECT b.sampled_id, b.producer_id, b.sample_no, b.sampled_on, b.product_name, 0 FROM failed JOIN batch b ON b.id "
    "= "
    "failed.id WHERE b.sampled_on >= ?1 AND b.sampled_on <= ?2 "
    "UNION ALL SELECT b.sampled_id, NULL, b.sample_no, b.sampled_on, b.product_name, 1 FROM batch b WHERE b.outcome = "
    "2 AND "
    "b.sampled_on >= ?1 AND b.sampled_on <= ?2";

using Candidates = std::map<qint64, FollowUpCandidate>;

void add(Candidates& candidates, qint64 enterprise, const FollowUpEvidence& evidence)
{
    FollowUpCandidate& candidate = candidates[enterprise];
    candidate.enterprise = enterprise;
    ++(evidence.refusal ? candidate.refusals : candidate.failures);
    candidate.evidence << evidence;
}

void addRow(Candidates& candidates, const Statement& row)
{
    const bool refusal = row.integer(5) == 1;
    const qint64 sampled = row.isNull(0) ? 0 : row.integer(0), producer = row.isNull(1) ? 0 : row.integer(1);
    const FollowUpEvidence evidence{row.text(2), row.text(3), row.text(4), false, refusal};
    if (sampled != 0)
        add(candidates, sampled, evidence);
    if (producer == 0 || producer == sampled) // its own goods: one failure, not two
        return;
    FollowUpEvidence made = evidence;
    made.asProducer = true;
    add(candidates, producer, made);
}

Result<Candidates> gather(const Database& db, QDate today, const FollowUpLimits& limits, Progress* progress)
{
    auto q = db.prepare(kEvidenceSql);
    if (!q)
        return q.error();
    q->bind(1, today.addYears(-limits.years).toString(Qt::ISODate)).bind(2, today.toString(Qt::ISODate));
    Candidates candidates;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("sampling", "Stopped.")};
        addRow(candidates, *q);
    }
    std::erase_if(candidates,
                  [&](const auto& one) { return one.second.failures < limits.failures && one.second.refusals == 0; });
    return candidates;
}

/// Its name, and the newest follow-up check after the last evidence.
Status complete(Statement& name, Statement& cover, FollowUpCandidate& candidate)
{
    std::stable_sort(candidate.evidence.begin(), candidate.evidence.end(),
                     [](const FollowUpEvidence& a, const FollowUpEvidence& b) {
                         return std::pair(a.date, a.sample) < std::pair(b.date, b.sample);
                     });
    const auto named = name.bind(1, candidate.enterprise).step();
    if (!named)
        return named.error();
    if (*named)
        candidate.uscc = name.text(0), candidate.name = name.text(1);
    name.reset();
    const auto covered = cover.bind(1, candidate.enterprise).bind(2, candidate.evidence.last().date).step();
    if (!covered)
        return covered.error();
    candidate.coveredOn = cover.text(0);
    candidate.covered = !candidate.coveredOn.isEmpty();
    cover.reset();
    return ok();
}

} // namespace

Result<QList<FollowUpCandidate>> followUpCandidates(const Database& db, QDate today, const FollowUpLimits& limits,
                                                    Progress* progress)
{
    auto gathered = gather(db, today, limits, progress);
    auto name = db.prepare("SELECT uscc, name FROM enterprise WHERE id = ?");
    auto cover = db.prepare("SELECT max(sampled_on) FROM batch WHERE sampled_id = ?1 AND mode = 3 AND sampled_on > ?2");
    if (!gathered)
        return gathered.error();
    if (!name || !cover)
        return !name ? name.error() : cover.error();
    QList<FollowUpCandidate> candidates;
    for (auto& [id, candidate] : *gathered) {
        if (Status done = complete(*name, *cover, candidate); !done)
            return done.error();
        candidates << std::move(candidate);
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const FollowUpCandidate& a, const FollowUpCandidate& b) {
        return std::tuple(-a.failures, -a.refusals, a.name) < std::tuple(-b.failures, -b.refusals, b.name);
    });
    return candidates;
}

} // namespace spotcheck
