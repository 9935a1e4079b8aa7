#pragma once
#include "core/exchange/row_builder.h"
#include "core/exchange/workbook_reader.h"

#include <string>

/// The state machine of a text table: cells apart by one character, quoted where they hold it, "" in quotes is one
/// quote, rows end at LF, CR or CRLF. Fed block by block.
namespace spotcheck {

class CsvParser {
public:
    CsvParser(char separator, const ReadLimits& limits, const WorkbookReader::OnRow& onRow);

    enum class Wrong { Nothing, UnclosedQuote, TooLong, TooManyColumns, TooManyRows };
    /// False when onRow wants no more or something is wrong.
    bool feed(std::string_view block);
    bool finish();
    Wrong wrong() const { return m_wrong; }
    int row() const { return m_row; } ///< the row that is being read

private:
    enum class State { CellStart, Plain, Quoted, QuoteInQuoted };

    size_t takePlain(std::string_view block);
    size_t takeQuoted(std::string_view block);
    bool endCell();
    bool endRow();
    bool fail(Wrong wrong);

    const char m_separator;
    const ReadLimits& m_limits;
    const WorkbookReader::OnRow& m_onRow;
    RowBuilder m_cells;
    State m_state = State::CellStart;
    Wrong m_wrong = Wrong::Nothing;
    size_t m_cellStart = 0;
    int m_row = 1, m_column = 0;
    bool m_afterCr = false, m_rowBegun = false;
};

/// The separator of , ; and tab under which most rows of the beginning have the same number of cells.
char guessSeparator(std::string_view beginning);

} // namespace spotcheck
