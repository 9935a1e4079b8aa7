#include "core/registry/phrase.h"

#include "core/base/ids.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <QFile>

static void loadCoreResources()
{
    Q_INIT_RESOURCE(core);
}

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(registry)
};

} // namespace

QStringList shippedPhrases(const QString& kind)
{
    loadCoreResources();
    QFile file(QStringLiteral(":/core/review/phrases.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList list;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines.mid(1))
        if (line.section(u',', 0, 0) == kind)
            list << line.section(u',', 1);
    return list;
}

Result<QStringList> phrases(const Database& db, const QString& kind)
{
    auto q = db.prepare("SELECT text FROM phrase WHERE kind = ? ORDER BY text");
    if (!q)
        return q.error();
    q->bind(1, kind);
    QStringList list = shippedPhrases(kind);
    RowLoop loop(*q);
    while (loop.next()) {
        if (!list.contains(q->text(0)))
            list << q->text(0);
    }
    return loop.give(std::move(list));
}

Result<qint64> keepPhrase(Workspace& workspace, const QString& kind, const QString& text)
{
    const QString wording = text.trimmed();
    if (wording.isEmpty() || shippedPhrases(kind).contains(wording))
        return 0;
    return workspace.change({QStringLiteral("phrase.add"), Texts::tr("Keep a wording")}, [&](Database& db) -> Status {
        auto q = db.prepare("INSERT OR IGNORE INTO phrase (id, kind, text) VALUES (?,?,?)");
        if (!q)
            return q.error();
        const std::string key = kind.toStdString() + '\x1f' + wording.toStdString();
        return q->bind(1, naturalId("phrase", key)).bind(2, kind).bind(3, wording).run();
    });
}

Result<qint64> forgetPhrase(Workspace& workspace, const QString& kind, const QString& text)
{
    return workspace.change({QStringLiteral("phrase.remove"), Texts::tr("Forget a wording")},
                            [&](Database& db) -> Status {
                                auto q = db.prepare("DELETE FROM phrase WHERE kind = ? AND text = ?");
                                if (!q)
                                    return q.error();
                                return q->bind(1, kind).bind(2, text).run();
                            });
}

} // namespace spotcheck
