#include "core/registry/office.h"

#include "core/base/ids.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>

static void loadCoreResources()
{
    Q_INIT_RESOURCE(core);
}

namespace spotcheck {

namespace {

/// Lines of a resource without its header; its cells hold no quoted commas before the columns used.
QList<QStringList> lines(const QString& name)
{
    loadCoreResources();
    QFile file(name);
    QList<QStringList> result;
    if (!file.open(QIODevice::ReadOnly))
        return result;
    const QStringList all = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : all.mid(1))
        result << line.trimmed().split(u',');
    return result;
}

struct Region {
    QString name;
    QString status;
};

/// By code, in its order.
const QMap<QString, Region>& regions()
{
    static const QMap<QString, Region> all = [] {
        QMap<QString, Region> map;
        for (const QStringList& cells : lines(QStringLiteral(":/core/registry/provinces.csv")))
            map.insert(cells.value(0), {cells.value(1), QStringLiteral("current")});
        for (const QStringList& cells : lines(QStringLiteral(":/core/registry/regions.csv")))
            map.insert(cells.value(0), {cells.value(1), cells.value(2)});
        return map;
    }();
    return all;
}

/// The only code whose name fits; empty when none or several do.
template <class Fits> QString onlyRegion(Fits fits)
{
    QString found;
    for (auto it = regions().begin(); it != regions().end(); ++it) {
        if (it->status != u"current" || !fits(it->name))
            continue;
        if (!found.isEmpty())
            return {};
        found = it.key();
    }
    return found;
}

/// 市场监管局 is how the notice itself shortens it; brackets come in both widths.
QString fullStyle(QString name)
{
    name.replace(QStringLiteral("市场监管局"), QStringLiteral("市场监督管理局"));
    return name.replace(u'(', QStringLiteral("（")).replace(u')', QStringLiteral("）"));
}

QString officeByPart(const QString& part)
{
    QString found;
    for (const Office& office : offices()) {
        if (office.level == 1 || !office.name.contains(part))
            continue;
        if (!found.isEmpty())
            return {};
        found = office.code;
    }
    return found;
}

Status seedOffices(Database& db)
{
    auto q = db.prepare("INSERT OR IGNORE INTO office(id, code, name, level) VALUES(?,?,?,?)");
    if (!q)
        return q.error();
    for (const Office& office : offices()) {
        q->bind(1, naturalId("office", office.code.toStdString())).bind(2, office.code);
        q->bind(3, office.name).bind(4, office.level);
        if (Status done = q->run(); !done)
            return done;
    }
    return ok();
}

Status seedRegions(Database& db)
{
    auto q = db.prepare("INSERT OR IGNORE INTO region(id, code, name, status) VALUES(?,?,?,?)");
    if (!q)
        return q.error();
    for (auto it = regions().begin(); it != regions().end(); ++it) {
        q->bind(1, naturalId("region", it.key().toStdString())).bind(2, it.key());
        q->bind(3, it->name).bind(4, it->status);
        if (Status done = q->run(); !done)
            return done;
    }
    return ok();
}

} // namespace

const QList<Office>& offices()
{
    static const QList<Office> all = [] {
        QList<Office> list;
        for (const QStringList& cells : lines(QStringLiteral(":/core/registry/offices.csv")))
            list << Office{cells.value(0), cells.value(1), cells.value(2).toInt(), cells.value(3).trimmed()};
        return list;
    }();
    return all;
}

QString officeName(const QString& code)
{
    for (const Office& office : offices())
        if (office.code == code)
            return office.name;
    return {};
}

QString officeShortName(const QString& code)
{
    for (const Office& office : offices())
        if (office.code == code)
            return office.shortName;
    return code;
}

QString officeCode(const QString& nameOrCode)
{
    QString wanted = fullStyle(nameOrCode.trimmed());
    for (const Office& office : offices())
        if (office.code == wanted || office.name == wanted)
            return office.code;
    if (wanted == u"市局" || wanted == u"上海市" || wanted == u"市市场监督管理局")
        return QStringLiteral("310000");
    if (wanted.startsWith(u"市局"))
        wanted.remove(0, 2);
    return wanted.size() < 2 ? QString() : officeByPart(wanted);
}

QString regionName(const QString& code)
{
    return regions().value(code).name;
}

QString regionCode(const QString& name)
{
    QString wanted = name.trimmed();
    if (wanted.size() > 3 && wanted.startsWith(u"上海市"))
        wanted.remove(0, 3);
    if (wanted.size() < 2)
        return {};
    const QString exact = onlyRegion([&](const QString& one) { return one == wanted; });
    return !exact.isEmpty() ? exact : onlyRegion([&](const QString& one) { return one.startsWith(wanted); });
}

bool isKnownRegion(const QString& code)
{
    if (code.startsWith(u"31"))
        return regions().contains(code);
    static const QStringList withoutList = {
        QStringLiteral("10"), QStringLiteral("71"), QStringLiteral("81"),
        QStringLiteral("82")}; // the state's own registrar, Taiwan, Hong Kong, Macao
    return code.size() == 6 &&
           (regions().contains(code.left(2) + QStringLiteral("0000")) || withoutList.contains(code.left(2)));
}

Status seedRegistry(Workspace& workspace)
{
    const ChangeInfo info{QStringLiteral("registry.seed"),
                          QCoreApplication::translate("registry", "Offices and regions")};
    const auto done = workspace.change(info, [](Database& db) -> Status {
        if (Status seeded = seedOffices(db); !seeded)
            return seeded;
        return seedRegions(db);
    });
    return done ? ok() : Status(done.error());
}

} // namespace spotcheck
