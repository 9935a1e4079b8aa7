#include "core/base/ids.h"
#include "core/documents/document_fields.h"
#include "core/documents/document_kind.h"
#include "core/documents/document_number.h"
#include "core/documents/make_document.h"
#include "core/exchange/letter_odt.h"
#include "core/registry/record_type.h"
#include "core/workspace/verify.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <map>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace spotcheck;

namespace {
const PaperWriter isWritten = [](const QList<MadeDocument>&) { return ok(); };
}

/// Templates bound to data, the register of numbers, the log of what was printed.
class TestDocuments : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyTemplateBinds();
    void failedItemsWithLimits();
    void aDateOfTheLaw();
    void anUnknownFieldIsNamed();
    void emptyFieldsAreBlank();
    void ownTemplates();
    void numbersWithoutGaps();
    void printingIsLoggedAsOneStep();
    void anUndonePrintKeepsItsNumber();
    void anUnwrittenPaperUsesNoNumber();
    void attachmentsAndTheLetterFormat();
    void aPaperOfTheCityOfficeBearsItsNumber();
    void odtIsRead();

private:
    Letter letter(const char* kind, qint64 subject = 1) const
    {
        const auto made = composeDocument(m_workspace->db(), QString::fromLatin1(kind), subject, QDate(2024, 3, 5));
        return made ? made->letter : Letter{};
    }
    static QString textOf(const Letter& letter)
    {
        QStringList lines;
        for (const LetterPart& part : letter.parts)
            lines << part.text + part.cells.join(u'|');
        return lines.join(u'\n');
    }
    FixedClock m_clock{QDate(2024, 3, 5)};
};

void TestDocuments::init()
{
    openFresh(m_clock);
    run(QStringLiteral(
        "INSERT INTO enterprise(id, name, address) VALUES(1, '虚构鞋厂', '虚构路1号');"
        "INSERT INTO batch(id, sample_no, product_name, sampled_id, producer_id, model, sampled_on, outcome_reason) "
        "VALUES(1, 'S1', '童鞋', 1, 1, 'M<1>', '2024-02-07', '拒绝');"
        "INSERT INTO report(id, batch_id, sample_no, report_no, our_verdict, reported_on) VALUES(1, 1, 'S1', 'R1', 2, "
        "'2024-02-20');"
        "INSERT INTO test_spec(id, item, limit_text, unit, basis) VALUES(1, '甲醛', '≤20', 'mg/kg', 'GB 30585-2014'), "
        "(2, "
        "'耐折', '≥1', '', '');"
        "INSERT INTO result(report_id, no, spec_id, value, our_verdict) VALUES(1, 1, 1, '35', 2), (1, 2, 2, '3', 1);"
        "INSERT INTO aftermath_case(id, sample_no, party, party_role, office, ordered_on, party_id) VALUES(1, 'S1', "
        "'虚构鞋厂', 1, '310115', '2024-03-05', 1)"));
}

void TestDocuments::everyTemplateBinds()
{
    QVERIFY(documentKinds().size() >= 17);
    for (const DocumentKind& kind : documentKinds()) {
        QVERIFY2(!shippedTemplate(kind.code).isEmpty(), qPrintable(kind.code));
        VERIFY_OK(checkFields(shippedTemplate(kind.code), fieldNames(kind.subject)));
        const auto made = composeDocument(m_workspace->db(), kind.code, 1, QDate(2024, 3, 5));
        VERIFY_OK(made);
        QCOMPARE(made->letter.title, kind.chinese);
        QVERIFY2(made->letter.parts.size() >= 2, qPrintable(kind.code));
        QVERIFY2(!textOf(made->letter).contains(QStringLiteral("{{")), qPrintable(kind.code));
    }
    QVERIFY(!composeDocument(m_workspace->db(), QStringLiteral("nothing"), 1, QDate(2024, 3, 5)));
    QVERIFY(!composeDocument(m_workspace->db(), QStringLiteral("order"), 99, QDate(2024, 3, 5)));
}

void TestDocuments::failedItemsWithLimits()
{
    const QString text = textOf(letter("notice"));
    QVERIFY(text.contains(QStringLiteral("1. 甲醛：实测值35 mg/kg，标准要求≤20 mg/kg（依据：GB 30585-2014）。")));
    QVERIFY(!text.contains(QStringLiteral("耐折"))); // it passed
    QVERIFY(text.contains(QStringLiteral("15日内")));
}

/// The worked example of the law: ordered on 2024-03-05, the 60th day falls into the holiday and moves to 6 May.
void TestDocuments::aDateOfTheLaw()
{
    const QString text = textOf(letter("order"));
    QVERIFY(text.contains(QStringLiteral("2024年5月6日前")));
    QVERIFY(text.contains(QStringLiteral("2024年5月19日前"))); // the 75th day, a Sunday: the office's earlier reading
    QCOMPARE(letter("order").date, QStringLiteral("2024年3月5日"));
    QCOMPARE(letter("order").number, QStringLiteral("〔2024〕　　号"));
}

void TestDocuments::anUnknownFieldIsNamed()
{
    const auto bound = bindTemplate(QStringLiteral("甲\n\n{{没有这个}}"), {});
    QVERIFY(!bound);
    QVERIFY(bound.error().message.contains(QStringLiteral("3")));
    QVERIFY(bound.error().message.contains(QStringLiteral("没有这个")));
}

void TestDocuments::emptyFieldsAreBlank()
{
    const auto bound = bindTemplate(
        QStringLiteral("有{{甲}}和{{乙}}\n?只有{{乙}}\n#表 标签|{{乙}}\n一、标题\n一、不是标题，是一句话。"),
        {{QStringLiteral("甲"), QStringLiteral("一\n二")}, {QStringLiteral("乙"), QString()}});
    VERIFY_OK(bound);
    QCOMPARE(bound->missing, QStringList{QStringLiteral("乙")});
    QCOMPARE(bound->parts.size(), 5); // the first line holds two paragraphs, the optional one is gone
    QCOMPARE(bound->parts[0].text, QStringLiteral("有一"));
    QCOMPARE(bound->parts[1].text, QStringLiteral("二和＿＿＿＿"));
    QCOMPARE(bound->parts[2].cells.size(), 2);
    QCOMPARE(bound->parts[3].kind, LetterPart::Heading);
    QCOMPARE(bound->parts[4].kind, LetterPart::Body);
}

void TestDocuments::ownTemplates()
{
    QVERIFY(!setTemplate(*m_workspace, QStringLiteral("order"), QStringLiteral("{{错}}")));
    QVERIFY(!setTemplate(*m_workspace, QStringLiteral("order"), QStringLiteral("#标提 错")));
    VERIFY_OK(setTemplate(*m_workspace, QStringLiteral("order"), QStringLiteral("#标题 本局文书\n{{当事人}}\n无\n")));
    QCOMPARE(letter("order").title, QStringLiteral("本局文书"));
    VERIFY_OK(setTemplate(*m_workspace, QStringLiteral("order"), {}));
    QCOMPARE(letter("order").title, QStringLiteral("责令改正通知书"));
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(letter("order").title, QStringLiteral("本局文书"));
}

/// Taken, made void, undone at random: never a gap, never twice.
void TestDocuments::numbersWithoutGaps()
{
    QRandomGenerator random(9);
    const QStringList words{QStringLiteral("沪市监责改"), QStringLiteral("沪浦市监责改")};
    for (int i = 0; i < 120; ++i) {
        const int what = random.bounded(4);
        if (what < 2) {
            VERIFY_OK(takeNumber(*m_workspace, words[random.bounded(2)], QStringLiteral("标题")));
        } else if (what == 2) {
            const auto id =
                m_workspace->db().integer("SELECT coalesce(min(id), 0) FROM document_number WHERE state = 0");
            QCOMPARE(bool(voidNumber(*m_workspace, *id, QStringLiteral("误取"))), *id != 0);
        } else if (m_workspace->undoable()) {
            const auto undoable = m_workspace->undoable();
            if (undoable->command.startsWith(QStringLiteral("number.")))
                VERIFY_OK(m_workspace->undo());
        }
        for (const QString& word : words)
            QCOMPARE(*m_workspace->db().integer("SELECT coalesce(max(serial), 0) - count(*) FROM document_number WHERE "
                                                "word = '" +
                                                word.toStdString() + "'"),
                     0);
    }
    QVERIFY(*m_workspace->db().integer("SELECT count(*) FROM document_number WHERE state = 1") > 0);
    QVERIFY(!voidNumber(*m_workspace, 1, QStringLiteral(" ")));
    QCOMPARE((DocumentNumber{1, 31, QStringLiteral("沪市监产质"), 2024}).text(),
             QStringLiteral("沪市监产质〔2024〕31号"));
}

void TestDocuments::printingIsLoggedAsOneStep()
{
    const auto made = makeDocuments(*m_workspace, {QStringLiteral("notice"), {1}, true}, isWritten);
    VERIFY_OK(made);
    QCOMPARE(made->first().letter.number, QStringLiteral("沪浦市监质抽告〔2024〕1号"));
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM document d JOIN document_number n ON n.id = d.number_id"),
             1);
    // Printed again it bears the same number; once that is void, a new one.
    const auto again = makeDocuments(*m_workspace, {QStringLiteral("notice"), {1}, true}, isWritten);
    VERIFY_OK(again);
    QCOMPARE(again->first().letter.number, made->first().letter.number);
    VERIFY_OK(voidNumber(*m_workspace, made->first().number, QStringLiteral("误打")));
    QCOMPARE(makeDocuments(*m_workspace, {QStringLiteral("notice"), {1}, true}, isWritten)->first().letter.number,
             QStringLiteral("沪浦市监质抽告〔2024〕2号"));
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(m_workspace->undo());
    const auto answer = verifyMark(m_workspace->db(), markText(made->first().mark));
    VERIFY_OK(answer);
    QCOMPARE(answer->state, MarkState::Holds);
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM document"), 0);
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM document_number WHERE state = 1"), 2);
}

void TestDocuments::anUndonePrintKeepsItsNumber()
{
    const DocumentOrder order{QStringLiteral("notice"), {1}, true};
    const auto made = makeDocuments(*m_workspace, order, isWritten);
    VERIFY_OK(made);
    const auto state = [this] {
        return *m_workspace->db().text("SELECT group_concat(serial || '/' || state || '/' || void_reason || '/' || "
                                       "(SELECT count(*) FROM document)) FROM document_number");
    };
    const QString valid = state(), title = m_workspace->undoable()->title;
    QVERIFY(gaveNumbersOut(*m_workspace->undoable()));
    VERIFY_OK(m_workspace->undo());
    const QString gone = QStringLiteral("1/1/Undone: %1/0").arg(title);
    QCOMPARE(state(), gone);
    for (int i = 0; i < 2; ++i) { // there and back: valid again, void again
        VERIFY_OK(m_workspace->redo());
        QCOMPARE(state(), valid);
        VERIFY_OK(m_workspace->undo());
        QCOMPARE(state(), gone);
    }
    QCOMPARE(makeDocuments(*m_workspace, order, isWritten)->first().letter.number,
             QStringLiteral("沪浦市监质抽告〔2024〕2号"));
    const auto whole = verifyFile(m_workspace->path());
    VERIFY_OK(whole);
    QVERIFY2(whole->isWhole(), qPrintable(whole->problems.join(u'\n')));
}

/// The file could not be written: as if it had not been asked for, and not to be redone.
void TestDocuments::anUnwrittenPaperUsesNoNumber()
{
    const DocumentOrder order{QStringLiteral("notice"), {1}, true};
    const auto failed = makeDocuments(*m_workspace, order, [](const QList<MadeDocument>& papers) {
        return papers.first().number == 0 ? ok() : Status(Error{ErrorKind::Io, QStringLiteral("disk full"), {}});
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().message, QStringLiteral("disk full"));
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM document_number"), 0);
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM document"), 0);
    QVERIFY(!m_workspace->redoable());
    QCOMPARE(makeDocuments(*m_workspace, order, isWritten)->first().letter.number,
             QStringLiteral("沪浦市监质抽告〔2024〕1号"));
    QVERIFY(!m_workspace->withdraw(1)); // only the newest
}

void TestDocuments::attachmentsAndTheLetterFormat()
{
    const auto bound =
        bindTemplate(QStringLiteral("#信函 甲局\n正文\n#附件 表一\n#表 a|b\n说明\n#附件 表二\n#签 丙\n#落款 乙局"), {});
    VERIFY_OK(bound);
    QVERIFY(bound->isLetterFormat);
    QCOMPARE(bound->authority, QStringLiteral("甲局"));
    QCOMPARE(bound->signature, QStringLiteral("乙局"));
    QCOMPARE(bound->parts.size(), 1);
    QCOMPARE(bound->attachments.size(), 2);
    QCOMPARE(bound->attachments[0].title, QStringLiteral("表一"));
    QCOMPARE(bound->attachments[0].parts.size(), 2);
    QCOMPARE(bound->attachments[1].parts[0].kind, LetterPart::Sign);
    QVERIFY(!bindTemplate(QStringLiteral("#机关 甲局"), {})->isLetterFormat);
}

void TestDocuments::aPaperOfTheCityOfficeBearsItsNumber()
{
    const auto made = makeDocuments(*m_workspace, {QStringLiteral("listed"), {1}, true}, isWritten);
    VERIFY_OK(made);
    QCOMPARE(made->first().letter.number, QStringLiteral("沪市监质抽督〔2024〕1号"));
    QCOMPARE(made->first().letter.attachments.size(), 1);
}

/// By another program, with the characters that XML minds.
void TestDocuments::odtIsRead()
{
    const QString path = m_dir->filePath(QStringLiteral("a.odt"));
    VERIFY_OK(writeLettersOdt({{letter("notice"), QStringLiteral("SC1-x")}, {letter("sampling-record"), {}}}, path));
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import zipfile,sys,xml.dom.minidom as m\nz=zipfile.ZipFile(sys.argv[1])\n"
                                 "assert z.testzip() is None and z.infolist()[0].filename=='mimetype' and "
                                 "z.infolist()[0].compress_type==0\nfor n in ('content.xml','styles.xml'): "
                                 "m.parseString(z.read(n))\nsys.stdout.buffer.write(z.read('content.xml'))"),
                  path});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.exitCode(), 0);
    const QString content = QString::fromUtf8(python.readAllStandardOutput());
    QVERIFY(content.contains(QStringLiteral("M&lt;1&gt;")));
    QVERIFY(content.contains(QStringLiteral("产品质量监督抽查抽样单")));
}

SPOTCHECK_TEST(TestDocuments)
#include "tst_documents.moc"
