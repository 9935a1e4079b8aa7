#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QList>
#include <QString>

/// Whom a follow-up check (跟踪抽查) generally covers: enterprises that failed twice or more within five years, as
/// sampled party or as nominal producer, and those that refused (notice 沪市监产质〔2024〕31号, clause (二)). Each with
/// its evidence; `covered` when a follow-up batch was taken after the last of it. Failures are batches, however many
/// reports speak of one; a retest that passed takes its failure back.
namespace spotcheck {

struct FollowUpLimits {
    int years = 0, failures = 0;
    QString source, mark;
};

struct FollowUpEvidence {
    QString sample, date, product;
    bool asProducer = false; ///< else as the sampled party
    bool refusal = false;
};

struct FollowUpCandidate {
    qint64 enterprise = 0;
    QString uscc, name;
    int failures = 0, refusals = 0;
    QList<FollowUpEvidence> evidence; ///< by date
    bool covered = false;
    QString coveredOn; ///< the day of the follow-up check
};

/// The number of the follow-up task a candidate gets: GZ, year, end of the credit code (or of the id).
QString followUpTaskNumber(const FollowUpCandidate& candidate, int year);
/// Most failures first, then by name.
Result<QList<FollowUpCandidate>> followUpCandidates(const Database& db, QDate today, const FollowUpLimits& limits,
                                                    Progress* progress = nullptr);

} // namespace spotcheck
