#pragma once
#include "core/sampling/draw_population.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

/// The certificate of a draw: a JSON object with everything a stranger needs to replay it: the seed and the commitment
/// published before, the frozen list and its hash, who was left out and why, strata, tickets, teams, the rule in words,
/// and the head of the journal. It needs no file to be checked.
namespace spotcheck {

struct DrawOrder {
    QString task;
    qsizetype size = 0;
    QByteArray seed;
    int strata = int(DrawStratum::District);
    bool samplers = false; ///< teams are drawn as well
    int visitsOfATeam = 0; ///< 0: as many as it takes, shared out evenly
    bool venues = false;   ///< venues are drawn, not enterprises
};

/// The draw as of the workspace's day; writes nothing. `commitment` empty: none was published before, which the
/// certificate says.
Result<QJsonObject> drawCertificate(const Workspace& workspace, const DrawOrder& order, const BurdenLimits& limits,
                                    Progress* progress = nullptr);

/// What does not agree, in sentences; empty: the certificate is right.
QStringList replayCertificate(const QJsonObject& certificate);

/// First step: a new seed of 32 bytes is kept in the file and its commitment recorded. Answers the draw's id.
Result<qint64> commitSeed(Workspace& workspace, const QString& task);
/// Second step: the newest committed seed of the task that was not used yet; NotFound when there is none.
struct CommittedSeed {
    qint64 id = 0;
    QByteArray seed;
    QString commitment, committedAt;
};
Result<CommittedSeed> committedSeed(const Database& db, const QString& task);
/// Keeps the certificate with its draw (a new one when `id` is 0).
Result<qint64> keepCertificate(Workspace& workspace, qint64 id, const QJsonObject& certificate);

} // namespace spotcheck
