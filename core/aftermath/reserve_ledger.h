#pragma once
#include "core/workspace/database.h"

#include <QDate>
#include <QList>

/// Where every reserve sample is and from when it may be released. A passed sample is given back when the time for
/// objections is over (市场监管总局令第18号 第三十四条); a failed one is kept until its last party's time for
/// objections is over and no retest is pending. The day rests on the objection clock and the notices served; where no
/// day of notice is known, nobody can say and the row says so. Nothing is released by the program.
namespace spotcheck {

enum class ReserveWait {
    NoReport,   ///< the first report is not there
    NotServed,  ///< failed, and not every party has its notice
    Objection,  ///< an objection or retest is pending
    UntilDay,   ///< until `releaseFrom`
    Releasable, ///< the day has come
    Settled     ///< used, released, returned, disposed of, or gone
};
QString reserveWaitText(ReserveWait wait); ///< in the user's language

struct ReserveRow {
    qint64 batch = 0;
    QString sampleNo, product, quantity, place, keeper;
    int state = 0; ///< kReserveStates
    ReserveWait wait = ReserveWait::NoReport;
    QDate releaseFrom;
    bool failed = false;
};

struct ReserveQuery {
    QDate today;
    int year = 0; ///< of sampling; 0: all
    bool settled = false;
    int most = 0; ///< rows; 0: all
};
/// Those that may be released first, then by the day they may.
Result<QList<ReserveRow>> reserveLedger(const Database& db, const ReserveQuery& query);

} // namespace spotcheck
