#pragma once
#include "core/workspace/workspace.h"

#include <QDate>
#include <QString>

/// Choices an office made for its file, each from a day on and with its source, so that an old report is read by what
/// held when it was made. An empty day means always.
namespace spotcheck {

/// What holds on `day` (an invalid day: the newest); empty when nothing was chosen.
Result<QString> settingOn(const Database& db, const QString& key, QDate day = {});
Result<qint64> chooseSetting(Workspace& workspace, const QString& key, const QString& value, QDate from,
                             const QString& source);

inline const QString kDecisionRule = QStringLiteral("decision_rule"); ///< see readDecisionRule: simple when nothing

} // namespace spotcheck
