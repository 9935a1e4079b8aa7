#pragma once
#include "core/plan/schedule_subject.h"
#include "core/workspace/workspace.h"

/// A year's sampling month by month: which months hold more batches than can be sampled, and what could move within its
/// own season to one with room. A proposal only: it decides nothing and changes no record.
namespace spotcheck {

struct LevelItem {
    qint64 id = 0;
    QString name;
    qint64 batches = 0;
    QDate from, to;                ///< of its sampling; both or it is not placed
    QList<SeasonWindow> windows{}; ///< empty: any month does
};

struct MonthLoad {
    int month = 0; ///< 1 … 12
    int workingDays = 0;
    qint64 batches = 0;
    qint64 after = 0; ///< with the moves proposed
    bool over = false;
};

struct LevelMove {
    qint64 id = 0;
    QString name;
    int from = 0, to = 0; ///< months
    qint64 batches = 0;
    QString sentence;
};

struct Levelling {
    QList<MonthLoad> months; ///< all twelve
    QList<LevelMove> moves;
    QList<LevelItem> unplaced; ///< without dates in the year
    qint64 stillOver = 0;      ///< batches above the capacity after all moves
    bool known = true;
};

/// Batches are spread over the working days of their span (largest remainders keep the total). Months over before
/// `today` stay as they are.
Levelling level(const WorkCalendar& calendar, const QList<LevelItem>& items, int year, qint64 monthlyCapacity,
                QDate today = {});
/// An item's batches in each of the twelve months of a year, spread over its working days.
QList<qint64> monthlyBatches(const WorkCalendar& calendar, const LevelItem& item, int year);
/// The plan's items of a year: sampling from starts_on to ends_on less the steps after sampling.
Result<QList<LevelItem>> levelItems(const Database& db, const WorkCalendar& calendar, int year, const QString& office,
                                    QDate today);

/// Applies moves to the dates of the lines of a draft plan, one change. A line has one span of dates: it is moved or
/// widened so that it reaches the months its batches stand in after the moves (as far as its season does), its end and
/// its publication by as many days as the end of its sampling. Refused for an approved plan.
Result<qint64> applyMoves(Workspace& workspace, const QList<LevelMove>& moves, int year, const QString& office);

} // namespace spotcheck
