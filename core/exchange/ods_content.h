#pragma once
#include "core/exchange/row_builder.h"
#include "core/exchange/xml_parser.h"

#include <QList>
#include <set>

/// Handlers of an .ods's content.xml: which sheets there are, and the rows of one of them.
namespace spotcheck {

/// Sheets are tables directly in the spreadsheet, not those in cells, tracked changes or links.
class OdsTables : public XmlParser::Handler {
public:
    void attach(XmlParser& parser) { m_parser = &parser; }
    void start(std::string_view name, const char** attributes) override;
    void end(std::string_view name) override;
    QList<SheetInfo> sheets;

protected:
    bool isInSheet() const { return m_tableDepth > 0; }
    int depth() const { return m_depth; }
    virtual void sheetEnds() {}
    XmlParser* m_parser = nullptr;

private:
    void startTable(const char** attributes);
    int m_depth = 0, m_spreadsheetDepth = 0, m_tableDepth = 0;
    std::string m_style;
    std::set<std::string, std::less<>> m_hiddenStyles;
};

class OdsRows : public OdsTables {
public:
    OdsRows(const ReadLimits& limits, int wanted, const WorkbookReader::OnRow& onRow)
        : m_limits(limits), m_wanted(wanted), m_onRow(onRow)
    {
    }
    void start(std::string_view name, const char** attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view part) override;
    std::vector<Merge> merges;

protected:
    void sheetEnds() override;

private:
    struct CellState {
        std::string type, value, date, boolean, string;
        bool formula = false, error = false, covered = false;
        int repeat = 1, paragraphs = 0;
    };

    bool isWanted() const { return isInSheet() && sheets.size() - 1 == m_wanted; }
    void startCell(const char** attributes, bool covered);
    void readCellAttributes(const char** attributes);
    void noteMerge(const char** attributes);
    void startInCell(std::string_view name, const char** attributes);
    void put(std::string_view part);
    void endCell();
    void addCell();
    CellKind appendShown(std::string& to) const;
    CellKind appendNumeric(std::string& to) const;
    void endRow();
    bool spend(qint64 cells);

    const ReadLimits& m_limits;
    const qsizetype m_wanted;
    const WorkbookReader::OnRow& m_onRow;
    RowBuilder m_cells;
    CellState m_cell;
    std::string m_text;
    int m_row = 0, m_column = 0, m_rowRepeat = 1;
    int m_cellDepth = 0, m_skipDepth = 0, m_paragraphDepth = 0; ///< 0: not in one
    bool m_spaceBefore = false;
    qint64 m_repeated = 0;
};

} // namespace spotcheck
