#pragma once
#include "core/exchange/workbook_reader.h"
#include "core/exchange/zip_archive.h"

/// .ods (LibreOffice, WPS): content.xml, streaming. Repeated empty rows and cells cost nothing.
namespace spotcheck {

class OdsReader : public WorkbookReader {
public:
    static bool isOds(ZipArchive& zip);
    static Result<std::unique_ptr<WorkbookReader>> make(std::unique_ptr<ZipArchive> zip);
    QList<SheetInfo> sheets() const override { return m_sheets; }
    Status read(int sheet, const OnRow& onRow, Progress* progress) override;
    Result<std::vector<Merge>> merges(int sheet) override;

private:
    OdsReader(std::unique_ptr<ZipArchive> zip, QList<SheetInfo> sheets)
        : m_zip(std::move(zip)), m_sheets(std::move(sheets))
    {
    }
    std::unique_ptr<ZipArchive> m_zip;
    QList<SheetInfo> m_sheets;
};

} // namespace spotcheck
