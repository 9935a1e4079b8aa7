#pragma once
#include "core/workspace/workspace.h"

#include <QString>
#include <QStringList>

/// Persons of a file who show a passphrase, so that two persons are two persons (features row 49). The passphrase is
/// kept as an Argon2id hash with its salt (libsodium). It keeps honest people apart from each other's names; whoever
/// can write the file with other tools can forge a row, which the journal then shows.
namespace spotcheck {

inline constexpr int kShortestPassphrase = 8; ///< characters

/// Whether anybody of this file has a passphrase: from then on signing needs one.
Result<bool> knowsPersons(const Database& db);
Result<bool> hasPassphrase(const Database& db, const QString& name);
Result<QStringList> knownPersons(const Database& db);
/// A first passphrase (`old` is empty), or another one in place of `old`. Refused when `old` is wrong or the new one
/// is too short. The person is the workspace's own from then on, and proven.
Result<qint64> setPassphrase(Workspace& workspace, const QString& name, const QString& old, const QString& passphrase);
/// Makes `name` the person of the workspace. Refused when they have a passphrase and this is not it.
Status becomePerson(Workspace& workspace, const QString& name, const QString& passphrase);
/// Refused while the file knows persons and the one at work has not shown their passphrase.
Status requireProof(const Workspace& workspace, const Database& db);

} // namespace spotcheck
