#include "ui/print/official_letter.h"

#include "ui/print/letter_fonts.h"
#include "ui/print/line_breaker.h"
#include "ui/print/pdf_text.h"

#include <algorithm>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <qrencode.h>
#include <QSaveFile>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(print)
};

// GB/T 9704-2012, in millimetres; font sizes in points (3号 16, 2号 22, 4号 14).
constexpr double kLeft = 28, kTop = 37, kWidth = 156, kHeight = 225;
constexpr int kLines = 22, kCharacters = 28;
constexpr double kLine = kHeight / kLines, kCharacter = kWidth / kCharacters;
constexpr double kBodyPoints = 16, kTitlePoints = 22, kSmallPoints = 14, kTablePoints = 12, kMarkPoints = 7;
constexpr double kAuthorityTop = 35, kAuthorityMost = 30, kRuleBelowNumber = 4, kPageNumberBelow = 7;
constexpr double kTableLine = 5.6, kCellMargin = 1.3, kLabelWidth = 27;
constexpr double kThick = 0.35, kThin = 0.25, kQrSize = 15;
const QColor kRed(0xC0, 0, 0);

class LetterPages {
public:
    LetterPages(QPdfWriter& writer, QPainter& painter)
        : m_writer(writer), m_painter(painter), m_mm(writer.resolution() / 25.4)
    {
    }

    void print(const PrintedLetter& printed, bool first)
    {
        m_page = 1, m_y = 0;
        if (!first)
            m_writer.newPage();
        drawMark(printed);
        drawHead(printed.letter);
        for (const LetterPart& part : printed.letter.parts)
            drawPart(part);
        drawSignature(printed.letter);
        drawCopies(printed.letter);
        drawPageNumber();
    }

private:
    QFont gridFont(LetterFace face, double points) const
    {
        QFont font = letterFace(face, points);
        const QFontMetricsF metrics(font, &m_writer);
        font.setLetterSpacing(QFont::PercentageSpacing,
                              100 * kCharacter * m_mm / metrics.horizontalAdvance(QChar(u'国')));
        return font;
    }
    QFontMetricsF metricsOf(const QFont& font) const { return QFontMetricsF(font, &m_writer); }
    QRectF box(double x, double y, double width, double height) const
    {
        return {(kLeft + x) * m_mm, (kTop + y) * m_mm, width * m_mm, height * m_mm};
    }
    void text(const QFont& font, double x, double y, double width, double height, int align, const QString& words)
    {
        m_painter.setFont(font);
        m_painter.drawText(box(x, y, width, height), align | Qt::AlignVCenter | Qt::TextDontClip, words);
    }
    void rule(double y, double thickness, const QColor& ink)
    {
        m_painter.setPen(QPen(ink, thickness * m_mm));
        m_painter.drawLine(box(0, y, kWidth, 0).topLeft(), box(0, y, kWidth, 0).topRight());
        m_painter.setPen(Qt::black);
    }
    /// Space of so many millimetres on this page, else on a new one.
    void need(double height)
    {
        if (m_y + height > kHeight + 0.01)
            newPage();
    }
    void newPage()
    {
        drawPageNumber();
        m_writer.newPage();
        ++m_page;
        m_y = 0;
    }
    /// To the next line of the grid.
    void toGrid() { m_y = std::ceil(m_y / kLine - 0.01) * kLine; }

    void drawHead(const Letter& letter)
    {
        if (!letter.authority.isEmpty())
            drawAuthority(letter.authority);
        if (!letter.number.isEmpty()) {
            text(letterFace(LetterFace::Body, kBodyPoints), 0, m_y, kWidth, kLine, Qt::AlignHCenter, letter.number);
            m_y += kLine + kRuleBelowNumber;
            rule(m_y, kThick, kRed);
            m_y += kLine;
        }
        toGrid();
        drawCentred(letter.title);
        if (letter.addressee.isEmpty())
            m_y += kLine / 2;
        else
            drawAddressee(letter.addressee);
    }
    void drawAddressee(const QString& addressee)
    {
        m_y += kLine;
        drawLines(gridFont(LetterFace::Body, kBodyPoints), addressee + u'：', 0);
    }
    /// As large as fits into the width, its top 35 mm below the type area's.
    void drawAuthority(const QString& authority)
    {
        double points = kAuthorityMost;
        while (points > kTitlePoints &&
               metricsOf(letterFace(LetterFace::Title, points)).horizontalAdvance(authority) > kWidth * m_mm)
            --points;
        const double height = points * 25.4 / 72;
        m_painter.setPen(kRed);
        text(letterFace(LetterFace::Title, points), 0, kAuthorityTop, kWidth, height, Qt::AlignHCenter, authority);
        m_painter.setPen(Qt::black);
        m_y = kAuthorityTop + height + 2 * kLine - kLine / 2;
    }
    void drawCentred(const QString& title)
    {
        const QFont font = letterFace(LetterFace::Title, kTitlePoints);
        for (const QString& line : brokenLines(title, metricsOf(font), kWidth * m_mm, 0)) {
            need(kLine);
            text(font, 0, m_y, kWidth, kLine, Qt::AlignHCenter, line);
            m_y += kLine;
        }
    }
    /// `indent` in characters.
    void drawLines(const QFont& font, const QString& words, int indent)
    {
        const double shift = indent * kCharacter;
        bool first = true;
        for (const QString& line : brokenLines(words, metricsOf(font), kWidth * m_mm, shift * m_mm)) {
            need(kLine);
            const double x = first ? shift : 0;
            text(font, x, m_y, kWidth - x, kLine, Qt::AlignLeft, line);
            m_y += kLine;
            first = false;
        }
    }
    void drawPart(const LetterPart& part)
    {
        if (part.kind == LetterPart::Row)
            return drawRow(part.cells);
        toGrid();
        switch (part.kind) {
        case LetterPart::Heading: return drawLines(gridFont(LetterFace::Heading, kBodyPoints), part.text, 2);
        case LetterPart::SubHeading: return drawLines(gridFont(LetterFace::SubHeading, kBodyPoints), part.text, 2);
        case LetterPart::Sign: return drawSign(part.text);
        case LetterPart::Body:
        case LetterPart::Row: break;
        }
        drawLines(gridFont(LetterFace::Body, kBodyPoints), part.text, 2);
    }
    void drawSign(const QString& words)
    {
        need(kLine);
        text(letterFace(LetterFace::Body, kTablePoints), 0, m_y, kWidth, kLine, Qt::AlignLeft, words);
        m_y += kLine;
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
            broken << brokenLines(cells[i].trimmed(), metricsOf(font), width * m_mm, 0);
            most = std::max(most, broken.last().size());
        }
        const double height = double(most) * kTableLine + 2 * kCellMargin;
        need(height);
        double x = 0;
        for (qsizetype i = 0; i < broken.size(); ++i) {
            const double width = i % 2 == 0 ? kLabelWidth : valueWidth;
            drawCell(font, x, width, height, broken[i], i % 2 == 0);
            x += width;
        }
        m_y += height;
    }
    void drawCell(const QFont& font, double x, double width, double height, const QStringList& lines, bool isLabel)
    {
        m_painter.setPen(QPen(Qt::black, kThin * m_mm));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(box(x, m_y, width, height));
        double y = m_y + (height - double(lines.size()) * kTableLine) / 2;
        for (const QString& line : lines) {
            text(font, x + kCellMargin, y, width - 2 * kCellMargin, kTableLine,
                 isLabel ? Qt::AlignHCenter : Qt::AlignLeft, line);
            y += kTableLine;
        }
    }
    /// To be sealed: the date four characters in, the name centred over it.
    void drawSignature(const Letter& letter)
    {
        if (letter.signature.isEmpty() && letter.date.isEmpty())
            return;
        toGrid();
        need(4 * kLine);
        m_y += 2 * kLine;
        const QFont font = letterFace(LetterFace::Body, kBodyPoints);
        const QFontMetricsF metrics = metricsOf(font);
        const double dateWidth = metrics.horizontalAdvance(letter.date) / m_mm;
        const double nameWidth = metrics.horizontalAdvance(letter.signature) / m_mm;
        const double centre = std::min(kWidth - 4 * kCharacter - dateWidth / 2, kWidth - nameWidth / 2);
        text(font, centre - nameWidth / 2, m_y, nameWidth, kLine, Qt::AlignHCenter, letter.signature);
        text(font, centre - dateWidth / 2, m_y + kLine, dateWidth, kLine, Qt::AlignHCenter, letter.date);
        m_y += 2 * kLine;
        if (!letter.remark.isEmpty())
            drawLines(gridFont(LetterFace::Body, kBodyPoints), letter.remark, 2);
    }
    /// 版记: at the bottom of the last page between its rules.
    void drawCopies(const Letter& letter)
    {
        if (letter.copies.isEmpty())
            return;
        constexpr double kRow = 9;
        need(2 * kRow);
        const QFont font = letterFace(LetterFace::Body, kSmallPoints);
        const double top = kHeight - 2 * kRow;
        rule(top, kThick, Qt::black);
        text(font, kCharacter, top, kWidth - kCharacter, kRow, Qt::AlignLeft, QStringLiteral("抄送：") + letter.copies);
        rule(top + kRow, kThin, Qt::black);
        text(font, kCharacter, top + kRow, kWidth, kRow, Qt::AlignLeft, letter.signature);
        text(font, 0, top + kRow, kWidth - kCharacter, kRow, Qt::AlignRight, letter.date + QStringLiteral("印发"));
        rule(top + 2 * kRow, kThick, Qt::black);
    }
    void drawPageNumber()
    {
        const bool odd = m_page % 2 == 1;
        text(letterFace(LetterFace::Body, kSmallPoints), kCharacter, kHeight + kPageNumberBelow,
             kWidth - 2 * kCharacter, 6, odd ? Qt::AlignRight : Qt::AlignLeft, QStringLiteral("— %1 —").arg(m_page));
    }
    void drawMark(const PrintedLetter& printed)
    {
        if (printed.payload.isEmpty())
            return;
        const double y = kHeight + 11;
        drawQr(printed.payload, y);
        text(letterFace(LetterFace::Heading, kMarkPoints), kQrSize + 2, y + kQrSize - 4, kWidth - kQrSize - 2, 4,
             Qt::AlignLeft, printed.mark);
    }
    void drawQr(const QString& payload, double y)
    {
        QRcode* code = QRcode_encodeString8bit(payload.toLatin1().constData(), 0, QR_ECLEVEL_L);
        if (code == nullptr)
            return;
        const double cell = kQrSize / code->width;
        for (int i = 0; i < code->width * code->width; ++i)
            if ((code->data[i] & 1) != 0)
                m_painter.fillRect(box(i % code->width * cell, y + i / code->width * cell, cell, cell), Qt::black);
        QRcode_free(code);
    }

    QPdfWriter& m_writer;
    QPainter& m_painter;
    const double m_mm;
    int m_page = 1;
    double m_y = 0; ///< in the type area
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
