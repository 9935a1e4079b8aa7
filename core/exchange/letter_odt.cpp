#include "core/exchange/letter_odt.h"

#include "core/exchange/atomic_file.h"

#include <QCoreApplication>
#include <QFile>
#include <tuple>
#include <zip.h>

namespace spotcheck {

namespace {

constexpr const char* kMimeType = "application/vnd.oasis.opendocument.text";

constexpr const char* kManifest =
    R"(<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>)";

#define NAMESPACES                                                                                                     \
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                                               \
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                                                 \
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                                   \
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                                                 \
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "                                        \
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" office:version=\"1.2\""

struct Style {
    const char *name, *font, *paragraph, *text;
};
/// Every style of a letter: alignment and indents, font and size.
constexpr Style kStyles[] = {
    {"Authority", "方正小标宋简体", "fo:text-align=\"center\" fo:margin-top=\"35mm\"",
     "fo:font-size=\"30pt\" "
     "style:font-size-asian=\"30pt\" "
     "fo:color=\"#c00000\""},
    // of the letter format: 30 mm below the paper's edge (the margin of its first page), a double red rule 4 mm below
    {"LetterAuthority", "方正小标宋简体",
     "fo:text-align=\"center\" fo:margin-left=\"-8mm\" fo:margin-right=\"-6mm\" fo:padding-bottom=\"4mm\" "
     "fo:border-bottom=\"2.65mm double #c00000\" style:border-line-width-bottom=\"1mm 1.3mm 0.35mm\"",
     "fo:font-size=\"30pt\" style:font-size-asian=\"30pt\" fo:color=\"#c00000\""},
    {"LetterNumber", "仿宋_GB2312", "fo:text-align=\"end\" fo:margin-top=\"4.9mm\"", ""},
    {"LetterFoot", "仿宋_GB2312",
     "fo:margin-left=\"-8mm\" fo:margin-right=\"-6mm\" fo:border-top=\"2.65mm double #c00000\" "
     "style:border-line-width-top=\"0.35mm 1.3mm 1mm\"",
     "fo:font-size=\"7pt\" style:font-size-asian=\"7pt\""},
    {"AttachmentMark", "黑体", "fo:break-before=\"page\"", ""},
    {"AttachmentTitle", "方正小标宋简体", "fo:text-align=\"center\" fo:margin-top=\"28.99pt\" fo:margin-bottom=\"5mm\"",
     "fo:font-size=\"22pt\" style:font-size-asian=\"22pt\""},
    {"Number", "仿宋_GB2312",
     "fo:text-align=\"center\" fo:margin-top=\"15mm\" fo:padding-bottom=\"4mm\" fo:border-bottom=\"0.35mm solid "
     "#c00000\"",
     ""},
    {"Title", "方正小标宋简体", "fo:text-align=\"center\" fo:margin-top=\"14mm\" fo:margin-bottom=\"5mm\"",
     "fo:font-size=\"22pt\" style:font-size-asian=\"22pt\""},
    {"Body", "仿宋_GB2312", "fo:text-indent=\"11.14mm\"", ""},
    {"Plain", "仿宋_GB2312", "", ""},
    {"Heading", "黑体", "fo:text-indent=\"11.14mm\" fo:keep-with-next=\"always\"", ""},
    {"SubHeading", "楷体_GB2312", "fo:text-indent=\"11.14mm\" fo:keep-with-next=\"always\"", ""},
    {"Signature", "仿宋_GB2312", "fo:text-align=\"end\" fo:margin-right=\"11.14mm\"", ""},
    {"Date", "仿宋_GB2312", "fo:text-align=\"end\" fo:margin-right=\"22.28mm\"", ""},
    {"Cell", "仿宋_GB2312", "fo:line-height=\"6.2mm\"", "fo:font-size=\"12pt\" style:font-size-asian=\"12pt\""},
    {"Small", "仿宋_GB2312", "", "fo:font-size=\"14pt\" style:font-size-asian=\"14pt\""},
    {"Sign", "仿宋_GB2312", "", "fo:font-size=\"12pt\" style:font-size-asian=\"12pt\""},
    {"Mark", "黑体", "fo:line-height=\"3mm\"", "fo:font-size=\"7pt\" style:font-size-asian=\"7pt\""},
    {"Begin", "仿宋_GB2312", "fo:line-height=\"1mm\"", "fo:font-size=\"2pt\" style:font-size-asian=\"2pt\""},
    {"BeginLetter", "仿宋_GB2312", "fo:line-height=\"1mm\"", "fo:font-size=\"2pt\" style:font-size-asian=\"2pt\""}};

/// The page a letter begins on; its numbers begin anew.
QString masterOf(std::string_view style)
{
    return style == "Begin"         ? QStringLiteral(" style:master-page-name=\"Standard\"")
           : style == "BeginLetter" ? QStringLiteral(" style:master-page-name=\"Letter\"")
                                    : QString();
}

QString styleXml(const Style& style)
{
    const QString paragraph = QString::fromUtf8(style.paragraph);
    const QString pitch = paragraph.contains(QStringLiteral("line-height")) ||
                                  std::string_view(style.name).ends_with("Authority") ||
                                  std::string_view(style.name) == "LetterFoot"
                              ? QString()
                              : QStringLiteral("fo:line-height=\"28.99pt\" ");
    const QString size = std::string_view(style.text).empty()
                             ? QStringLiteral("fo:font-size=\"16pt\" style:font-size-asian=\"16pt\"")
                             : QString::fromUtf8(style.text);
    const QString master = masterOf(style.name);
    return QStringLiteral(
               "<style:style style:name=\"%1\" style:family=\"paragraph\"%6><style:paragraph-properties %2%3%7/>"
               "<style:text-properties style:font-name=\"%4\" style:font-name-asian=\"%4\" %5/></style:style>")
        .arg(QString::fromUtf8(style.name), pitch, paragraph, QString::fromUtf8(style.font), size, master,
             master.isEmpty() ? QString() : QStringLiteral(" style:page-number=\"1\""));
}

QString paragraph(const char* style, const QString& text)
{
    return QStringLiteral("<text:p text:style-name=\"%1\">%2</text:p>")
        .arg(QString::fromLatin1(style), text.toHtmlEscaped());
}

QString pageLayout(const char* name, int top)
{
    return QStringLiteral("<style:page-layout style:name=\"%1\"><style:page-layout-properties fo:page-width=\"210mm\" "
                          "fo:page-height=\"297mm\" fo:margin-top=\"%2mm\" fo:margin-bottom=\"15mm\" "
                          "fo:margin-left=\"28mm\" fo:margin-right=\"26mm\"/><style:footer-style>"
                          "<style:header-footer-properties fo:min-height=\"20mm\" fo:margin-top=\"7mm\"/>"
                          "</style:footer-style></style:page-layout>")
        .arg(QString::fromLatin1(name))
        .arg(top);
}

QString masterPage(const char* name, const char* layout, const QString& foot)
{
    return QStringLiteral("<style:master-page style:name=\"%1\" style:page-layout-name=\"%2\" "
                          "style:next-style-name=\"Standard\"><style:footer>%3</style:footer></style:master-page>")
        .arg(QString::fromLatin1(name), QString::fromLatin1(layout), foot);
}

QString stylesXml(const QString& foot)
{
    QString xml = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles " NAMESPACES
                                 "><office:font-face-decls>");
    for (const char* font : {"仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"})
        xml +=
            QStringLiteral("<style:font-face style:name=\"%1\" svg:font-family=\"%1\"/>").arg(QString::fromUtf8(font));
    xml += QStringLiteral("</office:font-face-decls><office:styles>");
    for (const Style& style : kStyles)
        xml += styleXml(style);
    xml += QStringLiteral("</office:styles><office:automatic-styles>") + pageLayout("A4", 37) +
           pageLayout("A4Letter", 30) + QStringLiteral("</office:automatic-styles><office:master-styles>");
    xml += masterPage("Standard", "A4",
                      QStringLiteral("<text:p text:style-name=\"Small\">— <text:page-number>1</text:page-number> "
                                     "—</text:p>") +
                          paragraph("Mark", foot));
    xml += masterPage("Letter", "A4Letter", paragraph("LetterFoot", foot));
    xml += QStringLiteral("</office:master-styles></office:document-styles>");
    return xml;
}

QString rowXml(const QStringList& cells)
{
    QString xml = QStringLiteral("<table:table-row>");
    const qsizetype columns = 4;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const qsizetype span = i + 1 == cells.size() ? columns - i : 1; // the last cell takes what is left
        xml += QStringLiteral("<table:table-cell table:style-name=\"Frame\" table:number-columns-spanned=\"%1\" "
                              "office:value-type=\"string\">%2</table:table-cell>")
                   .arg(QString::number(std::max<qsizetype>(1, span)), paragraph("Cell", cells[i].trimmed()));
        for (qsizetype covered = 1; covered < span; ++covered)
            xml += QStringLiteral("<table:covered-table-cell/>");
    }
    return xml + QStringLiteral("</table:table-row>");
}

QString partsXml(const QList<LetterPart>& parts)
{
    QString xml;
    bool inTable = false;
    for (const LetterPart& part : parts) {
        const bool row = part.kind == LetterPart::Row;
        if (row && !inTable)
            xml += QStringLiteral("<table:table><table:table-column table:style-name=\"Label\"/><table:table-column "
                                  "table:style-name=\"Value\"/><table:table-column table:style-name=\"Label\"/>"
                                  "<table:table-column table:style-name=\"Value\"/>");
        if (!row && inTable)
            xml += QStringLiteral("</table:table>");
        inTable = row;
        if (row)
            xml += rowXml(part.cells);
        else
            xml += paragraph(part.kind == LetterPart::Heading      ? "Heading"
                             : part.kind == LetterPart::SubHeading ? "SubHeading"
                             : part.kind == LetterPart::Sign       ? "Sign"
                                                                   : "Body",
                             part.text);
    }
    return inTable ? xml + QStringLiteral("</table:table>") : xml;
}

/// The names below the text, then each attachment on pages of its own.
QString attachmentNamesXml(const QList<LetterAttachment>& attachments)
{
    QString xml;
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        const QString number = attachments.size() == 1 ? QString() : QStringLiteral("%1. ").arg(i + 1);
        xml += paragraph("Body", (i == 0 ? QStringLiteral("附件：") : QStringLiteral("　　　")) + number +
                                     attachments[i].title);
    }
    return xml.isEmpty() ? xml : paragraph("Body", {}) + xml;
}

QString attachmentsXml(const QList<LetterAttachment>& attachments)
{
    QString xml;
    for (qsizetype i = 0; i < attachments.size(); ++i)
        xml += paragraph("AttachmentMark",
                         QStringLiteral("附件") + (attachments.size() == 1 ? QString() : QString::number(i + 1))) +
               paragraph("AttachmentTitle", attachments[i].title) + partsXml(attachments[i].parts);
    return xml;
}

QString headXml(const Letter& letter)
{
    const bool isLetter = letter.isLetterFormat;
    const std::tuple<const char*, const char*, const QString*> head[] = {
        {"Authority", "LetterAuthority", &letter.authority},
        {"Number", "LetterNumber", &letter.number},
        {"Title", "Title", &letter.title}};
    QString xml;
    for (const auto& [style, letterStyle, text] : head)
        if (!text->isEmpty())
            xml += paragraph(isLetter ? letterStyle : style, *text);
    return xml;
}

QString letterXml(const Letter& letter, bool first)
{
    QString xml = letter.isLetterFormat ? paragraph("BeginLetter", {}) : first ? QString() : paragraph("Begin", {});
    xml += headXml(letter);
    if (!letter.addressee.isEmpty())
        xml += paragraph("Plain", letter.addressee + u'：');
    xml += partsXml(letter.parts) + attachmentNamesXml(letter.attachments);
    if (!letter.signature.isEmpty())
        xml += paragraph("Plain", {}) + paragraph("Plain", {}) + paragraph("Signature", letter.signature) +
               paragraph("Date", letter.date);
    if (!letter.remark.isEmpty())
        xml += paragraph("Body", letter.remark);
    xml += attachmentsXml(letter.attachments);
    if (!letter.copies.isEmpty())
        xml += paragraph("Small", QStringLiteral("抄送：") + letter.copies);
    return xml;
}

QString contentXml(const QList<OdtLetter>& letters)
{
    QString xml = QStringLiteral(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content " NAMESPACES
        "><office:automatic-styles><style:style style:name=\"Frame\" style:family=\"table-cell\">"
        "<style:table-cell-properties fo:border=\"0.25mm solid #000000\" fo:padding=\"1.2mm\"/></style:style>"
        "<style:style style:name=\"Label\" style:family=\"table-column\"><style:table-column-properties "
        "style:column-width=\"30mm\"/></style:style><style:style style:name=\"Value\" style:family=\"table-column\">"
        "<style:table-column-properties style:column-width=\"48mm\"/></style:style></office:automatic-styles>"
        "<office:body><office:text>");
    for (qsizetype i = 0; i < letters.size(); ++i)
        xml += letterXml(letters[i].letter, i == 0);
    return xml + QStringLiteral("</office:text></office:body></office:document-content>");
}

bool addEntry(zip_t* archive, const char* name, const QByteArray& bytes, bool packed)
{
    zip_source_t* source = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
    const zip_int64_t at = source == nullptr ? -1 : zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
    return at >= 0 && (packed || zip_set_file_compression(archive, zip_uint64_t(at), ZIP_CM_STORE, 0) == 0);
}

} // namespace

Status writeLettersOdt(const QList<OdtLetter>& letters, const QString& path)
{
    const QByteArray mime = kMimeType, manifest = kManifest;
    const QByteArray styles = stylesXml(letters.isEmpty() ? QString() : letters.first().mark).toUtf8();
    const QByteArray content = contentXml(letters).toUtf8();
    AtomicFile file(path);
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(file.part()).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    const Error failed{
        ErrorKind::Io,
        QCoreApplication::translate("documents", "%1 could not be written; nothing was changed.").arg(path)};
    if (archive == nullptr)
        return failed;
    if (!addEntry(archive, "mimetype", mime, false) || !addEntry(archive, "META-INF/manifest.xml", manifest, true) ||
        !addEntry(archive, "styles.xml", styles, true) || !addEntry(archive, "content.xml", content, true)) {
        zip_discard(archive);
        return failed;
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        return failed;
    }
    return file.commit();
}

} // namespace spotcheck
