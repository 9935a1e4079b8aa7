#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QList>

/// One case as the supervision of offices looks at it, and the figures it stands behind: what is counted of an office
/// and what is listed for the figure come from the same answer. A re-inspection counts from the day it fell due by the
/// clock (its pauses and the profile in force with it): in time when it was made by then, else not. A case closed by
/// that day without one owed none any more and is not counted; one closed later without one counts as not in time, so
/// that closing late mends no rate; where the retest was passed there was nothing to re-inspect.
namespace spotcheck {

enum class Reinspection { NotDue, InTime, Late, NotOwed };

struct SupervisedCase {
    qint64 id = 0;
    QString office, sampleNo, party, product, state;
    QString partyKey; ///< its credit code, else its name
    /// Julian days; 0: not known. `failed`: the report's day, else the opening's.
    qint64 failed = 0, opened = 0, served = 0, ordered = 0, rectified = 0, reinspected = 0, done = 0;
    int closeReason = 0;
    int sentBack = 0, reopened = 0; ///< times
    QDate due;                      ///< of the re-inspection; invalid: none runs
    Reinspection reinspection = Reinspection::NotDue;
    QStringList overdue; ///< the office's overdue duties
    int longestOverdue = 0;
    bool isOpen() const { return done == 0; }
    bool isCounted() const { return reinspection == Reinspection::InTime || reinspection == Reinspection::Late; }
};

struct SupervisionQuery {
    QDate today;
    int year = 0; ///< of the sampling number's case: opened, or first date, in the year; 0: all
    QString office = {};
    bool chinese = true;
};
Result<QList<SupervisedCase>> supervisedCases(const Database& db, const SupervisionQuery& query,
                                              Progress* progress = nullptr);

/// The figures of an office that have a list behind them.
enum class OfficeFigure {
    Cases,
    Open,
    Overdue,
    Reinspections,
    InTime,
    NotInTime,
    ClosedWithout,
    SentBack,
    Reopened,
    Repeat
};
QString officeFigureCode(OfficeFigure figure); ///< cases, open, overdue, reinspections, in_time, not_in_time …
std::optional<OfficeFigure> officeFigure(const QString& code);
QStringList officeFigureCodes();
/// The cases behind it, of one office's; of the overdue the longest first.
QList<SupervisedCase> casesBehind(const QList<SupervisedCase>& cases, OfficeFigure figure);

} // namespace spotcheck
