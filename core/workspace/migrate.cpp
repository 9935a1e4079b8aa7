#include "core/workspace/migrate.h"

#include "core/workspace/backup.h"
#include "core/workspace/door.h"
#include "core/workspace/row_loop.h"

#include <map>
#include <QCoreApplication>
#include <QFile>
#include <sqlite3.h>

static void loadCoreResources()
{
    Q_INIT_RESOURCE(core);
}

namespace spotcheck {

namespace {

using Outcome = MigrationReport::Outcome;

const MigrationStep* stepFrom(const MigrationPlan& plan, int format)
{
    for (const MigrationStep& step : plan.steps) {
        if (step.from == format)
            return &step;
    }
    return nullptr;
}

using ColumnCounts = std::map<std::string, qint64>;

Result<ColumnCounts> columnCounts(const Database& db)
{
    auto q =
        db.prepare("SELECT m.name, (SELECT count(*) FROM pragma_table_info(m.name)) FROM sqlite_master m WHERE m.type "
                   "= 'table' AND m.name NOT LIKE 'sqlite_%'");
    if (!q)
        return q.error();
    ColumnCounts counts;
    RowLoop loop(*q);
    while (loop.next()) {
        counts.emplace(q->view(0), q->integer(1));
    }
    return loop.give(std::move(counts));
}

/// Rows from before a column was added end before it. SQLite reads its default there, but the preupdate hook, and so a
/// changeset, says NULL: undoing the first change of such a row would break it. Writing the rows once makes them whole.
Status writeRowsWhole(Database& db, const ColumnCounts& before)
{
    const auto after = columnCounts(db);
    if (!after)
        return after.error();
    for (const auto& [table, columns] : *after) {
        const auto was = before.find(table);
        if (was == before.end() || was->second == columns)
            continue;
        const auto last = db.text("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid DESC LIMIT 1");
        if (!last)
            return last.error();
        const std::string column = '"' + last->toStdString() + '"';
        if (Status done = db.exec("UPDATE \"" + table + "\" SET " + column + " = " + column); !done)
            return done;
    }
    return ok();
}

Status inTransaction(Database& db, const MigrationStep& step)
{
    const auto before = columnCounts(db);
    if (!before)
        return before.error();
    if (Status done = step.run(db); !done)
        return done;
    if (Status done = writeRowsWhole(db, *before); !done)
        return done;
    const auto broken = db.integer("SELECT COUNT(*) FROM pragma_foreign_key_check");
    if (!broken)
        return broken.error();
    if (*broken != 0)
        return Error{
            ErrorKind::Damaged,
            QCoreApplication::translate("workspace", "%1 references between records would break.").arg(*broken)};
    const QString numbers =
        QStringLiteral("PRAGMA user_version=%1; UPDATE meta SET value='%1' WHERE key='format'").arg(step.to);
    return db.exec(numbers.toStdString());
}

// Tables may be rebuilt in a step: foreign keys are off meanwhile (which only works outside a transaction) and
// checked before the end.
Status runStep(Database& db, const MigrationStep& step)
{
    Status done = db.exec("PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE");
    if (done)
        done = inTransaction(db, step);
    if (done)
        done = db.exec("COMMIT");
    if (!done && sqlite3_get_autocommit(db.handle()) == 0)
        (void)db.exec("ROLLBACK");
    const Status back = db.exec("PRAGMA foreign_keys=ON");
    return done ? back : done;
}

MigrationReport failed(MigrationReport report, Outcome outcome, const Error& error)
{
    report.outcome = outcome;
    report.error = error;
    return report;
}

Error stepError(const Error& cause, const QString& backup)
{
    return {cause.kind,
            QCoreApplication::translate(
                "workspace", "The file could not be brought up to date and is as it was before. %1 A backup is %2.")
                .arg(cause.message, backup),
            cause.detail};
}

} // namespace

Error unknownFormatError(int format)
{
    return {ErrorKind::Damaged,
            QCoreApplication::translate("workspace",
                                        "The file says it is of format %1, which no version of Spotcheck wrote.")
                .arg(format)};
}

MigrationPlan builtInMigration()
{
    MigrationPlan plan{Workspace::kFormat, {}};
    for (int from = 1; from < Workspace::kFormat; ++from)
        plan.steps << MigrationStep{from, from + 1, [from](Database& db) { return runSchema(db, from + 1); }};
    return plan;
}

Status runSchema(Database& db, int format)
{
    loadCoreResources();
    QFile file(QStringLiteral(":/core/schema/%1.sql").arg(format, 4, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io,
                     QCoreApplication::translate("workspace", "The program is incomplete: its schema is missing."),
                     file.fileName()};
    return db.exec(file.readAll().toStdString());
}

MigrationReport migrate(Database& db, const MigrationPlan& plan, const QString& backupFolder, const Clock& clock)
{
    MigrationReport report;
    const auto format = formatOf(db);
    if (!format)
        return failed(report, format.error().kind == ErrorKind::NotOurs ? Outcome::NotOurs : Outcome::Failed,
                      format.error());
    report.from = report.to = *format;
    if (*format > plan.format)
        return failed(report, Outcome::Newer, newerError(db.path()));
    if (*format == plan.format)
        return report;
    for (int at = *format; at != plan.format; at = stepFrom(plan, at)->to) {
        if (stepFrom(plan, at) == nullptr || stepFrom(plan, at)->to <= at)
            return failed(report, Outcome::Failed, unknownFormatError(at));
    }
    const auto backup = makeBackup(db.path(), backupFolder, clock);
    if (!backup)
        return failed(report, Outcome::Failed, backup.error());
    report.backup = backup->path;
    while (report.to != plan.format) {
        const MigrationStep& step = *stepFrom(plan, report.to);
        if (Status done = runStep(db, step); !done)
            return failed(report, Outcome::Failed, stepError(done.error(), report.backup));
        report.to = step.to;
    }
    report.outcome = Outcome::Migrated;
    return report;
}

} // namespace spotcheck
