#include "core/documents/document_kind.h"

#include "core/base/ids.h"
#include "core/clocks/resource_lines.h"
#include "core/documents/document_fields.h"
#include "core/documents/letter.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>

namespace spotcheck {

const QList<DocumentKind>& documentKinds()
{
    static const QList<DocumentKind> all = [] {
        QList<DocumentKind> kinds;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/documents/kinds.csv")))
            kinds << DocumentKind{cells.value(0), cells.value(1), cells.value(2),
                                  cells.value(3), cells.value(4), cells.value(5)};
        return kinds;
    }();
    return all;
}

const DocumentKind* documentKind(const QString& code)
{
    const auto& all = documentKinds();
    const auto found = std::find_if(all.begin(), all.end(), [&](const DocumentKind& one) { return one.code == code; });
    return found == all.end() ? nullptr : &*found;
}

QString shippedTemplate(const QString& code)
{
    (void)documentKinds(); // the resources are there
    QFile file(QStringLiteral(":/core/documents/%1.txt").arg(code));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<QString> templateOf(const Database& db, const QString& code)
{
    auto q = db.prepare("SELECT body FROM document_template WHERE kind = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, code).step();
    if (!found)
        return found.error();
    return *found ? q->text(0) : shippedTemplate(code);
}

Result<qint64> setTemplate(Workspace& workspace, const QString& code, const QString& text)
{
    const DocumentKind* kind = documentKind(code);
    if (kind == nullptr)
        return Error{ErrorKind::Usage,
                     QCoreApplication::translate("documents", "There is no kind of document “%1”.").arg(code)};
    if (Status known = checkFields(text, fieldNames(kind->subject)); !known)
        return known.error();
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    const QString title = QCoreApplication::translate("documents", "Change the template “%1”").arg(kind->chinese);
    return workspace.change({QStringLiteral("template.edit"), title}, [&](Database& db) -> Status {
        auto q =
            db.prepare(text.trimmed().isEmpty()
                           ? "DELETE FROM document_template WHERE kind = ?2"
                           : "INSERT INTO document_template(id, kind, body, changed_by, changed_at) VALUES(?1, ?2, "
                             "?3, ?4, ?5) ON CONFLICT(kind) DO UPDATE SET body = excluded.body, changed_by = "
                             "excluded.changed_by, changed_at = excluded.changed_at");
        if (!q)
            return q.error();
        q->bind(2, code);
        if (!text.trimmed().isEmpty())
            q->bind(1, naturalId("document_template", code.toStdString()))
                .bind(3, text)
                .bind(4, workspace.person())
                .bind(5, now);
        return q->run();
    });
}

} // namespace spotcheck
