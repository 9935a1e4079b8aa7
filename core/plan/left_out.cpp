#include "core/plan/left_out.h"

#include "core/base/ids.h"
#include "core/plan/product_names.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

qint64 leftOutId(int year, const QString& office, const QString& product)
{
    return naturalId("left_out", (QString::number(year) + u'\x1f' + office + u'\x1f' + product).toStdString());
}

} // namespace

Result<QHash<QString, LeftOut>> leftOutOf(const Database& db, int year, const QString& office)
{
    auto q = db.prepare("SELECT product_name, reason, person, at FROM left_out WHERE year = ? AND office = ?");
    if (!q)
        return q.error();
    q->bind(1, year).bind(2, office);
    QHash<QString, LeftOut> all;
    RowLoop loop(*q);
    while (loop.next()) {
        all.insert(productKey(q->view(0)),
                   {q->text(0), q->text(1), q->text(2), QDateTime::fromMSecsSinceEpoch(q->integer(3), Qt::UTC)});
    }
    return loop.give(std::move(all));
}

Result<qint64> leaveOut(Workspace& workspace, int year, const QString& office, const QStringList& products,
                        const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorKind::Refused, Texts::tr("Say why the product is left out of the plan.")};
    const ChangeInfo info{QStringLiteral("plan.leave_out"),
                          Texts::tr("Leave %1 products out of the plan of %2").arg(products.size()).arg(year)};
    return workspace.change(info, [&](Database& db) -> Status {
        auto q = db.prepare("INSERT INTO left_out(id, year, office, product_name, product_id, reason, person, at) "
                            "VALUES(?1, ?2, ?3, ?4, (SELECT MIN(id) FROM product WHERE name = ?4), ?5, ?6, ?7) "
                            "ON CONFLICT(year, office, product_name) DO UPDATE SET reason = ?5, person = ?6, at = ?7");
        if (!q)
            return q.error();
        for (const QString& product : products) {
            q->bind(1, leftOutId(year, office, product)).bind(2, year).bind(3, office).bind(4, product);
            q->bind(5, reason.trimmed()).bind(6, workspace.person());
            q->bind(7, workspace.clock().nowUtc().toMSecsSinceEpoch());
            if (Status done = q->run(); !done)
                return done;
        }
        return ok();
    });
}

Result<qint64> takeBackLeftOut(Workspace& workspace, int year, const QString& office, const QStringList& products)
{
    const ChangeInfo info{QStringLiteral("plan.left_out_back"),
                          Texts::tr("Consider %1 products again for %2").arg(products.size()).arg(year)};
    return workspace.change(info, [&](Database& db) -> Status {
        for (const QString& product : products)
            if (Status done = forgetLeftOut(db, year, office, product); !done)
                return done;
        return ok();
    });
}

Status forgetLeftOut(Database& db, int year, const QString& office, const QString& product)
{
    auto q = db.prepare("DELETE FROM left_out WHERE year = ? AND office = ? AND product_name = ?");
    if (!q)
        return q.error();
    return q->bind(1, year).bind(2, office).bind(3, product).run();
}

} // namespace spotcheck
