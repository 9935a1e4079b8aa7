#pragma once
#include "ui/print/letter_fonts.h"

#include <QColor>
#include <QFontMetricsF>
#include <QPdfWriter>
#include <QRectF>

class QPainter;

/// The sheet of GB/T 9704-2012 that letters are set on: millimetres from the top left corner of the type area, the grid
/// of 22 lines of 28 characters, rules, page numbers (4号 宋体, outside), the mark of record at the foot of a letter's
/// first page. In the letter format (信函格式) the first page has two double red rules and no number.
namespace spotcheck {

namespace sheet {
constexpr double kLeft = 28, kTop = 37, kWidth = 156, kHeight = 225;
constexpr int kLines = 22, kCharacters = 28;
constexpr double kLine = kHeight / kLines, kCharacter = kWidth / kCharacters;
constexpr double kThick = 0.35, kThin = 0.25; ///< rules
constexpr double kBodyPoints = 16, kTitlePoints = 22, kSmallPoints = 14;
inline const QColor kRed(0xC0, 0, 0);
} // namespace sheet

class LetterSheet {
public:
    LetterSheet(QPdfWriter& writer, QPainter& painter);

    double y = 0; ///< of what is set next, millimetres in the type area

    /// The first page of a letter; a page before it is ended.
    void begin(bool newPage, bool isLetterFormat);
    void newPage();
    /// Space of so many millimetres on this page, else on a new one.
    void need(double height);
    /// To the next line of the grid.
    void toGrid();
    /// Numbers the last page.
    void end();
    bool isOddPage() const { return m_page % 2 == 1; }

    QFontMetricsF metricsOf(const QFont& font) const { return QFontMetricsF(font, &m_writer); }
    /// Spaced so that 28 characters fill the width.
    QFont gridFont(LetterFace face, double points) const;
    /// In device units.
    double device(double millimetres) const { return millimetres * m_mm; }
    double millimetres(double device) const { return device / m_mm; }
    void text(const QFont& font, double x, double top, double width, double height, int align, const QString& words,
              const QColor& ink = Qt::black);
    /// One line of body text a grid line high per line of words; `indent` in characters.
    void lines(const QFont& font, const QString& words, int indent);
    void centred(const QString& title);
    void frame(double x, double top, double width, double height);
    void rule(double top, double thickness, const QColor& ink);
    /// Of the letter format, 170 mm long; the thick line outside.
    void doubleRule(double top, bool thickAbove);
    void mark(const QString& payload, const QString& words);

private:
    QRectF box(double x, double top, double width, double height) const;
    void pageNumber();
    void qrCode(const QString& payload, double top, double size);

    QPdfWriter& m_writer;
    QPainter& m_painter;
    const double m_mm;
    int m_page = 1;
    bool m_isLetterFormat = false;
};

} // namespace spotcheck
