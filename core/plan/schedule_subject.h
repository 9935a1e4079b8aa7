#pragma once
#include "core/clocks/office_calendar.h"
#include "core/plan/schedule.h"
#include "core/workspace/database.h"

#include <array>

/// A plan item as the backward schedule needs it: what it says itself, the season of its product, and which steps the
/// file shows to be done (the implementation rule is public; the laboratory won a bid of the year).
namespace spotcheck {

struct ScheduleSubject {
    qint64 id = 0;
    int no = 0, year = 0;
    QString office, product, lab, season, ruleCode;
    qint64 batches = 0;
    std::array<qint64, 3> stages{}; ///< batches in production, stores, online
    qint64 unitPrice = 0;           ///< fen
    QDate startsOn, endsOn, publishOn;
    QSet<QString> done;
    Festivals festivals{}; ///< of the file
    int leadDays = 60;     ///< before a festival its season begins: the file's setting
};

/// By the item's number, id or product name; year 0: any. Usually one.
Result<QList<ScheduleSubject>> scheduleSubjects(const Database& db, const QString& item, int year, QDate today);
Result<QList<ScheduleSubject>> scheduleSubjectsOfYear(const Database& db, int year, const QString& office, QDate today);
Result<ScheduleSubject> scheduleSubject(const Database& db, qint64 id, QDate today);
/// Season and done steps put into a request; the season is Refused when it cannot be read.
Result<ScheduleRequest> scheduleRequest(const ScheduleSubject& subject, QDate publish, QDate today);

/// When a plan item is sampled and reported on, from its own dates and the backward schedule: sampling from its start
/// (else the latest safe one) to its latest safe end, but no shorter than the step is long. Invalid days where neither
/// dates nor season say any.
struct SamplingWindow {
    QDate from, until, reportDue;
    bool known = true;
};
SamplingWindow samplingWindow(const WorkCalendar& calendar, const ScheduleSubject& subject, QDate today);

} // namespace spotcheck
