#include "core/plan/schedule_subject.h"

#include "core/clocks/setting.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr int kUsualLeadDays = 60;

constexpr const char* kSql =
    "SELECT t.id, t.no, p.year, p.office, t.product_name, t.lab, t.rule_code, t.batches_total, t.batches_production + "
    "t.batches_store + t.batches_online, t.starts_on, t.ends_on, t.publish_on, "
    "COALESCE((SELECT season FROM product WHERE id = t.product_id), (SELECT season FROM product WHERE name = "
    "t.product_name AND season <> ''), ''), "
    "EXISTS(SELECT 1 FROM rule u WHERE (u.code = t.rule_code OR u.product_name = t.product_name) AND u.published_on <> "
    "'' AND u.published_on <= ?1), "
    "EXISTS(SELECT 1 FROM bid b JOIN lab l ON l.id = b.lab_id WHERE b.year = p.year AND l.name = t.lab), "
    "t.batches_production, t.batches_store, t.batches_online, t.unit_price "
    "FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE ";

QDate dayOf(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

ScheduleSubject subjectOf(const Statement& row)
{
    ScheduleSubject s;
    s.id = row.integer(0);
    s.no = int(row.integer(1));
    s.year = int(row.integer(2));
    s.office = row.text(3);
    s.product = row.text(4);
    s.lab = row.text(5);
    s.ruleCode = row.text(6);
    s.batches = row.integer(7) > 0 ? row.integer(7) : row.integer(8);
    s.startsOn = dayOf(row.text(9));
    s.endsOn = dayOf(row.text(10));
    s.publishOn = dayOf(row.text(11));
    s.season = row.text(12);
    s.stages = {row.integer(15), row.integer(16), row.integer(17)};
    s.unitPrice = row.integer(18);
    if (row.integer(13) == 1)
        s.done << QStringLiteral("rule");
    if (row.integer(14) == 1)
        s.done << QStringLiteral("tender") << QStringLiteral("contract");
    return s;
}

Result<QList<ScheduleSubject>> all(const Database& db, Statement& query, QDate today)
{
    QList<ScheduleSubject> subjects;
    const auto festivals = officeFestivals(db);
    const auto lead = clockSetting(db, "festival_lead_days", today);
    if (!festivals || !lead)
        return festivals ? lead.error() : festivals.error();
    RowLoop loop(query);
    while (loop.next()) {
        subjects << subjectOf(query);
        subjects.last().festivals = *festivals;
        subjects.last().leadDays = lead->value.value_or(kUsualLeadDays);
    }
    return loop.give(std::move(subjects));
}

} // namespace

Result<QList<ScheduleSubject>> scheduleSubjects(const Database& db, const QString& item, int year, QDate today)
{
    auto query = db.prepare(std::string(kSql) + "(?2 = 0 OR p.year = ?2) AND (CAST(t.no AS TEXT) = ?3 OR CAST(t.id AS "
                                                "TEXT) = ?3 OR t.product_name = ?3) ORDER BY p.year DESC, t.no");
    if (!query)
        return query.error();
    query->bind(1, today.toString(Qt::ISODate)).bind(2, year).bind(3, item.trimmed());
    return all(db, *query, today);
}

Result<QList<ScheduleSubject>> scheduleSubjectsOfYear(const Database& db, int year, const QString& office, QDate today)
{
    auto query = db.prepare(std::string(kSql) + "p.year = ?2 AND (?3 = '' OR p.office = ?3) ORDER BY p.office, t.no");
    if (!query)
        return query.error();
    query->bind(1, today.toString(Qt::ISODate)).bind(2, year).bind(3, office);
    return all(db, *query, today);
}

Result<ScheduleSubject> scheduleSubject(const Database& db, qint64 id, QDate today)
{
    auto query = db.prepare(std::string(kSql) + "t.id = ?2");
    if (!query)
        return query.error();
    query->bind(1, today.toString(Qt::ISODate)).bind(2, id);
    const auto found = all(db, *query, today);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{ErrorKind::NotFound, Texts::tr("The plan item is no longer there.")};
    return found->first();
}

Result<ScheduleRequest> scheduleRequest(const ScheduleSubject& subject, QDate publish, QDate today)
{
    ScheduleRequest request;
    request.publish = publish;
    request.today = today;
    request.batches = subject.batches;
    request.done = subject.done;
    const auto season = Season::parse(subject.season, subject.leadDays, subject.festivals);
    if (!season)
        return season.error();
    const auto windows = season->windowsOf(publish.isValid() ? publish.year() : subject.year);
    if (!windows)
        return windows.error();
    request.windows = *windows;
    return request;
}

SamplingWindow samplingWindow(const WorkCalendar& calendar, const ScheduleSubject& subject, QDate today)
{
    SamplingWindow window{subject.startsOn, subject.endsOn, {}, true};
    const QDate publish = subject.publishOn.isValid() ? subject.publishOn : subject.endsOn;
    auto request = scheduleRequest(subject, publish, today);
    if (!request) // its season cannot be read: its own dates have to do
        request = ScheduleRequest{publish, today};
    request->batches = 0; // the laboratory's capacity moves testing, not what the plan says of sampling
    const auto schedule = backwardSchedule(calendar, *request);
    const ScheduleStep* sampling = schedule ? schedule->step(QStringLiteral("sampling")) : nullptr;
    const ScheduleStep* report = schedule ? schedule->step(QStringLiteral("report")) : nullptr;
    if (sampling == nullptr || report == nullptr)
        return window;
    if (!window.from.isValid())
        window.from = sampling->latestStart;
    window.until = std::max(calendar.addWorkingDays(window.from, std::max(1, sampling->rule.term.length)).date,
                            sampling->latestEnd);
    window.reportDue = std::max(report->latestEnd, window.until);
    window.known = schedule->known;
    return window;
}

} // namespace spotcheck
