#include "core/registry/setting.h"

#include "core/base/ids.h"

#include <QCoreApplication>

namespace spotcheck {

Result<QString> settingOn(const Database& db, const QString& key, QDate day)
{
    auto q = db.prepare("SELECT value FROM setting WHERE key = ?1 AND (?2 = '' OR applies_from <= ?2) "
                        "ORDER BY applies_from DESC LIMIT 1");
    if (!q)
        return q.error();
    q->bind(1, key).bind(2, day.isValid() ? day.toString(Qt::ISODate) : QString());
    const auto found = q->step();
    if (!found)
        return found.error();
    return *found ? q->text(0) : QString();
}

Result<qint64> chooseSetting(Workspace& workspace, const QString& key, const QString& value, QDate from,
                             const QString& source)
{
    const ChangeInfo info{QStringLiteral("setting.choose"),
                          QCoreApplication::translate("registry", "Change a setting")};
    return workspace.change(info, [&](Database& db) -> Status {
        auto q = db.prepare("INSERT INTO setting (id, key, applies_from, value, source) VALUES (?1, ?2, ?3, ?4, ?5) "
                            "ON CONFLICT (key, applies_from) DO UPDATE SET value = ?4, source = ?5");
        if (!q)
            return q.error();
        const QString day = from.isValid() ? from.toString(Qt::ISODate) : QString();
        q->bind(1, naturalId("setting", (key + QChar(0x1f) + day).toStdString())).bind(2, key).bind(3, day);
        return q->bind(4, value).bind(5, source).run();
    });
}

} // namespace spotcheck
