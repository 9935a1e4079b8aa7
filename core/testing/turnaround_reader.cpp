#include "core/testing/turnaround_reader.h"

#include "core/clocks/iso_day.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>
#include <tuple>

namespace spotcheck {

namespace {

Error stopped()
{
    return {ErrorKind::Cancelled, QCoreApplication::translate("testing", "Stopped.")};
}

// Ids made from natural keys are spread evenly, so their leading bits lead to where they stand in an ordered list.
constexpr int kLeadingBits = 20, kShift = 63 - kLeadingBits;

/// Runs a query to its end; `take` may fail, and is asked often enough to stop.
template <class Take> Status eachRow(Statement& query, Take take)
{
    RowLoop loop(query);
    while (loop.next()) {
        if (Status taken = take(query); !taken)
            return taken;
    }
    return loop.status();
}

std::string yearSpan(int year)
{
    const std::string text = std::to_string(year);
    return " BETWEEN '" + text + "-01-01' AND '" + text + "-12-31'";
}

} // namespace

TurnaroundReader::TurnaroundReader(const Database& db, const WorkCalendar& calendar, const TurnaroundScope& scope,
                                   Progress* progress)
    : m_db(db),
      m_calendar(calendar),
      m_scope(scope),
      m_progress(progress),
      m_least(scope.least ? *scope.least : clockSetting("turnaround_least", scope.today).value.value_or(1))
{
}

Result<Turnaround> TurnaroundReader::read()
{
    using Part = Status (TurnaroundReader::*)();
    for (const Part part : {&TurnaroundReader::readNames, &TurnaroundReader::readBatches, &TurnaroundReader::readTasks,
                            &TurnaroundReader::readReports, &TurnaroundReader::readWaiting}) {
        if (isCancelled())
            return stopped();
        if (Status done = (this->*part)(); !done)
            return done.error();
    }
    std::sort(m_answer.labs.begin(), m_answer.labs.end(),
              [](const LabTurnaround& a, const LabTurnaround& b) { return a.name < b.name; });
    std::sort(m_answer.overdue.begin(), m_answer.overdue.end(), [](const OverdueSample& a, const OverdueSample& b) {
        return std::tie(a.due, a.sampleNo) < std::tie(b.due, b.sampleNo);
    });
    m_answer.known = m_first == 0 || m_calendar.knows(QDate::fromJulianDay(m_first), QDate::fromJulianDay(m_last));
    m_answer.reportWithin = m_scope.reportWithin;
    return std::move(m_answer);
}

Status TurnaroundReader::readNames()
{
    auto query = m_db.prepare("SELECT id, name FROM lab");
    if (!query)
        return query.error();
    return eachRow(*query, [&](const Statement& row) {
        m_labNames.insert(row.integer(0), row.text(1));
        return ok();
    });
}

Status TurnaroundReader::readBatches()
{
    // Answered by the index on sampled_on alone: its rows are a twentieth of the table's.
    auto query = m_db.prepare(
        "SELECT id, sampled_on FROM batch" +
        (m_scope.year == 0 ? std::string(" ORDER BY sampled_on") : " WHERE sampled_on" + yearSpan(m_scope.year)));
    if (!query)
        return query.error();
    std::string text;
    int day = 0; // the same day comes many times over
    Status done = eachRow(*query, [&](const Statement& row) -> Status {
        if (const auto sampled = row.view(1); sampled != text) {
            text = sampled;
            day = int(julianDay(sampled));
            if (isCancelled())
                return stopped();
        }
        m_batches.push_back({row.integer(0), day, -1, false});
        return ok();
    });
    std::sort(m_batches.begin(), m_batches.end(), [](const BatchDay& a, const BatchDay& b) { return a.id < b.id; });
    indexBatches();
    return done;
}

void TurnaroundReader::indexBatches()
{
    m_starts.assign((size_t(1) << kLeadingBits) + 1, 0);
    for (const BatchDay& day : m_batches)
        ++m_starts[size_t(day.id >> kShift) + 1];
    for (size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
}

Status TurnaroundReader::readTasks()
{
    auto query = m_db.prepare("SELECT task_no, report_due_on, report_days FROM task WHERE report_due_on <> '' OR "
                              "report_days IS NOT NULL");
    if (!query)
        return query.error();
    Status read = eachRow(*query, [&](const Statement& row) {
        m_tasks.push_back({row.text(0), QDate::fromString(row.text(1), Qt::ISODate), int(row.integer(2))});
        return ok();
    });
    auto batches = m_db.prepare("SELECT id FROM batch WHERE task_no = ?");
    if (!read || !batches)
        return read ? Status(batches.error()) : read;
    for (size_t task = 0; task < m_tasks.size(); ++task)
        if (Status tied = tieToTask(*batches, int(task)); !tied)
            return tied;
    return ok();
}

Status TurnaroundReader::tieToTask(Statement& batches, int task)
{
    if (isCancelled())
        return stopped();
    batches.bind(1, m_tasks[size_t(task)].no);
    return eachRow(batches, [&](const Statement& row) {
        if (BatchDay* known = batch(row.integer(0)))
            known->task = task;
        return ok();
    });
}

Status TurnaroundReader::readReports()
{
    auto part = m_db.prepare("SELECT received_on, lab_id FROM batch WHERE id = ?");
    if (!part)
        return part.error();
    m_part = std::move(*part);
    auto query = m_db.prepare("SELECT batch_id, lab_id, received_on, finished_on, reported_on, reviewed_at, signed_at "
                              "FROM report");
    if (!query)
        return query.error();
    qint64 done = 0;
    return eachRow(*query, [&](const Statement& row) -> Status {
        if ((++done & 0xffff) == 0 && isCancelled())
            return stopped();
        return takeReport(row);
    });
}

Status TurnaroundReader::takeReport(const Statement& row)
{
    BatchDay* const sampled = batch(row.integer(0));
    if (sampled == nullptr && m_scope.year != 0)
        return ok();
    ReportDays days;
    days.batch = row.integer(0);
    days.lab = row.integer(1);
    days.received = julianDay(row.view(2));
    if (sampled != nullptr) {
        sampled->reported = true;
        days.sampled = sampled->sampled;
        days.task = sampled->task;
        if (days.received == 0 || days.lab == 0) {
            const auto part = batchPart(days.batch);
            if (!part)
                return part.error();
            days.received = days.received == 0 ? part->received : days.received;
            days.lab = days.lab == 0 ? part->lab : days.lab;
        }
    }
    days.finished = julianDay(row.view(3));
    days.reported = julianDay(row.view(4));
    days.reviewed = row.isNull(5) ? 0 : julianDay(row.integer(5));
    days.signedOn = row.isNull(6) ? 0 : julianDay(row.integer(6));
    measure(days);
    return ok();
}

Result<TurnaroundReader::BatchPart> TurnaroundReader::batchPart(qint64 id)
{
    m_part.reset();
    const auto found = m_part.bind(1, id).step();
    if (!found)
        return found.error();
    return *found ? BatchPart{julianDay(m_part.view(0)), m_part.integer(1)} : BatchPart{};
}

TurnaroundReader::BatchDay* TurnaroundReader::batch(qint64 id)
{
    if (id <= 0)
        return nullptr;
    const size_t lead = size_t(id >> kShift);
    const auto end = m_batches.begin() + m_starts[lead + 1];
    const auto at = std::lower_bound(m_batches.begin() + m_starts[lead], end, id,
                                     [](const BatchDay& known, qint64 wanted) { return known.id < wanted; });
    return at != end && at->id == id ? &*at : nullptr;
}

void TurnaroundReader::measure(const ReportDays& d)
{
    measureStep(d.lab, TurnaroundStep::SampledToReceived, d.sampled, d.received);
    measureStep(d.lab, TurnaroundStep::ReceivedToFinished, d.received, d.finished);
    measureStep(d.lab, TurnaroundStep::FinishedToReported, d.finished, d.reported);
    measureStep(d.lab, TurnaroundStep::ReceivedToReported, d.received, d.reported);
    measureStep(d.lab, TurnaroundStep::ReportedToReviewed, d.reported, d.reviewed);
    measureStep(d.lab, TurnaroundStep::ReviewedToSigned, d.reviewed, d.signedOn);
    compareWithDue(d);
}

void TurnaroundReader::measureStep(qint64 id, TurnaroundStep step, qint64 from, qint64 to)
{
    if (from == 0 || to == 0)
        return;
    const bool inOrder = from <= to;
    const int working = inOrder ? m_calendar.workingDaysBetween(from, to) : 0;
    for (StepSpread* spread : {&lab(id).of(step), &m_answer.all.of(step)}) {
        if (!inOrder) {
            ++spread->outOfOrder;
            continue;
        }
        spread->calendar.add(int(to - from));
        spread->working.add(working);
    }
    if (inOrder) {
        m_first = m_first == 0 ? from : std::min(m_first, from);
        m_last = std::max(m_last, to);
    }
}

void TurnaroundReader::compareWithDue(const ReportDays& days)
{
    if (days.received == 0 || days.reported < days.received)
        return;
    const TaskDue* task = days.task >= 0 ? &m_tasks[size_t(days.task)] : nullptr;
    if (task != nullptr && task->due.isValid())
        return addLate(days.lab, days.reported > task->due.toJulianDay());
    const std::optional<int> within = task != nullptr ? std::optional(task->within) : m_scope.reportWithin;
    if (within)
        addLate(days.lab, m_calendar.workingDaysBetween(days.received, days.reported) > *within);
}

void TurnaroundReader::addLate(qint64 id, bool late)
{
    for (StepSpread* spread :
         {&lab(id).of(TurnaroundStep::ReceivedToReported), &m_answer.all.of(TurnaroundStep::ReceivedToReported)}) {
        ++spread->due;
        spread->late += late ? 1 : 0;
    }
}

LabTurnaround& TurnaroundReader::lab(qint64 id)
{
    auto at = m_labAt.constFind(id);
    if (at == m_labAt.constEnd()) {
        at = m_labAt.insert(id, m_answer.labs.size());
        m_answer.labs << LabTurnaround{id, m_labNames.value(id), {}};
    }
    return m_answer.labs[*at];
}

Status TurnaroundReader::readWaiting()
{
    // A report that came before its batch was entered is tied to it by the sampling number only.
    auto query =
        m_db.prepare("SELECT id, sample_no, task_no, product_name, received_on, lab_id FROM batch b WHERE id = "
                     "?1 AND outcome = 1 AND received_on <> '' AND NOT EXISTS (SELECT 1 FROM report r WHERE "
                     "r.sample_no = b.sample_no)");
    if (!query)
        return query.error();
    qint64 done = 0;
    for (const BatchDay& day : m_batches) {
        if (day.reported)
            continue;
        if ((++done & 0xfff) == 0 && isCancelled())
            return stopped();
        query->bind(1, day.id);
        if (Status taken = eachRow(*query, [&](const Statement& row) { return takeWaiting(row, day.task); }); !taken)
            return taken;
    }
    return ok();
}

Status TurnaroundReader::takeWaiting(const Statement& row, int task)
{
    const QDate received = QDate::fromString(row.text(4), Qt::ISODate);
    if (!received.isValid() || received > m_scope.today)
        return ok();
    OverdueSample sample;
    sample.batch = row.integer(0);
    sample.sampleNo = row.text(1);
    sample.taskNo = row.text(2);
    sample.product = row.text(3);
    sample.received = received;
    sample.lab = m_labNames.value(row.integer(5));
    sample.waited = m_calendar.workingDaysBetween(received, m_scope.today).days;
    ++m_answer.waiting;
    setDue(sample, row.integer(5), task);
    if (!sample.due.isValid())
        ++m_answer.notToldApart;
    sample.late = sample.due.isValid() ? int(sample.due.daysTo(m_scope.today)) : 0;
    if (sample.late > 0)
        m_answer.overdue << sample;
    return ok();
}

bool TurnaroundReader::isTooFew(const LabTurnaround& lab) const
{
    return lab.of(TurnaroundStep::ReceivedToReported).working.count() < m_least;
}

std::pair<int, DueBasis> TurnaroundReader::usualDays(qint64 id) const
{
    const auto ninety = [](const LabTurnaround& lab) {
        return lab.of(TurnaroundStep::ReceivedToReported).working.percentile(90);
    };
    const auto own = m_labAt.constFind(id);
    if (own != m_labAt.constEnd() && !isTooFew(m_answer.labs[*own]))
        return {ninety(m_answer.labs[*own]), DueBasis::OwnPercentile};
    return {isTooFew(m_answer.all) ? -1 : ninety(m_answer.all), DueBasis::AllPercentile};
}

void TurnaroundReader::setDue(OverdueSample& sample, qint64 id, int taskAt) const
{
    const TaskDue* task = taskAt >= 0 ? &m_tasks[size_t(taskAt)] : nullptr;
    if (task != nullptr && task->due.isValid()) {
        sample.basis = DueBasis::Task;
        sample.due = task->due;
        return;
    }
    if (task != nullptr)
        std::tie(sample.within, sample.basis) = std::pair(task->within, DueBasis::TaskDays);
    else if (m_scope.reportWithin)
        std::tie(sample.within, sample.basis) = std::pair(*m_scope.reportWithin, DueBasis::Setting);
    else
        std::tie(sample.within, sample.basis) = usualDays(id);
    if (sample.within >= 0)
        sample.due = m_calendar.addWorkingDays(sample.received, sample.within).date;
}

} // namespace spotcheck
