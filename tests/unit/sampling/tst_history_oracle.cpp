#include "core/registry/enterprise_merge.h"
#include "core/sampling/burden.h"
#include "core/sampling/follow_up.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <array>
#include <map>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

namespace {

constexpr int kHistories = 1500, kMerges = 150;
constexpr int kNearest = 3; ///< an enterprise, its neighbour, and in some histories the first one's duplicate

struct Plain {
    qint64 sampled = 0, producer = 0;
    QDate day;
    int mode = 1, outcome = 1;
    QString notice, task, office;
    bool failed = false, reportedTwice = false, retestPassed = false;
};

/// Enterprises of a history.
qint64 member(int history, int which)
{
    return qint64(history) * kNearest + which + 1;
}

QString sampleOf(qsizetype index)
{
    return QStringLiteral("S%1").arg(index, 6, 10, QLatin1Char('0'));
}

} // namespace

/// Thousands of histories in one file, counted once more by maps and sets: limits met, missed by one and gone beyond by
/// one, ends of months and years, leap days, and enterprises whose duplicates were merged into them afterwards.
class TestHistoryOracle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void followUps();
    void burdens();

private:
    template <class T> T pick(const QList<T>& from) { return from[qsizetype(m_random.bounded(quint32(from.size())))]; }
    int between(int low, int high) { return low + int(m_random.bounded(high - low + 1)); }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    void write();
    void merge();
    Plain failure(int history, const QList<QDate>& days);
    void addVisits(qint64 party, qint64 neighbour, int count, int history);
    void compareFollowUps(QDate today, std::array<int, 3>& nearLimit);
    void compareBurdens(int year, const BurdenLimits& limits, std::array<int, 3>& nearLimit);
    /// Who an enterprise is once the duplicates are merged.
    qint64 kept(qint64 enterprise) const { return m_mergedInto.value(enterprise, enterprise); }

    QRandomGenerator m_random{20240229};
    QTemporaryDir m_dir;
    FixedClock m_clock{QDate(2026, 6, 1)};
    std::unique_ptr<Workspace> m_workspace;
    QList<Plain> m_batches;
    QHash<qint64, qint64> m_mergedInto;
};

void TestHistoryOracle::initTestCase()
{
    QVERIFY(m_dir.isValid());
}

void TestHistoryOracle::init()
{
    m_batches.clear();
    m_mergedInto.clear();
    m_workspace.reset();
    auto made = Workspace::create(
        m_dir.filePath(QStringLiteral("%1.spotcheck").arg(QString::fromLatin1(QTest::currentTestFunction()))),
        QStringLiteral("310000"), {}, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

void TestHistoryOracle::write()
{
    VERIFY_OK(m_workspace->change({QStringLiteral("t"), QStringLiteral("t")}, [this](Database& db) -> Status {
        auto enterprise = db.prepare("INSERT INTO enterprise(id, name) VALUES(?1, '虚构' || ?1)");
        auto batch =
            db.prepare("INSERT INTO batch(id, sample_no, sampled_id, producer_id, sampled_on, mode, outcome, "
                       "notice_no, task_no, office) VALUES(?, ?, nullif(?, 0), nullif(?, 0), ?, ?, ?, ?, ?, ?)");
        auto report = db.prepare("INSERT INTO report(batch_id, sample_no, report_no, kind, our_verdict) "
                                 "VALUES(?, ?, ?, ?, ?)");
        for (qint64 id = 1; id <= qint64(kHistories) * kNearest; ++id)
            if (Status done = enterprise->bind(1, id).run(); !done)
                return done;
        for (qsizetype i = 0; i < m_batches.size(); ++i) {
            const Plain& b = m_batches[i];
            batch->bind(1, qint64(i) + 1).bind(2, sampleOf(i)).bind(3, b.sampled).bind(4, b.producer);
            batch->bind(5, b.day.toString(Qt::ISODate)).bind(6, b.mode).bind(7, b.outcome);
            if (Status done = batch->bind(8, b.notice).bind(9, b.task).bind(10, b.office).run(); !done)
                return done;
            const auto reported = [&](const char* number, int kind, int verdict) {
                return report->bind(1, qint64(i) + 1)
                    .bind(2, sampleOf(i))
                    .bind(3, number)
                    .bind(4, kind)
                    .bind(5, verdict)
                    .run();
            };
            if (b.failed)
                (void)reported("R1", 1, 2);
            if (b.reportedTwice)
                (void)reported("R2", 1, 2);
            if (b.retestPassed)
                (void)reported("F", 2, 1);
        }
        return ok();
    }));
}

/// The duplicate of the first enterprise becomes one with it, in every tenth history.
void TestHistoryOracle::merge()
{
    for (int i = 0; i < kMerges; ++i) {
        const int history = i * (kHistories / kMerges);
        VERIFY_OK(mergeEnterprises(*m_workspace, member(history, 0), member(history, 2), QStringLiteral("同一企业")));
        m_mergedInto[member(history, 2)] = member(history, 0);
    }
}

namespace {

/// The days the follow-up list is asked for: plain ones, ends of years, and those five years after or before a leap
/// day.
const QList<QDate> kToday{{2026, 6, 1},  {2026, 12, 31}, {2027, 1, 1},  {2028, 2, 28},
                          {2028, 2, 29}, {2028, 3, 1},   {2029, 2, 28}, {2029, 3, 1}};

/// Five years back by the calendar; where the month is shorter, its last day.
QDate fiveYearsBefore(QDate day)
{
    const QDate first(day.year() - 5, day.month(), 1);
    return {first.year(), first.month(), std::min(day.day(), first.daysInMonth())};
}

QList<QDate> edges()
{
    QList<QDate> days{{2024, 2, 29}, {2023, 2, 28}, {2023, 3, 1}, {2021, 12, 31}, {2022, 1, 1}};
    for (const QDate today : kToday)
        for (const QDate edge : {today, fiveYearsBefore(today)})
            days << edge.addDays(-1) << edge << edge.addDays(1);
    return days;
}

} // namespace

Plain TestHistoryOracle::failure(int history, const QList<QDate>& days)
{
    Plain b;
    b.sampled = member(history, between(0, kNearest - 1));
    b.producer = oneIn(4) ? 0 : member(history, between(0, kNearest - 1));
    b.day = oneIn(3) ? QDate(2020, 1, 1).addDays(between(0, 3700)) : pick(days);
    b.outcome = oneIn(12) ? 2 : 1;
    b.mode = oneIn(8) ? 3 : 1;
    b.failed = b.outcome == 1 && !oneIn(6);
    b.reportedTwice = b.failed && oneIn(5);
    b.retestPassed = b.failed && oneIn(8);
    return b;
}

void TestHistoryOracle::followUps()
{
    const QList<QDate> days = edges();
    for (int history = 0; history < kHistories; ++history)
        for (int i = between(2, 9); i > 0; --i)
            m_batches << failure(history, days);
    write();
    merge();
    std::array<int, 3> nearLimit{};
    for (const QDate today : kToday)
        compareFollowUps(today, nearLimit);
    for (const int histories : nearLimit) // one too few, just enough, one more
        QVERIFY2(histories >= 1000, qPrintable(QString::number(histories)));
}

namespace {

struct Counted {
    int failures = 0, refusals = 0;
    QDate last, followUp;
    QStringList samples;
};

} // namespace

void TestHistoryOracle::compareFollowUps(QDate today, std::array<int, 3>& nearLimit)
{
    std::map<qint64, Counted> naive;
    for (qsizetype i = 0; i < m_batches.size(); ++i) {
        const Plain& b = m_batches[i];
        if (b.mode == 3)
            naive[kept(b.sampled)].followUp = std::max(naive[kept(b.sampled)].followUp, b.day);
        const bool failed = b.failed && !b.retestPassed;
        if (b.day < fiveYearsBefore(today) || b.day > today || (!failed && b.outcome != 2))
            continue;
        QSet<qint64> against{kept(b.sampled)};
        if (failed && b.producer != 0)
            against << kept(b.producer);
        for (const qint64 party : std::as_const(against)) {
            Counted& counted = naive[party];
            ++(failed ? counted.failures : counted.refusals);
            counted.last = std::max(counted.last, b.day), counted.samples << sampleOf(i);
        }
    }
    for (const auto& [party, counted] : naive)
        if (counted.failures >= 1 && counted.failures <= 3)
            ++nearLimit[size_t(counted.failures) - 1];
    std::erase_if(naive, [](const auto& one) { return one.second.failures < 2 && one.second.refusals == 0; });
    const auto list = followUpCandidates(m_workspace->db(), today, {5, 2, {}, {}});
    VERIFY_OK(list);
    QCOMPARE(list->candidates().size(), naive.size());
    for (const FollowUpCandidate& candidate : list->candidates()) {
        Counted& counted = naive[candidate.enterprise];
        QCOMPARE(candidate.failures, counted.failures);
        QCOMPARE(candidate.refusals, counted.refusals);
        QCOMPARE(candidate.coveredOn, counted.followUp > counted.last ? counted.followUp : QDate());
        QStringList samples;
        for (const FollowUpEvidence& one : list->evidence(candidate))
            samples << one.sample;
        samples.sort();
        QCOMPARE(samples, counted.samples);
    }
}

/// So many visits, most of them on the last and first days of months and years, with tasks and batches around the
/// limits.
void TestHistoryOracle::addVisits(qint64 party, qint64 neighbour, int count, int history)
{
    static const QList<QDate> days{{2025, 12, 31}, {2026, 1, 1},   {2026, 1, 31}, {2026, 2, 28}, {2026, 3, 1},
                                   {2026, 4, 30},  {2026, 12, 31}, {2027, 1, 1},  {2024, 2, 29}, {2024, 12, 31}};
    for (int visit = 0; visit < count; ++visit) {
        Plain b;
        b.sampled = party, b.producer = oneIn(3) ? neighbour : party;
        b.day = oneIn(3) ? QDate(2026, 1, 1).addDays(between(0, 364)) : pick(days);
        b.office = oneIn(2) ? QStringLiteral("310101") : QStringLiteral("310115");
        b.notice = oneIn(3) ? QString() : QStringLiteral("N%1-%2").arg(history).arg(between(0, 5));
        b.mode = oneIn(6) ? between(1, 4) : 1, b.outcome = oneIn(10) ? between(2, 4) : 1;
        for (int tasks = oneIn(3) ? between(2, 4) : 1; tasks > 0; --tasks) {
            b.task = QStringLiteral("T%1").arg(tasks);
            for (int batches = oneIn(4) ? between(2, 4) : 1; batches > 0; --batches)
                m_batches << b;
        }
    }
}

void TestHistoryOracle::burdens()
{
    for (int history = 0; history < kHistories; ++history)
        for (int which = 0; which < kNearest; ++which)
            addVisits(member(history, which), member(history, (which + 1) % kNearest), between(1, 6), history);
    write();
    merge();
    std::array<int, 3> nearLimit{};
    for (const bool producer : {false, true})
        for (const int year : {2024, 2025, 2026, 2027})
            compareBurdens(year, {3, 3, 3, producer, {}, {}}, nearLimit);
    for (const int histories : nearLimit) // 2, 3 and 4 visits
        QVERIFY2(histories >= 500, qPrintable(QString::number(histories)));
}

void TestHistoryOracle::compareBurdens(int year, const BurdenLimits& limits, std::array<int, 3>& nearLimit)
{
    std::map<qint64, std::map<QString, std::map<QString, int>>> naive; // enterprise, visit, task
    for (const Plain& b : std::as_const(m_batches)) {
        if (b.day.year() != year || (b.mode != 1 && b.mode != 4) || b.outcome != 1)
            continue;
        const QString visit = b.notice.isEmpty() ? b.office + u' ' + b.day.toString(Qt::ISODate) : b.notice;
        QSet<qint64> borneBy{kept(b.sampled)};
        if (limits.countsProducer)
            borneBy << kept(b.producer);
        for (const qint64 party : std::as_const(borneBy))
            ++naive[party][visit][b.task];
    }
    QSet<qint64> seen;
    VERIFY_OK(eachBurden(m_workspace->db(), year, limits, [&](const Burden& burden) {
        seen << burden.enterprise;
        const auto& visits = naive[burden.enterprise];
        bool over = visits.size() > 3;
        for (const auto& [visit, tasks] : visits)
            over |=
                tasks.size() > 3 || std::any_of(tasks.begin(), tasks.end(), [](const auto& t) { return t.second > 3; });
        [&] {
            QCOMPARE(size_t(burden.visits.size()), visits.size());
            QCOMPARE(burden.isOver(limits), over);
            QCOMPARE(burden.left(limits), std::max<qint64>(0, 3 - qint64(visits.size())));
            for (const BurdenVisit& visit : burden.visits) {
                QVERIFY(visits.contains(visit.visit));
                QCOMPARE(size_t(visit.tasks), visits.at(visit.visit).size());
            }
        }();
        if (visits.size() >= 2 && visits.size() <= 4)
            ++nearLimit[visits.size() - 2];
        return !QTest::currentTestFailed();
    }));
    for (const auto& [party, visits] : naive)
        QVERIFY(visits.empty() || seen.contains(party));
    for (const qint64 dropped : m_mergedInto.keys())
        QVERIFY(!seen.contains(dropped));
}

SPOTCHECK_TEST(TestHistoryOracle)
#include "tst_history_oracle.moc"
