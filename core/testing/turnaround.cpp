#include "core/testing/turnaround.h"

#include "core/clocks/setting.h"
#include "core/testing/turnaround_reader.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(testing)
};

} // namespace

QString turnaroundCode(TurnaroundStep step)
{
    static const char* const codes[kTurnaroundSteps] = {"sampled_received",  "received_finished", "finished_reported",
                                                        "received_reported", "reported_reviewed", "reviewed_signed"};
    return QLatin1StringView(codes[size_t(step)]);
}

QString turnaroundName(TurnaroundStep step)
{
    switch (step) {
    case TurnaroundStep::SampledToReceived: return Texts::tr("Sampled → received");
    case TurnaroundStep::ReceivedToFinished: return Texts::tr("Received → tested");
    case TurnaroundStep::FinishedToReported: return Texts::tr("Tested → reported");
    case TurnaroundStep::ReceivedToReported: return Texts::tr("Received → reported");
    case TurnaroundStep::ReportedToReviewed: return Texts::tr("Reported → our decision");
    case TurnaroundStep::ReviewedToSigned: break;
    }
    return Texts::tr("Our decision → signature");
}

Result<TurnaroundScope> turnaroundScope(const Database& db, QDate today, int year)
{
    const auto setting = clockSetting(db, "report_working_days", today);
    const auto least = clockSetting(db, "turnaround_least", today);
    if (!setting || !least)
        return setting ? least.error() : setting.error();
    return TurnaroundScope{year, today, setting->value, least->value};
}

Result<Turnaround> turnaround(const Database& db, const WorkCalendar& calendar, const TurnaroundScope& scope,
                              Progress* progress)
{
    return TurnaroundReader(db, calendar, scope, progress).read();
}

QString dueSentence(const OverdueSample& sample)
{
    switch (sample.basis) {
    case DueBasis::Task: return Texts::tr("The task wants the report by %1.").arg(sample.due.toString(Qt::ISODate));
    case DueBasis::TaskDays:
        return Texts::tr("The task wants the report within %1 working days of receipt.").arg(sample.within);
    case DueBasis::Setting:
        return Texts::tr("To be reported within %1 working days of receipt, as set.").arg(sample.within);
    case DueBasis::OwnPercentile:
        return Texts::tr("No due date is set; this laboratory reports nine in ten within %1 working days.")
            .arg(sample.within);
    case DueBasis::AllPercentile: break;
    }
    return Texts::tr("No due date is set and this laboratory has too few reports; all laboratories report nine in ten "
                     "within %1 working days.")
        .arg(sample.within);
}

} // namespace spotcheck
