#pragma once
#include "core/plan/schedule_subject.h"

#include <vector>

/// The chance of missing the publication date, from this file's own past: how many working days batches of the same
/// product took from sampling to report at the same laboratory, the newest ones (or, when those are too few, the
/// product anywhere, then the laboratory with anything). A Monte-Carlo with a fixed seed: the same file gives the same
/// answer. Under a smallest number of past batches (a setting) there is no probability, and the answer says how many
/// there are.
namespace spotcheck {

enum class PastScope { ProductAtLab, Product, Lab };

struct PastDurations {
    PastScope scope = PastScope::ProductAtLab;
    std::vector<int> days; ///< working days from sampling to report, one a batch
};

struct PastQuestion {
    QString product, lab; ///< names
    QDate today;
    int years = 3;  ///< looked back
    int least = 30; ///< batches to say anything from
};
/// With the settings of the day, the shipped ones and the file's own.
PastQuestion pastQuestion(const QString& product, const QString& lab, QDate today);
Result<PastQuestion> pastQuestion(const Database& db, const QString& product, const QString& lab, QDate today);
/// The narrowest scope with enough batches; else the one with most.
Result<PastDurations> pastDurations(const Database& db, const WorkCalendar& calendar, const PastQuestion& question);

struct ChanceQuestion {
    QDate samplingStart;
    qint64 batches = 1;
    int least = 30;
    quint64 seed = 20260101;
    int trials = 2000;
};

struct MissChance {
    bool told = false;   ///< enough past batches
    qint64 n = 0;        ///< past batches drawn from
    double missed = 0;   ///< share of the trials that came too late
    QDate usual, likely; ///< publication in half, and in nine in ten of the trials
    QString sentence;
};
MissChance chanceOfMissing(const WorkCalendar& calendar, const Schedule& schedule, const PastDurations& past,
                           const ChanceQuestion& question);

/// The same for a plan item: sampling starts on the day the plan says, else on the latest safe one, never before today.
ChanceQuestion chanceQuestion(const ScheduleSubject& subject, const Schedule& schedule, QDate today);
Result<MissChance> missChance(const Database& db, const WorkCalendar& calendar, const ScheduleSubject& subject,
                              const Schedule& schedule, QDate today);

} // namespace spotcheck
