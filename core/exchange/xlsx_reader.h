#pragma once
#include "core/exchange/workbook_reader.h"
#include "core/exchange/xlsx_package.h"

/// .xlsx, streaming.
namespace spotcheck {

class XlsxReader : public WorkbookReader {
public:
    static Result<std::unique_ptr<WorkbookReader>> make(std::unique_ptr<ZipArchive> zip);
    QList<SheetInfo> sheets() const override;
    Status read(int sheet, const OnRow& onRow, Progress* progress) override;
    Result<std::vector<Merge>> merges(int sheet) override;

private:
    XlsxReader(std::unique_ptr<ZipArchive> zip, XlsxPackage package);
    std::unique_ptr<ZipArchive> m_zip;
    XlsxPackage m_package;
};

} // namespace spotcheck
