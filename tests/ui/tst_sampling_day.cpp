#include "core/registry/sample_number.h"
#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/cell_editor.h"
#include "ui/sampling/entry_page.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

/// A sampling day entered as a person does it: every event is a key, or a word an input method commits, and goes to
/// whatever has the focus. No test here touches an editor by itself.
class TestSamplingDay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void aDayWithoutTheMouse();
    void anotherShopKeepsNothingOfTheFirst();
    void aFormerNameIsOffered();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString& text);
    /// Goes on with Enter to the field of this key, as the eye finds it.
    void to(const char* field);
    QString shown(const char* field) const { return fieldEditorText(m_page->editor(field)); }
    void shop(const QString& name, const QString& notice);
    void batch(const QString& product, const QString& model, const QString& lot);
    void run(const QString& sql)
    {
        VERIFY_OK(m_window->session().change({QStringLiteral("test"), QStringLiteral("test")},
                                             [&](Database& db) { return db.exec(sql.toStdString()); }));
        m_window->settle();
    }
    qint64 count(const char* sql) const { return *m_window->session().workspace().db().integer(sql); }

    std::unique_ptr<WindowFixture> m_window;
    EntryPage* m_page = nullptr;
    QString m_prefix;
    int m_keys = 0, m_words = 0;
};

void TestSamplingDay::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_prefix = sampleNumberPrefix(2026, QStringLiteral("310000"), 7);
    m_keys = m_words = 0;
    run(QStringLiteral("INSERT INTO task(id, task_no, number_prefix, number_first, number_last) VALUES(99, 'RW-99', "
                       "'%1', 1, 50); INSERT INTO enterprise(id, name, uscc, region) VALUES(901, '虚构东方商厦', "
                       "'91310115MA1K3ABC0A', '310115'), (902, '虚构西区百货', '91310106MA1K3ABD0B', '310106'), "
                       "(903, '虚构南市超市', '91310101MA1K3ABE0C', '310101'); INSERT INTO enterprise_alias(id, "
                       "enterprise_id, kind, text) VALUES(1, 903, 1, '虚构老城厢商店')")
            .arg(m_prefix));
    m_window->session().goTo(QStringLiteral("sampling"), PlaceRequest{{}, false, 0, QStringLiteral("entry")});
    m_window->settle();
    m_page = m_window->desktop->window().findChild<EntryPage*>();
    QVERIFY(m_page != nullptr);
    m_page->focusSearch();
}

void TestSamplingDay::type(const QString& text)
{
    QString word;
    const auto commit = [&] {
        QInputMethodEvent event;
        event.setCommitString(word);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
        m_words += word.isEmpty() ? 0 : 1;
        word.clear();
    };
    for (const QChar c : text)
        if (c.unicode() > 0x7f) {
            word += c;
        } else {
            commit();
            ++m_keys;
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        }
    commit();
}

void TestSamplingDay::to(const char* field)
{
    for (int steps = 0; QApplication::focusWidget() != m_page->editor(field); ++steps) {
        QVERIFY2(steps < 60, field);
        key(Qt::Key_Return);
    }
}

void TestSamplingDay::shop(const QString& name, const QString& notice)
{
    to("notice_no");
    key(Qt::Key_A, Qt::ControlModifier);
    type(notice);
    to("samplers");
    key(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("甲、乙"));
    to("sampled");
    key(Qt::Key_A, Qt::ControlModifier);
    type(name);
    to("sampled_region");
}

/// The product and the quantity stay for the next batch: they are typed where they change.
void TestSamplingDay::batch(const QString& product, const QString& model, const QString& lot)
{
    if (!product.isEmpty()) {
        to("product_name");
        key(Qt::Key_A, Qt::ControlModifier);
        type(product);
    }
    to("producer");
    key(Qt::Key_F5); // its own goods
    to("model");
    type(model);
    to("lot");
    type(lot);
    if (!product.isEmpty()) {
        to("inspect_quantity");
        key(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("3"));
    }
    key(Qt::Key_Return, Qt::ControlModifier);
}

/// Three shops, three products each. What it cost is printed: keys and words a batch.
void TestSamplingDay::aDayWithoutTheMouse()
{
    QElapsedTimer timer;
    timer.start();
    to("task_no");
    type(QStringLiteral("RW-99"));
    to("stage");
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    const QString shops[] = {QStringLiteral("虚构东方商厦"), QStringLiteral("虚构西区百货"),
                             QStringLiteral("虚构南市超市")};
    for (int i = 0; i < 3; ++i) {
        if (i > 0)
            m_page->focusSearch(); // Alt and the first field's letter, or Shift+Tab
        shop(shops[i], QStringLiteral("TZ-%1").arg(i + 1));
        QVERIFY2(shown("sampled_uscc").startsWith(QStringLiteral("91310")), qPrintable(shown("sampled_uscc")));
        for (int j = 0; j < 3; ++j)
            batch(j == 0 ? QStringLiteral("童鞋") : QString(), QStringLiteral("M%1").arg(j),
                  QStringLiteral("L%1%2").arg(i).arg(j));
    }
    m_window->settle();
    QCOMPARE(count("SELECT count(*) FROM batch WHERE task_no = 'RW-99'"), 9);
    QCOMPARE(count("SELECT count(*) FROM batch WHERE task_no = 'RW-99' AND sampled_id IN (901, 902, 903) AND "
                   "producer_id = sampled_id AND stage = 2 AND sampled_on <> ''"),
             9);
    QCOMPARE(count("SELECT count(*) FROM batch WHERE task_no = 'RW-99' AND product_name = '童鞋' AND "
                   "inspect_quantity = 3"),
             9);
    QCOMPARE(count("SELECT count(*) FROM (SELECT sampled_id FROM batch WHERE task_no = 'RW-99' GROUP BY sampled_id, "
                   "notice_no HAVING count(*) = 3)"),
             3);
    QCOMPARE(*m_window->session().workspace().db().text("SELECT max(sample_no) FROM batch WHERE task_no = 'RW-99'"),
             sampleNumber(m_prefix, 9));
    qInfo("9 batches at 3 shops: %d keys and %d words a batch; the machine needed %lld ms a batch", m_keys / 9,
          m_words / 9, static_cast<long long>(timer.elapsed() / 9));
}

/// Else the second shop's batch would be the first one's, whose code was left in the form.
void TestSamplingDay::anotherShopKeepsNothingOfTheFirst()
{
    to("task_no");
    type(QStringLiteral("RW-99"));
    to("stage");
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    shop(QStringLiteral("虚构东方商厦"), QStringLiteral("TZ-1"));
    batch(QStringLiteral("童鞋"), QStringLiteral("M"), QStringLiteral("L"));
    m_page->focusSearch();
    shop(QStringLiteral("虚构新开小店"), QStringLiteral("TZ-2"));
    QCOMPARE(shown("sampled_uscc"), QString());
    QCOMPARE(shown("sampled_region"), QString());
    batch(QStringLiteral("童鞋"), QStringLiteral("M"), QStringLiteral("L2"));
    m_window->settle();
    QCOMPARE(count("SELECT count(*) FROM batch b JOIN enterprise e ON e.id = b.sampled_id WHERE b.task_no = 'RW-99' "
                   "AND e.name = '虚构新开小店' AND e.uscc = ''"),
             1);
}

void TestSamplingDay::aFormerNameIsOffered()
{
    to("sampled");
    type(QStringLiteral("老城厢"));
    const auto* completer = static_cast<QLineEdit*>(m_page->editor("sampled"))->completer();
    QTRY_VERIFY(completer->popup()->isVisible());
    QCOMPARE(completer->completionModel()->index(0, 0).data().toString(), QStringLiteral("虚构南市超市"));
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(shown("sampled"), QStringLiteral("虚构南市超市"));
    QCOMPARE(shown("sampled_uscc"), QStringLiteral("91310101MA1K3ABE0C"));
}

} // namespace spotcheck

using TestSamplingDay = spotcheck::TestSamplingDay;
SPOTCHECK_TEST(TestSamplingDay)
#include "tst_sampling_day.moc"
