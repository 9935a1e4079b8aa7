#pragma once
#include "core/base/result.h"
#include "core/testing/report_detail.h"
#include "core/workspace/workspace.h"

#include <span>

/// The decisions an official may take on laboratory reports. Accept, return to the laboratory (with a reason), or
/// "cannot tell"; then a second person signs. Nobody signs what they entered or reviewed. Every decision goes through
/// the workspace's one door and leaves an event, so that a later one erases none.
namespace spotcheck {

enum class Decision { Accept, ReturnToLab, CannotTell };

/// Records the decision on every report of `ids`, in one change. Refused when one is signed already, when a return
/// has no reason, or when a report with something to look at is accepted without one.
Result<qint64> decide(Workspace& workspace, std::span<const qint64> ids, Decision decision, const QString& reason);
/// The second signature. Refused unless every report is decided and was neither entered nor reviewed by this person,
/// and, in a file that knows persons by passphrase, this person has shown theirs.
Result<qint64> sign(Workspace& workspace, std::span<const qint64> ids);

} // namespace spotcheck
