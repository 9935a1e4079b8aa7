#include "core/testing/turnaround.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <algorithm>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace spotcheck;

/// Turnaround on a real file: quantiles, steps, late ones, the overdue list and what it rests on.
class TestTurnaround : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void quantilesAgreeWithASortedList();
    void everyStepInCalendarAndWorkingDays();
    void datesOutOfOrderAreNotMeasured();
    void whatTheReportLeavesOutComesFromTheBatch();
    void lateAgainstTheSettingAndTheTask();
    void withoutASettingTheLaboratoryIsItsOwnYardstick();
    void whatWasNotReceivedOrNotSampledDoesNotWait();
    void theYearIsTheSamplings();
    void theOfficesSettingComesFirst();
    void beyondTheKnownCalendarIsSaid();

private:
    struct Dates {
        const char *sampled = "", *received = "", *finished = "", *reported = "";
    };
    Status insert(const QString& sample, qint64 lab, const Dates& dates, const char* reportReceived);
    void add(const QString& sample, qint64 lab, const Dates& dates, const char* reportReceived = nullptr);
    void run(const std::string& sql);
    Turnaround ask(TurnaroundScope scope) const;
    Turnaround ask(int year = 0) const { return ask({year, QDate(2026, 3, 2), std::nullopt}); }
    const LabTurnaround& labOf(const Turnaround& answer, qint64 id) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 3, 2)};
    std::unique_ptr<Workspace> m_workspace;
    qint64 m_next = 0;
};

void TestTurnaround::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
    run("INSERT INTO lab(id, name) VALUES(1, '甲检测'), (2, '乙检测')");
}

void TestTurnaround::run(const std::string& sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("add")},
                                  [&](Database& db) { return db.exec(sql); }));
}

Status TestTurnaround::insert(const QString& sample, qint64 lab, const Dates& dates, const char* reportReceived)
{
    auto batch = m_workspace->db().prepare(
        "INSERT INTO batch(id, sample_no, task_no, sampled_on, received_on, lab_id) VALUES(?,?,'T1',?,?,?)");
    if (!batch)
        return batch.error();
    batch->bind(1, ++m_next).bind(2, sample).bind(3, dates.sampled).bind(4, dates.received).bind(5, lab);
    if (Status done = batch->run(); !done || std::string_view(dates.finished) == "")
        return done;
    auto report = m_workspace->db().prepare("INSERT INTO report(id, batch_id, sample_no, lab_id, received_on, "
                                            "finished_on, reported_on) VALUES(?,?,?,?,?,?,?)");
    if (!report)
        return report.error();
    report->bind(1, m_next).bind(2, m_next).bind(3, sample).bind(4, lab);
    report->bind(5, reportReceived == nullptr ? dates.received : reportReceived);
    report->bind(6, dates.finished).bind(7, dates.reported);
    return report->run();
}

void TestTurnaround::add(const QString& sample, qint64 lab, const Dates& dates, const char* reportReceived)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("add")},
                                  [&](Database&) { return insert(sample, lab, dates, reportReceived); }));
}

Turnaround TestTurnaround::ask(TurnaroundScope scope) const
{
    auto answer = turnaround(m_workspace->db(), WorkCalendar::shipped(), scope);
    return answer ? std::move(*answer) : Turnaround();
}

const LabTurnaround& TestTurnaround::labOf(const Turnaround& answer, qint64 id) const
{
    static const LabTurnaround none;
    const auto at = std::find_if(answer.labs.begin(), answer.labs.end(), [&](const auto& lab) { return lab.id == id; });
    return at == answer.labs.end() ? none : *at;
}

void TestTurnaround::quantilesAgreeWithASortedList()
{
    for (int round = 0; round < 200; ++round) {
        DaySpread spread;
        std::vector<int> days;
        for (int i = 0, n = 1 + QRandomGenerator::global()->bounded(40); i < n; ++i) {
            days.push_back(QRandomGenerator::global()->bounded(60));
            spread.add(days.back());
        }
        std::sort(days.begin(), days.end());
        const size_t n = days.size();
        QCOMPARE(spread.count(), qint64(n));
        QCOMPARE(spread.median(), n % 2 == 1 ? double(days[n / 2]) : (days[n / 2 - 1] + days[n / 2]) / 2.0);
        QCOMPARE(spread.longest(), days.back());
        const int p90 = spread.percentile(90);
        const auto within = [&](int most) {
            return std::count_if(days.begin(), days.end(), [=](int d) { return d <= most; });
        };
        QVERIFY(within(p90) * 10 >= qint64(n) * 9 && within(p90 - 1) * 10 < qint64(n) * 9);
    }
    QCOMPARE(DaySpread().median(), 0.0);
    QCOMPARE(DaySpread().percentile(90), 0);
}

void TestTurnaround::everyStepInCalendarAndWorkingDays()
{
    // Over the Spring Festival of 2026: off 15–23 February, worked on Saturday 14 and Saturday 28.
    add(QStringLiteral("S1"), 1, {"2026-02-10", "2026-02-12", "2026-02-24", "2026-02-28"});
    // 2 and 4 March, eight in the morning in Shanghai: the day before in UTC.
    run("UPDATE report SET reviewed_at = " +
        std::to_string(QDateTime(QDate(2026, 3, 2), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch()) +
        ", signed_at = " + std::to_string(QDateTime(QDate(2026, 3, 3), QTime(17, 0), Qt::UTC).toMSecsSinceEpoch()));
    const Turnaround answer = ask();
    const struct {
        TurnaroundStep step;
        int calendar, working;
    } wanted[] = {{TurnaroundStep::SampledToReceived, 2, 2},  {TurnaroundStep::ReceivedToFinished, 12, 3},
                  {TurnaroundStep::FinishedToReported, 4, 4}, {TurnaroundStep::ReceivedToReported, 16, 7},
                  {TurnaroundStep::ReportedToReviewed, 2, 1}, {TurnaroundStep::ReviewedToSigned, 2, 2}};
    for (const auto& want : wanted) {
        const StepSpread& spread = labOf(answer, 1).of(want.step);
        QCOMPARE(spread.calendar.count(), 1);
        QCOMPARE(spread.calendar.longest(), want.calendar);
        QCOMPARE(spread.working.longest(), want.working);
        QCOMPARE(answer.all.of(want.step).working.percentile(90), want.working);
        QVERIFY(!turnaroundCode(want.step).isEmpty() && !turnaroundName(want.step).isEmpty());
    }
    QVERIFY(answer.known);
}

void TestTurnaround::datesOutOfOrderAreNotMeasured()
{
    add(QStringLiteral("S1"), 1, {"2026-01-05", "2026-01-07", "2026-01-06", "2026-01-09"});
    const Turnaround answer = ask();
    const StepSpread& testing = labOf(answer, 1).of(TurnaroundStep::ReceivedToFinished);
    QCOMPARE(testing.calendar.count(), 0);
    QCOMPARE(testing.outOfOrder, 1);
    QCOMPARE(answer.all.of(TurnaroundStep::ReceivedToReported).calendar.longest(), 2);
}

void TestTurnaround::whatTheReportLeavesOutComesFromTheBatch()
{
    add(QStringLiteral("S1"), 2, {"2026-01-05", "2026-01-07", "2026-01-12", "2026-01-13"}, "");
    run("UPDATE report SET lab_id = NULL");
    const Turnaround answer = ask();
    QCOMPARE(answer.labs.size(), 1);
    QCOMPARE(labOf(answer, 2).of(TurnaroundStep::ReceivedToReported).calendar.longest(), 6);
}

void TestTurnaround::lateAgainstTheSettingAndTheTask()
{
    add(QStringLiteral("S1"), 1, {"2026-01-05", "2026-01-06", "2026-01-15", "2026-01-20"}); // 10 working days
    add(QStringLiteral("S2"), 1, {"2026-01-05", "2026-01-06", "2026-01-15", "2026-01-21"}); // 11
    add(QStringLiteral("S3"), 2, {"2026-02-10", "2026-02-13"});
    QCOMPARE(ask().all.of(TurnaroundStep::ReceivedToReported).due, 0);
    const QDate today(2026, 3, 2); // S3 has waited 7 working days
    const Turnaround ten = ask({0, today, 10});
    QCOMPARE(labOf(ten, 1).of(TurnaroundStep::ReceivedToReported).due, 2);
    QCOMPARE(labOf(ten, 1).of(TurnaroundStep::ReceivedToReported).late, 1);
    QVERIFY(ten.overdue.isEmpty());
    QCOMPARE(ten.waiting, 1);
    const Turnaround six = ask({0, today, 6});
    QCOMPARE(six.overdue.size(), 1);
    const OverdueSample& sample = six.overdue[0];
    QCOMPARE(sample.sampleNo, QStringLiteral("S3"));
    QCOMPARE(sample.lab, QStringLiteral("乙检测"));
    QCOMPARE(sample.waited, 7);
    QCOMPARE(sample.due, QDate(2026, 2, 28)); // the made-up Saturday
    QCOMPARE(sample.late, 2);
    QVERIFY(sample.basis == DueBasis::Setting && dueSentence(sample).contains(u'6'));
    QVERIFY(ask({0, today, 7}).overdue.isEmpty());
    run("INSERT INTO task(id, task_no, report_days) VALUES(1, 'T1', 7)");
    const Turnaround seven = ask({0, today, 6}); // the task's own days come before the setting
    QVERIFY(seven.overdue.isEmpty() && seven.all.of(TurnaroundStep::ReceivedToReported).late == 2);
    run("UPDATE task SET report_due_on = '2026-01-20'");
    const Turnaround task = ask({0, today, 6});
    QCOMPARE(task.all.of(TurnaroundStep::ReceivedToReported).late, 1);
    QCOMPARE(task.overdue.value(0).late, 41);
    QVERIFY(task.overdue[0].basis == DueBasis::Task);
}

void TestTurnaround::withoutASettingTheLaboratoryIsItsOwnYardstick()
{
    for (int i = 0; i < 10; ++i) // nine within 3 working days, one after 8
        add(QStringLiteral("A%1").arg(i), 1,
            {"2026-01-05", "2026-01-06", "2026-01-08", i == 0 ? "2026-01-16" : "2026-01-09"});
    add(QStringLiteral("W1"), 1, {"2026-01-15", "2026-01-16"});
    add(QStringLiteral("W2"), 2, {"2026-01-15", "2026-01-16"});
    const Turnaround answer = ask();
    QCOMPARE(answer.overdue.size(), 2);
    for (const OverdueSample& sample : answer.overdue) {
        QCOMPARE(sample.within, 3);
        QCOMPARE(sample.due, QDate(2026, 1, 21));
        QVERIFY(sample.basis == (sample.sampleNo == u"W1" ? DueBasis::OwnPercentile : DueBasis::AllPercentile));
        QVERIFY(dueSentence(sample).contains(u'3'));
    }
    run("DELETE FROM report WHERE sample_no = 'A0'"); // nine reports are too few to say
    const Turnaround few = ask();
    QVERIFY(few.overdue.isEmpty());
    QCOMPARE(few.waiting, 3);
    QCOMPARE(few.notToldApart, 3);
}

void TestTurnaround::whatWasNotReceivedOrNotSampledDoesNotWait()
{
    add(QStringLiteral("S1"), 1, {"2025-01-15", ""});
    add(QStringLiteral("S2"), 1, {"2025-01-15", "2025-01-16"});
    run("UPDATE batch SET outcome = 2 WHERE sample_no = 'S2'");
    add(QStringLiteral("S3"), 1, {"2025-01-15", "2026-04-01"}); // after today
    add(QStringLiteral("S4"), 1, {"2025-01-15", "2025-01-16"});
    run("INSERT INTO report(id, sample_no) VALUES(77, 'S4')"); // came before the batch was entered
    const Turnaround answer = ask({0, QDate(2026, 3, 2), 5});
    QCOMPARE(answer.waiting, 0);
    QVERIFY(answer.overdue.isEmpty());
}

void TestTurnaround::theYearIsTheSamplings()
{
    add(QStringLiteral("S1"), 1, {"2025-12-30", "2026-01-04", "2026-01-12", "2026-01-13"});
    add(QStringLiteral("S2"), 1, {"2026-01-05", "2026-01-06", "2026-01-12", "2026-01-13"});
    QCOMPARE(ask(2025).all.of(TurnaroundStep::SampledToReceived).calendar.longest(), 5);
    QCOMPARE(ask(2026).all.of(TurnaroundStep::SampledToReceived).calendar.longest(), 1);
    QCOMPARE(ask().all.of(TurnaroundStep::SampledToReceived).calendar.count(), 2);
    QCOMPARE(ask(2024).labs.size(), 0);
}

void TestTurnaround::theOfficesSettingComesFirst()
{
    const QDate today(2026, 3, 2);
    const auto within = [&](QDate day) { return turnaroundScope(m_workspace->db(), day)->reportWithin; };
    QVERIFY(!within(today));
    run("INSERT INTO setting(id, key, applies_from, value) VALUES(1, 'clocks.report_working_days', '2026-01-01', "
        "'20'), "
        "(2, 'clocks.report_working_days', '2026-04-01', '15'), (3, 'clocks.report_working_days', '2026-06-01', '')");
    QCOMPARE(within(today), std::optional(20));
    QCOMPARE(within(QDate(2026, 4, 1)), std::optional(15));
    QVERIFY(!within(QDate(2026, 6, 1)) && !within(QDate(2025, 12, 31)));
}

void TestTurnaround::beyondTheKnownCalendarIsSaid()
{
    add(QStringLiteral("S1"), 1, {"2021-12-30", "2022-01-04", "2022-01-12", "2022-01-13"});
    QVERIFY(!ask().known);
    QVERIFY(ask(2026).known);
}

SPOTCHECK_TEST(TestTurnaround)
#include "tst_turnaround.moc"
