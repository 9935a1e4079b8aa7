#pragma once
#include "core/exchange/column_matcher.h"
#include "core/exchange/import_feed.h"
#include "core/exchange/row_place.h"

#include <string>
#include <string_view>
#include <vector>

/// One row of a sheet, by field. RowMapper puts cells where the column match says and tells data from what is none:
/// blank rows, totals, remarks below the table, headers repeated on every page.
namespace spotcheck {

struct ImportRow {
    int number = 0;                       ///< 1-based in the sheet
    int part = 0;                         ///< of the rows that this row of the sheet was turned into
    std::vector<std::string_view> values; ///< by field; trimmed; empty when the cell says nothing (tables.md section 1)
    std::vector<std::string_view> raw;    ///< by field, as it stands
    int errorField = -1;                  ///< a field whose cell holds an error (#DIV/0!)
    int problemField = -1;                ///< what `problem` is about; -1: the row as a whole
    QString problem = {};                 ///< why the row cannot be told apart; empty: it can
    bool orphan = false;                  ///< belongs to nothing above it

    RowPlace place() const { return {number, part}; }
    std::string_view operator[](int field) const { return field < 0 ? std::string_view() : values[size_t(field)]; }
};

/// Leading and trailing white space gone; empty when the cell says nothing.
std::string_view cellValue(std::string_view text);

class RowMapper {
public:
    RowMapper(const RecordType& type, const QList<ColumnMatch>& columns);

    enum class Kind { Data, Blank, Total, Remark, Header, Title, Spec };
    /// Views into the block: valid as long as it lives.
    Kind map(const RowBlock& block, const RowBlock::BlockRow& row, ImportRow& out) const;

    bool has(int field) const { return m_columnOfField[size_t(field)] >= 0; }
    const ColumnMatch* match(int field) const;
    int column(int field) const { return m_columnOfField[size_t(field)]; } ///< -1: not there
    QString header(int field) const; ///< of the sheet's column; the contract's when there is none
    /// The value comes from a column headed so, until said otherwise.
    void setValueHeader(const QString& header) { m_valueHeader = header; }

private:
    Kind kindOf(const RowBlock& block, const RowBlock::BlockRow& row, const ImportRow& out, int filled) const;
    bool isHeader(const ImportRow& row, int filled) const;

    const RecordType* m_type;
    int m_value = -1;
    QString m_valueHeader;
    QList<ColumnMatch> m_matches;       ///< those taken
    std::vector<int> m_fieldOfColumn;   ///< -1: left out
    std::vector<int> m_columnOfField;   ///< -1: not there
    std::vector<std::string> m_headers; ///< headerKey by field
};

} // namespace spotcheck
