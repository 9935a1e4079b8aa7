#pragma once
#include "core/base/clock.h"
#include "core/workspace/database.h"

#include <functional>
#include <QList>

/// Brings a file of an older format up to date: a verified backup first, then one transaction per step. A step may add
/// tables, indices and columns at the end of a table (with a default): then the journal's changesets still apply and
/// undo reaches back over the migration.
namespace spotcheck {

struct MigrationStep {
    int from = 0;
    int to = 0;
    std::function<Status(Database& db)> run;
};

struct MigrationReport {
    enum class Outcome { Current, Migrated, Newer, NotOurs, Failed } outcome = Outcome::Current;
    int from = 0;
    int to = 0;
    QString backup; ///< made before the first step
    Error error{};  ///< of Newer, NotOurs and Failed; a failed step leaves the file at the format before it
};

struct MigrationPlan {
    int format;
    QList<MigrationStep> steps;
};
MigrationPlan builtInMigration();
/// Runs resources/schema/000N.sql: what format N adds to the one before. A new file is made by all of them in turn.
Status runSchema(Database& db, int format);
Error unknownFormatError(int format); ///< Damaged: no version of the program wrote that format

MigrationReport migrate(Database& db, const MigrationPlan& plan, const QString& backupFolder, const Clock& clock);

} // namespace spotcheck
