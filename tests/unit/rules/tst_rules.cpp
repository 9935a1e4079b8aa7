#include "core/demo/demo.h"
#include "core/rules/plan_approval.h"
#include "core/rules/rules.h"
#include "tests/support/register.h"

#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

namespace {

/// A file in which nothing is to be found: a plan of one item, its implementation rule, an enterprise, a laboratory, a
/// batch and its report.
constexpr char kFaultless[] = R"(
INSERT INTO product(id, code, name) VALUES(1, 'A1', '童鞋');
INSERT INTO rule(id, code, version, product_name, published_on, effective_on) VALUES(1, 'R1', '2025', '童鞋', '2025-01-01', '2025-02-01');
INSERT INTO rule_item(id, rule_id, no, name, key_safety) VALUES(1, 1, 1, '甲醛', 1), (2, 1, 2, '耐磨性能', 0);
INSERT INTO plan(id, year, office, title, status, phase) VALUES(1, 2026, '310000', '计划', 1, 5);
INSERT INTO plan_item(id, plan_id, no, product_name, category, batches_production, batches_store, batches_online, batches_total, items, must_items,
  areas, venues, reasons, rule_code, unit_price, budget, lab, starts_on, ends_on, publish_on)
  VALUES(1, 1, 1, '童鞋', '儿童用品', 2, 3, 5, 10, '甲醛；耐磨性能', '甲醛', '城乡结合部', '专卖店', '风险较高', 'R1', 100000, 1000000, '样例检测', '2026-03-01', '2026-06-30', '2026-08-01');
INSERT INTO enterprise(id, name, uscc, region) VALUES(1, '虚构一', '92310113MA0003Q19N', '310115');
INSERT INTO lab(id, name, cma_until) VALUES(1, '样例检测', '2027-01-01');
INSERT INTO batch(id, sample_no, product_name, mode, stage, outcome, sampled_on, received_on, sampled_id, producer_id, samplers, inspect_seal, reserve_seal, lab_id,
  inspect_quantity, reserve_quantity, base_quantity) VALUES(1, 'S1', '童鞋', 1, 2, 1, '2026-04-01', '2026-04-03', 1, 1, '甲、乙', 'F1', 'F2', 1, '2', '1', '20');
INSERT INTO test_spec(id, item, limit_text, unit) VALUES(1, '甲醛', '≤75', 'mg/kg');
INSERT INTO report(id, batch_id, sample_no, report_no, lab_id, lab_verdict, lab_verdict_text, our_verdict, received_on, finished_on, reported_on)
  VALUES(1, 1, 'S1', 'B1', 1, 1, '合格', 1, '2026-04-03', '2026-04-10', '2026-04-12');
INSERT INTO result(report_id, no, spec_id, value, lab_verdict, our_verdict, agrees) VALUES(1, 1, 1, '20', '合格', 1, 1);
)";

} // namespace

/// Every rule finds what breaks it, alone, and is silent when nothing does.
class TestRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void silentWhenFaultless();
    void findsWhatBreaksIt_data();
    void findsWhatBreaksIt();
    void everyRuleIsTested();
    void sameRequirementsDoNotDiffer();
    void theRuleOfTheDay();
    void everyRuleCites();
    void aWaivedFindingIsGoneAndComesBack();
    void scopes();
    void asJson();
    void approval();
    void whatTheDemoPlants();
    void screensRunOnlyWhenAsked();

private:
    void write(const char* sql);
    QList<Finding> all() const;
    static QStringList codes(const QList<Finding>& findings);
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 6, 1)};
    std::unique_ptr<Workspace> m_workspace;
};

void TestRules::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
    write(kFaultless);
}

void TestRules::write(const char* sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("test")},
                                  [&](Database& db) { return db.exec(sql); }));
}

QList<Finding> TestRules::all() const
{
    RuleScope scope;
    scope.today = QDate(2026, 6, 1);
    const auto findings = checkWorkspace(m_workspace->db(), scope);
    if (!findings)
        qWarning("%s %s", qPrintable(findings.error().message), qPrintable(findings.error().detail));
    return findings ? *findings : QList<Finding>{Finding{}};
}

QStringList TestRules::codes(const QList<Finding>& findings)
{
    QStringList result;
    for (const Finding& finding : findings)
        result << finding.rule;
    return result;
}

void TestRules::silentWhenFaultless()
{
    QCOMPARE(codes(all()), QStringList());
}

void TestRules::findsWhatBreaksIt_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* rule, const char* sql, const char* kind, const char* key) {
        QTest::newRow(rule) << QByteArray(sql) << QString::fromUtf8(kind) << QString::fromUtf8(key);
    };
    row("plan.items_missing", "UPDATE plan_item SET items = ''", "plan_item", "童鞋");
    row("plan.must_items_missing", "UPDATE plan_item SET must_items = '耐磨性能'", "plan_item", "童鞋");
    row("plan.batches_missing",
        "UPDATE plan_item SET batches_production = 0, batches_store = 0, batches_online = 0, batches_total = 0, budget "
        "= 1, unit_price = 0",
        "plan_item", "童鞋");
    row("plan.stage_missing", "UPDATE plan_item SET batches_production = 0, batches_store = 0, batches_online = 0",
        "plan_item", "童鞋");
    row("plan.batches_sum", "UPDATE plan_item SET batches_store = 4", "plan_item", "童鞋");
    row("plan.areas_missing", "UPDATE plan_item SET areas = ''", "plan_item", "童鞋");
    row("plan.venues_missing", "UPDATE plan_item SET venues = ''", "plan_item", "童鞋");
    row("plan.reasons_missing", "UPDATE plan_item SET reasons = ''", "plan_item", "童鞋");
    row("plan.rule_missing", "UPDATE plan_item SET rule_code = ''", "plan_item", "童鞋");
    row("plan.rule_unknown", "UPDATE plan_item SET rule_code = 'R9'", "plan_item", "童鞋");
    row("plan.budget_missing", "UPDATE plan_item SET budget = 0, unit_price = 0", "plan_item", "童鞋");
    row("plan.budget_sum", "UPDATE plan_item SET budget = 1000100", "plan_item", "童鞋");
    row("plan.dates_order", "UPDATE plan_item SET ends_on = '2026-02-01'", "plan_item", "童鞋");
    row("plan.catalogue_gap", "INSERT INTO product(id, code, name, catalogues) VALUES(2, 'A2', '皮鞋', 2)", "product",
        "皮鞋");
    row("plan.not_fixed", "UPDATE plan SET status = 0", "office", "上海市市场监督管理局");
    row("plan.not_filed",
        "INSERT INTO office(id, code, name, level) VALUES(1, '310115', '浦东', 2) ON CONFLICT DO NOTHING; INSERT INTO "
        "plan(id, year, office, title, status, phase, approved_on) VALUES(2, 2026, '310115', '浦东计划', 1, 3, "
        "'2026-01-05')",
        "plan", "浦东计划");
    row("mode.linked_no_scheme", "UPDATE plan_item SET mode = 4, partners = '310101；310115'", "plan_item", "童鞋");
    row("mode.linked_no_partners", "UPDATE plan_item SET mode = 4, scheme = '联动方案', partners = '310101'",
        "plan_item", "童鞋");
    row("mode.emergency_owed", "UPDATE plan_item SET mode = 2", "plan_item", "童鞋"); // the instruction
    row("mode.evaluative_no_design", "UPDATE plan_item SET evaluative = 1", "plan_item", "童鞋");
    row("mode.routine_not_planned", "UPDATE plan_item SET product_name = '皮鞋'", "batch", "S1");
    row("burden.over_limit",
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 4) INSERT INTO batch(id, sample_no, "
        "product_name, mode, stage, outcome, sampled_on, notice_no, sampled_id, producer_id, samplers, inspect_seal, "
        "reserve_seal, lab_id) SELECT i, 'Q' || i, '童鞋', 1, 2, 1, '2026-04-0' || i, 'N' || i, 1, 1, '甲、乙', 'F', "
        "'G', 1 "
        "FROM n",
        "enterprise", "92310113MA0003Q19N");
    row("enterprise.code_wrong", "UPDATE enterprise SET uscc = '92310113MA0003Q191'", "enterprise", "虚构一");
    row("enterprise.code_missing", "UPDATE enterprise SET uscc = ''", "enterprise", "虚构一");
    row("rule.key_items_missing",
        "INSERT INTO rule(id, code, version, product_name) VALUES(2, 'R2', '1', '某物'); INSERT INTO rule_item(id, "
        "rule_id, no, name) VALUES(9, 2, 1, 'x')",
        "rule", "R2 某物");
    row("sampling.samplers_few", "UPDATE batch SET samplers = '甲'", "batch", "S1");
    row("sampling.seal_missing", "UPDATE batch SET reserve_seal = ''", "batch", "S1");
    row("sampling.date_in_future",
        "UPDATE batch SET sampled_on = '2026-12-01', received_on = ''; UPDATE report SET received_on = '', finished_on "
        "= '', reported_on = ''",
        "batch", "S1");
    row("sampling.received_before_sampled", "UPDATE batch SET received_on = '2026-03-31'", "batch", "S1");
    row("sampling.reason_missing", "UPDATE batch SET outcome = 2, note = ''", "batch", "S1");
    row("sampling.rule_not_public", "UPDATE rule SET published_on = '2026-04-02'", "batch", "S1");
    row("sampling.repeat_ban",
        "UPDATE batch SET standard = 'GB 1', model = 'M', office = '310115', sampled_on = '2026-02-28', received_on = "
        "'2026-02-28'; INSERT INTO batch(id, sample_no, product_name, stage, sampled_on, sampled_id, producer_id, "
        "standard, model, office, samplers, inspect_seal, reserve_seal, lab_id) VALUES(2, 'S0', '童鞋', 2, "
        "'2025-08-31', "
        "1, 1, 'GB 1', 'M', '310000', '甲、乙', 'F', 'G', 1)",
        "batch", "S1");
    row("sampling.evidence_missing", "INSERT INTO evidence(id, batch_id, kind) VALUES(1, 1, '营业执照照片')", "batch",
        "S1");
    row("custody.receipt_overdue",
        "INSERT INTO custody(id, batch_id, part, from_party, to_party, sent_on) VALUES(1, 1, 1, '甲', '乙', "
        "'2026-04-01')",
        "batch", "S1");
    row("custody.unsigned",
        "INSERT INTO custody(id, batch_id, part, from_party, to_party, sent_on, received_on) VALUES(1, 1, 1, '甲', "
        "'乙', "
        "'2026-04-01', '2026-04-02')",
        "batch", "S1");
    row("sampling.marked_forbidden", "UPDATE batch SET marked = 2", "batch", "S1");
    row("sampling.base_short", "UPDATE batch SET base_quantity = '2'", "batch", "S1");
    row("sampling.unsigned_without_note", "UPDATE batch SET signed = 2", "batch", "S1");
    row("sampling.not_told", "UPDATE batch SET outcome = 2, note = '门店歇业', told_organiser_on = '2026-04-01'",
        "batch", "S1");
    row("sampling.price_off", "UPDATE batch SET unit_price = 9900, marked_price = 12900", "batch", "S1");
    row("online.accounts_incomplete",
        "UPDATE batch SET stage = 3, pay_account = 'a', shop_account = 'b', delivery_address = 'c', dispatched_on = "
        "'2026-04-02'",
        "batch", "S1");
    row("online.not_dispatched",
        "UPDATE batch SET stage = 3, pay_account = 'a', shop_account = 'b', delivery_address = 'c', delivery_contact = "
        "'d'",
        "batch", "S1");
    const auto caseRow = [&](const char* rule, const char* columns, const char* values) {
        const QByteArray sql = QByteArray("INSERT INTO aftermath_case(id, sample_no, party, ") + columns +
                               ") VALUES(1, 'S1', '虚构一', " + values + ")";
        row(rule, sql.constData(), "case", "S1 · 虚构一");
    };
    caseRow("case.dates_order", "served_on, ordered_on, reinspected_on", "'2026-04-01', '2026-05-01', '2026-04-30'");
    caseRow("case.service_missing", "ordered_on", "'2026-05-01'");
    caseRow("case.retest_same_lab", "retest_lab", "'样例检测'");
    caseRow("case.authority_not_told", "authority", "'某地市场监督管理局'");
    caseRow("case.second_outside_window", "announced_on, second_on", "'2026-03-01', '2026-04-30'");
    caseRow("case.abnormal_ground", "abnormal_on", "'2026-03-01'");
    row("report.item_disagrees", "UPDATE result SET agrees = 0; UPDATE report SET attention = 1", "report", "S1");
    row("report.overall_disagrees", "UPDATE report SET our_verdict = 2", "report", "S1");
    row("report.cannot_tell",
        "UPDATE result SET our_verdict = 3, agrees = NULL; UPDATE report SET our_verdict = 3, attention = 1", "report",
        "S1");
    row("report.must_item_missing", "UPDATE test_spec SET item = '耐磨性能'", "report", "S1");
    row("report.item_not_in_rule",
        "INSERT INTO test_spec(id, item) VALUES(2, '异味'); INSERT INTO result(report_id, no, spec_id, our_verdict) "
        "VALUES(1, 2, 2, 1)",
        "report", "S1");
    row("report.dates_order", "UPDATE report SET finished_on = '2026-04-13'", "report", "S1");
    row("report.sample_unknown", "UPDATE report SET batch_id = NULL, sample_no = 'S9'", "report", "S9");
    row("report.method_differs",
        "UPDATE rule_item SET method = 'GB/T 2912.1-2009' WHERE id = 1; UPDATE test_spec SET method = 'GB/T "
        "19941-2005'",
        "report", "S1");
    row("report.edition_differs",
        "UPDATE rule_item SET basis = 'GB 30585-2014' WHERE id = 1; UPDATE test_spec SET basis = 'ＧＢ30585—2024'",
        "report", "S1");
    row("report.standard_superseded",
        "UPDATE test_spec SET basis = 'QB/T 9-2001'; INSERT INTO standard(id, code, withdrawn_on, replaced_by) "
        "VALUES(1, 'QB/T9—2001', '2026-04-01', 'QB/T 9-2020')",
        "report", "S1");
    row("report.limit_differs", "UPDATE rule_item SET limit_text = '≤20', unit = 'mg/kg' WHERE id = 1", "report", "S1");
    row("report.sampler_tested", "UPDATE report SET testers = '丙，乙'", "report", "S1");
    row("report.conflict_of_interest", "INSERT INTO lab_conflict(id, lab_id, party) VALUES(1, 1, '虚构一')", "report",
        "S1");
    row("report.outside_scope", "UPDATE lab SET scope_items = '耐磨性能；色牢度'", "report", "S1");
    row("report.retest_same_lab",
        "INSERT INTO report(id, batch_id, sample_no, report_no, lab_id, kind) VALUES(2, 1, 'S1', 'B2', 1, 2)", "report",
        "S1");
    row("report.one_person_only", "UPDATE report SET state = 4, reviewed_by = '乙', signed_by = '乙'", "report", "S1");
    row("report.quantity_short", "UPDATE rule SET inspect_quantity = '3', reserve_quantity = '1'", "report", "S1");
    row("report.late", "UPDATE batch SET task_no = 'T1'; INSERT INTO task(id, task_no, report_days) VALUES(1, 'T1', 4)",
        "report",
        "S1"); // received on 3 April, the 6th is a holiday: due on the 10th
    row("task.over_quota",
        "UPDATE batch SET task_no = 'T1'; INSERT INTO batch(id, sample_no, task_no, product_name, mode, stage, "
        "outcome, "
        "sampled_on, received_on, sampled_id, producer_id, samplers, inspect_seal, reserve_seal, lab_id) SELECT 2, "
        "'S2', 'T1', product_name, "
        "mode, stage, outcome, sampled_on, received_on, sampled_id, producer_id, samplers, 'F3', 'F4', lab_id FROM "
        "batch; "
        "INSERT INTO task(id, task_no, batches) VALUES(1, 'T1', 1)",
        "task", "T1");
    row("task.line_over_quota",
        "INSERT INTO task(id, task_no, plan_item_id, batches) VALUES(1, 'T1', 1, 6), (2, 'T2', 1, 5)", "plan_item",
        "童鞋");
    row("task.number_wrong",
        "UPDATE batch SET sample_no = '2026310000000010'; UPDATE report SET sample_no = '2026310000000010'", "batch",
        "2026310000000010");
    row("task.number_outside",
        "UPDATE batch SET task_no = 'T1', sample_no = '2026310000000012'; UPDATE report SET sample_no = "
        "'2026310000000012'; INSERT INTO task(id, task_no, number_prefix, number_first, number_last) VALUES(1, 'T1', "
        "'2026310000', 2, 9)",
        "batch", "2026310000000012");
    row("budget.overspent",
        "UPDATE batch SET task_no = 'T1', unit_price = 1000001; INSERT INTO task(id, task_no, plan_item_id, "
        "batches) VALUES(1, 'T1', 1, 10)",
        "plan_item", "童鞋");
    row("report.certificate_expired", "UPDATE lab SET cma_until = '2026-04-11'", "report", "S1");
}

void TestRules::findsWhatBreaksIt()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, kind);
    QFETCH(QString, key);
    write(sql.constData());
    const QList<Finding> findings = all();
    QCOMPARE(codes(findings), QStringList{QString::fromUtf8(QTest::currentDataTag())});
    QCOMPARE(findings.first().subject.kind, kind);
    QCOMPARE(findings.first().subject.key, key);
    const QString named = kind == u"enterprise" ? QStringLiteral("虚构一") : key.section(u' ', 0, 0);
    QVERIFY2(findings.first().message.contains(named), qPrintable(findings.first().message));
    const auto one = findingsOf(m_workspace->db(), kind, findings.first().subject.id, QDate(2026, 6, 1));
    VERIFY_OK(one);
    QVERIFY(!one->isEmpty());
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(codes(all()), QStringList());
}

/// A requirement typed in another way, or in another unit, is not another requirement.
void TestRules::sameRequirementsDoNotDiffer()
{
    for (const char* ruled : {"75", "≤75", "不大于75", "≤75.0", "<=75", "不得超过75", "≤ 75 mg/kg", "≤0.075 g/kg"}) {
        const QByteArray sql = QByteArray("UPDATE rule_item SET unit = '', limit_text = '") + ruled + "' WHERE id = 1";
        write(sql.constData());
        QVERIFY2(codes(all()).isEmpty() || QByteArray(ruled) == "75", ruled); // 75 alone has no direction
    }
    for (const char* ruled : {"≤20", "<75", "≥75", "≤75 g/kg", "不得检出", "20~75"}) {
        const QByteArray sql = QByteArray("UPDATE rule_item SET unit = '', limit_text = '") + ruled + "' WHERE id = 1";
        write(sql.constData());
        QVERIFY2(codes(all()) == QStringList{QStringLiteral("report.limit_differs")}, ruled);
    }
}

/// The edition in force on the day of sampling, and its items for goods of that age.
void TestRules::theRuleOfTheDay()
{
    write("INSERT INTO rule(id, code, version, product_name, published_on, effective_on) VALUES(2, 'R1', '2026', "
          "'童鞋', '2026-05-01', '2026-06-01'); INSERT INTO rule_item(id, rule_id, no, name, key_safety) VALUES(8, 2, "
          "1, '六价铬', 1); UPDATE plan_item SET must_items = '甲醛；六价铬'");
    QCOMPARE(codes(all()), QStringList()); // sampled before it came into force
    write("UPDATE rule_item SET made_until = '2026-03-15' WHERE id = 1");
    QCOMPARE(codes(all()), QStringList{QStringLiteral("report.item_not_in_rule")});
    write("UPDATE batch SET purchased_on = '2026-03-10'"); // the day of purchase comes before the day of sampling
    QCOMPARE(codes(all()), QStringList());
}

/// Those that speak of two records at once are tested below.
void TestRules::everyRuleIsTested()
{
    write(
        "INSERT INTO plan_item(id, plan_id, no, product_name, category, product_id, mode, evaluative, "
        "batches_production, batches_store, batches_online, batches_total, items, must_items, areas, venues, reasons, "
        "rule_code, unit_price, budget, lab, starts_on, ends_on, publish_on, note) "
        "SELECT 2, plan_id, 2, product_name, category, product_id, 3, evaluative, "
        "batches_production, batches_store, batches_online, batches_total,"
        " items, must_items, areas, venues, reasons, rule_code, unit_price, budget, lab, starts_on, ends_on, "
        "publish_on, note FROM plan_item");
    QCOMPARE(codes(all()), QStringList({QStringLiteral("plan.product_twice"), QStringLiteral("plan.product_twice")}));
    VERIFY_OK(m_workspace->undo());
    write("INSERT INTO report(id, batch_id, sample_no, report_no, lab_id) VALUES(2, 1, 'S1', 'B1', 1); INSERT INTO "
          "result(report_id, no, spec_id) VALUES(2, 1, 1)");
    QCOMPARE(codes(all()), QStringList({QStringLiteral("report.number_twice"), QStringLiteral("report.number_twice")}));
    VERIFY_OK(m_workspace->undo());
    write("INSERT INTO batch(id, sample_no, product_name, mode, stage, outcome, sampled_on, received_on, sampled_id, "
          "producer_id, samplers, inspect_seal, reserve_seal, lab_id) SELECT 2, 'S2', product_name, mode, stage, "
          "outcome, sampled_on, received_on, sampled_id, producer_id, samplers, 'F3', 'F4', lab_id FROM batch; "
          "INSERT INTO report(id, batch_id, sample_no, report_no, lab_id) VALUES(2, 2, 'S2', 'B2', 1); "
          "DELETE FROM result; UPDATE rule_item SET name = 'A' WHERE id = 1; "
          "UPDATE plan_item SET must_items = 'A'; "
          "INSERT INTO rule_item(id, rule_id, no, name) VALUES(3,1,3,'B'),(4,1,4,'C'),(5,1,5,'D'); "
          "INSERT INTO test_spec(id, item) VALUES(2,'A'),(3,'B'),(4,'C'),(5,'D'); "
          "INSERT INTO result(report_id, no, spec_id, value, our_verdict) SELECT r.id, s.id, s.id, s.id || '.37', 1 "
          "FROM report r, test_spec s WHERE s.id > 1");
    const QList<Finding> copied = all();
    QCOMPARE(codes(copied), QStringList{QStringLiteral("report.values_copied")});
    QCOMPARE(copied.first().subject.key, QStringLiteral("S2"));
    QVERIFY2(copied.first().message.contains(u"S1") && copied.first().message.contains(u'4'),
             qPrintable(copied.first().message));
    write("UPDATE result SET value = '4.38' WHERE report_id = 2 AND no = 4"); // one differs: nothing is copied
    QCOMPARE(codes(all()), QStringList());
    write(
        "UPDATE result SET value = '4.37' WHERE no = 4; UPDATE result SET value = '0.37' WHERE no = 5"); // two figures
    QCOMPARE(codes(all()), QStringList());
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
    write(
        "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO batch(id, "
        "sample_no, "
        "product_name, mode, stage, outcome, sampled_on, received_on, sampled_id, producer_id, samplers, inspect_seal, "
        "reserve_seal, lab_id) SELECT i, 'S' || i, '童鞋', 1, 2, 1, '2026-04-01', '2026-04-03', NULL, NULL, '甲、乙', "
        "'F', "
        "'G', 1 FROM n; INSERT INTO report(id, batch_id, sample_no, report_no, lab_id) SELECT id, id, sample_no, 'N' "
        "|| "
        "id, 1 FROM batch WHERE id >= 10; INSERT INTO result(report_id, no, spec_id, value, our_verdict) SELECT id, 1, "
        "1, CASE id WHEN 25 THEN '0.021' ELSE id END, 1 FROM report WHERE id >= 10");
    const QList<Finding> slipped = all();
    QCOMPARE(codes(slipped), QStringList{QStringLiteral("report.magnitude")});
    QCOMPARE(slipped.first().subject.key, QStringLiteral("S25"));
    QVERIFY2(slipped.first().message.contains(u"1/1000"), qPrintable(slipped.first().message));
    QFile self(QStringLiteral(SOURCE_DIR "/tests/unit/rules/tst_rules.cpp"));
    QVERIFY(self.open(QIODevice::ReadOnly));
    const QByteArray text = self.readAll();
    for (const Rule& rule : allRules())
        QVERIFY2(text.contains('"' + rule.code.toUtf8() + '"'), qPrintable(rule.code));
}

void TestRules::everyRuleCites()
{
    QSet<QString> seen;
    for (const Rule& rule : allRules()) {
        QVERIFY2(!rule.citation.isEmpty() &&
                     QStringList({QStringLiteral("F"), QStringLiteral("F*"), QStringLiteral("K"), QStringLiteral("D"),
                                  QStringLiteral("U")})
                         .contains(rule.mark),
                 qPrintable(rule.code));
        QVERIFY2(!seen.contains(rule.code), qPrintable(rule.code));
        seen << rule.code;
    }
}

void TestRules::aWaivedFindingIsGoneAndComesBack()
{
    write("UPDATE plan_item SET areas = ''");
    const Finding finding = all().first();
    QVERIFY(!waive(*m_workspace, finding, QStringLiteral(" ")));
    VERIFY_OK(waive(*m_workspace, finding, QStringLiteral("本产品无聚集区")));
    QCOMPARE(codes(all()), QStringList());
    RuleScope scope;
    scope.waived = true;
    QCOMPARE(checkWorkspace(m_workspace->db(), scope)->size(), 1);
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(codes(all()), QStringList{QStringLiteral("plan.areas_missing")});
}

void TestRules::scopes()
{
    write("UPDATE plan_item SET areas = ''; UPDATE batch SET samplers = '甲'");
    RuleScope scope;
    scope.rule = QStringLiteral("sampling.samplers_few");
    QCOMPARE(codes(*checkWorkspace(m_workspace->db(), scope)), QStringList{scope.rule});
    scope = {};
    scope.year = 2025;
    QCOMPARE(checkWorkspace(m_workspace->db(), scope)->size(), 0);
    scope.year = 2026;
    QCOMPARE(checkWorkspace(m_workspace->db(), scope)->size(), 2);
    scope.kind = QStringLiteral("batch");
    QCOMPARE(checkWorkspace(m_workspace->db(), scope)->size(), 1);
    QCOMPARE(findingsOfPlanItem(m_workspace->db(), 1, QDate(2026, 6, 1))->size(), 1);
    QCOMPARE(findingsOfPlanItem(m_workspace->db(), 2, QDate(2026, 6, 1))->size(), 0);
}

void TestRules::asJson()
{
    write("UPDATE plan_item SET items = ''");
    const QJsonObject json = findingJson(all().first());
    QCOMPARE(json.value(u"rule").toString(), QStringLiteral("plan.items_missing"));
    QCOMPARE(json.value(u"severity").toString(), QStringLiteral("blocker"));
    QCOMPARE(json.value(u"subject").toObject().value(u"kind").toString(), QStringLiteral("plan_item"));
    QCOMPARE(json.value(u"subject").toObject().value(u"key").toString(), QStringLiteral("童鞋"));
    QVERIFY(json.value(u"citation").toString().contains(QStringLiteral("31号")));
    QCOMPARE(json.value(u"mark").toString(), QStringLiteral("F"));
    QVERIFY(!json.value(u"message").toString().isEmpty());
}

void TestRules::approval()
{
    write("UPDATE plan SET status = 0, phase = 0");
    write("UPDATE plan_item SET items = ''");
    QCOMPARE(approvalBlockers(m_workspace->db(), 1)->size(), 1);
    const auto refused = approvePlan(*m_workspace, 1);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(approvePlan(*m_workspace, 1));
    QCOMPARE(*m_workspace->db().text("SELECT approved_by || approved_on FROM plan"), QStringLiteral("甲2026-06-01"));
    QVERIFY(!approvePlan(*m_workspace, 1));
    QVERIFY(!approvePlan(*m_workspace, 7));
}

/// What the demo hides must be found, each by its rule and on its record.
void TestRules::whatTheDemoPlants()
{
    const QHash<QString, QString> ruleOf = {
        {QStringLiteral("verdict_contradiction"), QStringLiteral("report.item_disagrees")},
        {QStringLiteral("overall_contradiction"), QStringLiteral("report.overall_disagrees")},
        {QStringLiteral("must_item_missing"), QStringLiteral("report.must_item_missing")},
        {QStringLiteral("dates_out_of_order"), QStringLiteral("report.dates_order")},
        {QStringLiteral("nd_above_limit"), QStringLiteral("report.cannot_tell")},
        {QStringLiteral("unit_slip"), QStringLiteral("report.item_disagrees")},
        {QStringLiteral("one_sampler"), QStringLiteral("sampling.samplers_few")},
        {QStringLiteral("seal_missing"), QStringLiteral("sampling.seal_missing")},
        {QStringLiteral("no_credit_code"), QStringLiteral("enterprise.code_missing")},
        {QStringLiteral("quota_exceeded"), QStringLiteral("burden.over_limit")},
        {QStringLiteral("plan_areas"), QStringLiteral("plan.areas_missing")},
        {QStringLiteral("plan_must_items"), QStringLiteral("plan.must_items_missing")},
        {QStringLiteral("plan_venues"), QStringLiteral("plan.venues_missing")},
        {QStringLiteral("plan_total"), QStringLiteral("plan.batches_sum")},
        {QStringLiteral("plan_reasons"), QStringLiteral("plan.reasons_missing")},
        {QStringLiteral("plan_items"), QStringLiteral("plan.items_missing")},
        {QStringLiteral("plan_batches"), QStringLiteral("plan.batches_missing")}};
    auto demo =
        Workspace::create(m_dir->filePath(QStringLiteral("demo.spotcheck")), QStringLiteral("310000"), {}, m_clock);
    VERIFY_OK(demo);
    VERIFY_OK(generateDemo(**demo, {}));
    RuleScope scope;
    scope.today = demoToday();
    const auto findings = checkWorkspace((*demo)->db(), scope);
    VERIFY_OK(findings);
    const auto faults = demoPlantedFaults((*demo)->db());
    VERIFY_OK(faults);
    QVERIFY(faults->size() > 20);
    for (const PlantedFault& fault : *faults) {
        QString key = fault.key;
        if (fault.subject == u"plan_item") {
            const QStringList parts = fault.key.split(u'/');
            key = *(*demo)->db().text(QStringLiteral("SELECT t.product_name FROM plan_item t JOIN plan p ON p.id = "
                                                     "t.plan_id WHERE p.year = %1 AND p.office = '%2' AND t.no = %3")
                                          .arg(parts[0], parts[1], parts[2])
                                          .toStdString());
        }
        const QString rule = ruleOf.value(fault.kind);
        const auto found = [&](const Finding& f) {
            return f.rule == rule && f.subject.kind == fault.subject && f.subject.key == key;
        };
        QVERIFY2(std::any_of(findings->begin(), findings->end(), found),
                 qPrintable(fault.kind + u' ' + fault.key + u' ' + key));
    }
    const auto gaps = std::count_if(findings->begin(), findings->end(), [](const Finding& f) {
        return f.rule == u"plan.catalogue_gap"; // the demo's plans leave most of the catalogues' products out
    });
    QVERIFY(gaps > 0);
    QVERIFY2(findings->size() - gaps < 2 * faults->size(), "findings nobody planted");
}

/// The screens read every result, so `check` leaves them out unless they are named: "integrity.heaping",
/// "integrity.digits", "integrity.repeats", "integrity.scatter", "integrity.copies", "integrity.unit_slips".
void TestRules::screensRunOnlyWhenAsked()
{
    QByteArray sql = "INSERT INTO lab(id, name) VALUES(2, '另一机构');";
    for (int i = 0; i < 60; ++i) { // one of forty in g/kg where mg/kg was meant
        const QByteArray id = QByteArray::number(100 + i), lab = i < 40 ? "1" : "2";
        const QByteArray value = QByteArray::number(i == 7 ? 52'000 : 40 + i % 23);
        sql += "INSERT INTO report(id, batch_id, sample_no, report_no, lab_id, reported_on) VALUES(" + id + ", 1, 'T" +
               id + "', 'N" + id + "', " + lab + ", '2026-04-12'); INSERT INTO result(report_id, no, spec_id, value, " +
               "our_verdict) VALUES(" + id + ", 1, 1, '" + value + "', 1);";
    }
    write(sql.constData());
    QVERIFY(!codes(all()).contains(QStringLiteral("integrity.unit_slips")));
    RuleScope scope;
    scope.today = QDate(2026, 6, 1);
    for (const char* rule : {"integrity.*", "integrity.unit_slips"}) {
        scope.rule = QString::fromLatin1(rule);
        const auto findings = checkWorkspace(m_workspace->db(), scope);
        VERIFY_OK(findings);
        QCOMPARE(codes(*findings), QStringList{QStringLiteral("integrity.unit_slips")});
        const Finding& finding = findings->first();
        QCOMPARE(finding.subject.kind, QStringLiteral("lab"));
        QCOMPARE(finding.subject.key, QStringLiteral("样例检测"));
        QCOMPARE(finding.severity, Severity::Note);
        QCOMPARE(finding.mark, QStringLiteral("D"));
        QVERIFY2(finding.message.contains(QStringLiteral("甲醛")), qPrintable(finding.message));
    }
    scope.rule = QStringLiteral("integrity.copies");
    QCOMPARE(codes(*checkWorkspace(m_workspace->db(), scope)), QStringList());
    scope.rule = QStringLiteral("integrity.*");
    scope.today = QDate(2026, 4, 11); // the day before the reports
    QCOMPARE(codes(*checkWorkspace(m_workspace->db(), scope)), QStringList());
}

SPOTCHECK_TEST(TestRules)
#include "tst_rules.moc"
