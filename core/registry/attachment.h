#pragma once
#include "core/workspace/workspace.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <span>

/// Files kept in the workspace beside a record (a report's PDF, a photograph), each content once, named by its SHA-256.
/// They travel with the file, are undone like any change, and are checked against their hash when they are read.
namespace spotcheck {

inline constexpr qint64 kLargestAttachment = 32 * 1024 * 1024; ///< bytes

struct Attachment {
    qint64 link = 0; ///< id of the link to the record
    qint64 id = 0;
    QString name, media, sha256, addedBy, note;
    qint64 size = 0;
    QDateTime addedAt;
};

Result<QList<Attachment>> attachmentsOf(const Database& db, const QString& kind, qint64 subject);

/// A file as it was read, not kept yet.
struct IncomingFile {
    QString name, media, sha256;
    QByteArray content;
};
/// InputRefused when it cannot be read, is empty or larger than kLargestAttachment.
Result<IncomingFile> readIncomingFile(const QString& path);
/// Within a change of the caller's own: keeps the content and its links to the records; answers the content's id.
Result<qint64> keepAttachment(Database& db, const Workspace& workspace, const QString& kind,
                              std::span<const qint64> subjects, const IncomingFile& file);
/// Attaches a file to every record of `subjects`, in one change. A file attached already is not attached twice.
Result<qint64> attachFile(Workspace& workspace, const QString& kind, std::span<const qint64> subjects,
                          const QString& path);
/// Takes the link away, and the content when nothing else refers to it.
Result<qint64> detach(Workspace& workspace, qint64 link);
/// Damaged when the content is not what its hash says.
Result<QByteArray> attachmentContent(const Database& db, qint64 id);
/// Writes the content to a file; an existing one is replaced whole or not at all.
Status saveAttachment(const Database& db, qint64 id, const QString& path);

} // namespace spotcheck
