#include "core/exchange/import_rejects.h"

#include "core/exchange/import_run.h"

#include <string>

namespace spotcheck {

Result<RejectWriter> RejectWriter::create(const QString& path, std::span<const std::string> headers)
{
    std::vector<TableColumn> columns;
    for (const std::string& header : headers)
        columns.push_back({header, CellFormat::Text, 14});
    columns.push_back({kRowHeader, CellFormat::Number, 8});
    columns.push_back({kReasonHeader, CellFormat::Text, 60});
    auto table = TableWriter::create(path, QString::fromUtf8(kReasonHeader), std::move(columns));
    if (!table)
        return table.error();
    return RejectWriter(std::move(*table));
}

Status RejectWriter::add(int row, std::span<const std::string_view> cells, std::string_view reason)
{
    const std::string number = std::to_string(row);
    m_cells.assign(cells.begin(), cells.end());
    m_cells.push_back(number);
    m_cells.push_back(reason);
    return m_table->addRow(m_cells);
}

static bool isKey(std::string_view field)
{
    return field == "sample_no" || field == "report_no" || field == "rule_code";
}

RejectSheet::RejectSheet(const ImportSource& source, bool asTheyStand) : m_asTheyStand(asTheyStand)
{
    const auto add = [&](const std::string& header, int column, std::string_view field) {
        m_headers.push_back(header);
        m_columns.push_back(column);
        m_keys.push_back(isKey(field));
    };
    if (asTheyStand) {
        for (const ColumnMatch& column : source.header.columns)
            if (!isRejectColumn(column.header))
                add(column.header.toStdString(), column.column, column.field.toStdString());
    } else {
        for (size_t i = 0; i < source.type.fields.size(); ++i)
            add(source.type.fields[i].header, int(i), source.type.fields[i].key);
    }
    m_carried.resize(m_headers.size());
}

std::span<const std::string_view> RejectSheet::cellsOf(const RowBlock& block, const RowBlock::BlockRow& row,
                                                       const ImportRow& fields)
{
    m_cells.assign(m_headers.size(), {});
    for (size_t i = 0; i < m_cells.size(); ++i) {
        if (!m_asTheyStand)
            m_cells[i] = fields.values[size_t(m_columns[i])];
        else
            for (const RowBlock::BlockCell& cell : block.cellsOf(row))
                if (cell.column == m_columns[i])
                    m_cells[i] = block.textOf(cell);
        if (m_keys[i] && !cellValue(m_cells[i]).empty())
            m_carried[i] = m_cells[i];
        else if (m_keys[i])
            m_cells[i] = m_carried[i];
    }
    return m_cells;
}

} // namespace spotcheck
