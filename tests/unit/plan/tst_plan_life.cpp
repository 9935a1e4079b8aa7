#include "core/clocks/work_calendar.h"
#include "core/plan/overlap.h"
#include "core/plan/owed.h"
#include "core/plan/plan_baseline.h"
#include "core/plan/plan_copy.h"
#include "core/plan/plan_status.h"
#include "core/plan/rule_items.h"
#include "core/plan/year_on_year.h"
#include "core/registry/record_edit.h"
#include "tests/support/register.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

using namespace spotcheck;

/// An annual plan from draft to closed: steps, versions, copies, comparisons, what emergencies owe, where plans meet.
class TestPlanLife : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void stepByStep();
    void backNeedsAReason();
    void filingNeedsANumber();
    void whatAnOlderProgramUndid();
    void aVersionShowsEveryLaterChange();
    void differencesOfRandomEdits();
    void lastYearsPlanMovesByWholeYears();
    void aCopyOverwritesNothing();
    void theYearTakenApart();
    void thePartsAddUp();
    void itemsComeFromTheRuleInForce();
    void anEmergencyStartsAtOnceAndOwes();
    void plansMeetWhereEverythingMeets();
    void overlapsAgainstBruteForce();
    void enterprisesLikelyHit();

private:
    Database& db() const { return m_workspace->db(); }
    void write(const QString& sql);
    PlanSummary plan(qint64 id) const { return *planById(db(), id); }
    void addLine(qint64 id, qint64 plan, const QString& product, int batches, const QString& more = {});
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 11, 20)};
    std::unique_ptr<Workspace> m_workspace;
    qint64 m_city = 0, m_district = 0; ///< drafts of 2027
};

void TestPlanLife::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
    VERIFY_OK(createPlan(*m_workspace, 2027, QStringLiteral("310000"), &m_city));
    VERIFY_OK(createPlan(*m_workspace, 2027, QStringLiteral("310115"), &m_district));
}

void TestPlanLife::write(const QString& sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("test")},
                                  [&](Database& d) { return d.exec(sql.toStdString()); }));
}

void TestPlanLife::addLine(qint64 id, qint64 planId, const QString& product, int batches, const QString& more)
{
    write(QStringLiteral("INSERT INTO plan_item(id, plan_id, no, product_name, batches_store, batches_total) "
                         "VALUES(%1, %2, %1, '%3', %4, %4);")
              .arg(id)
              .arg(planId)
              .arg(product)
              .arg(batches));
    if (!more.isEmpty())
        write(QStringLiteral("UPDATE plan_item SET %1 WHERE id = %2").arg(more).arg(id));
}

void TestPlanLife::stepByStep()
{
    QVERIFY(!movePlan(*m_workspace, m_city, {PlanPhase::Reviewed})); // no items
    addLine(1, m_city, QStringLiteral("童鞋"), 10, QStringLiteral("budget = 12300"));
    const QList<PlanPhase> steps = planPhases(true);
    QCOMPARE(steps.size(), 6);
    QVERIFY(!steps.contains(PlanPhase::Filed));
    for (const PlanPhase to : steps.mid(1)) {
        QCOMPARE(nextPhase(plan(m_city).phase, true), to);
        VERIFY_OK(movePlan(*m_workspace, m_city, {to}));
        QCOMPARE(plan(m_city).phase, to);
    }
    QCOMPARE(nextPhase(PlanPhase::Closed, true), PlanPhase::Closed);
    QCOMPARE(plan(m_city).declaredBudget, 12300);
    QCOMPARE(plan(m_city).approvedBy, QStringLiteral("甲"));
    QCOMPARE(plan(m_city).approvedOn, QStringLiteral("2026-11-20"));
    QCOMPARE(planEvents(db(), m_city)->size(), 5);
    QCOMPARE(planBaselines(db(), m_city)->size(), 1);
    QVERIFY(!movePlan(*m_workspace, m_city, {PlanPhase::Closed}));
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(m_workspace->undo());
    QCOMPARE(plan(m_city).phase, PlanPhase::Draft);
    QCOMPARE(planEvents(db(), m_city)->size(), 0);
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Approved})); // passing over is told
    QVERIFY(planEvents(db(), m_city)->first().reason.contains(planPhaseName(PlanPhase::Reviewed)));
}

void TestPlanLife::backNeedsAReason()
{
    addLine(1, m_city, QStringLiteral("童鞋"), 10);
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Reviewed}));
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Draft})); // nothing was fixed yet
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::InForce}));
    QVERIFY(!movePlan(*m_workspace, m_city, {PlanPhase::Draft, QStringLiteral("  ")}));
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Draft, QStringLiteral("增加应急产品")}));
    QVERIFY(!plan(m_city).approved && plan(m_city).approvedBy.isEmpty() && plan(m_city).declaredBudget == 0);
    QCOMPARE(planEvents(db(), m_city)->first().reason, QStringLiteral("增加应急产品"));
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Approved}));
    QCOMPARE(planBaselines(db(), m_city)->first().no, 2);
}

void TestPlanLife::filingNeedsANumber()
{
    addLine(1, m_district, QStringLiteral("童鞋"), 10);
    addLine(2, m_city, QStringLiteral("童鞋"), 10);
    VERIFY_OK(movePlan(*m_workspace, m_district, {PlanPhase::Approved}));
    QVERIFY(!movePlan(*m_workspace, m_district, {PlanPhase::Filed}));
    VERIFY_OK(movePlan(*m_workspace, m_district, {PlanPhase::Filed, {}, QStringLiteral("示例〔2026〕9号")}));
    QCOMPARE(plan(m_district).filingNo, QStringLiteral("示例〔2026〕9号"));
    VERIFY_OK(movePlan(*m_workspace, m_district, {PlanPhase::InForce}));
    QCOMPARE(plan(m_district).filingNo, QStringLiteral("示例〔2026〕9号"));
    QVERIFY(!movePlan(*m_workspace, m_city, {PlanPhase::Filed, {}, QStringLiteral("x")}));
}

/// Format 2 knew a plan's status only: undoing its approval leaves a phase that disagrees.
void TestPlanLife::whatAnOlderProgramUndid()
{
    addLine(1, m_city, QStringLiteral("童鞋"), 10);
    write(QStringLiteral("UPDATE plan SET status = 1"));
    QCOMPARE(plan(m_city).phase, PlanPhase::Approved);
    write(QStringLiteral("UPDATE plan SET status = 0, phase = 5"));
    QCOMPARE(plan(m_city).phase, PlanPhase::Draft);
}

void TestPlanLife::aVersionShowsEveryLaterChange()
{
    addLine(1, m_city, QStringLiteral("童鞋"), 10);
    addLine(2, m_city, QStringLiteral("电热毯"), 20);
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Approved}));
    const RecordType& type = *recordType("plan");
    const qint64 first = 1;
    QVERIFY(!editField(*m_workspace, type, {&first, 1}, *type.field("areas"), QStringLiteral("城乡结合部")));
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Draft, QStringLiteral("调整")}));
    VERIFY_OK(editField(*m_workspace, type, {&first, 1}, *type.field("budget"), QStringLiteral("123.40")));
    write(QStringLiteral("DELETE FROM plan_item WHERE id = 2"));
    addLine(3, m_city, QStringLiteral("燃气灶"), 5);
    const auto frozen = planAsFrozen(db(), planBaselines(db(), m_city)->first().id);
    const auto now = planNow(db(), m_city);
    VERIFY_OK(frozen);
    VERIFY_OK(now);
    const auto changes = planChanges(*frozen, *now, true);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[0].kind, PlanLineChange::Changed);
    QCOMPARE(QByteArray(changes[0].field->key), QByteArray("budget"));
    QCOMPARE(changes[0].after, QStringLiteral("123.40"));
    QCOMPARE(changes[1].kind, PlanLineChange::Removed);
    QCOMPARE(changes[1].product, QStringLiteral("电热毯"));
    QCOMPARE(changes[2].kind, PlanLineChange::Added);
    QVERIFY(planChanges(*now, *now, true).isEmpty());
}

/// What SQL says of two copies of the table, cell by cell, is what the comparison says.
void TestPlanLife::differencesOfRandomEdits()
{
    QRandomGenerator random(31);
    for (int i = 1; i <= 20; ++i)
        addLine(i, m_city, QStringLiteral("产品%1").arg(i), 10);
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Approved}));
    write(QStringLiteral("UPDATE plan SET status = 0, phase = 0"));
    const qint64 baseline = planBaselines(db(), m_city)->first().id;
    const char* columns[] = {"areas", "venues", "note", "batches_store", "budget"};
    for (int round = 0; round < 30; ++round) {
        const int id = 1 + int(random.bounded(20));
        const char* column = columns[random.bounded(5)];
        const int value = int(random.bounded(3));
        write(QStringLiteral("UPDATE plan_item SET %1 = %2 WHERE id = %3")
                  .arg(QString::fromLatin1(column))
                  .arg(QByteArray(column) == "budget" || QByteArray(column) == "batches_store"
                           ? QString::number(value)
                           : QStringLiteral("'%1'").arg(value))
                  .arg(id));
    }
    qint64 expected = 0;
    for (const char* column : columns)
        expected +=
            *db().integer(QStringLiteral("SELECT count(*) FROM plan_item t JOIN plan_baseline_item b ON b.item_id = "
                                         "t.id AND b.baseline_id = %2 WHERE t.%1 <> json_extract(b.content, '$.%1')")
                              .arg(QString::fromLatin1(column))
                              .arg(baseline)
                              .toStdString());
    QVERIFY(expected > 10);
    QCOMPARE(planChanges(*planAsFrozen(db(), baseline), *planNow(db(), m_city), true).size(), expected);
}

void TestPlanLife::lastYearsPlanMovesByWholeYears()
{
    qint64 old = 0;
    VERIFY_OK(createPlan(*m_workspace, 2024, QStringLiteral("310000"), &old));
    addLine(1, old, QStringLiteral("童鞋"), 10,
            QStringLiteral("starts_on = '2024-02-29', ends_on = '2024-10-08', publish_on = '', lab = '样例检测', "
                           "package = '3', reasons = '风险较高', budget = 5, note = 'n'"));
    addLine(2, old, QStringLiteral("童鞋"), 4, QStringLiteral("mode = 3"));
    addLine(3, old, QStringLiteral("童鞋"), 4, QStringLiteral("mode = 3")); // twice the same: both stay
    addLine(4, old, QStringLiteral("应急物"), 9, QStringLiteral("mode = 2"));
    const auto copy = copyPlan(*m_workspace, WorkCalendar::shipped(), old, 2025, QStringLiteral("310000"));
    VERIFY_OK(copy);
    QCOMPARE(copy->lines, 3);
    QCOMPARE(copy->leftBehind, 1);
    QCOMPARE(*db().text(
                 "SELECT starts_on || ' ' || ends_on || ' ' || publish_on || lab || package || reasons || budget "
                 "|| note || status FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE p.year = 2025 AND t.no = 1"),
             QStringLiteral("2025-02-28 2025-09-30 风险较高5n0")); // 8 October 2025 was a day off
    QCOMPARE(
        *db().integer("SELECT sum(batches_total) FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE p.year = 2025"),
        18);
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*db().integer("SELECT count(*) FROM plan WHERE year = 2025"), 0);
}

void TestPlanLife::aCopyOverwritesNothing()
{
    addLine(1, m_city, QStringLiteral("童鞋"), 10);
    QVERIFY(!copyPlan(*m_workspace, WorkCalendar::shipped(), m_district, 2028, QStringLiteral("310115"))); // no lines
    QVERIFY(!copyPlan(*m_workspace, WorkCalendar::shipped(), m_city, 2027, QStringLiteral("310000")));
    VERIFY_OK(
        copyPlan(*m_workspace, WorkCalendar::shipped(), m_city, 2027, QStringLiteral("310115"))); // an empty draft
    QCOMPARE(plan(m_district).items, 1);
    QVERIFY(!copyPlan(*m_workspace, WorkCalendar::shipped(), m_city, 1999, QStringLiteral("310000")));
}

/// Worked by hand: 甲 from 10 batches at 10 to 20 at 12, 乙 kept at 10 at 20, 丙 dropped, 丁 new.
void TestPlanLife::theYearTakenApart()
{
    const auto year = takenApart({{QStringLiteral("甲"), {}, 10, 20, 100, 240},
                                  {QStringLiteral("乙"), {}, 10, 10, 200, 200},
                                  {QStringLiteral("丙"), {}, 5, 0, 50, 0},
                                  {QStringLiteral("丁"), {}, 0, 8, 0, 80}});
    QCOMPARE(year.newProducts, 1);
    QCOMPARE(year.droppedProducts, 1);
    QCOMPARE(year.batchesMore, 10);
    QCOMPARE(year.batchesFewer, 0);
    QCOMPARE(year.budgetVolume, 150); // 300 grown by 30/20
    QCOMPARE(year.budgetMix, -50);    // 20 at 10 and 10 at 20 make 400, not 450
    QCOMPARE(year.budgetPrice, 40);
    QCOMPARE(year.budgetNew, 80);
    QCOMPARE(year.budgetDropped, -50);
    QCOMPARE(year.rows.first().product, QStringLiteral("甲"));
}

void TestPlanLife::thePartsAddUp()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 1000; ++round) {
        QList<YearRow> rows;
        for (int i = 0; i < 1 + int(random.bounded(12)); ++i) {
            const auto one = [&] { return random.bounded(3) == 0 ? 0 : qint64(random.bounded(50)); };
            YearRow row{QString::number(i), {}, one(), one(), 0, 0};
            row.budgetBefore = row.batchesBefore * qint64(random.bounded(9000));
            row.budgetAfter = row.batchesAfter * qint64(random.bounded(9000));
            rows << row;
        }
        const auto y = takenApart(rows);
        QCOMPARE(y.batchesAfter - y.batchesBefore, y.batchesNew + y.batchesDropped + y.batchesMore + y.batchesFewer);
        QCOMPARE(y.budgetAfter - y.budgetBefore,
                 y.budgetNew + y.budgetDropped + y.budgetVolume + y.budgetMix + y.budgetPrice);
        QCOMPARE(y.newProducts + y.droppedProducts + y.keptProducts, rows.size());
    }
}

void TestPlanLife::itemsComeFromTheRuleInForce()
{
    write(QStringLiteral(
        "INSERT INTO rule(id, code, version, product_name, effective_on) VALUES(1,'R','2025','童鞋','2025-01-01'),"
        "(2,'R','2026','童鞋','2026-01-01'),(3,'R','2028','童鞋','2028-01-01');"
        "INSERT INTO rule_item(id, rule_id, no, name, key_safety) VALUES(1,1,1,'旧项',1),(2,2,1,'甲醛',1),"
        "(3,2,2,'耐磨',0),(4,3,1,'将来项',1)"));
    addLine(1, m_city, QStringLiteral("童鞋"), 10,
            QStringLiteral("rule_code = 'R', items = '异味；耐磨', must_items = '异味'"));
    addLine(2, m_city, QStringLiteral("无细则"), 10, QStringLiteral("rule_code = 'X'"));
    const qint64 ids[] = {1, 2};
    const auto taken = takeRuleItems(*m_workspace, ids);
    VERIFY_OK(taken);
    QCOMPARE(taken->lines, 1);
    QCOMPARE(taken->withoutRule, QStringList{QStringLiteral("无细则")});
    QCOMPARE(*db().text("SELECT items || '/' || must_items FROM plan_item WHERE id = 1"),
             QStringLiteral("异味；耐磨；甲醛/异味；甲醛"));
    QCOMPARE(takeRuleItems(*m_workspace, ids)->lines, 0); // once more changes nothing
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Approved}));
    QVERIFY(!takeRuleItems(*m_workspace, ids));
}

/// 2026-09-30 is followed by the holidays of 1–7 October and a make-up day on the 10th.
void TestPlanLife::anEmergencyStartsAtOnceAndOwes()
{
    addLine(1, m_city, QStringLiteral("童鞋"), 10);
    VERIFY_OK(movePlan(*m_workspace, m_city, {PlanPhase::Approved}));
    const RecordType& type = *recordType("plan");
    const auto line = [](const char* mode) {
        return QList<TypedField>{{QStringLiteral("year"), QStringLiteral("2027")},
                                 {QStringLiteral("office"), QStringLiteral("310000")},
                                 {QStringLiteral("mode"), QString::fromUtf8(mode)},
                                 {QStringLiteral("product_name"), QStringLiteral("充电宝")}};
    };
    QVERIFY(!addRecord(*m_workspace, type, line("常规")));
    const auto added = addRecord(*m_workspace, type, line("专项"));
    VERIFY_OK(added);
    const auto owed = owedLines(db(), WorkCalendar::shipped(), m_clock.today());
    VERIFY_OK(owed);
    QCOMPARE(owed->size(), 1);
    QVERIFY(!owed->first().due && owed->first().fields.contains(QStringLiteral("starts_on")));
    VERIFY_OK(editField(*m_workspace, type, {&*added, 1}, *type.field("starts_on"), QStringLiteral("2026-09-30")));
    const auto started = owedLines(db(), WorkCalendar::shipped(), QDate(2026, 10, 12));
    QCOMPARE(started->first().due->date, QDate(2026, 10, 13)); // 8, 9, 10 (make-up), 12, 13
    QCOMPARE(started->first().daysLeft, 1);
    for (const QString& field : QStringList(started->first().fields))
        VERIFY_OK(editField(*m_workspace, type, {&*added, 1}, *type.field(field.toStdString()),
                            field == u"ends_on" ? QStringLiteral("2026-12-01") : QStringLiteral("5")));
    QVERIFY(owedLines(db(), WorkCalendar::shipped(), m_clock.today())->isEmpty());
}

static OverlapLine at(qint64 id, const char* office, int quarters, QStringList areas)
{
    return {id, QString::fromLatin1(office), int(id), 10, quarters, std::move(areas)};
}

void TestPlanLife::plansMeetWhereEverythingMeets()
{
    const auto pudong = QStringList{QStringLiteral("310115")}, huangpu = QStringList{QStringLiteral("310101")};
    const auto one = [&](const QList<OverlapLine>& lines) { return overlapsOf({{QStringLiteral("甲"), lines}}); };
    QVERIFY(one({at(1, "310115", 1, pudong), at(2, "310101", 1, huangpu)}).isEmpty()); // other districts
    QVERIFY(one({at(1, "310115", 1, pudong), at(2, "310000", 2, {})}).isEmpty());      // other quarters
    QVERIFY(one({at(1, "310115", 1, pudong), at(2, "310115", 1, pudong)}).isEmpty());  // one office
    QVERIFY(one({at(1, "310115", 1, pudong), at(2, "310000", 1, huangpu)}).isEmpty()); // the city looks elsewhere
    const auto met = one({at(1, "310115", 3, pudong), at(2, "310000", 6, {}), at(3, "310101", 8, huangpu)});
    QCOMPARE(met.size(), 1);
    QCOMPARE(met.first().lines.size(), 2);
    QCOMPARE(met.first().quarters, 2);
    QCOMPARE(met.first().areas, pudong);
    QCOMPARE(met.first().batches, 20);
}

void TestPlanLife::overlapsAgainstBruteForce()
{
    QRandomGenerator random(99);
    const char* names[] = {"310000", "310101", "310104", "310115"};
    for (int round = 0; round < 500; ++round) {
        QMap<QString, QList<OverlapLine>> lines;
        for (int i = 1; i <= 12; ++i) {
            const char* office = names[random.bounded(4)];
            QStringList areas{QString::fromLatin1(office)};
            if (QByteArray(office) == "310000")
                areas = random.bounded(2) == 0 ? QStringList()
                                               : QStringList{QString::fromLatin1(names[1 + random.bounded(3)])};
            lines[QString::number(random.bounded(3))] << at(i, office, 1 + int(random.bounded(15)), areas);
        }
        QSet<qint64> expected;
        for (const auto& product : lines)
            for (const OverlapLine& a : product)
                for (const OverlapLine& b : product) {
                    bool area = a.areas.isEmpty() || b.areas.isEmpty();
                    for (const QString& one : a.areas)
                        area |= b.areas.contains(one);
                    if (a.office != b.office && area && (a.quarters & b.quarters) != 0)
                        expected << a.item;
                }
        QSet<qint64> found;
        for (const Overlap& overlap : overlapsOf(lines))
            for (const OverlapLine& line : overlap.lines)
                found << line.item;
        QCOMPARE(found, expected);
    }
}

/// Three enterprises of Pudong were sampled for the product, one of them twice this year; one of Huangpu does not
/// count.
void TestPlanLife::enterprisesLikelyHit()
{
    addLine(1, m_city, QStringLiteral("童鞋"), 10);
    addLine(2, m_district, QStringLiteral("童鞋"), 10);
    write(QStringLiteral("UPDATE plan SET year = 2026"));
    for (int i = 1; i <= 4; ++i)
        write(QStringLiteral("INSERT INTO enterprise(id, name, region) VALUES(%1, '虚构%1', '%2')")
                  .arg(i)
                  .arg(i == 4 ? QStringLiteral("310101") : QStringLiteral("310115")));
    const auto batch = [&](int id, int party, const char* day, int mode, const char* notice) {
        write(QStringLiteral(
                  "INSERT INTO batch(id, sample_no, product_name, sampled_on, sampled_id, mode, notice_no, office) "
                  "VALUES(%1, 'S%1', '童鞋', '%2', %3, %4, '%5', '310000')")
                  .arg(id)
                  .arg(QString::fromLatin1(day))
                  .arg(party)
                  .arg(mode)
                  .arg(QString::fromLatin1(notice)));
    };
    batch(1, 1, "2026-03-01", 1, "N1");
    batch(2, 1, "2026-03-01", 1, "N1"); // the same visit
    batch(3, 1, "2026-05-01", 1, "N2");
    batch(4, 2, "2026-03-01", 1, "");
    batch(5, 2, "2026-04-01", 2, ""); // special: does not count
    batch(6, 3, "2020-03-01", 1, ""); // long ago
    batch(7, 4, "2026-03-01", 1, "");
    const auto overlaps = planOverlaps(db(), {2026, m_clock.today(), 3});
    VERIFY_OK(overlaps);
    QCOMPARE(overlaps->size(), 1);
    QCOMPARE(overlaps->first().likely, 2);
    QCOMPARE(overlaps->first().overLimit, 1); // two visits so far and two to come
    QCOMPARE(overlaps->first().examples, QStringList{QStringLiteral("虚构1")});
}

SPOTCHECK_TEST(TestPlanLife)
#include "tst_plan_life.moc"
