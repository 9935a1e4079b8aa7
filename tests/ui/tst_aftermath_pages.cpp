#include "core/aftermath/case_opening.h"
#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/aftermath/board_page.h"
#include "ui/aftermath/case_panel.h"
#include "ui/aftermath/cases_page.h"
#include "ui/aftermath/deadlines_page.h"
#include "ui/aftermath/due_calendar_page.h"
#include "ui/common/rows_table.h"
#include "ui/documents/documents_page.h"
#include "ui/registry/duplicates_page.h"
#include "ui/registry/enterprise_panel.h"
#include "ui/registry/settings_page.h"
#include "ui/supervision/ledger_page.h"
#include "ui/supervision/office_cases_panel.h"
#include "ui/supervision/supervision_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

/// The pages of sampling and aftermath, worked as a person would.
class TestAftermathPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCaseIsTakenOnAndSentBack();
    void deadlinesArePutAside();
    void boardAndCalendarShowOpenCases();
    void figuresLeadToTheirCases();
    void todayIsFiltered();
    void lengthsAreChosenByName();
    void lettersArePrintedAndLogged();
    void aLedgerIsReconciled();
    void duplicatesAreMerged();
    void oneEnterprisesPage();

private:
    template <class Page> static Page* open(WindowFixture& f, const char* place, const char* tab)
    {
        f.session().goTo(QString::fromLatin1(place), PlaceRequest{{}, false, 0, QString::fromLatin1(tab)});
        f.settle();
        return f.desktop->window().findChild<Page*>();
    }
    static void run(WindowFixture& f, const char* sql)
    {
        VERIFY_OK(f.session().change({QStringLiteral("test"), QStringLiteral("test")},
                                     [sql](Database& db) { return db.exec(sql); }));
        f.settle();
    }
    static qint64 count(WindowFixture& f, const char* sql) { return *f.session().workspace().db().integer(sql); }
    static QPushButton* button(QWidget* page, const QString& text)
    {
        for (QPushButton* one : page->findChildren<QPushButton*>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
};

void TestAftermathPages::aCaseIsTakenOnAndSentBack()
{
    WindowFixture f;
    run(f, "INSERT INTO aftermath_case(id, sample_no, party) VALUES(4711, 'A-1', '虚构鞋厂')");
    PlaceRequest request;
    request.record = 4711;
    f.session().goTo(QStringLiteral("aftermath"), request);
    f.settle();
    auto* page = f.desktop->window().findChild<CasesPage*>();
    QVERIFY(page != nullptr);
    QTRY_COMPARE(page->panel().caseId(), 4711);
    f.settle();
    auto* step = page->panel().findChild<QComboBox*>(QStringLiteral("step"));
    QCOMPARE(step->itemText(0), QStringLiteral("结果送达"));
    QTest::mouseClick(button(&page->panel(), QStringLiteral("办理此步")), Qt::LeftButton);
    f.settle();
    QCOMPARE(count(f, "SELECT count(*) FROM case_event WHERE case_id = 4711"), 1);
    QCOMPARE(count(f, "SELECT served_on = '2026-11-01' OR served_on <> '' FROM aftermath_case WHERE id = 4711"), 1);
    f.dialogs.nextChoice = 0;
    f.dialogs.nextText = QStringLiteral("送达有误");
    QTest::mouseClick(button(&page->panel(), QStringLiteral("退回…")), Qt::LeftButton);
    f.settle();
    QCOMPARE(count(f, "SELECT count(*) FROM case_event WHERE case_id = 4711 AND step = 'send_back'"), 1);
    f.session().undo();
    f.settle();
    QCOMPARE(count(f, "SELECT count(*) FROM case_event WHERE case_id = 4711"), 1);
}

void TestAftermathPages::deadlinesArePutAside()
{
    WindowFixture f;
    run(f, "DELETE FROM aftermath_case; INSERT INTO aftermath_case(id, sample_no, party, served_on) SELECT 1, 'A-1', "
           "'甲', "
           "date('now')");
    run(f, qPrintable(QStringLiteral("UPDATE aftermath_case SET served_on = '%1'")
                          .arg(demoToday().addDays(-10).toString(Qt::ISODate))));
    auto* page = open<DeadlinesPage>(f, "aftermath", "deadlines");
    QTRY_COMPARE(page->table().rows().rowCount(), 1); // the objection ends in five days
    page->table().selectRow(0);
    f.dialogs.nextText = demoToday().addDays(3).toString(Qt::ISODate); // also the reason: some text
    QTest::mouseClick(button(page, QStringLiteral("暂缓…")), Qt::LeftButton);
    f.settle();
    QTRY_COMPARE(page->table().rows().rowCount(), 0);
    f.session().undo();
    f.settle();
    QTRY_COMPARE(page->table().rows().rowCount(), 1);
}

void TestAftermathPages::boardAndCalendarShowOpenCases()
{
    WindowFixture f;
    run(f,
        "DELETE FROM aftermath_case; INSERT INTO aftermath_case(id, sample_no, party, office) VALUES(1, 'A-1', '甲', "
        "'310115')");
    run(f, qPrintable(
               QStringLiteral("UPDATE aftermath_case SET served_on = '%1'").arg(demoToday().toString(Qt::ISODate))));
    auto* board = open<BoardPage>(f, "aftermath", "board");
    QTRY_COMPARE(board->table().rows().rowCount(), 1);
    auto* calendar = open<DueCalendarPage>(f, "aftermath", "calendar");
    QCOMPARE(calendar->chosenDay(), demoToday());
    auto* supervision = open<SupervisionPage>(f, "aftermath", "supervision");
    QTRY_COMPARE(supervision->table().rows().rowCount(), 1);
}

/// Standing on a figure lists its cases; a double click opens one.
void TestAftermathPages::figuresLeadToTheirCases()
{
    WindowFixture f;
    run(f,
        "DELETE FROM aftermath_case; INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on, "
        "done_on) VALUES(1, 'A-1', '甲', '310115', '2026-01-05', '2026-01-10', ''), (2, 'A-2', '甲', '310115', "
        "'2026-01-05', '2026-01-10', '2026-02-01'), (3, 'A-3', '乙', '310104', '2026-01-05', '', '')");
    auto* page = open<SupervisionPage>(f, "aftermath", "supervision");
    QTRY_COMPARE(page->table().rows().rowCount(), 2);
    QVERIFY(!page->behind().isVisible());
    const auto stand = [&](const QString& title) {
        RowsModel& rows = page->table().rows();
        for (int column = 0; column < rows.columnCount(); ++column)
            if (rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == title) {
                const QModelIndex cell = page->table().model()->index(0, column);
                page->table().scrollTo(cell);
                QTest::mouseClick(page->table().viewport(), Qt::LeftButton, {},
                                  page->table().visualRect(cell).center());
                f.settle();
                return page->behind().table().rows().rowCount();
            }
        return -1;
    };
    QCOMPARE(stand(QStringLiteral("案件")), 2);
    QVERIFY(page->behind().isVisible());
    QCOMPARE(stand(QStringLiteral("超期")), 1);
    QCOMPARE(page->behind().table().rows().at(0).id, 1);
    QCOMPARE(stand(QStringLiteral("未复查办结")), 1);
    QCOMPARE(page->behind().table().rows().at(0).id, 2);
    QCOMPARE(stand(QStringLiteral("退回次数")), 0);
    QCOMPARE(stand(QStringLiteral("未按期")), 1);
    Q_EMIT page->behind().table().rowActivated(0); // a double click
    f.settle();
    auto* cases = f.desktop->window().findChild<CasesPage*>();
    QTRY_COMPARE(cases->panel().caseId(), 1);
}

void TestAftermathPages::todayIsFiltered()
{
    WindowFixture f;
    run(f, "DELETE FROM aftermath_case; INSERT INTO aftermath_case(id, sample_no, party, office, handler, ordered_on) "
           "VALUES(1, 'A-1', '甲', '310115', '李华', '2026-01-10'), (2, 'A-2', '乙', '310104', '王芳', '2026-01-10'), "
           "(3, 'A-3', '丙', '310115', '', '')");
    auto* today = f.show<TodayPage>("today");
    QTRY_COMPARE(today->counts().casesOpen, 3);
    const auto choose = [&](const char* which, const char* value) {
        auto* box = today->findChild<QComboBox*>(QString::fromLatin1(which));
        box->setCurrentIndex(std::max(0, box->findData(QString::fromUtf8(value))));
        Q_EMIT box->activated(box->currentIndex());
        f.settle();
        return today->counts().casesOpen;
    };
    QCOMPARE(choose("office", "310115"), 2);
    QCOMPARE(choose("person", "李华"), 1);
    for (auto* button : today->findChildren<QPushButton*>())
        if (button->accessibleName().contains(QStringLiteral("期限：")))
            button->click();
    f.settle();
    auto* deadlines = f.desktop->window().findChild<DeadlinesPage*>();
    QTRY_COMPARE(deadlines->table().rows().rowCount(), 2); // rectification and re-inspection of the one case
    Q_EMIT deadlines->table().rowActivated(0);             // the first leads to its case, too
    f.settle();
    QTRY_COMPARE(f.desktop->window().findChild<CasesPage*>()->panel().caseId(), 1);
    f.desktop->setTheme(Theme::Dark); // a new window remembers
    f.settle();
    today = f.show<TodayPage>("today");
    QTRY_COMPARE(today->counts().casesOpen, 1);
    choose("office", "");
    QCOMPARE(choose("person", ""), 3);
    f.desktop->setTheme(Theme::Light);
}

/// The profile is chosen from a list that says what it is; the clock then says where its length is from.
void TestAftermathPages::lengthsAreChosenByName()
{
    WindowFixture f;
    auto* page = open<SettingsPage>(f, "rules", "settings");
    QTRY_VERIFY(!page->settings().isEmpty());
    int at = -1;
    for (int row = 0; row < page->settings().size(); ++row)
        if (page->settings()[row].key == QStringLiteral("clocks.clock_profile"))
            at = row;
    QVERIFY(at >= 0);
    QCOMPARE(page->settings()[at].choices.size(), 2);
    QVERIFY(page->settings()[at].choices[1].about.contains(QStringLiteral("出厂为空")));
    QVERIFY(page->table().rows().at(at).cells[1].text.contains(QStringLiteral("暂行办法")));
    f.dialogs.nextChoice = 1;
    f.dialogs.nextText = demoToday().toString(Qt::ISODate); // from the day, and some text for the source
    Q_EMIT page->table().rowActivated(at);
    f.settle();
    QTRY_VERIFY(page->table().rows().at(at).cells[1].text.contains(QStringLiteral("上海市")));
    QVERIFY(!page->change(QStringLiteral("clocks.clock_profile"), QStringLiteral("7"), demoToday(),
                          QStringLiteral("本局")));
    const auto clocks = clockDefinitions(f.session().workspace().db(), demoToday());
    QVERIFY(std::any_of(clocks->begin(), clocks->end(), [](const ClockDefinition& one) {
        return one.code == QStringLiteral("rectify") && one.source.contains(QStringLiteral("未填写"));
    }));
}

void TestAftermathPages::lettersArePrintedAndLogged()
{
    WindowFixture f;
    run(f,
        "DELETE FROM aftermath_case; INSERT INTO aftermath_case(id, sample_no, party, office) VALUES(1, 'A-1', '甲', "
        "'310115'), (2, 'A-2', '乙', '310115')");
    auto* page = open<CaseDocumentsPage>(f, "aftermath", "documents");
    QTRY_COMPARE(page->table().rows().rowCount(), 2);
    page->choose(QStringLiteral("order"));
    page->table().selectAll();
    const QString path = f.folder.filePath(QStringLiteral("orders.pdf"));
    page->print(path);
    f.settle();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
    QCOMPARE(count(f, "SELECT count(*) FROM document"), 2);
    page->print(QStringLiteral("/no/such/folder/x.pdf")); // nothing printed, nothing logged
    f.settle();
    QCOMPARE(count(f, "SELECT count(*) FROM document"), 2);
}

void TestAftermathPages::aLedgerIsReconciled()
{
    WindowFixture f;
    run(f, "DELETE FROM aftermath_case; INSERT INTO aftermath_case(id, sample_no, party) VALUES(1, 'A-1', '甲')");
    const QString path = f.folder.filePath(QStringLiteral("台账.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("抽样单编号,当事人,结果送达日期\nA-1,甲,2026-03-05\nA-2,乙,2026-03-06\n").toUtf8());
    file.close();
    auto* page = open<LedgerPage>(f, "aftermath", "ledger");
    page->compare(path);
    f.settle();
    page->takeTicked();
    f.settle();
    QCOMPARE(count(f, "SELECT count(*) FROM aftermath_case WHERE served_on <> ''"), 2);
    f.session().undo();
    f.settle();
    QCOMPARE(count(f, "SELECT count(*) FROM aftermath_case WHERE served_on <> ''"), 0);
}

void TestAftermathPages::duplicatesAreMerged()
{
    WindowFixture f;
    run(f, "INSERT INTO enterprise(id, name, region) VALUES(1, '上海双生虚构鞋业有限公司', '310115'), (2, "
           "'双生虚构鞋业有限责任公司', '310115'); INSERT INTO batch(id, sample_no, sampled_id) VALUES(1, 'D-1', 1)");
    auto* page = open<DuplicatesPage>(f, "enterprises", "duplicates");
    QTRY_VERIFY(page->table().rows().rowCount() >= 1);
    f.dialogs.nextText = QStringLiteral("同一企业");
    for (int row = 0; row < page->table().rows().rowCount(); ++row)
        if (page->table().rows().at(row).cells[1].text == QStringLiteral("上海双生虚构鞋业有限公司"))
            page->table().selectRow(row);
    page->merge();
    f.settle();
    QCOMPARE(count(f, "SELECT merged_into FROM enterprise WHERE id = 2"), 1);
}

void TestAftermathPages::oneEnterprisesPage()
{
    WindowFixture f;
    const qint64 id = count(f, "SELECT sampled_id FROM batch WHERE sampled_id IS NOT NULL LIMIT 1");
    PlaceRequest request;
    request.record = id;
    f.session().goTo(QStringLiteral("enterprises"), request);
    f.settle();
    auto* page = f.desktop->window().findChild<EnterprisesPage*>();
    const QString name =
        *f.session().workspace().db().text("SELECT name FROM enterprise WHERE id = " + std::to_string(id));
    QTRY_VERIFY2(page->panel().text().contains(name), qPrintable(page->panel().text()));
    QVERIFY(page->panel().text().contains(QStringLiteral("历年情况")));
}

} // namespace spotcheck

using TestAftermathPages = spotcheck::TestAftermathPages;
SPOTCHECK_TEST(TestAftermathPages)
#include "tst_aftermath_pages.moc"
