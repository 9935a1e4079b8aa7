#include "ui/shell/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace spotcheck {

namespace {
constexpr int kMost = 10;
const QString kKey = QStringLiteral("recentFiles");
} // namespace

QStringList recentFiles()
{
    QStringList files = QSettings().value(kKey).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files;
}

void rememberFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(kKey, QStringList(files.mid(0, kMost)));
}

void forgetFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    QSettings().setValue(kKey, files);
}

} // namespace spotcheck
