#pragma once
#include "core/sampling/follow_up.h"
#include "core/workspace/workspace.h"

/// From candidates to tasks: each gets one task of the year in the mode “follow-up”, of one batch of the product that
/// failed last. A candidate whose task of the year is there already keeps it and gets no second one.
namespace spotcheck {

struct FollowUpTask {
    qint64 enterprise = 0;
    QString number, uscc, name, product;
};
struct FollowUpTasks {
    QList<FollowUpTask> made, known; ///< known: they were there
};

/// The number of a candidate's task: GZ, year, end of the credit code (or of the id).
QString followUpTaskNumber(const FollowUpCandidate& candidate, int year);
/// One step, in the order of the list. Refused, and nothing is made, when one of the enterprises is no candidate.
Result<FollowUpTasks> makeFollowUpTasks(Workspace& workspace, const FollowUpList& list,
                                        const QList<qint64>& enterprises);

} // namespace spotcheck
