#pragma once
#include "core/workspace/workspace.h"

#include <QString>
#include <QStringList>

/// Wordings people use again, by what they are for ("return": reasons to send a report back): those shipped in
/// resources/review/phrases.csv first, then the workspace's own.
namespace spotcheck {

QStringList shippedPhrases(const QString& kind);
Result<QStringList> phrases(const Database& db, const QString& kind);
/// Keeps a wording; one that is there already changes nothing (0).
Result<qint64> keepPhrase(Workspace& workspace, const QString& kind, const QString& text);
/// Forgets one of the workspace's own; the shipped ones stay.
Result<qint64> forgetPhrase(Workspace& workspace, const QString& kind, const QString& text);

} // namespace spotcheck
