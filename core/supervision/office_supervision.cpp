#include "core/supervision/office_supervision.h"

#include "core/clocks/setting.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <vector>

namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("supervision", source);
}

struct Gathered {
    OfficeSupervision row;
    std::vector<int> toNotice, toOrder, toRectified, toReinspected;
    std::map<QString, int> parties;
};
using Offices = std::map<QString, Gathered>;

struct Thresholds {
    int circular = 0, talk = 0, listed = 0;
};

/// Days out of order say nothing.
void addDays(std::vector<int>& days, qint64 from, qint64 to)
{
    if (from != 0 && to >= from)
        days.push_back(int(to - from));
}

void addCase(Gathered& office, const SupervisedCase& one)
{
    OfficeSupervision& row = office.row;
    ++row.cases;
    row.open += one.isOpen() ? 1 : 0;
    row.overdue += one.overdue.size();
    row.longestOverdue = std::max(row.longestOverdue, one.longestOverdue);
    row.reinspections += one.isCounted() ? 1 : 0;
    row.inTime += one.reinspection == Reinspection::InTime ? 1 : 0;
    row.closedWithout += one.ordered != 0 && one.done != 0 && one.reinspected == 0 ? 1 : 0;
    row.sentBack += one.sentBack, row.reopened += one.reopened;
    ++office.parties[one.partyKey];
    addDays(office.toNotice, one.failed, one.served);
    addDays(office.toOrder, one.served != 0 ? one.served : one.opened, one.ordered);
    addDays(office.toRectified, one.ordered, one.rectified);
    addDays(office.toReinspected, one.rectified, one.reinspected);
}

StepDays middleOf(std::vector<int>& days)
{
    if (days.empty())
        return {};
    const auto middle = days.begin() + qsizetype(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    return {*middle, int(days.size())};
}

Status addReplies(const Database& db, Offices& offices)
{
    auto q = db.prepare("SELECT office, text FROM office_reply ORDER BY year, at, id");
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        if (const auto office = offices.find(q->text(0)); office != offices.end())
            office->second.row.reply = q->text(1);
    }
    return loop.status();
}

void suggest(OfficeSupervision& row, const char* measure, const QString& sentence)
{
    row.candidates << QString::fromLatin1(measure);
    row.evidence << sentence;
}

void judge(OfficeSupervision& row, const Thresholds& rules)
{
    if (rules.circular > 0 && row.overdue >= rules.circular)
        suggest(row, "circular",
                words(QT_TRANSLATE_NOOP("supervision", "%1 duties overdue, at least %2."))
                    .arg(row.overdue)
                    .arg(rules.circular));
    if (rules.talk > 0 && row.reinspections > 0 && 100 * row.rate.high < rules.talk)
        suggest(row, "talk",
                words(QT_TRANSLATE_NOOP("supervision",
                                        "%1 of %2 re-inspections in time; even the upper end of the interval "
                                        "is below %3 %."))
                    .arg(row.inTime)
                    .arg(row.reinspections)
                    .arg(rules.talk));
    if (rules.listed > 0 && row.longestOverdue >= rules.listed)
        suggest(row, "listed",
                words(QT_TRANSLATE_NOOP("supervision", "One duty is overdue by %1 days, at least %2."))
                    .arg(row.longestOverdue)
                    .arg(rules.listed));
}

OfficeSupervision finished(const QString& office, Gathered& gathered, const Thresholds& rules)
{
    OfficeSupervision& row = gathered.row;
    row.office = office;
    row.rate = statistics::wilson(row.inTime, row.reinspections);
    row.toNotice = middleOf(gathered.toNotice), row.toOrder = middleOf(gathered.toOrder);
    row.toRectified = middleOf(gathered.toRectified), row.toReinspected = middleOf(gathered.toReinspected);
    row.repeatOffenders = std::count_if(gathered.parties.begin(), gathered.parties.end(),
                                        [](const auto& party) { return party.second > 1; });
    judge(row, rules);
    return row;
}

Result<Thresholds> thresholdsOf(const Database& db, QDate today)
{
    Thresholds rules;
    for (const auto& [name, value] :
         {std::pair("circular_overdue", &rules.circular), std::pair("talk_in_time_percent", &rules.talk),
          std::pair("listed_overdue_days", &rules.listed)}) {
        const auto setting = clockSetting(db, name, today);
        if (!setting)
            return setting.error();
        *value = setting->value.value_or(0);
    }
    return rules;
}

} // namespace

Result<QList<OfficeSupervision>> superviseOffices(const Database& db, const SupervisionQuery& query, Progress* progress)
{
    const auto rules = thresholdsOf(db, query.today);
    if (!rules)
        return rules.error();
    const auto cases = supervisedCases(db, query, progress);
    if (!cases)
        return cases.error();
    Offices offices;
    for (const SupervisedCase& one : *cases)
        addCase(offices[one.office], one);
    if (Status done = addReplies(db, offices); !done)
        return done.error();
    QList<OfficeSupervision> rows;
    for (auto& [office, gathered] : offices)
        rows << finished(office, gathered, *rules);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const OfficeSupervision& a, const OfficeSupervision& b) { return a.overdue > b.overdue; });
    return rows;
}

} // namespace spotcheck
