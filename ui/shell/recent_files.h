#pragma once
#include <QStringList>

/// The files opened last, newest first; those that are gone are left out.
namespace spotcheck {

QStringList recentFiles();
void rememberFile(const QString& path);
void forgetFile(const QString& path);

} // namespace spotcheck
