#include "ui/print/report_document.h"

#include "ui/print/pdf_text.h"

#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(print)
};

constexpr double kMarginMm = 18, kFootMm = 8;

// GB/T 9704-2012: 37 above, 28 at the binding edge, a type area of 156 × 225; the page number stands below it.
constexpr QMarginsF kLetterMm{28, 37, 26, 24};
constexpr double kLetterFootMm = 11, kLetterPoints = 16;

QPageLayout pageOf(const PrintedDocument& document)
{
    if (document.letter)
        return {QPageSize(QPageSize::A4), QPageLayout::Portrait, kLetterMm, QPageLayout::Millimeter};
    return {QPageSize(QPageSize::A4), document.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter};
}

/// Without shaping every glyph is the one its character maps to. With it, Noto's digits between Latin letters are
/// drawn by other glyphs, for which Qt's PDF names no text: they could not be searched or copied.
QFont printFont(double points, const QString& family = documentFont())
{
    QFont font(family);
    font.setPointSizeF(points);
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setKerning(false);
    return font;
}

void drawFoot(QPainter& painter, const QRectF& area, const QString& foot, int page, int pages)
{
    painter.setFont(printFont(8));
    painter.setPen(Qt::black);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, foot);
    painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, Texts::tr("Page %1 of %2").arg(page).arg(pages));
}

/// The number on the outer side, one character in; what else is said stays small at the other.
void drawLetterFoot(QPainter& painter, const QRectF& area, const QString& foot, int page)
{
    painter.setPen(Qt::black);
    painter.setFont(printFont(14, letterFont()));
    const double em = painter.fontMetrics().height();
    const bool odd = page % 2 == 1;
    painter.drawText(area.adjusted(em, 0, -em, 0), (odd ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom,
                     QStringLiteral("— %1 —").arg(page));
    painter.setFont(printFont(8));
    painter.drawText(area, (odd ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom, foot);
}

void drawPages(QTextDocument& text, QPdfWriter& writer, const PrintedDocument& document)
{
    const double mm = writer.resolution() / 25.4;
    const QRectF whole(QPointF(0, 0), writer.pageLayout().paintRectPixels(writer.resolution()).size());
    const QRectF body = whole.adjusted(0, 0, 0, -(document.letter ? kLetterFootMm : kFootMm) * mm);
    text.setPageSize(body.size());
    QPainter painter(&writer);
    const int pages = text.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -page * body.height());
        const QRectF view(0, page * body.height(), body.width(), body.height());
        painter.setClipRect(view);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = view.adjusted(0, 1, 0, -1);           // a line that begins on the edge is of the next page alone
        context.palette.setColor(QPalette::Text, Qt::black); // paper is white whatever the screen's theme
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        if (document.letter)
            drawLetterFoot(painter, whole, document.foot, page + 1);
        else
            drawFoot(painter, whole, document.foot, page + 1, pages);
    }
}

/// 22 lines a page; the title in 2号.
QString letterStyle()
{
    return QStringLiteral("p { margin: 0; line-height: 122%; white-space: pre-wrap; } h1 { font-size: 22pt; margin: 0; "
                          "line-height: 115%; }");
}

QByteArray pdfOf(const PrintedDocument& document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(300);
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Spotcheck"));
    writer.setPageLayout(pageOf(document));
    QTextDocument text;
    text.documentLayout()->setPaintDevice(&writer);
    text.setDocumentMargin(0);
    text.setDefaultFont(document.letter ? printFont(kLetterPoints, letterFont()) : printFont(10.5));
    text.setDefaultStyleSheet(document.letter ? letterStyle() : documentStyle());
    text.setHtml(document.html);
    drawPages(text, writer, document);
    return withSearchableText(buffer.data());
}

} // namespace

QString documentStyle()
{
    return QStringLiteral("h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 10px; } "
                          "th { background-color: #eeeeee; font-weight: bold; } td, th { padding: 2px 4px; } "
                          ".bad { color: #a00000; font-weight: bold; } .doubt { color: #805000; font-weight: bold; } "
                          ".small { font-size: 9pt; }");
}

namespace {

QString firstInstalled(std::initializer_list<const char*> families)
{
    const QStringList installed = QFontDatabase::families();
    for (const char* family : families)
        if (installed.contains(QString::fromUtf8(family)))
            return QString::fromUtf8(family);
    return {};
}

} // namespace

QString letterFont()
{
    const QString family = firstInstalled({"FangSong", "仿宋", "FangSong_GB2312", "仿宋_GB2312", "STFangsong",
                                           "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "宋体"});
    return family.isEmpty() ? documentFont() : family;
}

QString documentFont()
{
    const QString family =
        firstInstalled({"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "SimSun", "WenQuanYi Micro Hei"});
    return family.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont).family() : family;
}

Status writePdf(const PrintedDocument& document, const QString& path)
{
    const QByteArray pdf = pdfOf(document);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit())
        return ok();
    return Error{ErrorKind::Io, Texts::tr("%1 could not be written; nothing was changed.").arg(path),
                 file.errorString()};
}

} // namespace spotcheck
