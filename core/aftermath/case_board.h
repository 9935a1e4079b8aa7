#pragma once
#include "core/aftermath/case_track.h"

#include <QDate>

/// The open cases by state, with how long they have stood there: since the last of their dates, or the day they were
/// opened.
namespace spotcheck {

struct BoardCase {
    qint64 id = 0;
    QString sampleNo, party, product, office, handler, state;
    QDate since; ///< invalid: no date is known
    int days = -1;
    int sentBack = 0; ///< times
};

struct BoardQuery {
    QDate today;
    QString office = {}, handler = {}, state = {};
};

/// Those that stand longest first.
Result<QList<BoardCase>> caseBoard(const Database& db, const BoardQuery& query);

struct BoardColumn {
    QString state;
    qint64 cases = 0;
    qint64 ages[4] = {0, 0, 0, 0}; ///< up to 15, 60, 90 days, longer
    int oldest = 0;
};
constexpr int kBoardAges[3] = {15, 60, 90};
QList<BoardColumn> boardColumns(const QList<BoardCase>& cases); ///< in the order of the way, empty ones left out

} // namespace spotcheck
