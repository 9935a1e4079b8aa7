#include "core/aftermath/case_track.h"
#include "core/aftermath/running_clock.h"
#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/aftermath/case_panel.h"
#include "ui/aftermath/cases_page.h"
#include "ui/common/paged_table_model.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

/// Cases played through whole in the window, from the failure to each kind of end, as a person would: the case is
/// clicked in the list, every step chosen in the panel, its day, document and reason typed, the button pressed. After
/// each step the state, the dates and the clocks are looked at. SPOTCHECK_CASE_SHOTS=1 keeps a picture of every stage
/// in out/screenshots/cases.
class TestCaseWalks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anObjectionWhoseRetestPassed();
    void rectifiedAndRecognised();
    void toTheLicence();
    void toTheLicenceInEnglish();
    void noLongerMade();
    void cannotBeFollowedUp();
    void aRefusedStepSaysWhyInTheWindowsLanguage();
};

namespace {

/// One case and the hands that take it on.
class Walk {
public:
    Walk(WindowFixture& f, const char* name) : m_f(f), m_name(QString::fromLatin1(name))
    {
        (void)f.session().change({QStringLiteral("test"), QStringLiteral("test")}, [](Database& db) {
            return db.exec(
                "DELETE FROM snooze; DELETE FROM case_event; DELETE FROM service; DELETE FROM objection; "
                "DELETE FROM measure; DELETE FROM document; DELETE FROM aftermath_case; "
                "INSERT INTO aftermath_case(id, sample_no, party, party_uscc, party_role, office, opened_on, "
                "batch_id, handler) SELECT 4711, b.sample_no, '虚构童鞋（上海）有限公司', "
                "'92310113MA0003Q19N', 1, '310115', '2025-09-01', b.id, '李华' FROM batch b JOIN report r ON "
                "r.batch_id = b.id WHERE r.our_verdict = 2 ORDER BY b.id LIMIT 1; "
                "INSERT INTO aftermath_case(id, sample_no, party, office, opened_on) VALUES(4712, 'Z-2', "
                "'虚构商店', '310104', '2025-09-01')");
        });
        f.settle();
        chooseInList();
        shoot("opened");
    }

    /// Takes a step and looks at the state it leads to.
    bool step(const char* code, const char* day, const char* state, const char* reason = "", const char* document = "",
              const char* until = "")
    {
        auto* steps = find<QComboBox>("step");
        const int at = steps->findData(QString::fromLatin1(code));
        if (at < 0)
            return QTest::qVerify(false, code, "the step is not offered", __FILE__, __LINE__);
        steps->setFocus();
        steps->setCurrentIndex(at);
        typeDay("on", day);
        typeText("document", document);
        typeText("reason", reason);
        auto* lasts = find<QDateEdit>("until");
        if (lasts->isVisible() != (*until != 0))
            return QTest::qVerify(false, code, "asked for a last day", __FILE__, __LINE__);
        if (*until != 0)
            typeDay("until", until);
        shoot(QByteArray(code) + "-asked");
        QTest::mouseClick(find<QPushButton>("take"), Qt::LeftButton);
        m_f.settle();
        shoot(code);
        return QTest::qCompare(*stateOfCase(db(), 4711), QString::fromLatin1(state), "state", state, __FILE__,
                               __LINE__);
    }

    QString column(const char* name) const
    {
        return *db().text(std::string("SELECT ") + name + " FROM aftermath_case WHERE id = 4711");
    }

    /// The state of a clock on the day the demo stands on; empty: it never started.
    QString clock(const char* code, QDate today = demoToday()) const
    {
        ClockQuery query{today};
        query.caseId = 4711, query.done = true, query.clock = QString::fromLatin1(code);
        const auto clocks = runningClocks(db(), query);
        if (!clocks || clocks->isEmpty())
            return {};
        const RunningClock& one = clocks->first();
        return one.state == ClockState::Done ? one.doneOn.toString(Qt::ISODate) : clockStateCode(one.state);
    }
    qsizetype running() const
    {
        ClockQuery query{demoToday()};
        query.caseId = 4711;
        return runningClocks(db(), query)->size();
    }
    CasePanel& panel() const { return page().panel(); }
    template <class T> T* find(const char* name) const { return panel().findChild<T*>(QString::fromLatin1(name)); }

    void shoot(const QByteArray& stage)
    {
        if (qEnvironmentVariableIsEmpty("SPOTCHECK_CASE_SHOTS"))
            return;
        const QDir folder(QStringLiteral(SOURCE_DIR "/out/screenshots/cases/") + m_name);
        folder.mkpath(QStringLiteral("."));
        const QString number = QStringLiteral("%1").arg(m_shot++, 2, 10, QLatin1Char('0'));
        m_f.desktop->window().grab().save(
            folder.filePath(number + u'-' + QString::fromLatin1(stage) + QStringLiteral(".png")));
    }

    void shootStory()
    {
        panel().setCurrentIndex(1);
        m_f.settle();
        shoot("story");
        panel().setCurrentIndex(2);
        m_f.settle();
        shoot("fields");
        panel().setCurrentIndex(0);
    }

private:
    const Database& db() const { return m_f.session().workspace().db(); }
    CasesPage& page() const { return *m_f.desktop->window().findChild<CasesPage*>(); }

    void chooseInList()
    {
        m_f.show<CasesPage>("aftermath");
        PagedTableModel& model = page().model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.idAt(row) == 4711) {
                const QRect cell = page().table().visualRect(model.index(row, 1));
                QTest::mouseClick(page().table().viewport(), Qt::LeftButton, {}, cell.center());
            }
        m_f.settle();
    }

    void typeDay(const char* name, const char* day)
    {
        auto* edit = find<QDateEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(day));
        if (edit->date() != QDate::fromString(QString::fromLatin1(day), Qt::ISODate)) // a section at a time
            edit->setDate(QDate::fromString(QString::fromLatin1(day), Qt::ISODate));
    }

    void typeText(const char* name, const char* text)
    {
        auto* line = find<QLineEdit>(name);
        line->setFocus();
        line->clear();
        line->insert(QString::fromUtf8(text)); // as an input method commits it
    }

    WindowFixture& m_f;
    QString m_name;
    int m_shot = 0;
};

} // namespace

void TestCaseWalks::anObjectionWhoseRetestPassed()
{
    WindowFixture f;
    Walk walk(f, "a-retest-passed");
    QCOMPARE(walk.panel().caseId(), 4711);
    QVERIFY(walk.step("serve", "2026-10-08", "served"));
    QCOMPARE(walk.column("served_on"), QStringLiteral("2026-10-08"));
    QVERIFY(!walk.clock("objection").isEmpty());
    QVERIFY(walk.step("object", "2026-10-12", "objected"));
    QCOMPARE(walk.clock("objection"), QStringLiteral("2026-10-12"));
    QVERIFY(!walk.clock("acceptance").isEmpty());
    QVERIFY(walk.step("accept", "2026-10-14", "retesting"));
    QCOMPARE(walk.clock("acceptance"), QStringLiteral("2026-10-14"));
    QVERIFY(walk.step("retest_pass", "2026-10-28", "closed"));
    QCOMPARE(walk.column("retest_conclusion"), QStringLiteral("合格"));
    QCOMPARE(walk.column("done_on"), QStringLiteral("2026-10-28"));
    QCOMPARE(walk.column("close_reason"), QStringLiteral("6"));
    QCOMPARE(walk.running(), 0);
    QCOMPARE(walk.find<QComboBox>("step")->count(), 0); // nothing follows
    QVERIFY(!walk.find<QPushButton>("take")->isEnabled());
    walk.shootStory();
}

void TestCaseWalks::rectifiedAndRecognised()
{
    WindowFixture f;
    Walk walk(f, "b-recognised");
    QVERIFY(walk.step("serve", "2026-05-08", "served"));
    QVERIFY(walk.step("confirm", "2026-05-25", "confirmed", "当事人书面放弃异议"));
    QVERIFY(walk.step("order", "2026-06-01", "ordered", "", "沪浦市监责改〔2026〕1号"));
    QCOMPARE(walk.column("order_no"), QStringLiteral("沪浦市监责改〔2026〕1号"));
    QCOMPARE(walk.clock("rectify", QDate(2026, 7, 1)), QStringLiteral("running"));
    QCOMPARE(walk.clock("reinspect", QDate(2026, 12, 1)), QStringLiteral("overdue"));
    QVERIFY(walk.step("order_served", "2026-06-03", "ordered"));
    QCOMPARE(walk.column("order_served_on"), QStringLiteral("2026-06-03"));
    QVERIFY(walk.step("rectify", "2026-07-20", "rectified"));
    QCOMPARE(walk.clock("rectify"), QStringLiteral("2026-07-20"));
    QVERIFY(walk.step("reinspect_pass", "2026-08-05", "passed"));
    QCOMPARE(walk.clock("reinspect"), QStringLiteral("2026-08-05"));
    QCOMPARE(walk.column("done_on"), QString());
    QVERIFY(walk.step("recognise", "2026-08-10", "closed"));
    QCOMPARE(walk.column("recognised_on || done_on"), QStringLiteral("2026-08-102026-08-10"));
    QCOMPARE(walk.column("close_reason"), QStringLiteral("1"));
    QCOMPARE(walk.running(), 0);
    walk.shootStory();
}

static void walkToTheLicence(Walk& walk)
{
    QVERIFY(walk.step("serve", "2025-09-08", "served"));
    QVERIFY(walk.step("order", "2025-10-10", "ordered", "", "沪浦市监责改〔2025〕9号"));
    QVERIFY(walk.step("reinspect_fail", "2025-12-20", "failed"));
    QCOMPARE(walk.column("reinspection"), QStringLiteral("不合格"));
    QCOMPARE(walk.clock("reinspect"), QStringLiteral("2025-12-20"));
    QVERIFY(walk.step("report_up", "2025-12-25", "failed"));
    QCOMPARE(walk.column("reported_up_on"), QStringLiteral("2025-12-25"));
    QVERIFY(walk.step("announce", "2026-01-15", "announced"));
    QCOMPARE(walk.clock("second", QDate(2026, 2, 1)), QStringLiteral("running")); // not before the 61st day
    QCOMPARE(walk.clock("second", QDate(2026, 3, 20)), QStringLiteral("due"));
    QCOMPARE(walk.clock("second", QDate(2026, 4, 20)), QStringLiteral("overdue"));
    QVERIFY(walk.step("second_fail", "2026-03-25", "second_failed"));
    QCOMPARE(walk.clock("second"), QStringLiteral("2026-03-25"));
    QVERIFY(walk.step("suspend", "2026-04-01", "suspended", "", "沪浦市监停〔2026〕1号", "2026-07-01"));
    QCOMPARE(walk.column("suspended_until"), QStringLiteral("2026-07-01"));
    QCOMPARE(walk.clock("suspension", QDate(2026, 7, 2)), QStringLiteral("overdue"));
    QVERIFY(walk.step("third_fail", "2026-07-01", "third_failed"));
    QCOMPARE(walk.clock("suspension"), QStringLiteral("2026-07-01"));
    QVERIFY(walk.step("revoke", "2026-08-01", "closed", "", "沪浦市监吊〔2026〕1号"));
    QCOMPARE(walk.column("revoked_on || done_on"), QStringLiteral("2026-08-012026-08-01"));
    QCOMPARE(walk.column("close_reason"), QStringLiteral("5"));
    QCOMPARE(walk.running(), 0);
    walk.shootStory();
}

void TestCaseWalks::toTheLicence()
{
    WindowFixture f;
    Walk walk(f, "c-licence-revoked");
    walkToTheLicence(walk);
}

void TestCaseWalks::toTheLicenceInEnglish()
{
    WindowFixture f;
    f.desktop->setTheme(Theme::Dark);
    f.desktop->setLanguage(Language::English);
    f.settle();
    Walk walk(f, "c-licence-revoked-en-dark");
    walkToTheLicence(walk);
    const QStringList titles{QStringLiteral("Licence revoked"), QStringLiteral("Ordered to suspend")};
    for (const QString& title : titles)
        QVERIFY2(*f.session().workspace().db().integer("SELECT count(*) FROM journal WHERE title = '" +
                                                       title.toStdString() + "'") == 1,
                 qPrintable(title));
    f.desktop->setLanguage(Language::Chinese); // the next test's window
    f.desktop->setTheme(Theme::Light);
}

void TestCaseWalks::noLongerMade()
{
    WindowFixture f;
    Walk walk(f, "d-no-longer-made");
    QVERIFY(walk.step("serve", "2026-05-08", "served"));
    QVERIFY(walk.step("order", "2026-06-01", "ordered", "", "沪浦市监责改〔2026〕2号"));
    QVERIFY(walk.step("gone", "2026-08-01", "closed", "企业已停产，书面承诺不再生产该产品"));
    QCOMPARE(walk.column("close_reason"), QStringLiteral("2"));
    QCOMPARE(walk.clock("reinspect"), QStringLiteral("2026-08-01"));
    QCOMPARE(walk.running(), 0);
}

void TestCaseWalks::cannotBeFollowedUp()
{
    WindowFixture f;
    Walk walk(f, "e-impossible");
    QVERIFY(walk.step("impossible", "2026-08-01", "closed", "查无下落"));
    QCOMPARE(walk.column("impossible_reason"), QStringLiteral("查无下落"));
    QCOMPARE(walk.column("close_reason"), QStringLiteral("3"));
    QCOMPARE(walk.running(), 0);
}

/// The order needs the number of its document.
void TestCaseWalks::aRefusedStepSaysWhyInTheWindowsLanguage()
{
    WindowFixture f;
    QString said;
    connect(&f.session(), &Session::said, this, [&](const Message& message) { said = message.text; });
    {
        Walk walk(f, "f-refused");
        QVERIFY(walk.step("order", "2026-06-01", "opened"));
        QVERIFY2(said.contains(QStringLiteral("责令改正")), qPrintable(said));
    }
    f.desktop->setLanguage(Language::English);
    f.settle();
    Walk walk(f, "f-refused-en");
    QVERIFY(walk.step("order", "2026-06-01", "opened"));
    QVERIFY2(said.contains(QStringLiteral("Order to rectify")) && !said.contains(QStringLiteral("责令")),
             qPrintable(said));
    f.desktop->setLanguage(Language::Chinese);
}

} // namespace spotcheck

using TestCaseWalks = spotcheck::TestCaseWalks;
SPOTCHECK_TEST(TestCaseWalks)
#include "tst_case_walks.moc"
