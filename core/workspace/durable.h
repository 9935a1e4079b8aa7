#pragma once
#include "core/base/result.h"

#include <QByteArray>

/// Files that survive a power cut: bytes forced to the disk, names replaced in one step. Never use these on a
/// workspace that is open in this process: closing a second descriptor of it would drop SQLite's own locks.
namespace spotcheck {

Status flushToDisk(const QString& path);
/// `from` takes the place of `to` in one step; both lie in the same folder.
Status replaceFile(const QString& from, const QString& to);
/// A whole copy, forced to the disk; refuses to overwrite.
Status copyDurably(const QString& from, const QString& to);
/// A name beside `path` for a file that is not finished yet.
QString unfinishedName(const QString& path);
void removeDatabase(const QString& path); ///< the file and its rollback journal
/// The file a link leads to, so that its lock and its journal are looked for where SQLite keeps them.
QString realPath(const QString& path);
/// Journals another file left under this name: SQLite would play them into a new file put in its place. They are
/// never deleted (a change may still be taken back with them) but renamed to `….left-1`, `….left-2` and so on.
Status setJournalsAside(const QString& path);

} // namespace spotcheck
