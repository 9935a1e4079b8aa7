#pragma once
#include "core/workspace/workspace.h"

#include <span>

/// Test items of plan lines taken from the implementation rule in force: every key-safety item becomes a must-test item
/// (notice 沪市监产质〔2024〕31号, clause (一): 重点安全项目为必检项目). What a line names already stays, in its place.
namespace spotcheck {

struct RuleItemsTaken {
    qint64 lines = 0;        ///< that changed
    QStringList withoutRule; ///< products whose line names no rule that is in this file
};

/// One change. `today` picks the version: the newest in force, else the newest there is. Lines of approved plans
/// refused.
Result<RuleItemsTaken> takeRuleItems(Workspace& workspace, std::span<const qint64> lines);

} // namespace spotcheck
