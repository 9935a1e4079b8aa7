#include "ui/print/official_letter.h"

#include "ui/print/letter_sheet.h"
#include "ui/print/line_breaker.h"
#include "ui/print/pdf_text.h"

#include <algorithm>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace spotcheck {

using namespace sheet;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(print)
};

// GB/T 9704-2012, in millimetres; font sizes in points.
constexpr double kTablePoints = 12, kAuthorityMost = 30;
constexpr double kAuthorityTop = 35, kRuleBelowNumber = 4;
constexpr double kPageTop = -kTop, kPageBottom = kHeight + 35; // from the type area
constexpr double kLetterAuthorityTop = kPageTop + 30, kLetterRuleBelow = 4, kLetterRuleAboveBottom = 20;
constexpr double kSevenEighths = 7.0 / 8 * kBodyPoints * 25.4 / 72; // of the height of a character 3号
constexpr double kTableLine = 5.6, kCellMargin = 1.3, kLabelWidth = 27, kCopiesRow = 9;
constexpr int kAttachmentIndent = 2, kSignatureLines = 4; // two of them blank, for the seal

double heightOf(double points)
{
    return points * 25.4 / 72;
}

class LetterPages {
public:
    LetterPages(QPdfWriter& writer, QPainter& painter) : m_sheet(writer, painter) {}

    void print(const PrintedLetter& printed, bool first)
    {
        const Letter& letter = printed.letter;
        m_sheet.begin(!first, letter.isLetterFormat);
        m_sheet.mark(printed.payload, printed.mark);
        drawHead(letter);
        drawParts(letter.parts.mid(0, letter.parts.size() - 1));
        keepTogether(letter);
        drawParts(letter.parts.last(std::min<qsizetype>(1, letter.parts.size())));
        drawAttachmentNames(letter.attachments);
        drawSignature(letter);
        drawAttachments(letter.attachments);
        drawCopies(letter);
        m_sheet.end();
    }

private:
    void drawHead(const Letter& letter)
    {
        if (letter.isLetterFormat)
            drawLetterHead(letter);
        else
            drawDocumentHead(letter);
        m_sheet.toGrid();
        m_sheet.centred(letter.title);
        if (letter.addressee.isEmpty())
            m_sheet.y += kLine / 2;
        else
            drawAddressee(letter.addressee);
    }
    void drawDocumentHead(const Letter& letter)
    {
        if (!letter.authority.isEmpty())
            m_sheet.y = drawAuthority(letter.authority, kAuthorityTop) + 2 * kLine - kLine / 2;
        if (letter.number.isEmpty())
            return;
        m_sheet.text(body(), 0, m_sheet.y, kWidth, kLine, Qt::AlignHCenter, letter.number);
        m_sheet.y += kLine + kRuleBelowNumber;
        m_sheet.rule(m_sheet.y, kThick, kRed);
        m_sheet.y += kLine;
    }
    /// The authority 30 mm below the paper's edge, double rules 4 mm below it and 20 mm above the lower edge, the
    /// number at the right under the first; the title two lines below.
    void drawLetterHead(const Letter& letter)
    {
        const double first = drawAuthority(letter.authority, kLetterAuthorityTop) + kLetterRuleBelow;
        m_sheet.doubleRule(first, true);
        m_sheet.doubleRule(kPageBottom - kLetterRuleAboveBottom - 1.3, false);
        const double top = first + kSevenEighths;
        m_sheet.text(body(), 0, top, kWidth, heightOf(kBodyPoints), Qt::AlignRight, letter.number);
        m_sheet.y = std::max(0.0, top + heightOf(kBodyPoints) + 2 * kLine);
    }
    void drawAddressee(const QString& addressee)
    {
        m_sheet.y += kLine;
        m_sheet.lines(m_sheet.gridFont(LetterFace::Body, kBodyPoints), addressee + u'：', 0);
    }
    /// As large as fits into the width; gives where it ends.
    double drawAuthority(const QString& authority, double top)
    {
        double points = kAuthorityMost;
        while (points > kTitlePoints &&
               m_sheet.metricsOf(letterFace(LetterFace::Title, points)).horizontalAdvance(authority) >
                   m_sheet.device(kWidth))
            --points;
        const double height = heightOf(points);
        m_sheet.text(letterFace(LetterFace::Title, points), 0, top, kWidth, height, Qt::AlignHCenter, authority, kRed);
        return top + height;
    }
    void drawParts(const QList<LetterPart>& parts)
    {
        for (const LetterPart& part : parts)
            drawPart(part);
    }
    /// A signature never stands on a page without text: the last paragraph goes over with it.
    void keepTogether(const Letter& letter)
    {
        if (letter.parts.isEmpty() || letter.parts.last().kind == LetterPart::Row || letter.signature.isEmpty())
            return;
        const auto linesOf = [this](const QString& words) {
            return brokenLines(words, m_sheet.metricsOf(m_sheet.gridFont(LetterFace::Body, kBodyPoints)),
                               m_sheet.device(kWidth), m_sheet.device(2 * kCharacter))
                .size();
        };
        qsizetype lines = linesOf(letter.parts.last().text) + kSignatureLines;
        lines += letter.attachments.isEmpty() ? 0 : letter.attachments.size() + 1;
        lines += letter.remark.isEmpty() ? 0 : linesOf(letter.remark);
        m_sheet.toGrid();
        if (lines < kLines)
            m_sheet.need(double(lines) * kLine);
    }
    void drawPart(const LetterPart& part)
    {
        if (part.kind == LetterPart::Row)
            return drawRow(part.cells);
        m_sheet.toGrid();
        if (part.kind == LetterPart::Sign)
            return drawSign(part.text);
        const LetterFace face = part.kind == LetterPart::Heading      ? LetterFace::Heading
                                : part.kind == LetterPart::SubHeading ? LetterFace::SubHeading
                                                                      : LetterFace::Body;
        if (face != LetterFace::Body)
            m_sheet.need(2 * kLine); // with the first line of what it heads
        m_sheet.lines(m_sheet.gridFont(face, kBodyPoints), part.text, 2);
    }
    void drawSign(const QString& words)
    {
        m_sheet.need(kLine);
        m_sheet.text(letterFace(LetterFace::Body, kTablePoints), 0, m_sheet.y, kWidth, kLine, Qt::AlignLeft, words);
        m_sheet.y += kLine;
    }
    /// Label and value in turn; the labels' cells are narrow.
    void drawRow(const QStringList& cells)
    {
        const qsizetype pairs = std::max<qsizetype>(1, cells.size() / 2);
        const double valueWidth = kWidth / double(pairs) - kLabelWidth;
        const QFont font = letterFace(LetterFace::Body, kTablePoints);
        QList<QStringList> broken;
        qsizetype most = 1;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double width = (i % 2 == 0 ? kLabelWidth : valueWidth) - 2 * kCellMargin;
            broken << brokenLines(cells[i].trimmed(), m_sheet.metricsOf(font), m_sheet.device(width), 0);
            most = std::max(most, broken.last().size());
        }
        const double height = double(most) * kTableLine + 2 * kCellMargin;
        m_sheet.need(height);
        double x = 0;
        for (qsizetype i = 0; i < broken.size(); ++i) {
            const double width = i % 2 == 0 ? kLabelWidth : valueWidth;
            drawCell(font, {x, m_sheet.y, width, height}, broken[i], i % 2 == 0);
            x += width;
        }
        m_sheet.y += height;
    }
    void drawCell(const QFont& font, const QRectF& cell, const QStringList& lines, bool isLabel)
    {
        m_sheet.frame(cell.x(), cell.y(), cell.width(), cell.height());
        double y = cell.y() + (cell.height() - double(lines.size()) * kTableLine) / 2;
        for (const QString& line : lines) {
            m_sheet.text(font, cell.x() + kCellMargin, y, cell.width() - 2 * kCellMargin, kTableLine,
                         isLabel ? Qt::AlignHCenter : Qt::AlignLeft, line);
            y += kTableLine;
        }
    }
    /// 附件说明: a line below the text, names under each other, without a mark at the end.
    void drawAttachmentNames(const QList<LetterAttachment>& attachments)
    {
        if (attachments.isEmpty())
            return;
        m_sheet.toGrid();
        m_sheet.y += kLine;
        const QFont font = m_sheet.gridFont(LetterFace::Body, kBodyPoints);
        const QString label = QStringLiteral("附件：");
        if (attachments.size() == 1)
            return m_sheet.lines(font, label + attachments.first().title, kAttachmentIndent);
        for (qsizetype i = 0; i < attachments.size(); ++i)
            m_sheet.lines(font,
                          (i == 0 ? label : QString()) + QStringLiteral("%1. %2").arg(i + 1).arg(attachments[i].title),
                          kAttachmentIndent + (i == 0 ? 0 : int(label.size())));
    }
    /// Each on a page of its own: its number on the first line, its title on the third.
    void drawAttachments(const QList<LetterAttachment>& attachments)
    {
        for (qsizetype i = 0; i < attachments.size(); ++i) {
            m_sheet.newPage();
            const QString number = attachments.size() == 1 ? QString() : QString::number(i + 1);
            m_sheet.text(letterFace(LetterFace::Heading, kBodyPoints), 0, 0, kWidth, kLine, Qt::AlignLeft,
                         QStringLiteral("附件") + number);
            m_sheet.y = 2 * kLine;
            m_sheet.centred(attachments[i].title);
            m_sheet.y += kLine;
            drawParts(attachments[i].parts);
        }
    }
    /// To be sealed: the date four characters in, the name centred over it.
    void drawSignature(const Letter& letter)
    {
        if (letter.signature.isEmpty() && letter.date.isEmpty())
            return;
        m_sheet.toGrid();
        m_sheet.need(kSignatureLines * kLine);
        m_sheet.y += 2 * kLine;
        const QFontMetricsF metrics = m_sheet.metricsOf(body());
        const double dateWidth = m_sheet.millimetres(metrics.horizontalAdvance(letter.date));
        const double nameWidth = m_sheet.millimetres(metrics.horizontalAdvance(letter.signature));
        const double centre = std::min(kWidth - 4 * kCharacter - dateWidth / 2, kWidth - nameWidth / 2);
        drawOver(centre, nameWidth, letter.signature);
        drawOver(centre, dateWidth, letter.date);
        if (!letter.remark.isEmpty())
            m_sheet.lines(m_sheet.gridFont(LetterFace::Body, kBodyPoints), letter.remark, 2);
    }
    void drawOver(double centre, double width, const QString& words)
    {
        m_sheet.text(body(), centre - width / 2, m_sheet.y, width, kLine, Qt::AlignHCenter, words);
        m_sheet.y += kLine;
    }
    /// 版记: at the bottom of the last page, which is an even one; the letter format has no rules, office or date
    /// there.
    void drawCopies(const Letter& letter)
    {
        if (letter.copies.isEmpty())
            return;
        const int rows = letter.isLetterFormat ? 1 : 2;
        m_sheet.need(rows * kCopiesRow);
        if (m_sheet.isOddPage())
            m_sheet.newPage();
        const QFont font = letterFace(LetterFace::Body, kSmallPoints);
        const double top = kHeight - rows * kCopiesRow;
        const auto cell = [&](double y, int align, const QString& words) {
            m_sheet.text(font, kCharacter, y, kWidth - 2 * kCharacter, kCopiesRow, align, words);
        };
        cell(top, Qt::AlignLeft, QStringLiteral("抄送：") + letter.copies);
        if (letter.isLetterFormat)
            return;
        cell(top + kCopiesRow, Qt::AlignLeft, letter.signature);
        cell(top + kCopiesRow, Qt::AlignRight, letter.date + QStringLiteral("印发"));
        m_sheet.rule(top, kThick, Qt::black);
        m_sheet.rule(top + kCopiesRow, kThin, Qt::black);
        m_sheet.rule(top + 2 * kCopiesRow, kThick, Qt::black);
    }
    static QFont body() { return letterFace(LetterFace::Body, kBodyPoints); }

    LetterSheet m_sheet;
};

Status save(const QByteArray& pdf, const QString& path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit())
        return ok();
    return Error{ErrorKind::Io, Texts::tr("%1 could not be written; nothing was changed.").arg(path),
                 file.errorString()};
}

} // namespace

Status writeLettersPdf(const QList<PrintedLetter>& letters, const QString& path, Progress* progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(600);
    writer.setTitle(letters.isEmpty() ? QString() : letters.first().letter.title);
    writer.setCreator(QStringLiteral("Spotcheck"));
    writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
    {
        QPainter painter(&writer);
        LetterPages pages(writer, painter);
        for (qsizetype i = 0; i < letters.size(); ++i) {
            if (progress != nullptr && progress->isCancelled())
                return Error{ErrorKind::Cancelled, Texts::tr("Stopped.")};
            pages.print(letters[i], i == 0);
            if (progress != nullptr)
                progress->report(i + 1, letters.size());
        }
    }
    return save(withSearchableText(buffer.data()), path);
}

} // namespace spotcheck
