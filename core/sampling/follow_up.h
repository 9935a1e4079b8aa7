#pragma once
#include "core/base/progress.h"
#include "core/sampling/follow_up_records.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QList>
#include <QString>

/// Whom a follow-up check (跟踪抽查) generally covers: enterprises that failed twice or more within five years, as
/// sampled party or as nominal producer, and those that refused (notice 沪市监产质〔2024〕31号, clause (二)). Each with
/// its evidence, made into texts when asked for; covered when a follow-up batch was taken after the last of it.
/// Failures are batches, however many reports speak of one; a retest that passed takes its failure back.
namespace spotcheck {

struct FollowUpLimits {
    int years = 0, failures = 0;
    QString source, mark;
};

struct FollowUpCandidate {
    qint64 enterprise = 0;
    QString uscc, name;
    int failures = 0, refusals = 0;
    QDate coveredOn = {};               ///< the day of the follow-up check; invalid: none yet
    size_t firstEntry = 0, entries = 0; ///< where its evidence stands
    bool isCovered() const { return coveredOn.isValid(); }
};

class FollowUpList {
public:
    /// Most failures first, then by name.
    const std::vector<FollowUpCandidate>& candidates() const { return m_candidates; }
    const FollowUpCandidate* find(qint64 enterprise) const;                     ///< null: it is no candidate
    QList<FollowUpEvidence> evidence(const FollowUpCandidate& candidate) const; ///< by date
    QString lastProduct(const FollowUpCandidate& candidate) const;              ///< of the latest evidence

private:
    friend class FollowUpFinder;
    FollowUpRecords m_records;
    std::vector<FollowUpCandidate> m_candidates;
};

Result<FollowUpList> followUpCandidates(const Database& db, QDate today, const FollowUpLimits& limits,
                                        Progress* progress = nullptr);

} // namespace spotcheck
