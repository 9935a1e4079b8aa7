#pragma once
#include "core/exchange/row_builder.h"
#include "core/exchange/xlsx_package.h"
#include "core/exchange/xml_parser.h"

/// Handlers of a sheet of an .xlsx: its rows, its merged ranges. What is wrong is said with sheet and cell.
namespace spotcheck {

class SheetHandler : public XmlParser::Handler {
public:
    SheetHandler(const XlsxPackage& package, const ReadLimits& limits, const QString& sheet,
                 const WorkbookReader::OnRow& onRow);
    void attach(XmlParser& parser) { m_parser = &parser; }
    void start(std::string_view name, const char** attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view part) override;

private:
    enum class Type : char { Number, Shared, Boolean, Error, Date, Formula, Inline };

    void startRow(const char** attributes);
    void startCell(const char** attributes);
    void endCell();
    void endRow();
    void addValue();
    void addShared();
    void addNumber();
    void addIsoDate();
    void refuse(const char* sentence);
    static Type typeOf(std::string_view code);

    const XlsxPackage& m_package;
    const ReadLimits& m_limits;
    const QString m_sheet;
    const WorkbookReader::OnRow& m_onRow;
    XmlParser* m_parser = nullptr;
    RowBuilder m_cells;
    std::string m_value;
    std::string* m_collect = nullptr;
    int m_row = 0, m_column = -1, m_phonetic = 0;
    size_t m_style = 0;
    Type m_type = Type::Number;
    bool m_inCell = false, m_inInline = false, m_formula = false;
};

class MergeHandler : public XmlParser::Handler {
public:
    void start(std::string_view name, const char** attributes) override;
    void end(std::string_view) override {}
    std::vector<Merge> merges;
};

} // namespace spotcheck
