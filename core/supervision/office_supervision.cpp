#include "core/supervision/office_supervision.h"

#include "core/aftermath/running_clock.h"
#include "core/clocks/iso_day.h"
#include "core/clocks/office_calendar.h"
#include "core/clocks/setting.h"
#include "core/clocks/term.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <set>
#include <vector>

namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("supervision", source);
}

struct Gathered {
    OfficeSupervision row;
    std::vector<int> toOrder;
    std::map<QString, int> parties;
    std::set<qint64> cases; ///< those counted: clocks of other years' are not theirs
};
using Offices = std::map<QString, Gathered>;

struct Rules {
    WorkCalendar calendar;
    int reinspect = 0;
    int circular = 0, talk = 0, listed = 0;
    QDate today;
};

constexpr const char* kCases =
    "SELECT t.office, CASE WHEN t.party_uscc <> '' THEN t.party_uscc ELSE t.party END, coalesce(nullif(t.served_on, "
    "''), "
    "t.opened_on), t.ordered_on, t.reinspected_on, t.done_on, (SELECT count(*) FROM case_event e WHERE e.case_id = "
    "t.id "
    "AND e.step = 'send_back' AND e.from_state <> 'closed'), (SELECT count(*) FROM case_event e WHERE e.case_id = t.id "
    "AND "
    "e.step = 'send_back' AND e.from_state = 'closed'), t.id FROM aftermath_case t WHERE t.office <> '' AND (?1 = '' "
    "OR "
    "substr(coalesce(nullif(t.opened_on, ''), nullif(t.served_on, ''), nullif(t.ordered_on, ''), ''), 1, 4) = ?1)";

/// Due by the office's own, earlier reading; what is not due yet says nothing.
void countReinspection(Gathered& office, qint64 ordered, qint64 reinspected, bool closed, const Rules& rules)
{
    if (ordered == 0 || rules.reinspect == 0)
        return;
    const QDate due =
        dueDay(rules.calendar, QDate::fromJulianDay(ordered), {rules.reinspect, TermUnit::CalendarDay, true}).earliest;
    const bool made = reinspected != 0;
    if (!made && (closed || due >= rules.today))
        return;
    ++office.row.reinspections;
    office.row.inTime += made && QDate::fromJulianDay(reinspected) <= due ? 1 : 0;
}

void addCase(Offices& offices, const Statement& q, const Rules& rules)
{
    Gathered& office = offices[q.text(0)];
    const qint64 known = julianDay(q.view(2)), ordered = julianDay(q.view(3)), reinspected = julianDay(q.view(4));
    const bool closed = !q.view(5).empty();
    office.cases.insert(q.integer(8));
    ++office.row.cases;
    office.row.open += closed ? 0 : 1;
    ++office.parties[q.text(1)];
    if (known != 0 && ordered >= known)
        office.toOrder.push_back(int(ordered - known));
    countReinspection(office, ordered, reinspected, closed, rules);
    office.row.sentBack += q.integer(6), office.row.reopened += q.integer(7);
}

Status addOverdue(const Database& db, Offices& offices, const Rules& rules, Progress* progress)
{
    const auto clocks = runningClocks(db, {rules.today}, progress);
    if (!clocks)
        return clocks.error();
    for (const RunningClock& clock : *clocks) {
        const auto office = offices.find(clock.office);
        if (clock.state != ClockState::Overdue || clock.side != QStringLiteral("duty") || office == offices.end() ||
            !office->second.cases.contains(clock.caseId))
            continue;
        ++office->second.row.overdue;
        office->second.row.longestOverdue = std::max(office->second.row.longestOverdue, -clock.daysLeft);
    }
    return ok();
}

Status addReplies(const Database& db, Offices& offices)
{
    auto q = db.prepare("SELECT office, text FROM office_reply ORDER BY year, at, id");
    if (!q)
        return q.error();
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        if (const auto office = offices.find(q->text(0)); office != offices.end())
            office->second.row.reply = q->text(1);
    }
}

void suggest(OfficeSupervision& row, const char* measure, const QString& sentence)
{
    row.candidates << QString::fromLatin1(measure);
    row.evidence << sentence;
}

void judge(OfficeSupervision& row, const Rules& rules)
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

OfficeSupervision finished(const QString& office, Gathered& gathered, const Rules& rules)
{
    OfficeSupervision& row = gathered.row;
    row.office = office;
    row.rate = statistics::wilson(row.inTime, row.reinspections);
    if (!gathered.toOrder.empty()) {
        auto middle = gathered.toOrder.begin() + qsizetype(gathered.toOrder.size() / 2);
        std::nth_element(gathered.toOrder.begin(), middle, gathered.toOrder.end());
        row.medianToOrder = *middle;
    }
    row.repeatOffenders = std::count_if(gathered.parties.begin(), gathered.parties.end(),
                                        [](const auto& party) { return party.second > 1; });
    judge(row, rules);
    return row;
}

Result<Rules> rulesOf(const Database& db, QDate today)
{
    auto calendar = officeCalendar(db);
    if (!calendar)
        return calendar.error();
    Rules rules{*std::move(calendar), 0, 0, 0, 0, today};
    for (const auto& [name, value] :
         {std::pair("reinspect_days", &rules.reinspect), std::pair("circular_overdue", &rules.circular),
          std::pair("talk_in_time_percent", &rules.talk), std::pair("listed_overdue_days", &rules.listed)}) {
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
    const auto rules = rulesOf(db, query.today);
    auto q = db.prepare(kCases);
    if (!rules)
        return rules.error();
    if (!q)
        return q.error();
    q->bind(1, query.year == 0 ? QString() : QString::number(query.year));
    Offices offices;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        addCase(offices, *q, *rules);
    }
    if (Status done = addOverdue(db, offices, *rules, progress); !done)
        return done.error();
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
