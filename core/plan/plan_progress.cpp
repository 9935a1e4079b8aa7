#include "core/plan/plan_progress.h"

#include "core/clocks/setting.h"
#include "core/plan/plan_batches.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QHash>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr int kWorkingWeek = 5;
constexpr qint64 kLongestForecast = 2000; // working days: beyond it a day would pretend to be known

int workingDays(const WorkCalendar& calendar, QDate from, QDate until)
{
    return from > until ? 0 : calendar.workingDaysBetween(from.addDays(-1), until).days;
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// Sampled after `from`, up to and with `until`.
qint64 sampledBetween(const ProgressPart& part, QDate from, QDate until)
{
    qint64 n = 0;
    for (auto day = part.byDay.upper_bound(from.toJulianDay()); day != part.byDay.end(); ++day)
        n += day->first <= until.toJulianDay() ? day->second.sampled : 0;
    return n;
}

QDate firstSampled(const ProgressPart& part)
{
    for (const auto& [day, counts] : part.byDay)
        if (counts.sampled > 0)
            return QDate::fromJulianDay(day);
    return {};
}

/// What has to happen for the window to be kept.
QString neededSentence(const ProgressPart& part, const Forecast& forecast, QDate today)
{
    if (part.left() == 0)
        return Texts::tr("All %1 batches are sampled.").arg(part.batches);
    if (!part.until.isValid())
        return Texts::tr("%1 batches are left; no end of sampling is set.").arg(part.left());
    if (part.until < today)
        return Texts::tr("%1 batches are left; sampling was to end on %2.").arg(part.left()).arg(iso(part.until));
    if (forecast.neededPerWeek == 0)
        return Texts::tr("%1 batches are left; no working day is left until %2.").arg(part.left()).arg(iso(part.until));
    return Texts::tr("%1 batches are left: %2 a week are needed until %3.")
        .arg(part.left())
        .arg(forecast.neededPerWeek)
        .arg(iso(part.until));
}

QString paceSentence(const ProgressPart& part, const Forecast& forecast)
{
    if (part.left() == 0)
        return {};
    if (!forecast.told)
        return Texts::tr("When it will be done cannot be told: %1 batches in the newest %2 working days are too few.")
            .arg(forecast.n)
            .arg(forecast.days);
    return Texts::tr("At the pace of the newest %1 working days (%2 batches, %3 a week) sampling is done on %4.")
        .arg(forecast.days)
        .arg(forecast.n)
        .arg(forecast.perDay * kWorkingWeek, 0, 'f', 1)
        .arg(iso(forecast.completion));
}

void count(ProgressPart& part, const PlanBatch& batch)
{
    if (!batch.drawn) {
        ++part.missed;
        return;
    }
    ++part.sampled;
    if (batch.sampled != 0)
        ++part.byDay[batch.sampled].sampled;
    if (batch.reported == 0)
        return;
    ++part.reported;
    ++part.byDay[batch.reported].reported;
}

void widen(ProgressPart& part, const PlannedSpan& span)
{
    if (!span.isDated())
        return;
    part.from = part.from.isValid() ? std::min(part.from, span.from) : span.from;
    part.until = part.until.isValid() ? std::max(part.until, span.until) : span.until;
}

void addSpan(ProgressPart& part, const PlannedSpan& span)
{
    part.spans << span;
    widen(part, span);
}

/// Reads lines and tasks, counts the batches, and works out every part.
class ProgressReader {
public:
    ProgressReader(const Database& db, const WorkCalendar& calendar, QDate today)
        : m_db(db), m_calendar(calendar), m_today(today)
    {
    }

    Result<PlanProgress> read(int year, const QString& office, Progress* progress)
    {
        if (Status done = readParts(year, office); !done)
            return done.error();
        const auto take = [this](const PlanBatch& batch) { add(batch); };
        if (Status done = eachPlanBatch(m_db, year, office, take, progress); !done)
            return done.error();
        finish();
        return m_answer;
    }

private:
    Status readParts(int year, const QString& office)
    {
        const auto subjects = scheduleSubjectsOfYear(m_db, year, office, m_today);
        const auto days = clockSetting(m_db, "pace_days", m_today), least = clockSetting(m_db, "pace_least", m_today);
        if (!subjects || !days || !least)
            return !subjects ? subjects.error() : days ? least.error() : days.error();
        m_rule = {days->value.value_or(m_rule.days), least->value.value_or(m_rule.least)};
        for (const ScheduleSubject& subject : *subjects) {
            m_lineAt.insert(subject.id, m_answer.lines.size());
            m_windows << samplingWindow(m_calendar, subject, m_today);
            ProgressPart line;
            line.id = line.line = subject.id;
            line.no = subject.no;
            line.name = subject.product;
            line.office = subject.office;
            line.lab = subject.lab;
            line.batches = subject.batches;
            m_answer.lines << line;
        }
        return readTasks(year, office);
    }

    Status readTasks(int year, const QString& office)
    {
        auto query = m_db.prepare(
            "SELECT k.id, k.plan_item_id, k.task_no, k.office, COALESCE(l.name, ''), k.batches, k.sample_from, "
            "k.sample_until FROM plan p JOIN plan_item i ON i.plan_id = p.id JOIN task k ON k.plan_item_id = i.id LEFT "
            "JOIN lab l ON l.id = k.lab_id WHERE p.year = ?1 AND p.office = ?2 ORDER BY k.task_no");
        if (!query)
            return query.error();
        query->bind(1, year).bind(2, office);
        RowLoop loop(*query);
        while (loop.next()) {
            addTask(*query);
        }
        return loop.status();
    }

    void addTask(const Statement& row)
    {
        ProgressPart task;
        task.id = row.integer(0);
        task.line = row.integer(1);
        task.name = row.text(2);
        task.office = row.text(3);
        task.lab = row.text(4);
        task.batches = row.integer(5);
        const SamplingWindow window = m_windows[m_lineAt.value(task.line)];
        const QDate from = QDate::fromString(row.text(6), Qt::ISODate),
                    until = QDate::fromString(row.text(7), Qt::ISODate);
        addSpan(task, {task.batches, from.isValid() ? from : window.from, until.isValid() ? until : window.until});
        addSpan(m_answer.lines[m_lineAt.value(task.line)], task.spans.first());
        m_taskAt.insert(task.id, m_answer.tasks.size());
        m_answer.tasks << task;
    }

    void add(const PlanBatch& batch)
    {
        const auto line = m_lineAt.constFind(batch.line);
        if (line == m_lineAt.constEnd()) {
            ++m_answer.unplanned;
            return;
        }
        count(m_answer.lines[*line], batch);
        if (const auto task = m_taskAt.constFind(batch.task); task != m_taskAt.constEnd())
            count(m_answer.tasks[*task], batch);
        else
            ++m_answer.byProduct;
    }

    /// What a line has no task for is planned in its own window.
    void planRest(ProgressPart& line, const SamplingWindow& window) const
    {
        qint64 rest = line.batches;
        for (const PlannedSpan& span : std::as_const(line.spans))
            rest -= span.batches;
        if (rest > 0 || line.spans.isEmpty())
            addSpan(line, {std::max<qint64>(rest, 0), window.from, window.until});
    }

    void settle(ProgressPart& part) const
    {
        for (const PlannedSpan& span : std::as_const(part.spans))
            part.planned += plannedUntil(m_calendar, span, m_today);
        part.forecast = forecastOf(m_calendar, part, m_today, m_rule);
    }

    void addToWhole(const ProgressPart& line)
    {
        ProgressPart& whole = m_answer.whole;
        whole.batches += line.batches;
        whole.sampled += line.sampled;
        whole.reported += line.reported;
        whole.missed += line.missed;
        whole.surplus += std::max<qint64>(0, line.sampled - line.batches);
        for (const PlannedSpan& span : line.spans)
            addSpan(whole, span);
        for (const auto& [day, counts] : line.byDay) {
            whole.byDay[day].sampled += counts.sampled;
            whole.byDay[day].reported += counts.reported;
        }
    }

    void finish()
    {
        for (int i = 0; i < m_answer.lines.size(); ++i) {
            ProgressPart& line = m_answer.lines[i];
            planRest(line, m_windows[i]);
            settle(line);
            addToWhole(line);
        }
        for (ProgressPart& task : m_answer.tasks)
            settle(task);
        settle(m_answer.whole);
        const ProgressPart& whole = m_answer.whole;
        m_answer.known = !whole.from.isValid() || m_calendar.knows(whole.from, whole.until);
    }

    const Database& m_db;
    const WorkCalendar& m_calendar;
    const QDate m_today;
    PaceRule m_rule;
    QHash<qint64, qsizetype> m_lineAt, m_taskAt;
    QList<SamplingWindow> m_windows;
    PlanProgress m_answer;
};

} // namespace

qint64 plannedUntil(const WorkCalendar& calendar, const PlannedSpan& span, QDate day)
{
    if (!span.isDated() || day < span.from)
        return 0;
    if (day >= span.until)
        return span.batches;
    const int all = workingDays(calendar, span.from, span.until);
    return all == 0 ? 0 : span.batches * workingDays(calendar, span.from, day) / all;
}

QList<CurvePoint> progressCurve(const WorkCalendar& calendar, const ProgressPart& part, QDate today)
{
    QDate first = part.from, last = part.until;
    if (!part.byDay.empty()) {
        const QDate earliest = QDate::fromJulianDay(part.byDay.begin()->first);
        first = first.isValid() ? std::min(first, earliest) : earliest;
        last = std::max(last.isValid() ? last : first, QDate::fromJulianDay(part.byDay.rbegin()->first));
    }
    if (part.left() > 0 && last.isValid() && last < today)
        last = std::min(today, last.addYears(1)); // what is still missing shows up to today
    QList<CurvePoint> curve;
    CurvePoint point;
    auto counted = part.byDay.begin();
    for (QDate day = first; day.isValid() && day <= last; day = day.addDays(1)) {
        point.day = day;
        point.planned = 0;
        for (const PlannedSpan& span : part.spans)
            point.planned += plannedUntil(calendar, span, day);
        for (; counted != part.byDay.end() && counted->first <= day.toJulianDay() && day <= today; ++counted) {
            point.sampled += counted->second.sampled;
            point.reported += counted->second.reported;
        }
        curve << point;
    }
    return curve;
}

Forecast forecastOf(const WorkCalendar& calendar, const ProgressPart& part, QDate today, const PaceRule& rule)
{
    Forecast forecast;
    const QDate began = firstSampled(part);
    QDate after = calendar.addWorkingDays(today, -std::max(rule.days, 1)).date;
    if (began.isValid() && began > after)
        after = began.addDays(-1);
    forecast.days = workingDays(calendar, after.addDays(1), today);
    forecast.n = sampledBetween(part, after, today);
    if (part.left() > 0 && part.until.isValid() && part.until >= today) {
        const int days = workingDays(calendar, today.addDays(1), part.until);
        forecast.neededPerWeek = days == 0 ? 0 : (part.left() * kWorkingWeek + days - 1) / days;
    }
    if (part.left() > 0 && began.isValid() && forecast.n >= std::max(rule.least, 1) && forecast.days >= kWorkingWeek) {
        forecast.perDay = double(forecast.n) / forecast.days;
        const auto needed = qint64(std::ceil(double(part.left()) / forecast.perDay));
        forecast.told = needed <= kLongestForecast;
        if (forecast.told)
            forecast.completion = calendar.addWorkingDays(today, int(needed)).date;
    }
    forecast.sentence = neededSentence(part, forecast, today);
    if (const QString pace = paceSentence(part, forecast); !pace.isEmpty())
        forecast.sentence += u' ' + pace;
    return forecast;
}

Result<PlanProgress> planProgress(const Database& db, const WorkCalendar& calendar, int year, const QString& office,
                                  QDate today, Progress* progress)
{
    return ProgressReader(db, calendar, today).read(year, office, progress);
}

} // namespace spotcheck
