#include "core/plan/levelling.h"
#include "core/plan/schedule_chance.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <algorithm>
#include <numeric>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace spotcheck;

/// Months too full and what may move; the chance of missing the date from past batches; plan items as they stand in a
/// file.
class TestLevelling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFullMonthMovesToItsNeighbour();
    void nothingLeavesItsSeason();
    void movesKeepEveryBatch();
    void whatHasNoDatesIsSaid();
    void theChanceIsTheSameForTheSameSeed();
    void theChanceAgreesWithWhatIsCertain();
    void tooFewPastBatchesGiveNoNumber();
    void pastBatchesComeFromTheNarrowestScope();
    void aPlanItemKnowsWhatIsDone();

private:
    const WorkCalendar& m_calendar = WorkCalendar::shipped();
    std::unique_ptr<Workspace> workspace();
    QTemporaryDir m_dir;
    FixedClock m_clock{QDate(2026, 3, 2)};
};

static LevelItem item(qint64 id, qint64 batches, QDate from, QDate to)
{
    return {id, QStringLiteral("产品%1").arg(id), batches, from, to, {}};
}

void TestLevelling::aFullMonthMovesToItsNeighbour()
{
    const QList<LevelItem> items{item(1, 30, QDate(2026, 6, 1), QDate(2026, 6, 30)),
                                 item(2, 20, QDate(2026, 6, 1), QDate(2026, 7, 31))};
    const Levelling answer = level(m_calendar, items, 2026, 30);
    QCOMPARE(answer.months.size(), 12);
    QCOMPARE(answer.months[5].batches + answer.months[6].batches, 50);
    QVERIFY(answer.months[5].over && answer.months[5].after <= 30);
    QCOMPARE(answer.months[5].workingDays, 21); // dragon-boat festival off on Friday the 19th
    QCOMPARE(answer.stillOver, 0);
    QCOMPARE(answer.moves.size(), 1);
    QCOMPARE(answer.moves[0].from, 6);
    QCOMPARE(answer.moves[0].to, 5);
    QVERIFY(answer.known && !answer.moves[0].sentence.isEmpty());
    QVERIFY(!level(m_calendar, items, 2027, 30).known);
    QCOMPARE(level(m_calendar, items, 2026, 30, QDate(2026, 6, 3)).moves.value(0).to, 7); // May is over
    QVERIFY(level(m_calendar, items, 2026, 30, QDate(2026, 7, 3)).moves.isEmpty());
}

void TestLevelling::nothingLeavesItsSeason()
{
    QList<LevelItem> items{item(1, 50, QDate(2026, 6, 1), QDate(2026, 6, 30))};
    items[0].windows = {SeasonWindow{QDate(2026, 6, 1), QDate(2026, 8, 31)}};
    const Levelling answer = level(m_calendar, items, 2026, 20);
    QCOMPARE(answer.moves.size(), 2);
    QCOMPARE(answer.moves[0].to, 7);
    QCOMPARE(answer.moves[1].to, 8);
    QCOMPARE(answer.stillOver, 0);
    const Levelling tight = level(m_calendar, items, 2026, 10);
    QCOMPARE(tight.stillOver, 20);
}

void TestLevelling::movesKeepEveryBatch()
{
    auto& random = *QRandomGenerator::global();
    for (int round = 0; round < 60; ++round) {
        QList<LevelItem> items;
        for (int i = 0; i < 12; ++i) {
            const QDate from = QDate(2026, 1, 1).addDays(random.bounded(300));
            items << item(i + 1, random.bounded(1, 60), from,
                          std::min(from.addDays(random.bounded(90)), QDate(2026, 12, 31)));
        }
        const qint64 capacity = random.bounded(10, 80);
        const Levelling answer = level(m_calendar, items, 2026, capacity);
        qint64 before = 0, after = 0, over = 0;
        QList<qint64> moved(12, 0);
        for (const MonthLoad& month : answer.months) {
            before += month.batches;
            after += month.after;
            over += std::max<qint64>(0, month.after - capacity);
            moved[month.month - 1] = month.batches;
            QVERIFY(month.over || month.after <= capacity);
        }
        for (const LevelMove& move : answer.moves) {
            QVERIFY(move.batches > 0 && move.from != move.to);
            moved[move.from - 1] -= move.batches;
            moved[move.to - 1] += move.batches;
        }
        for (const MonthLoad& month : answer.months)
            QCOMPARE(moved[month.month - 1], month.after);
        qint64 placed = 0;
        for (const LevelItem& one : items)
            placed += one.batches;
        for (const LevelItem& one : answer.unplaced)
            placed -= one.batches; // its only days are holidays
        QCOMPARE(before, placed);
        QCOMPARE(after, placed);
        QCOMPARE(over, answer.stillOver);
        QCOMPARE(answer.stillOver > 0, placed > 12 * capacity); // no season binds, so all room is used
    }
}

void TestLevelling::whatHasNoDatesIsSaid()
{
    const Levelling answer = level(
        m_calendar, {item(1, 30, {}, QDate(2026, 6, 30)), item(2, 5, QDate(2025, 6, 1), QDate(2025, 6, 30))}, 2026, 10);
    QCOMPARE(answer.unplaced.size(), 2);
    QVERIFY(answer.moves.isEmpty());
}

static Schedule schedule(const WorkCalendar& calendar)
{
    return *backwardSchedule(calendar, {QDate(2026, 10, 16), QDate(2026, 1, 5), 20});
}

void TestLevelling::theChanceIsTheSameForTheSameSeed()
{
    const Schedule plan = schedule(m_calendar);
    PastDurations past;
    for (int i = 0; i < 200; ++i)
        past.days.push_back(QRandomGenerator::global()->bounded(10, 45));
    const ChanceQuestion question{QDate(2026, 8, 4), 20};
    const MissChance once = chanceOfMissing(m_calendar, plan, past, question);
    const MissChance again = chanceOfMissing(m_calendar, plan, past, question);
    QVERIFY(once.told && once.n == 200 && once.sentence.contains(u"200"));
    QCOMPARE(once.missed, again.missed);
    QCOMPARE(once.likely, again.likely);
    QVERIFY(once.usual <= once.likely);
    ChanceQuestion later = question;
    later.samplingStart = QDate(2026, 9, 14);
    QVERIFY(chanceOfMissing(m_calendar, plan, past, later).missed >= once.missed);
}

void TestLevelling::theChanceAgreesWithWhatIsCertain()
{
    // From sampling to report the schedule itself takes 10 + 3 + 20 working days to the report's start and 3 to its
    // end.
    const Schedule plan = schedule(m_calendar);
    const QDate start = plan.step(QStringLiteral("sampling"))->latestStart;
    const int leeway = m_calendar.workingDaysBetween(start, plan.step(QStringLiteral("report"))->latestEnd).days;
    PastDurations past{PastScope::Product,
                       std::vector<int>(40, leeway - 9)}; // the last batch is sampled on the ninth day
    QCOMPARE(chanceOfMissing(m_calendar, plan, past, {start, 10}).missed, 0.0);
    past.days.assign(40, leeway - 8);
    QCOMPARE(chanceOfMissing(m_calendar, plan, past, {start, 10}).missed, 1.0);
    // One batch, half of the past too slow: about half of the trials.
    past.days.assign(40, leeway);
    std::fill(past.days.begin(), past.days.begin() + 20, leeway + 1);
    const double half = chanceOfMissing(m_calendar, plan, past, {start, 1}).missed;
    QVERIFY2(half > 0.45 && half < 0.55, qPrintable(QString::number(half)));
    // Of three, one is too slow seven times in eight.
    const double most = chanceOfMissing(m_calendar,
                                        *backwardSchedule(m_calendar,
                                                          [] {
                                                              ScheduleRequest r{QDate(2026, 10, 16), QDate(2026, 1, 5)};
                                                              r.lengths = {{QStringLiteral("sampling"), 0}};
                                                              return r;
                                                          }()),
                                        past, {start, 3})
                            .missed;
    QVERIFY2(most > 0.84 && most < 0.91, qPrintable(QString::number(most)));
}

void TestLevelling::tooFewPastBatchesGiveNoNumber()
{
    PastDurations past{PastScope::ProductAtLab, std::vector<int>(29, 20)};
    const MissChance chance = chanceOfMissing(m_calendar, schedule(m_calendar), past, {QDate(2026, 8, 4), 20});
    QVERIFY(!chance.told && chance.n == 29);
    QVERIFY(chance.sentence.contains(u"29") && chance.sentence.contains(u"30") && !chance.sentence.contains(u'%'));
}

std::unique_ptr<Workspace> TestLevelling::workspace()
{
    static int next = 0;
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto made = Workspace::create(m_dir.filePath(QStringLiteral("%1.spotcheck").arg(++next)), QStringLiteral("310000"),
                                  options, m_clock);
    return made ? std::move(*made) : nullptr;
}

static Status put(Workspace& workspace, const std::string& sql)
{
    const auto done =
        workspace.change({QStringLiteral("test"), QStringLiteral("t")}, [&](Database& db) { return db.exec(sql); });
    return done ? ok() : Status(done.error());
}

void TestLevelling::pastBatchesComeFromTheNarrowestScope()
{
    const auto file = workspace();
    std::string sql = "INSERT INTO lab(id, name) VALUES(1, '甲检测'), (2, '乙检测');";
    for (int i = 1; i <= 80; ++i) { // 35 童鞋 at 甲, 25 at 乙, 20 灯具 at 乙
        const std::string n = std::to_string(i), lab = i <= 35 ? "1" : "2", product = i <= 60 ? "童鞋" : "灯具";
        sql += "INSERT INTO batch(id, sample_no, product_name, sampled_on, lab_id) VALUES(" + n + ",'S" + n + "','" +
               product + "','2026-01-05'," + lab +
               ");INSERT INTO report(id, batch_id, sample_no, reported_on) VALUES(" + n + "," + n + ",'S" + n +
               "','2026-01-" + (i <= 35 ? "09" : "12") + "');";
    }
    VERIFY_OK(put(*file, sql));
    const QDate today(2026, 3, 2);
    const auto ask = [&](const char* product, const char* lab, QDate day) {
        return *pastDurations(file->db(), m_calendar,
                              pastQuestion(QString::fromUtf8(product), QString::fromUtf8(lab), day));
    };
    PastDurations past = ask("童鞋", "甲检测", today);
    QVERIFY(past.scope == PastScope::ProductAtLab);
    QCOMPARE(past.days, std::vector<int>(35, 4));
    past = ask("童鞋", "乙检测", today); // 25 are too few, 60 anywhere are not
    QVERIFY(past.scope == PastScope::Product);
    QCOMPARE(past.days.size(), size_t(60));
    past = ask("灯具", "乙检测", today);
    QVERIFY(past.scope == PastScope::Lab);
    QCOMPARE(past.days.size(), size_t(45));
    QCOMPARE(ask("灯具", "", today).days.size(), size_t(20)); // too few, and that is what there is
    QVERIFY(ask("童鞋", "甲检测", QDate(2030, 1, 1)).days.empty());
}

void TestLevelling::aPlanItemKnowsWhatIsDone()
{
    const auto file = workspace();
    VERIFY_OK(put(
        *file,
        "INSERT INTO lab(id, name) VALUES(1, '甲检测');"
        "INSERT INTO product(id, code, name, season) VALUES(5, 'P5', '月饼', '中秋');"
        "INSERT INTO rule(id, code, version, product_name, published_on) VALUES(1, 'X1', '2026', '月饼', '2026-02-01');"
        "INSERT INTO plan(id, year, office, title) VALUES(1, 2026, '310000', 't');"
        "INSERT INTO plan_item(id, plan_id, no, product_name, batches_production, batches_store, lab, starts_on, "
        "ends_on) "
        "VALUES(11, 1, 3, '月饼', 20, 25, '甲检测', '2026-06-01', '2026-09-24'), (12, 1, 4, '童鞋', 0, 0, '', '', "
        "'');"));
    const QDate today(2026, 3, 2);
    for (const char* name : {"3", "11", "月饼"}) {
        const auto found = scheduleSubjects(file->db(), QString::fromUtf8(name), 2026, today);
        VERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().batches, 45);
        QCOMPARE(found->first().season, QStringLiteral("中秋"));
        QCOMPARE(found->first().done, QSet<QString>{QStringLiteral("rule")});
    }
    QVERIFY(scheduleSubjects(file->db(), QStringLiteral("月饼"), 2025, today)->isEmpty());
    QVERIFY(scheduleSubject(file->db(), 11, QDate(2026, 1, 2))->done.isEmpty()); // the rule is not public yet
    VERIFY_OK(put(*file, "INSERT INTO bid(id, year, task_no, lab_id) VALUES(1, 2026, 'T', 1)"));
    const auto subject = scheduleSubject(file->db(), 11, today);
    QCOMPARE(subject->done.size(), 3);
    const auto request = scheduleRequest(*subject, {}, today);
    VERIFY_OK(request);
    QCOMPARE(backwardSchedule(m_calendar, *request)->publish, QDate(2026, 9, 24));
    VERIFY_OK(put(*file, "UPDATE product SET season = '盛夏'"));
    QVERIFY(!scheduleRequest(*scheduleSubject(file->db(), 11, today), {}, today));
    QCOMPARE(scheduleSubject(file->db(), 99, today).error().kind, ErrorKind::NotFound);
    const auto items = levelItems(file->db(), m_calendar, 2026, QStringLiteral("310000"), today);
    VERIFY_OK(items);
    QCOMPARE(items->size(), 2);
    QCOMPARE(items->first().from, QDate(2026, 6, 1));
    QVERIFY(items->first().to >= QDate(2026, 6, 1) && items->first().to < QDate(2026, 9, 1));
}

SPOTCHECK_TEST(TestLevelling)
#include "tst_levelling.moc"
