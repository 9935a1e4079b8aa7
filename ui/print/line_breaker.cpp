#include "ui/print/line_breaker.h"

#include <algorithm>

namespace spotcheck {

namespace {

bool isClosing(QChar c)
{
    return QStringLiteral("，。、；：？！）》〉」』】〕”’％%,.;:?!)]}").contains(c);
}

bool isOpening(QChar c)
{
    return QStringLiteral("（《〈「『【〔“‘([{").contains(c);
}

/// Part of a word or number that stays whole.
bool isWordPart(QChar c)
{
    return c.unicode() < 0x2000 && !c.isSpace();
}

/// Pieces that no line end may part: words, and marks with what they belong to.
QStringList piecesOf(const QString& text)
{
    QStringList pieces;
    for (const QChar c : text) {
        const bool joins = !pieces.isEmpty() && (isClosing(c) || isOpening(pieces.last().back()) ||
                                                 (isWordPart(c) && isWordPart(pieces.last().back())));
        if (joins)
            pieces.last() += c;
        else
            pieces << QString(c);
    }
    return pieces;
}

/// A piece that is wider than a whole line is cut where it must be.
void cutInto(QStringList& lines, QString piece, const QFontMetricsF& metrics, double width)
{
    while (!piece.isEmpty()) {
        qsizetype fits = piece.size();
        while (fits > 1 && metrics.horizontalAdvance(piece.left(fits)) > width)
            --fits;
        lines << piece.left(fits);
        piece = piece.mid(fits);
    }
}

} // namespace

QStringList brokenLines(const QString& text, const QFontMetricsF& metrics, double width, double indent)
{
    constexpr double kTolerance = 0.5; // of a unit: sums of advances round
    QStringList lines{QString()};
    double used = indent;
    for (const QString& piece : piecesOf(text)) {
        const double advance = metrics.horizontalAdvance(piece);
        if (used + advance <= width + kTolerance) {
            lines.last() += piece;
            used += advance;
            continue;
        }
        if (lines.last().isEmpty())
            lines.removeLast();
        if (advance > width)
            cutInto(lines, piece, metrics, width);
        else
            lines << piece;
        used = metrics.horizontalAdvance(lines.last());
    }
    return lines;
}

QStringList evenLines(const QString& text, const QFontMetricsF& metrics, double width)
{
    QStringList lines = brokenLines(text, metrics, width, 0);
    const double step = metrics.horizontalAdvance(QChar(u'国')) / 2;
    for (double narrower = width - step; lines.size() > 1 && narrower > step; narrower -= step) {
        const QStringList tried = brokenLines(text, metrics, narrower, 0);
        const bool fits = std::all_of(tried.begin(), tried.end(), [&](const QString& line) {
            return metrics.horizontalAdvance(line) <= width; // a long word may stand over the narrow edge
        });
        if (tried.size() > lines.size() || !fits)
            break;
        lines = tried;
    }
    return lines;
}

} // namespace spotcheck
