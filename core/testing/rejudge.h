#pragma once
#include "core/base/progress.h"
#include "core/workspace/workspace.h"

/// Judges stored reports anew: after an implementation rule came in or changed, after a setting was chosen, after the
/// program learned to read more. Signed reports stay as they were signed; the texts of the laboratory are never
/// touched.
namespace spotcheck {

struct RejudgeOutcome {
    qint64 reports = 0; ///< looked at
    qint64 changed = 0; ///< whose verdict, an item's verdict, or count of things to look at is another now
    qint64 entry = 0;   ///< journal entry; 0 when nothing changed
};

/// All unsigned reports, or with `report` that one alone. One change, one undo step.
Result<RejudgeOutcome> rejudge(Workspace& workspace, qint64 report = 0, Progress* progress = nullptr);

} // namespace spotcheck
