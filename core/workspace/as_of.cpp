#include "core/workspace/as_of.h"
#include "core/workspace/workspace_texts.h"

#include "core/workspace/durable.h"
#include "core/workspace/journal.h"
#include "core/workspace/rewind.h"
#include "core/workspace/row_count.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace spotcheck {

namespace {

Status inTransaction(Database& copy, qint64 seq, QDate day, Progress* progress)
{
    if (Status done = rewindTo(copy, seq, progress); !done)
        return done;
    if (Status done = cutJournal(copy, seq); !done)
        return done;
    if (Status done = recountRows(copy); !done)
        return done;
    auto q = copy.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('as_of', ?)");
    if (!q)
        return q.error();
    q->bind(1, day.toString(Qt::ISODate));
    if (Status done = q->run(); !done)
        return done;
    return checkTail(copy);
}

Status rewindCopy(const QString& path, qint64 seq, QDate day, Progress* progress)
{
    auto copy = openCopy(path);
    if (!copy)
        return copy.error();
    if (Status begun = (*copy)->exec("BEGIN IMMEDIATE"); !begun)
        return begun;
    if (Status done = inTransaction(**copy, seq, day, progress); !done)
        return done;
    return (*copy)->exec("COMMIT");
}

} // namespace

Result<qint64> lastEntryOf(const Database& db, QDate day)
{
    const QDateTime end(day.addDays(1), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600);
    auto q = db.prepare("SELECT MAX(seq) FROM journal WHERE at_ms < ?");
    if (!q)
        return q.error();
    q->bind(1, end.toMSecsSinceEpoch());
    const auto found = q->step();
    if (!found)
        return found.error();
    return q->integer(0);
}

Status writeAsOf(const Workspace& workspace, QDate day, const QString& out, Progress* progress)
{
    if (QFileInfo::exists(out))
        return Error{ErrorKind::Refused, WorkspaceTexts::tr("%1 exists already; nothing was overwritten.").arg(out)};
    auto source = workspace.reader();
    if (!source)
        return source.error();
    const auto seq = lastEntryOf(**source, day);
    if (!seq)
        return seq.error();
    if (*seq == 0)
        return Error{ErrorKind::Refused,
                     WorkspaceTexts::tr("The workspace did not exist yet on %1.").arg(day.toString(Qt::ISODate))};
    const QString unfinished = unfinishedName(out);
    removeDatabase(unfinished);
    Status done = copyDatabase(**source, unfinished, progress);
    if (done)
        done = rewindCopy(unfinished, *seq, day, progress);
    if (done)
        done = flushToDisk(unfinished);
    if (done)
        done = setJournalsAside(out);
    if (done)
        done = replaceFile(unfinished, out);
    if (!done)
        removeDatabase(unfinished);
    return done;
}

} // namespace spotcheck
