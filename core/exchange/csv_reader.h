#pragma once
#include "core/exchange/csv_source.h"
#include "core/exchange/workbook_reader.h"

/// .csv: UTF-8 (with or without BOM), UTF-16 with BOM, GB 18030; separator , ; or tab, guessed from the beginning or
/// named by a first line `sep=;`. One sheet, named after the file. The apostrophe that export puts before text starting
/// with = + - @ is taken off.
namespace spotcheck {

class CsvReader : public WorkbookReader {
public:
    static Result<std::unique_ptr<WorkbookReader>> make(std::unique_ptr<QIODevice> device, const QString& name,
                                                        const ReadLimits& limits);
    QList<SheetInfo> sheets() const override { return {{m_name, false}}; }
    Status read(int sheet, const OnRow& onRow, Progress* progress) override;
    Result<std::vector<Merge>> merges(int) override { return std::vector<Merge>(); }
    bool mayMerge() const override { return false; }

private:
    CsvReader(std::unique_ptr<CsvSource> source, QString name, const ReadLimits& limits);
    Status lookAtBeginning();

    std::unique_ptr<CsvSource> m_source;
    QString m_name;
    ReadLimits m_limits;
    char m_separator = ',';
    size_t m_skip = 0; ///< bytes of the line `sep=;`
};

} // namespace spotcheck
