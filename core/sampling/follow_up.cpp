#include "core/sampling/follow_up.h"

#include "core/clocks/iso_day.h"

#include <algorithm>

namespace spotcheck {

namespace {

bool comesFirst(const FollowUpCandidate& a, const FollowUpCandidate& b)
{
    return a.failures != b.failures   ? a.failures > b.failures
           : a.refusals != b.refusals ? a.refusals > b.refusals
           : a.name != b.name         ? a.name < b.name
                                      : a.enterprise < b.enterprise;
}

} // namespace

/// Candidates stand by enterprise until the list is ready, so that what is known of enterprises is merged in by one
/// pass in the order of their ids.
class FollowUpFinder {
public:
    FollowUpFinder(const Database& db, const FollowUpLimits& limits) : m_db(db), m_limits(limits) {}
    Result<FollowUpList> find(QDate today, Progress* progress)
    {
        auto records = FollowUpRecords::read(m_db, today.addYears(-m_limits.years), today, progress);
        if (!records)
            return records.error();
        m_list.m_records = *std::move(records);
        collect();
        if (Status named = nameAll(); !named)
            return named.error();
        if (Status covered = coverAll(); !covered)
            return covered.error();
        std::sort(m_list.m_candidates.begin(), m_list.m_candidates.end(), comesFirst);
        return std::move(m_list);
    }

private:
    void collect()
    {
        const auto& entries = m_list.m_records.entries();
        for (size_t first = 0, past = 0; first < entries.size(); first = past) {
            FollowUpCandidate candidate;
            candidate.enterprise = entries[first].party, candidate.firstEntry = first;
            for (past = first; past < entries.size() && entries[past].party == candidate.enterprise; ++past)
                ++(entries[past].refusal ? candidate.refusals : candidate.failures);
            candidate.entries = past - first;
            if (candidate.failures >= m_limits.failures || candidate.refusals > 0)
                m_list.m_candidates.push_back(std::move(candidate));
        }
    }

    /// Every row of a statement whose first column is the enterprise, ascending, is handed to its candidate.
    template <class Take> Status merge(const char* sql, Take take)
    {
        auto q = m_db.prepare(sql);
        if (!q)
            return q.error();
        auto next = m_list.m_candidates.begin();
        while (next != m_list.m_candidates.end()) {
            const auto more = q->step();
            if (!more)
                return more.error();
            if (!*more)
                return ok();
            const qint64 id = q->integer(0);
            while (next != m_list.m_candidates.end() && next->enterprise < id)
                ++next;
            if (next != m_list.m_candidates.end() && next->enterprise == id)
                take(*next, *q);
        }
        return ok();
    }

    /// One pass over the enterprises: asked one by one they would cost more than the rest.
    Status nameAll()
    {
        return merge("SELECT id, uscc, name FROM enterprise ORDER BY id",
                     [](FollowUpCandidate& candidate, const Statement& row) {
                         candidate.uscc = row.text(1), candidate.name = row.text(2);
                     });
    }

    Status coverAll()
    {
        const auto& entries = m_list.m_records.entries();
        return merge("SELECT sampled_id, max(sampled_on) FROM batch INDEXED BY batch_follow_up WHERE mode = 3 AND "
                     "sampled_id IS NOT NULL GROUP BY sampled_id",
                     [&](FollowUpCandidate& candidate, const Statement& row) {
                         const qint64 day = julianDay(row.view(1));
                         if (day > entries[candidate.firstEntry + candidate.entries - 1].day)
                             candidate.coveredOn = QDate::fromJulianDay(day);
                     });
    }

    const Database& m_db;
    const FollowUpLimits& m_limits;
    FollowUpList m_list;
};

const FollowUpCandidate* FollowUpList::find(qint64 enterprise) const
{
    const auto found = std::find_if(m_candidates.begin(), m_candidates.end(),
                                    [&](const FollowUpCandidate& one) { return one.enterprise == enterprise; });
    return found == m_candidates.end() ? nullptr : &*found;
}

QList<FollowUpEvidence> FollowUpList::evidence(const FollowUpCandidate& candidate) const
{
    QList<FollowUpEvidence> all;
    for (size_t i = 0; i < candidate.entries; ++i)
        all << m_records.evidence(m_records.entries()[candidate.firstEntry + i]);
    return all;
}

QString FollowUpList::lastProduct(const FollowUpCandidate& candidate) const
{
    return m_records.product(m_records.entries()[candidate.firstEntry + candidate.entries - 1]);
}

Result<FollowUpList> followUpCandidates(const Database& db, QDate today, const FollowUpLimits& limits,
                                        Progress* progress)
{
    return FollowUpFinder(db, limits).find(today, progress);
}

} // namespace spotcheck
