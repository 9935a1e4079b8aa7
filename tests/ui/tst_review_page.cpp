#include "tests/support/register.h"
#include "ui/review/attachment_viewer.h"
#include "ui/review/report_tabs.h"
#include "ui/review/review_page.h"
#include "window_fixture.h"

#include <QDir>
#include <QTableView>
#include <QTabWidget>
#include <QtTest>

using namespace spotcheck::test;

namespace spotcheck {

/// A session of review as people do it, from the queue to the second signature, with a picture of every step.
class TestReviewPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromTheQueueToTheSecondSignature();
    void aFileBesideTheItems();
    void wordingsAreOfferedAgain();
    void judgedAnewAfterTheDecisionRule();
    void onlyCleanReportsAreAcceptedTogether();

private:
    static void picture(WindowFixture& f, const char* name)
    {
        const QString folder = QStringLiteral(BINARY_DIR "/review_session");
        QDir().mkpath(folder);
        QVERIFY(f.desktop->window().grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png")));
    }
    static qint64 state(const WindowFixture& f, qint64 id)
    {
        return *f.session().workspace().db().integer("SELECT state FROM report WHERE id = " + std::to_string(id));
    }
    /// The demo's reports without findings are decided already: some wait again.
    static void letSomeWait(WindowFixture& f)
    {
        const auto done = f.session().perform([](Workspace& workspace) {
            return workspace.change({QStringLiteral("test"), QStringLiteral("test")}, [](Database& db) {
                return db.exec(
                    "UPDATE report SET state = 0, reviewed_by = '', signed_by = '', entered_by = '演示甲' WHERE "
                    "id IN (SELECT id FROM report WHERE attention = 0 AND our_verdict = 1 LIMIT 12)");
            });
        });
        QVERIFY(done);
        f.settle();
    }
    static void press(ReviewPage& page, Qt::Key key)
    {
        page.grid().table().setFocus();
        QTest::keyClick(&page.grid().table(), key);
    }
};

void TestReviewPage::fromTheQueueToTheSecondSignature()
{
    WindowFixture f;
    auto* page = f.show<ReviewPage>("results");
    QVERIFY(page);
    letSomeWait(f);
    page->grid().setExtraWhere(QStringLiteral("t.state = 0 AND t.attention = 0"));
    f.settle();
    page->grid().moveCurrent(1);
    f.settle();
    const qint64 first = page->grid().currentId();
    QVERIFY(first != 0);
    picture(f, "1_queue");
    press(*page, Qt::Key_R); // a return asks for its reason
    f.settle();
    QCOMPARE(state(f, first), 0);
    f.dialogs.nextText = QStringLiteral("请补盖骑缝章");
    press(*page, Qt::Key_R);
    f.settle();
    QCOMPARE(state(f, first), 2);
    picture(f, "2_returned");
    page->grid().setExtraWhere(QStringLiteral("t.id = %1").arg(first));
    f.settle();
    page->grid().moveCurrent(1);
    f.settle();
    QCOMPARE(page->grid().currentId(), first);
    press(*page, Qt::Key_A);
    f.settle();
    QCOMPARE(state(f, first), 1);
    press(*page, Qt::Key_S); // by who reviewed it: refused
    f.settle();
    QCOMPARE(state(f, first), 1);
    picture(f, "3_refused_signature");
    f.dialogs.nextText = QStringLiteral("李强");
    f.desktop->changePerson();
    f.settle();
    press(*page, Qt::Key_S);
    f.settle();
    QCOMPARE(state(f, first), 4);
    const auto report = loadReport(f.session().workspace().db(), first);
    VERIFY_OK(report);
    QCOMPARE(report->events.size(), 3); // returned, accepted, signed
    QCOMPARE(report->signedBy, QStringLiteral("李强"));
    page->panel().tabs().setCurrentIndex(2);
    picture(f, "4_signed");
}

void TestReviewPage::aFileBesideTheItems()
{
    WindowFixture f;
    auto* page = f.show<ReviewPage>("results");
    const QString file = f.folder.filePath(QStringLiteral("复核单.pdf"));
    f.dialogs.nextFile = file;
    page->grid().moveCurrent(1);
    f.settle();
    QVERIFY(page->grid().currentId() != 0);
    QVERIFY(QMetaObject::invokeMethod(&page->panel(), "proofWanted")); // the proof sheet is a PDF at hand
    QVERIFY(QFile::exists(file));
    QVERIFY(QMetaObject::invokeMethod(&page->panel().tabs(), "attachWanted"));
    f.settle();
    QCOMPARE(*f.session().workspace().db().integer("SELECT COUNT(*) FROM attachment_link"), 1);
    press(*page, Qt::Key_F);
    f.settle();
    QVERIFY(page->panel().viewer().isVisible());
    QVERIFY(page->panel().viewer().pages() >= 1);
    picture(f, "5_file_beside");
    press(*page, Qt::Key_F);
    QVERIFY(!page->panel().viewer().isVisible());
    f.session().undo();
    f.settle();
    QCOMPARE(*f.session().workspace().db().integer("SELECT COUNT(*) FROM attachment"), 0);
}

void TestReviewPage::wordingsAreOfferedAgain()
{
    WindowFixture f;
    auto* page = f.show<ReviewPage>("results");
    Q_EMIT page->panel().phraseWanted(QStringLiteral("请重新盖章"));
    f.settle();
    QCOMPARE(*f.session().workspace().db().text("SELECT text FROM phrase"), QStringLiteral("请重新盖章"));
}

void TestReviewPage::judgedAnewAfterTheDecisionRule()
{
    WindowFixture f;
    auto* page = f.show<ReviewPage>("results");
    f.dialogs.nextChoice = 1;
    page->chooseDecisionRule();
    f.settle();
    QCOMPARE(*f.session().workspace().db().text("SELECT value FROM setting WHERE key = 'decision_rule'"),
             QStringLiteral("guarded"));
    picture(f, "6_decision_rule");
}

void TestReviewPage::onlyCleanReportsAreAcceptedTogether()
{
    WindowFixture f;
    auto* page = f.show<ReviewPage>("results");
    const auto count = [&](const char* where) {
        return *f.session().workspace().db().integer(std::string("SELECT COUNT(*) FROM report WHERE ") + where);
    };
    letSomeWait(f);
    const qint64 doubtful = count("state = 0 AND attention > 0"), waiting = count("state = 0 AND attention = 0");
    QVERIFY(doubtful > 0 && waiting > 0);
    f.dialogs.nextConfirm = false;
    page->acceptAllClean();
    f.settle();
    QCOMPARE(count("state = 0 AND attention = 0"), waiting); // asked first
    f.dialogs.nextConfirm = true;
    page->acceptAllClean();
    f.settle();
    QVERIFY(count("state = 0 AND attention = 0") < waiting);
    QCOMPARE(count("state = 0 AND attention > 0"), doubtful);
}

SPOTCHECK_TEST(TestReviewPage)

} // namespace spotcheck

#include "tst_review_page.moc"
