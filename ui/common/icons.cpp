#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

// Q_INIT_RESOURCE must stand outside any namespace.
static void loadIcons()
{
    Q_INIT_RESOURCE(ui);
}

namespace spotcheck {

QIcon icon(const QString& name, const QColor& color)
{
    loadIcons();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll().replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QIcon made;
    for (const int size : {16, 20, 32, 40, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        made.addPixmap(pixmap);
    }
    return made;
}

QIcon icon(const QString& name)
{
    return icon(name, colors().muted);
}

} // namespace spotcheck
