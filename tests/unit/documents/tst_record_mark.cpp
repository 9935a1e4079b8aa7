#include "core/documents/record_mark.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// The mark of record on papers: true, altered since, of another file, forged.
class TestRecordMark : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void bothFormsReadBack();
    void aBatchNamesItsRule();
    void everyMisreadCharacterIsNoticed();
    void holdsWhileOthersChange();
    void alteredDeletedAndTakenBack();
    void ofAnotherFile();
    void forged();
    void aKindThatIsNoTable();
    void emptyFieldsDoNotCount();
    void randomLives();

private:
    RecordMark mark(qint64 id) { return *recordMark(m_workspace->db(), QStringLiteral("enterprise"), id); }
    MarkState state(const QString& text) { return verifyMark(m_workspace->db(), text)->state; }
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestRecordMark::init()
{
    openFresh(m_clock);
    run(QStringLiteral(
        "INSERT INTO enterprise(id, name, region) VALUES(11, '虚构商店', '310115'), (12, '虚构鞋厂', '')"));
}

void TestRecordMark::bothFormsReadBack()
{
    const RecordMark one = mark(11);
    QCOMPARE(one.content.size(), 32);
    QCOMPARE(one.head, m_workspace->head());
    const auto whole = parseMark(markPayload(one));
    VERIFY_OK(whole);
    QCOMPARE(whole->content, one.content);
    QCOMPARE(whole->head, one.head);
    const auto brief = parseMark(markText(one));
    VERIFY_OK(brief);
    QCOMPARE(brief->id, 11);
    QCOMPARE(brief->entries, one.entries);
    QVERIFY(one.content.startsWith(brief->content) && brief->content.size() == 12);
    QString copied = markText(one).toUpper();
    copied.insert(20, QStringLiteral("\n "));
    copied.replace(u'A', QChar(0xFF21)); // typed full-width
    QCOMPARE(state(copied), MarkState::Holds);
}

/// The payload of a batch's papers carries the version of the rule; all three forms are read.
void TestRecordMark::aBatchNamesItsRule()
{
    const QString rule = QStringLiteral("沪质抽细则-童鞋 2024 V2");
    run(QStringLiteral("INSERT INTO batch(id, sample_no, rule_code) VALUES(5, 'S5', '%1'), (6, 'S6', '')").arg(rule));
    const auto batch = recordMark(m_workspace->db(), QStringLiteral("batch"), 5);
    VERIFY_OK(batch);
    const QString payload = markPayload(*batch);
    QVERIFY(payload.startsWith(QStringLiteral("SC2-batch-5-")));
    QCOMPARE(payload.toLatin1(), payload.toUtf8()); // a QR code of bytes
    QCOMPARE(parseMark(payload)->rule, rule);
    QCOMPARE(state(payload.toLower()), MarkState::Holds);
    RecordMark before = *batch;
    before.rule.clear();
    QVERIFY(markPayload(before).startsWith(QStringLiteral("SC1-"))); // as papers bore it until now
    QCOMPARE(parseMark(markPayload(before))->rule, QString());
    QCOMPARE(state(markPayload(before)), MarkState::Holds);
    QVERIFY(markText(*batch).startsWith(QStringLiteral("SC1-")));
    QCOMPARE(state(markText(*batch)), MarkState::Holds);
    QVERIFY(markPayload(*recordMark(m_workspace->db(), QStringLiteral("batch"), 6)).startsWith(QStringLiteral("SC1-")));
    RecordMark otherRule = *batch;
    otherRule.rule = QStringLiteral("V3");
    QCOMPARE(state(markPayload(otherRule)), MarkState::Forged);
    for (qsizetype i = 0; i < payload.size(); ++i) { // the rule is covered by the check
        QString wrong = payload;
        wrong[i] = wrong[i] == u'7' ? u'8' : u'7';
        QVERIFY2(!parseMark(wrong), qPrintable(wrong));
    }
}

void TestRecordMark::everyMisreadCharacterIsNoticed()
{
    const QString text = markText(mark(11));
    int passed = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QString wrong = text;
        wrong[i] = wrong[i] == u'7' ? u'8' : u'7';
        passed += parseMark(wrong) ? 1 : 0;
    }
    QCOMPARE(passed, 0);
    QVERIFY(!parseMark(QString()));
    QVERIFY(!parseMark(QStringLiteral("SC1-enterprise-b-00-1-00-0000")));
}

void TestRecordMark::holdsWhileOthersChange()
{
    const QString text = markText(mark(11));
    run(QStringLiteral("UPDATE enterprise SET name = '别的' WHERE id = 12"));
    const auto answer = verifyMark(m_workspace->db(), text);
    VERIFY_OK(answer);
    QCOMPARE(answer->state, MarkState::Holds);
    QCOMPARE(answer->alteredBy, 0);
}

void TestRecordMark::alteredDeletedAndTakenBack()
{
    const QString text = markText(mark(11));
    run(QStringLiteral("UPDATE enterprise SET name = '新名' WHERE id = 11"));
    const qint64 first = mark(11).entries;
    QCOMPARE(state(text), MarkState::Altered);
    run(QStringLiteral("DELETE FROM enterprise WHERE id = 11"));
    QCOMPARE(state(text), MarkState::Altered);
    QCOMPARE(verifyMark(m_workspace->db(), text)->alteredBy, first);
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(state(text), MarkState::Holds);
}

void TestRecordMark::ofAnotherFile()
{
    auto other =
        Workspace::create(m_dir->filePath(QStringLiteral("b.spotcheck")), QStringLiteral("310000"), {}, m_clock);
    VERIFY_OK(other);
    QCOMPARE(verifyMark((*other)->db(), markText(mark(11)))->state, MarkState::OtherFile);
    RecordMark later = mark(11);
    later.entries += 5;
    QCOMPARE(state(markText(later)), MarkState::OtherFile);
}

void TestRecordMark::forged()
{
    RecordMark one = mark(11);
    one.content[0] = char(one.content[0] ^ 1);
    QCOMPARE(state(markText(one)), MarkState::Forged);
    RecordMark otherRecord = mark(11);
    otherRecord.id = 12;
    QCOMPARE(state(markText(otherRecord)), MarkState::Forged);
    RecordMark nobody = mark(11);
    nobody.id = 99;
    QCOMPARE(state(markText(nobody)), MarkState::Forged);
    // What the record says only now, dated back to an entry before.
    const RecordMark before = mark(11);
    run(QStringLiteral("UPDATE enterprise SET name = '新名' WHERE id = 11"));
    RecordMark dated = mark(11);
    dated.head = before.head, dated.entries = before.entries;
    QCOMPARE(state(markText(dated)), MarkState::Forged);
}

void TestRecordMark::aKindThatIsNoTable()
{
    QVERIFY(!recordMark(m_workspace->db(), QStringLiteral("enterprise\" --"), 11));
    QVERIFY(!recordMark(m_workspace->db(), QStringLiteral("journal"), 1));
    const auto none = recordMark(m_workspace->db(), QStringLiteral("enterprise"), 99);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void TestRecordMark::emptyFieldsDoNotCount()
{
    const auto text = canonicalRecord(m_workspace->db(), QStringLiteral("enterprise"), 11);
    VERIFY_OK(text);
    QCOMPARE(QString::fromUtf8(*text),
             QStringLiteral("enterprise\nid i 2:11\nname t 12:虚构商店\nregion t 6:310115\n"));
}

/// Marks taken at random moments, against a plain memory of what the record said.
void TestRecordMark::randomLives()
{
    QRandomGenerator random(3);
    struct Taken {
        QString text, name;
    };
    QList<Taken> taken;
    QString now = QStringLiteral("虚构商店");
    for (int i = 0; i < 1200; ++i) {
        if (random.bounded(3) == 0) {
            now = QStringLiteral("名%1").arg(random.bounded(4));
            run(QStringLiteral("UPDATE enterprise SET name = '%1' WHERE id = 11").arg(now));
        } else if (random.bounded(8) == 0 || taken.isEmpty()) {
            taken << Taken{markText(mark(11)), now};
        } else {
            const Taken& one = taken[random.bounded(int(taken.size()))];
            QCOMPARE(state(one.text), one.name == now ? MarkState::Holds : MarkState::Altered);
        }
    }
}

SPOTCHECK_TEST(TestRecordMark)
#include "tst_record_mark.moc"
