#include "core/documents/letter.h"
#include "tests/support/register.h"
#include "ui/print/line_breaker.h"
#include "ui/print/official_letter.h"

#include <cmath>
#include <map>
#include <poppler-qt6.h>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

namespace {
constexpr double kMm = 72 / 25.4;
}

/// The PDF measured against GB/T 9704-2012: type area, pitch, characters a line, page numbers.
class TestOfficialLetter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void typeAreaAndPitch();
    void charactersOfALine();
    void pageNumbersChangeSides();
    void authorityAndTitle();
    void linesNeverBeginWithAClosingMark();
    void titlesAreOfEvenLines();
    void aSignatureHasTextOnItsPage();
    void manyLettersAreOneFile();
    void attachmentsBeginPages();
    void copiesStandOnAnEvenPage();
    void letterFormat();

private:
    static Letter sample();
    std::unique_ptr<Poppler::Document> m_pdf;
    QTemporaryDir m_dir;
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    /// The box of the first piece of text on the page that holds the words; invalid: none does.
    static QRectF boxOf(const Poppler::Document& pdf, int page, const QString& words);
    /// Heights in millimetres from the paper's upper edge at which a row of the drawn page is red across `from`..`to`.
    static QList<double> redRules(const Poppler::Document& pdf, int page, double from, double to);
    std::unique_ptr<Poppler::Document> printed(const Letter& letter, const char* name) const;
    /// Boxes of the page's lines of full-width characters, by their top.
    std::map<int, QRectF> linesOf(int page) const;
};

Letter TestOfficialLetter::sample()
{
    Letter letter;
    letter.authority = QStringLiteral("上海市虚构区市场监督管理局");
    letter.number = QStringLiteral("沪虚市监质抽告〔2026〕1号");
    letter.title = QStringLiteral("产品质量监督抽查检验结果告知书");
    letter.addressee = QStringLiteral("虚构鞋厂");
    letter.signature = letter.authority;
    letter.date = QStringLiteral("2026年2月7日");
    const QString sentence =
        QStringLiteral("国家产品质量监督抽查工作应当遵循科学公正的原则"); // no marks: every line is full
    for (int i = 0; i < 12; ++i)
        letter.parts << LetterPart{LetterPart::Body, sentence.repeated(6), {}};
    return letter;
}

void TestOfficialLetter::initTestCase()
{
    VERIFY_OK(writeLettersPdf({{sample(), QStringLiteral("SC1-x"), QStringLiteral("SC1-x")}}, path("a.pdf")));
    m_pdf = Poppler::Document::load(path("a.pdf"));
    QVERIFY(m_pdf && m_pdf->numPages() >= 3);
}

std::map<int, QRectF> TestOfficialLetter::linesOf(int page) const
{
    std::map<int, QRectF> lines;
    const std::unique_ptr<Poppler::Page> one(m_pdf->page(page));
    for (const auto& box : one->textList())
        if (box->text().size() > 5) {
            const int at = qRound(box->boundingBox().center().y());
            lines[at] = lines[at].united(box->boundingBox());
        }
    return lines;
}

void TestOfficialLetter::typeAreaAndPitch()
{
    const auto lines = linesOf(1); // the second page: text from top to bottom
    QCOMPARE(int(lines.size()), 22);
    double before = 0;
    for (const auto& [at, box] : lines) {
        QVERIFY(box.left() >= 28 * kMm - 1 && box.right() <= (28 + 156) * kMm + 2);
        if (before > 0)
            QVERIFY(std::abs(box.center().y() - before - 28.99) < 0.6);
        before = box.center().y();
    }
    QVERIFY(lines.begin()->second.center().y() - 28.99 / 2 > 37 * kMm - 1.5);
    QVERIFY(lines.rbegin()->second.center().y() + 28.99 / 2 < (37 + 225) * kMm + 1.5);
}

void TestOfficialLetter::charactersOfALine()
{
    const std::unique_ptr<Poppler::Page> page(m_pdf->page(1));
    std::map<int, int> characters;
    for (const auto& box : page->textList())
        if (box->text().size() > 5)
            characters[qRound(box->boundingBox().center().y())] += int(box->text().size());
    int most = 0;
    for (const auto& [at, n] : characters)
        most = std::max(most, n);
    QCOMPARE(most, 28);
}

void TestOfficialLetter::pageNumbersChangeSides()
{
    for (const int page : {0, 1}) {
        const std::unique_ptr<Poppler::Page> one(m_pdf->page(page));
        QRectF number;
        for (const auto& box : one->textList())
            if (box->boundingBox().center().y() > (37 + 225) * kMm && box->text().contains(QString::number(page + 1)) &&
                box->boundingBox().center().y() < (37 + 225 + 15) * kMm && !box->text().contains(u'S'))
                number = box->boundingBox();
        QVERIFY(number.isValid());
        QCOMPARE(number.center().x() > 105 * kMm, page == 0);
    }
}

void TestOfficialLetter::authorityAndTitle()
{
    const std::unique_ptr<Poppler::Page> page(m_pdf->page(0));
    QRectF authority, title;
    for (const auto& box : page->textList()) {
        if (box->text().contains(QStringLiteral("虚构区")) && !authority.isValid())
            authority = box->boundingBox();
        if (box->text().contains(QStringLiteral("告知书")))
            title = box->boundingBox();
    }
    QVERIFY(std::abs(authority.top() - (37 + 35) * kMm) < 14); // the box has the font's own leading above the ink
    QVERIFY(std::abs(authority.center().x() - (28 + 78) * kMm) < 3);
    QVERIFY(std::abs(title.center().x() - (28 + 78) * kMm) < 3);
    QVERIFY(title.top() > authority.bottom());
}

void TestOfficialLetter::linesNeverBeginWithAClosingMark()
{
    const QFont font(QStringLiteral("Noto Serif CJK SC"), 16);
    const QFontMetricsF metrics(font);
    const QString text =
        QStringLiteral("经检验，（甲醛）含量为1234.5mg/kg；不合格。“责令改正”，报告编号：BG-2026-00012345。");
    for (int width = 3; width < 30; ++width) {
        const QStringList lines = brokenLines(text, metrics, width * metrics.horizontalAdvance(QChar(u'国')), 0);
        QCOMPARE(lines.join(QString()), text);
        if (width < 12)
            continue; // too narrow for the longest piece: it is cut where it must be
        for (const QString& line : lines) {
            QVERIFY2(!QStringLiteral("，。；：）”").contains(line.front()), qPrintable(line));
            QVERIFY2(!QStringLiteral("（“").contains(line.back()), qPrintable(line));
        }
    }
}

void TestOfficialLetter::titlesAreOfEvenLines()
{
    const QFont font(QStringLiteral("Noto Serif CJK SC"), 22);
    const QFontMetricsF metrics(font);
    const double character = metrics.horizontalAdvance(QChar(u'国'));
    const QString title = QStringLiteral("关于移送产品质量监督抽查不合格案件线索的函");
    for (int width = 4; width < 25; ++width) {
        const QStringList lines = evenLines(title, metrics, width * character + 1);
        QCOMPARE(lines.join(QString()), title);
        QCOMPARE(lines.size(), brokenLines(title, metrics, width * character + 1, 0).size());
        for (const QString& line : lines)
            QVERIFY(line.size() >= title.size() / lines.size() - int(lines.size()));
    }
}

void TestOfficialLetter::aSignatureHasTextOnItsPage()
{
    Letter letter = sample();
    const QString sentence = QStringLiteral("国家产品质量监督抽查工作应当遵循科学公正的原则");
    bool wentOver = false;
    for (int paragraphs = 1; paragraphs < 12; ++paragraphs) {
        letter.parts.fill({LetterPart::Body, sentence, {}}, paragraphs);
        letter.parts.last().text = QStringLiteral("末段特此告知");
        const auto pdf = printed(letter, "h.pdf");
        const int last = pdf->numPages() - 1;
        QVERIFY(boxOf(*pdf, last, QStringLiteral("2026年2月7日")).isValid());
        QVERIFY2(boxOf(*pdf, last, QStringLiteral("末段特此")).isValid(), qPrintable(QString::number(paragraphs)));
        wentOver |= last == 1;
    }
    QVERIFY(wentOver);
}

void TestOfficialLetter::manyLettersAreOneFile()
{
    VERIFY_OK(writeLettersPdf({{sample(), {}, {}}, {sample(), {}, {}}}, path("b.pdf")));
    const auto two = Poppler::Document::load(path("b.pdf"));
    QCOMPARE(two->numPages(), 2 * m_pdf->numPages());
    QVERIFY(!writeLettersPdf({{sample(), {}, {}}}, QStringLiteral("/no/such/folder/a.pdf")));
}

QRectF TestOfficialLetter::boxOf(const Poppler::Document& pdf, int page, const QString& words)
{
    const std::unique_ptr<Poppler::Page> one(pdf.page(page));
    for (const auto& box : one->textList())
        if (box->text().contains(words))
            return box->boundingBox();
    return {};
}

QList<double> TestOfficialLetter::redRules(const Poppler::Document& pdf, int page, double from, double to)
{
    constexpr double kDots = 300 / 25.4; // a millimetre
    const std::unique_ptr<Poppler::Page> one(pdf.page(page));
    const QImage image = one->renderToImage(300, 300);
    QList<double> heights;
    bool inside = false;
    for (int y = 0; y < image.height(); ++y) {
        bool red = true;
        for (double x = from; red && x <= to; x += 1) {
            const QColor ink = image.pixelColor(qRound(x * kDots), y);
            red = ink.red() > 150 && ink.green() < 120;
        }
        if (red && !inside)
            heights << y / kDots;
        inside = red;
    }
    return heights;
}

std::unique_ptr<Poppler::Document> TestOfficialLetter::printed(const Letter& letter, const char* name) const
{
    if (!writeLettersPdf({{letter, QStringLiteral("SC1-x"), QStringLiteral("SC1-x")}}, path(name)))
        return {};
    return Poppler::Document::load(path(name));
}

/// 附件说明 below the text; each attachment: 附件N on the first line of a page, its title on the third.
void TestOfficialLetter::attachmentsBeginPages()
{
    Letter letter = sample();
    letter.parts = {{LetterPart::Body, QStringLiteral("现将有关材料移送你局。"), {}}};
    for (const char16_t* title : {u"情况表", u"送达材料"})
        letter.attachments << LetterAttachment{
            QString::fromUtf16(title), {{LetterPart::Row, {}, {QStringLiteral("项目"), QStringLiteral("数值")}}}};
    const auto pdf = printed(letter, "c.pdf");
    QVERIFY(pdf);
    QCOMPARE(pdf->numPages(), 3);
    const QRectF names = boxOf(*pdf, 0, QStringLiteral("情况表")), second = boxOf(*pdf, 0, QStringLiteral("送达材料"));
    QVERIFY(names.isValid() && second.isValid());
    QVERIFY(names.top() < boxOf(*pdf, 0, QStringLiteral("2026年2月7日")).top());
    for (const int page : {1, 2}) {
        const QRectF mark = boxOf(*pdf, page, QStringLiteral("附件"));
        QVERIFY(mark.isValid() && std::abs(mark.left() - 28 * kMm) < 2);
        QVERIFY(std::abs(mark.center().y() - (37 * kMm + 28.99 / 2)) < 4);
        const QRectF title = boxOf(*pdf, page, page == 1 ? QStringLiteral("情况") : QStringLiteral("送达"));
        QVERIFY(std::abs(title.center().y() - (37 * kMm + 2.5 * 28.99)) < 4);
        QVERIFY(std::abs(title.center().x() - (28 + 78) * kMm) < 3);
        QVERIFY(boxOf(*pdf, page, QStringLiteral("数值")).isValid());
    }
    letter.attachments.resize(1);
    const auto one = printed(letter, "d.pdf");
    QCOMPARE(one->numPages(), 2);
    QVERIFY(!boxOf(*one, 1, QStringLiteral("附件1")).isValid()); // a single one bears no number
}

void TestOfficialLetter::copiesStandOnAnEvenPage()
{
    Letter letter = sample();
    letter.parts.resize(1);
    letter.copies = QStringLiteral("虚构协会");
    const auto shortOne = printed(letter, "e.pdf");
    QVERIFY(shortOne);
    QCOMPARE(shortOne->numPages(), 2);
    letter.parts = sample().parts;
    for (int more = 0; more < 4; ++more) { // whatever its length
        letter.parts << sample().parts.mid(0, 3);
        const auto longOne = printed(letter, "f.pdf");
        QCOMPARE(longOne->numPages() % 2, 0);
        const QRectF copies = boxOf(*longOne, longOne->numPages() - 1, QStringLiteral("抄送"));
        QVERIFY(copies.isValid() && copies.top() > (37 + 225 - 19) * kMm && copies.bottom() < (37 + 225) * kMm);
    }
}

/// 信函格式: authority 30 mm below the edge, double red rules 170 mm long, number at the right, no number on page 1.
void TestOfficialLetter::letterFormat()
{
    Letter letter = sample();
    letter.isLetterFormat = true;
    const auto pdf = printed(letter, "g.pdf");
    QVERIFY(pdf && pdf->numPages() >= 2);
    const QRectF authority = boxOf(*pdf, 0, QStringLiteral("虚构区"));
    QVERIFY(std::abs(authority.top() - 30 * kMm) < 14);
    const QList<double> rules = redRules(*pdf, 0, 21, 189);
    QCOMPARE(rules.size(), 4);
    QVERIFY(std::abs(297 - 20 - rules[3]) < 1.2);
    QVERIFY(rules[0] > authority.center().y() / kMm && rules[0] < 50);
    QVERIFY(redRules(*pdf, 0, 15, 189).isEmpty()); // no longer than they should be
    const QRectF number = boxOf(*pdf, 0, QStringLiteral("1号"));
    QVERIFY(number.top() / kMm > rules[1] && std::abs(number.right() - (28 + 156) * kMm) < 3);
    QVERIFY(redRules(*pdf, 1, 40, 100).isEmpty());
    for (const int page : {0, 1}) {
        const std::unique_ptr<Poppler::Page> one(pdf->page(page));
        QString foot;
        for (const auto& box : one->textList())
            if (box->boundingBox().center().y() > (37 + 225) * kMm)
                foot += box->text();
        QCOMPARE(foot.contains(u'—'), page == 1);
    }
}

SPOTCHECK_TEST(TestOfficialLetter)
#include "tst_official_letter.moc"
