#include "tests/unit/exchange/workbook_maker.h"

#include "core/exchange/sheet_address.h"

#include <algorithm>
#include <cstring>
#include <QFile>
#include <QTemporaryDir>
#include <zip.h>

namespace spotcheck::test {

namespace {

constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A source of one text over and over, never whole in memory.
struct Repeater {
    QByteArray before, repeated;
    qint64 left = 0, at = 0, start = 0;
    zip_error_t error{};
};

zip_int64_t feedRepeater(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto* r = static_cast<Repeater*>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN: r->at = 0; return 0;
    case ZIP_SOURCE_READ: {
        const qint64 total = r->before.size() + r->repeated.size() * r->left;
        const qint64 n = std::min<qint64>(qint64(size), total - r->at);
        for (qint64 done = 0; done < n;) {
            const qint64 into = r->at - r->before.size();
            const QByteArray& from = into < 0 ? r->before : r->repeated;
            const qint64 offset = into < 0 ? r->at : into % r->repeated.size(),
                         piece = std::min<qint64>(n - done, from.size() - offset);
            std::memcpy(static_cast<char*>(data) + done, from.constData() + offset, size_t(piece));
            done += piece;
            r->at += piece;
        }
        return n;
    }
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->valid = ZIP_STAT_SIZE;
        stat->size = zip_uint64_t(r->before.size() + r->repeated.size() * r->left);
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&r->error, data, size);
    case ZIP_SOURCE_SUPPORTS: return ZIP_SOURCE_SUPPORTS_READABLE;
    default: return 0;
    }
}

QByteArray savedZip(const std::function<void(zip_t*)>& fill)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("book.zip"));
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    fill(archive);
    if (zip_close(archive) != 0)
        qFatal("zip: %s", zip_strerror(archive));
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

void addParts(zip_t* archive, const Parts& parts)
{
    for (const auto& [name, bytes] : parts)
        zip_file_add(archive, name.constData(),
                     zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0), ZIP_FL_ENC_UTF_8);
}

QString sign(CellKind kind)
{
    switch (kind) {
    case CellKind::Number: return QStringLiteral("#");
    case CellKind::Date: return QStringLiteral("@");
    case CellKind::Boolean: return QStringLiteral("?");
    case CellKind::Error: return QStringLiteral("!");
    case CellKind::Text: break;
    }
    return QStringLiteral("\"");
}

qint64 statusKb(const char* key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(key))
            return line.mid(qsizetype(std::char_traits<char>::length(key))).trimmed().split(' ').first().toLongLong();
    return -1;
}

} // namespace

QByteArray zipOf(const Parts& parts)
{
    return savedZip([&](zip_t* archive) { addParts(archive, parts); });
}

QByteArray zipOfRepeated(const QByteArray& name, const QByteArray& before, const QByteArray& repeated, qint64 times,
                         const Parts& others)
{
    Repeater repeater{before, repeated, times};
    return savedZip([&](zip_t* archive) {
        addParts(archive, others);
        zip_file_add(archive, name.constData(), zip_source_function(archive, feedRepeater, &repeater),
                     ZIP_FL_ENC_UTF_8);
    });
}

Parts xlsxParts(const XlsxText& text)
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
                     main = QByteArray(" xmlns=\"") + kMain + "\"";
    const QByteArray rel = QByteArray("Type=\"") + kRelations;
    Parts parts{
        {"_rels/.rels", head + "<Relationships><Relationship Id=\"rId1\" " + rel +
                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", head + "<workbook" + main + " xmlns:r=\"" + kRelations + "\">" + text.workbookPr +
                                "<sheets><sheet name=\"结果\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         head + "<Relationships><Relationship Id=\"rId1\" " + rel + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>" +
             "<Relationship Id=\"rId2\" " + rel + "/sharedStrings\" Target=\"sharedStrings.xml\"/>" +
             "<Relationship Id=\"rId3\" " + rel + "/styles\" Target=\"styles.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml",
         head + "<worksheet" + main + "><sheetData>" + text.sheetData + "</sheetData>" + text.behind + "</worksheet>"}};
    if (!text.sharedStrings.isEmpty())
        parts.append({"xl/sharedStrings.xml", head + "<sst" + main + ">" + text.sharedStrings + "</sst>"});
    if (!text.styles.isEmpty())
        parts.append({"xl/styles.xml", head + "<styleSheet" + main + ">" + text.styles + "</styleSheet>"});
    return parts;
}

QByteArray xlsx(const XlsxText& text)
{
    return zipOf(xlsxParts(text));
}

QByteArray xlsx(const QByteArray& sheetData)
{
    return xlsx(XlsxText{sheetData});
}

QByteArray stylesOf(const QList<QByteArray>& formatCodes)
{
    QByteArray formats, cells;
    for (qsizetype i = 0; i < formatCodes.size(); ++i) {
        const QByteArray id = QByteArray::number(164 + i);
        formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" +
                   QString::fromUtf8(formatCodes[i]).toHtmlEscaped().toUtf8() + "\"/>";
        cells += "<xf numFmtId=\"" + id + "\"/>";
    }
    return "<numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells +
           "</cellXfs>";
}

QByteArray ods(const QByteArray& content, const QByteArray& automaticStyles)
{
    const QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" "
                            "xmlns:table=\"t\" xmlns:text=\"x\""
                            " xmlns:style=\"s\" xmlns:draw=\"d\" xmlns:calcext=\"c\"><office:automatic-styles>" +
                            automaticStyles + "</office:automatic-styles><office:body><office:spreadsheet>" + content +
                            "</office:spreadsheet></office:body></office:document-content>";
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", text}});
}

QStringList dump(WorkbookReader& reader, int sheet)
{
    QStringList rows;
    Status read = reader.read(sheet, [&](const Row& row) {
        QString line = QString::number(row.number);
        for (const Cell& cell : row.cells) {
            line += QLatin1Char(' ') + QString::fromStdString(columnName(cell.column)) + sign(cell.kind) +
                    QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
            if (cell.kind == CellKind::Text)
                line += QLatin1Char('"');
        }
        rows << line;
        return true;
    });
    if (!read)
        rows << QStringLiteral("ERROR ") + read.error().message;
    return rows;
}

QStringList dump(const QByteArray& bytes, int sheet)
{
    auto reader = WorkbookReader::openBytes(bytes, QStringLiteral("表"));
    return reader ? dump(**reader, sheet) : QStringList{QStringLiteral("ERROR ") + reader.error().message};
}

QString refusalOf(const QByteArray& bytes, const ReadLimits& limits)
{
    auto reader = WorkbookReader::openBytes(bytes, QStringLiteral("表"), limits);
    if (!reader)
        return reader.error().kind == ErrorKind::InputRefused ? reader.error().message : QStringLiteral("another kind");
    Status read = (*reader)->read(0, [](const Row&) { return true; });
    return read ? QString() : read.error().message;
}

double peakGrowth(const std::function<void()>& work)
{
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1 || !reset.flush())
        return -1;
    const qint64 before = statusKb("VmRSS:");
    work();
    return double(statusKb("VmHWM:") - before) / 1024;
}

} // namespace spotcheck::test
