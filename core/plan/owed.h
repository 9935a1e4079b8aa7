#pragma once
#include "core/clocks/work_calendar.h"
#include "core/workspace/database.h"

#include <optional>
#include <QStringList>

/// The emergency path: a special line may start at once and be written up later. This is the ledger of what is owed for
/// each, with its own clock: what clause (一) asks of every line, and the instruction it answers (clause (二)). The
/// clock is a setting (`emergency_record_working_days`), since no law names the days; it warns and decides nothing.
namespace spotcheck {

struct OwedLine {
    qint64 item = 0, plan = 0;
    int year = 0;
    QString office, product;
    QDate startedOn;     ///< invalid: not said, which is owed too
    QStringList missing; ///< names of the fields, in the language of the moment; never empty
    QStringList fields;  ///< their keys
    std::optional<ComputedDay> due;
    int daysLeft = 0; ///< working days; negative: overdue
};

/// Lines with something owed, the most urgent first; those without a start last. year 0: all.
Result<QList<OwedLine>> owedLines(const Database& db, const WorkCalendar& calendar, QDate today, int year = 0);

} // namespace spotcheck
