#include "core/sampling/evidence.h"

#include "core/base/ids.h"
#include "core/clocks/resource_lines.h"
#include "core/registry/attachment.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

Status write(Database& db, const Workspace& workspace, qint64 batch, const QString& kind, const IncomingFile& file)
{
    const qint64 subjects[] = {batch};
    const auto attachment = keepAttachment(db, workspace, QStringLiteral("batch"), subjects, file);
    if (!attachment)
        return attachment.error();
    auto q = db.prepare("INSERT INTO evidence(id, batch_id, kind, attachment_id, taken_on, person, at) "
                        "VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!q)
        return q.error();
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    q->bind(1, randomId(now)).bind(2, batch).bind(3, kind).bind(4, *attachment);
    q->bind(5, workspace.clock().today().toString(Qt::ISODate)).bind(6, workspace.person());
    return q->bind(7, now).run();
}

} // namespace

const QList<EvidenceKind>& evidenceKinds()
{
    static const QList<EvidenceKind> all = [] {
        QList<EvidenceKind> kinds;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/sampling/evidence.csv"))) {
            EvidenceKind kind{cells.value(0), cells.value(1), cells.value(2), cells.value(5), {}};
            for (const QString& stage : cells.value(3).split(u'|', Qt::SkipEmptyParts))
                kind.stages << stage.toInt();
            kinds << kind;
        }
        return kinds;
    }();
    return all;
}

Result<qint64> addEvidence(Workspace& workspace, const QString& sampleNo, const QString& kind, const QString& path)
{
    auto q = workspace.db().prepare("SELECT id FROM batch WHERE sample_no = ?");
    if (!q)
        return q.error();
    const auto batch = foundId(q->bind(1, sampleNo));
    if (!batch)
        return batch.error();
    if (*batch == 0)
        return Error{
            ErrorKind::NotFound,
            QCoreApplication::translate("sampling", "There is no batch with the sampling number %1.").arg(sampleNo)};
    const auto file = readIncomingFile(path);
    if (!file)
        return file.error();
    const QString title = QCoreApplication::translate("sampling", "Evidence “%1” of %2").arg(kind, sampleNo);
    return workspace.change({QStringLiteral("evidence.add"), title},
                            [&](Database& db) { return write(db, workspace, *batch, kind, *file); });
}

} // namespace spotcheck
