#include "ui/print/day_plan_papers.h"

#include "core/documents/day_plan_paper.h"
#include "core/rules/burden_limits.h"

#include <QCoreApplication>

namespace spotcheck {

Result<QList<PrintedLetter>> dayPlanPapers(const Database& db, const QList<TeamDay>& days, const QByteArray& head)
{
    if (days.isEmpty())
        return Error{ErrorKind::NotFound, QCoreApplication::translate("print", "No visit is planned for that day.")};
    QList<PrintedLetter> papers;
    for (const TeamDay& day : days) {
        const auto limits = burdenLimits(db, QDate::fromString(day.date, Qt::ISODate));
        if (!limits)
            return limits.error();
        const auto plan = dayPlan(db, day, *limits);
        if (!plan)
            return plan.error();
        papers << PrintedLetter{dayPlanPaper(*plan, *limits, QString::fromLatin1(head.toHex())), {}, {}};
    }
    return papers;
}

} // namespace spotcheck
