#include "core/exchange/xlsx_reader.h"

#include "core/exchange/refusal.h"
#include "core/exchange/xlsx_sheet.h"

namespace spotcheck {

XlsxReader::XlsxReader(std::unique_ptr<ZipArchive> zip, XlsxPackage package)
    : m_zip(std::move(zip)), m_package(std::move(package))
{
}

Result<std::unique_ptr<WorkbookReader>> XlsxReader::make(std::unique_ptr<ZipArchive> zip)
{
    auto package = readXlsxPackage(*zip);
    if (!package)
        return package.error();
    return std::unique_ptr<WorkbookReader>(new XlsxReader(std::move(zip), std::move(*package)));
}

QList<SheetInfo> XlsxReader::sheets() const
{
    QList<SheetInfo> list;
    for (const auto& sheet : m_package.sheets)
        list << sheet.info;
    return list;
}

Status XlsxReader::read(int sheet, const OnRow& onRow, Progress* progress)
{
    const auto& entry = m_package.sheets.at(size_t(sheet));
    SheetHandler handler(m_package, m_zip->limits(), entry.info.name, onRow);
    XmlParser parser(handler, m_zip->limits().depth);
    handler.attach(parser);
    return parsePart(*m_zip, entry.part, parser, progress);
}

Result<std::vector<Merge>> XlsxReader::merges(int sheet)
{
    MergeHandler handler;
    XmlParser parser(handler, m_zip->limits().depth);
    if (Status read = parsePart(*m_zip, m_package.sheets.at(size_t(sheet)).part, parser); !read)
        return read.error();
    return std::move(handler.merges);
}

} // namespace spotcheck
