#include "ui/shell/file_commands.h"

#include "core/workspace/as_of.h"
#include "core/workspace/backup.h"
#include "core/workspace/verify.h"
#include "ui/common/change_words.h"
#include "ui/common/dialogs.h"
#include "ui/common/message_bar.h"
#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace spotcheck {

namespace {

class FileCommands {
    Q_DECLARE_TR_FUNCTIONS(FileCommands)
};

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

void sayVerified(Session& session, const VerifyReport& report)
{
    if (!report.isWhole())
        return session.say(Message::Kind::Error,
                           FileCommands::tr("The file is not whole: %1").arg(report.problems.join(u' ')));
    const QString text =
        FileCommands::tr(
            "The file is whole: the database, every reference and the chain of %1 journal entries hold. Its end is %2.")
            .arg(report.entries)
            .arg(report.head.left(16));
    session.say(Message::Kind::Success, report.notes.isEmpty() ? text : text + u' ' + report.notes.join(u' '));
}

void putBack(Desktop& desktop, const QString& workspace, const QString& backup)
{
    OpenOptions options;
    options.person = desktop.person();
    desktop.closeFile(); // the file itself is replaced
    const Clock* clock = &desktop.clock();
    desktop.tasks().run<Result<RestoreReport>>(
        QStringLiteral("restore"), &desktop,
        [=](Progress&) { return restoreBackup(workspace, backup, options, *clock); },
        [&desktop, workspace](Result<RestoreReport> report) {
            if (!report)
                return desktop.say(Message::ofError(report.error()));
            desktop.openThenSay(
                workspace,
                Message{Message::Kind::Success,
                        FileCommands::tr("Restored. What was replaced lies in %1.").arg(shown(report->kept))});
        },
        FileCommands::tr("Restoring…"));
}

} // namespace

void backUpNow(Desktop& desktop)
{
    Session* session = desktop.session();
    if (!session)
        return;
    const QString path = session->workspace().path();
    const Clock* clock = &desktop.clock();
    session->tasks().run<Result<BackupInfo>>(
        QStringLiteral("backup"), session,
        [path, clock](Progress& progress) { return makeBackup(path, backupFolder(path), *clock, &progress); },
        [session](Result<BackupInfo> backup) {
            if (!backup)
                return session->sayError(backup.error());
            session->say(Message::Kind::Success,
                         FileCommands::tr("Backed up, opened and checked: %1").arg(shown(backup->path)));
        },
        FileCommands::tr("Backing up…"));
}

void restoreBackup(Desktop& desktop)
{
    Session* session = desktop.session();
    if (!session || !desktop.mayClose())
        return;
    const QString path = session->workspace().path();
    const auto backups = listBackups(path, backupFolder(path));
    if (backups.isEmpty())
        return session->say(Message::Kind::Info,
                            FileCommands::tr("There is no backup of this file yet. File > Back up now makes one."));
    QStringList names;
    for (const BackupInfo& backup : backups)
        names << momentText(backup.at);
    const int chosen = desktop.dialogs().choose(
        &desktop.window(), FileCommands::tr("Restore a backup"),
        FileCommands::tr("The file goes back to the state of the backup. What it holds now is kept beside it."), names);
    if (chosen >= 0)
        putBack(desktop, path, backups[chosen].path);
}

void verifyFile(Session& session)
{
    const QString path = session.workspace().path();
    session.tasks().run<Result<VerifyReport>>(
        QStringLiteral("verify"), &session,
        [path](Progress& progress) { return verifyFile(path, VerifyOptions{}, &progress); },
        [&session](Result<VerifyReport> report) {
            if (!report)
                return session.sayError(report.error());
            sayVerified(session, *report);
        },
        FileCommands::tr("Verifying…"));
}

void saveAsOf(Session& session, QWidget* parent)
{
    const QDate today = session.workspace().clock().today();
    const QString title = FileCommands::tr("Save the file as of a date");
    const auto text = session.dialogs().askText(parent, title, FileCommands::tr("As it stood at the end of which day?"),
                                                today.addDays(-1).toString(Qt::ISODate));
    if (!text)
        return;
    const QDate day = QDate::fromString(*text, Qt::ISODate);
    if (!day.isValid())
        return session.say(Message::Kind::Warning, FileCommands::tr("“%1” is not a date like %2. Nothing was written.")
                                                       .arg(*text, today.toString(Qt::ISODate)));
    const QString base = QFileInfo(session.workspace().path()).completeBaseName();
    const QString out = session.dialogs().saveFile(parent, title, base + u'-' + *text + QStringLiteral(".spotcheck"),
                                                   FileCommands::tr("Spotcheck file (*.spotcheck)"));
    if (out.isEmpty())
        return;
    Workspace* workspace = &session.workspace();
    session.tasks().run<Status>(
        QStringLiteral("as-of"), &session,
        [workspace, day, out](Progress& progress) { return writeAsOf(*workspace, day, out, &progress); },
        [&session, out](Status done) {
            if (!done)
                return session.sayError(done.error());
            session.say(Message::Kind::Success, FileCommands::tr("Saved to %1.").arg(shown(out)));
        },
        FileCommands::tr("Going back…"));
}

} // namespace spotcheck
