#include "core/registry/attachment.h"

#include "core/base/ids.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(registry)
};

QString sha256Of(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

Status keepContent(Database& db, qint64 id, const IncomingFile& file)
{
    auto q = db.prepare("INSERT OR IGNORE INTO attachment (id, sha256, media, size, content) VALUES (?,?,?,?,?)");
    if (!q)
        return q.error();
    q->bind(1, id).bind(2, file.sha256).bind(3, file.media).bind(4, qint64(file.content.size()));
    return q->bind(5, file.content).run();
}

} // namespace

Result<IncomingFile> readIncomingFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRefused,
                     Texts::tr("%1 cannot be read; nothing was attached.").arg(QFileInfo(path).fileName()), path};
    if (file.size() > kLargestAttachment)
        return Error{ErrorKind::InputRefused,
                     Texts::tr("%1 is larger than %2 MB; nothing was attached. Save it smaller, or keep it elsewhere.")
                         .arg(QFileInfo(path).fileName())
                         .arg(kLargestAttachment / (1024 * 1024))};
    IncomingFile incoming;
    incoming.content = file.readAll();
    if (incoming.content.isEmpty())
        return Error{ErrorKind::InputRefused,
                     Texts::tr("%1 is empty; nothing was attached.").arg(QFileInfo(path).fileName())};
    incoming.name = QFileInfo(path).fileName();
    incoming.media = QMimeDatabase().mimeTypeForFileNameAndData(incoming.name, incoming.content).name();
    incoming.sha256 = sha256Of(incoming.content);
    return incoming;
}

Result<QList<Attachment>> attachmentsOf(const Database& db, const QString& kind, qint64 subject)
{
    auto q = db.prepare("SELECT k.id, a.id, k.name, a.media, a.sha256, k.added_by, k.note, a.size, k.added_at "
                        "FROM attachment_link k JOIN attachment a ON a.id = k.attachment_id "
                        "WHERE k.subject_kind = ? AND k.subject_id = ? ORDER BY k.added_at, k.id");
    if (!q)
        return q.error();
    q->bind(1, kind).bind(2, subject);
    QList<Attachment> list;
    RowLoop loop(*q);
    while (loop.next()) {
        list << Attachment{q->integer(0), q->integer(1), q->text(2),
                           q->text(3),    q->text(4),    q->text(5),
                           q->text(6),    q->integer(7), QDateTime::fromMSecsSinceEpoch(q->integer(8), Qt::UTC)};
    }
    return loop.give(std::move(list));
}

Result<qint64> keepAttachment(Database& db, const Workspace& workspace, const QString& kind,
                              std::span<const qint64> subjects, const IncomingFile& file)
{
    const qint64 id = naturalId("attachment", file.sha256.toStdString());
    if (Status kept = keepContent(db, id, file); !kept)
        return kept.error();
    auto q = db.prepare("INSERT OR IGNORE INTO attachment_link (id, attachment_id, subject_kind, subject_id, name, "
                        "added_by, added_at) VALUES (?,?,?,?,?,?,?)");
    if (!q)
        return q.error();
    for (const qint64 subject : subjects) {
        const std::string key =
            file.sha256.toStdString() + '\x1f' + kind.toStdString() + '\x1f' + std::to_string(subject);
        q->bind(1, naturalId("attachment_link", key)).bind(2, id).bind(3, kind).bind(4, subject);
        q->bind(5, file.name).bind(6, workspace.person());
        if (Status done = q->bind(7, workspace.clock().nowUtc().toMSecsSinceEpoch()).run(); !done)
            return done.error();
    }
    return id;
}

Result<qint64> attachFile(Workspace& workspace, const QString& kind, std::span<const qint64> subjects,
                          const QString& path)
{
    const auto file = readIncomingFile(path);
    if (!file)
        return file.error();
    const ChangeInfo info{QStringLiteral("attachment.add"), Texts::tr("Attach %1").arg(file->name)};
    return workspace.change(info, [&](Database& db) -> Status {
        const auto kept = keepAttachment(db, workspace, kind, subjects, *file);
        return kept ? ok() : Status(kept.error());
    });
}

Result<qint64> detach(Workspace& workspace, qint64 link)
{
    const ChangeInfo info{QStringLiteral("attachment.remove"), Texts::tr("Remove an attachment")};
    return workspace.change(info, [&](Database& db) -> Status {
        const auto id = db.integer("SELECT attachment_id FROM attachment_link WHERE id = " + std::to_string(link));
        if (!id)
            return Error{ErrorKind::NotFound, Texts::tr("The attachment is no longer there."), id.error().detail};
        const std::string content = std::to_string(*id);
        if (Status done = db.exec("DELETE FROM attachment_link WHERE id = " + std::to_string(link)); !done)
            return done;
        return db.exec("DELETE FROM attachment WHERE id = " + content +
                       " AND NOT EXISTS (SELECT 1 FROM attachment_link WHERE attachment_id = " + content + ")");
    });
}

Result<QByteArray> attachmentContent(const Database& db, qint64 id)
{
    auto q = db.prepare("SELECT content, sha256 FROM attachment WHERE id = ?");
    if (!q)
        return q.error();
    q->bind(1, id);
    const auto found = q->step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("The attachment is no longer there.")};
    const QByteArray content = q->blob(0);
    if (sha256Of(content) != q->text(1))
        return Error{ErrorKind::Damaged,
                     Texts::tr("The attached file is not what was attached: its content was changed outside "
                               "Spotcheck. Restore a backup.")};
    return content;
}

Status saveAttachment(const Database& db, qint64 id, const QString& path)
{
    const auto content = attachmentContent(db, id);
    if (!content)
        return content.error();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(*content) == content->size() && file.commit())
        return ok();
    return Error{ErrorKind::Io, Texts::tr("%1 could not be written.").arg(path), file.errorString()};
}

} // namespace spotcheck
