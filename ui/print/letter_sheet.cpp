#include "ui/print/letter_sheet.h"

#include "ui/print/line_breaker.h"

#include <cmath>
#include <QPainter>
#include <qrencode.h>

namespace spotcheck {

using namespace sheet;

namespace {

constexpr double kPageNumberBelow = 7, kPageNumberHeight = 6;
constexpr double kQrSize = 15, kQrBelow = 11, kMarkPoints = 7, kMarkHeight = 4, kMarkGap = 2;
constexpr double kLetterQrSize = 12, kLetterQrBelow = 1; // over the double rule at the foot
constexpr double kDoubleThick = 1, kDoubleThin = 0.35, kDoubleApart = 1.3, kDoubleLength = 170, kPageWidth = 210;

} // namespace

LetterSheet::LetterSheet(QPdfWriter& writer, QPainter& painter)
    : m_writer(writer), m_painter(painter), m_mm(writer.resolution() / 25.4)
{
}

void LetterSheet::begin(bool newPage, bool isLetterFormat)
{
    if (newPage)
        m_writer.newPage();
    m_page = 1, y = 0, m_isLetterFormat = isLetterFormat;
}

void LetterSheet::newPage()
{
    pageNumber();
    m_writer.newPage();
    ++m_page;
    y = 0;
}

void LetterSheet::need(double height)
{
    if (y + height > kHeight + 0.01)
        newPage();
}

void LetterSheet::toGrid()
{
    y = std::ceil(y / kLine - 0.01) * kLine;
}

void LetterSheet::end()
{
    pageNumber();
}

QFont LetterSheet::gridFont(LetterFace face, double points) const
{
    QFont font = letterFace(face, points);
    font.setLetterSpacing(QFont::PercentageSpacing,
                          100 * device(kCharacter) / metricsOf(font).horizontalAdvance(QChar(u'国')));
    return font;
}

QRectF LetterSheet::box(double x, double top, double width, double height) const
{
    return {device(kLeft + x), device(kTop + top), device(width), device(height)};
}

void LetterSheet::text(const QFont& font, double x, double top, double width, double height, int align,
                       const QString& words, const QColor& ink)
{
    m_painter.setPen(ink);
    m_painter.setFont(font);
    m_painter.drawText(box(x, top, width, height), align | Qt::AlignVCenter | Qt::TextDontClip, words);
}

void LetterSheet::lines(const QFont& font, const QString& words, int indent)
{
    const double shift = indent * kCharacter;
    bool first = true;
    for (const QString& line : brokenLines(words, metricsOf(font), device(kWidth), device(shift))) {
        need(kLine);
        const double x = first ? shift : 0;
        text(font, x, y, kWidth - x, kLine, Qt::AlignLeft, line);
        y += kLine;
        first = false;
    }
}

void LetterSheet::centred(const QString& title)
{
    const QFont font = letterFace(LetterFace::Title, kTitlePoints);
    for (const QString& line : evenLines(title, metricsOf(font), device(kWidth))) {
        need(kLine);
        text(font, 0, y, kWidth, kLine, Qt::AlignHCenter, line);
        y += kLine;
    }
}

void LetterSheet::frame(double x, double top, double width, double height)
{
    m_painter.setPen(QPen(Qt::black, device(kThin)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(box(x, top, width, height));
}

void LetterSheet::rule(double top, double thickness, const QColor& ink)
{
    m_painter.setPen(QPen(ink, device(thickness)));
    m_painter.drawLine(box(0, top, kWidth, 0).topLeft(), box(0, top, kWidth, 0).topRight());
}

void LetterSheet::doubleRule(double top, bool thickAbove)
{
    const double x = (kPageWidth - kDoubleLength) / 2 - kLeft;
    const double thick = thickAbove ? top : top + kDoubleApart, thin = thickAbove ? top + kDoubleApart : top;
    for (const auto& [at, thickness] : {std::pair(thick, kDoubleThick), std::pair(thin, kDoubleThin)}) {
        m_painter.setPen(QPen(kRed, device(thickness), Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(box(x, at, kDoubleLength, 0).topLeft(), box(x, at, kDoubleLength, 0).topRight());
    }
}

void LetterSheet::pageNumber()
{
    if (m_isLetterFormat && m_page == 1)
        return;
    text(letterFace(LetterFace::PageNumber, kSmallPoints), kCharacter, kHeight + kPageNumberBelow,
         kWidth - 2 * kCharacter, kPageNumberHeight, isOddPage() ? Qt::AlignRight : Qt::AlignLeft,
         QStringLiteral("— %1 —").arg(m_page));
}

void LetterSheet::mark(const QString& payload, const QString& words)
{
    if (payload.isEmpty())
        return;
    const double size = m_isLetterFormat ? kLetterQrSize : kQrSize;
    const double top = kHeight + (m_isLetterFormat ? kLetterQrBelow : kQrBelow);
    qrCode(payload, top, size);
    const double x = size + kMarkGap;
    text(letterFace(LetterFace::Heading, kMarkPoints), x, top + size - kMarkHeight, kWidth - x, kMarkHeight,
         Qt::AlignLeft, words);
}

void LetterSheet::qrCode(const QString& payload, double top, double size)
{
    QRcode* code = QRcode_encodeString8bit(payload.toLatin1().constData(), 0, QR_ECLEVEL_L);
    if (code == nullptr)
        return;
    const int width = code->width;
    const double cell = size / width;
    for (int i = 0; i < width * width; ++i)
        if ((code->data[i] & 1) != 0)
            m_painter.fillRect(box(i % width * cell, top + i / width * cell, cell, cell), Qt::black);
    QRcode_free(code);
}

} // namespace spotcheck
