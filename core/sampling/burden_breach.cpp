#include "core/sampling/burden_breach.h"

#include "core/registry/office.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

using Limit = BurdenBreach::Limit;

QString words(const char* source)
{
    return QCoreApplication::translate("sampling", source);
}

QString visitList(const QList<BurdenVisit>& visits)
{
    QStringList texts;
    for (const BurdenVisit& visit : visits)
        texts << QStringLiteral("%1 %2 %3").arg(visit.date, officeShortName(visit.office), visit.visit);
    return texts.join(QStringLiteral("；"));
}

BurdenVisit sameVisit(const Burden& burden, const QString& name)
{
    const auto found = std::find_if(burden.visits.begin(), burden.visits.end(),
                                    [&](const BurdenVisit& visit) { return visit.visit == name; });
    return found == burden.visits.end() ? BurdenVisit() : *found;
}

const char* sentenceOf(Limit limit)
{
    switch (limit) {
    case Limit::Visits: break;
    case Limit::Tasks: return QT_TRANSLATE_NOOP("sampling", "%1: visit %5 has %2 tasks, at most %3 (%4).");
    case Limit::Batches:
        return QT_TRANSLATE_NOOP("sampling", "%1: visit %5 took %2 batches of one task, at most %3 (%4).");
    }
    return QT_TRANSLATE_NOOP("sampling", "%1: %2 visits in %5, at most %3 (%4): %6");
}

} // namespace

QList<BurdenBreach> newBreaches(const Burden& before, const Burden& after, const BurdenLimits& limits)
{
    QList<BurdenBreach> breaches;
    const auto compare = [&](Limit limit, qint64 was, qint64 is, qint64 most, const QString& visit) {
        if (is > most && is > was)
            breaches << BurdenBreach{limit, after.enterprise, {}, {}, after.year, is, most, visit, after.visits};
    };
    compare(Limit::Visits, before.visits.size(), after.visits.size(), limits.visits, {});
    for (const BurdenVisit& visit : after.visits) {
        const BurdenVisit was = sameVisit(before, visit.visit);
        compare(Limit::Tasks, was.tasks, visit.tasks, limits.tasks, visit.visit);
        compare(Limit::Batches, was.batchesMost, visit.batchesMost, limits.batches, visit.visit);
    }
    return breaches;
}

QString breachSentence(const BurdenBreach& breach, const BurdenLimits& limits)
{
    const QString sentence = words(sentenceOf(breach.limit));
    const QString count = QString::number(breach.count), most = QString::number(breach.most);
    if (breach.limit != Limit::Visits)
        return sentence.arg(breach.name, count, most, limits.source, breach.visit);
    return sentence.arg(breach.name, count, most, limits.source, QString::number(breach.year),
                        visitList(breach.visits));
}

QString breachLimitCode(Limit limit)
{
    switch (limit) {
    case Limit::Visits: break;
    case Limit::Tasks: return QStringLiteral("tasks");
    case Limit::Batches: return QStringLiteral("batches");
    }
    return QStringLiteral("visits");
}

} // namespace spotcheck
