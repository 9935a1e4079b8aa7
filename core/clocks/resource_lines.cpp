#include "core/clocks/resource_lines.h"

#include <QFile>

static void loadCoreResources()
{
    Q_INIT_RESOURCE(core);
}

namespace spotcheck {

QList<QStringList> resourceLines(const QString& name)
{
    loadCoreResources();
    QFile file(name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList all = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : all.mid(1))
        rows << line.trimmed().split(u',');
    return rows;
}

} // namespace spotcheck
