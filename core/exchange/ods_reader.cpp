#include "core/exchange/ods_reader.h"

#include "core/exchange/ods_content.h"
#include "core/exchange/refusal.h"

namespace spotcheck {

namespace {

/// An encrypted document keeps its directory open: META-INF/manifest.xml says which parts are locked.
class ManifestHandler : public XmlParser::Handler {
public:
    void start(std::string_view name, const char**) override { encrypted = encrypted || name == "encryption-data"; }
    void end(std::string_view) override {}
    bool encrypted = false;
};

Status checkManifest(ZipArchive& zip)
{
    static constexpr std::string_view part = "META-INF/manifest.xml";
    if (!zip.contains(part))
        return ok();
    ManifestHandler handler;
    XmlParser parser(handler, zip.limits().depth);
    if (Status read = parsePart(zip, part, parser); !read)
        return read;
    return handler.encrypted
               ? Status(refusal(QT_TRANSLATE_NOOP(
                     "exchange", "The file is protected by a password; save it without one and try again.")))
               : ok();
}

} // namespace

bool OdsReader::isOds(ZipArchive& zip)
{
    if (!zip.contains("mimetype") || !zip.contains("content.xml"))
        return false;
    const auto type = zip.head("mimetype", 100);
    return type && type->starts_with("application/vnd.oasis.opendocument.spreadsheet");
}

Result<std::unique_ptr<WorkbookReader>> OdsReader::make(std::unique_ptr<ZipArchive> zip)
{
    if (Status open = checkManifest(*zip); !open)
        return open.error();
    OdsTables tables;
    XmlParser parser(tables, zip->limits().depth);
    tables.attach(parser);
    if (Status read = parsePart(*zip, "content.xml", parser); !read)
        return read.error();
    if (tables.sheets.isEmpty())
        return refusal(QT_TRANSLATE_NOOP("exchange", "The workbook holds no sheet."));
    return std::unique_ptr<WorkbookReader>(new OdsReader(std::move(zip), std::move(tables.sheets)));
}

Status OdsReader::read(int sheet, const OnRow& onRow, Progress* progress)
{
    OdsRows rows(m_zip->limits(), sheet, onRow);
    XmlParser parser(rows, m_zip->limits().depth);
    rows.attach(parser);
    return parsePart(*m_zip, "content.xml", parser, progress);
}

Result<std::vector<Merge>> OdsReader::merges(int sheet)
{
    const OnRow all = [](const Row&) { return true; };
    OdsRows rows(m_zip->limits(), sheet, all);
    XmlParser parser(rows, m_zip->limits().depth);
    rows.attach(parser);
    if (Status read = parsePart(*m_zip, "content.xml", parser); !read)
        return read.error();
    return std::move(rows.merges);
}

} // namespace spotcheck
