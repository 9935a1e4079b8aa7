#include "core/exchange/import_loader.h"
#include "core/exchange/import_run.h"
#include "core/exchange/table_finder.h"
#include "core/exchange/table_rows.h"

#include <algorithm>
#include <set>

/// The first rows as the wizard shows them.
namespace spotcheck {

namespace {

std::unique_ptr<RowBlock> blockOf(const SheetHead& head, const ImportSource& source)
{
    auto block = std::make_unique<RowBlock>();
    TableFinder finder(source.type, source.sheetName, source.remembered, source.hints, source.header);
    std::vector<Cell> cells;
    for (const SheetHead::HeadRow& row : head.rows) {
        if (row.number <= source.header.lastRow)
            continue;
        cells.clear();
        for (size_t c = 0; c < row.cells.size(); ++c)
            if (!row.cells[c].empty())
                cells.push_back({int(c), row.kinds[c], row.cells[c]});
        block->add({row.number, cells});
        if (source.header.isFound())
            finder.look(*block);
    }
    if (source.header.isFound())
        finder.end(*block);
    return block;
}

class Preview {
public:
    Preview(const QString& office, const ImportSource& source, ImportPreview& preview)
        : m_source(source),
          m_preview(preview),
          m_rows(source, source.facts),
          m_context{source.type, m_rows.mapper(), {}, office, 0, source.titleTexts, source.options},
          m_loader(makeLoader(m_context))
    {
    }

    Status fill(const Database& db, const SheetHead& head)
    {
        if (Status begun = m_loader->begin(const_cast<Database&>(db)); !begun) // prepares statements, writes nothing
            return begun;
        const auto block = blockOf(head, m_source);
        layColumns(*block);
        m_rows.restart();
        for (size_t i = 0; i < block->rows.size(); ++i)
            if (Status added = add(*block, i); !added)
                return added;
        m_preview.warnings << m_loader->warnings();
        for (const auto& [place, problem] : m_loader->doubts())
            m_preview.doubtful << RejectedRow{m_source.sheetName,
                                              place.row,
                                              m_rows.mapper().header(problem.field),
                                              problem.value,
                                              problem.reason,
                                              place.part,
                                              {},
                                              problem.suggestions};
        return ok();
    }

private:
    /// The sheet's own columns; behind them fields that no column of the first header is, but rows have.
    void layColumns(const RowBlock& block)
    {
        std::set<int> said;
        for (size_t i = 0; i < block.rows.size(); ++i)
            for (const ImportRow& row : m_rows.take(block, i).rows)
                for (size_t field = 0; field < row.raw.size(); ++field)
                    if (!row.values[field].empty())
                        said.insert(int(field));
        qsizetype at = -1;
        for (const ColumnMatch& column : m_source.header.columns) {
            if (column.isItem()) {
                at = at < 0 ? m_preview.columns.size() : at;
                m_preview.items << column;
                continue;
            }
            said.erase(fieldOf(column));
            m_preview.columns << column;
        }
        const QList<ColumnMatch> made = madeOf(said);
        for (qsizetype i = 0; i < made.size(); ++i)
            m_preview.columns.insert(at < 0 ? m_preview.columns.size() : at + i, made[i]);
    }

    /// Columns for fields of their own, in the order in which people read a result.
    QList<ColumnMatch> madeOf(std::set<int> fields) const
    {
        QList<ColumnMatch> columns;
        const auto add = [&](int field) {
            ColumnMatch made;
            made.column = -1;
            made.field = QLatin1StringView(m_source.type.fields[size_t(field)].key);
            made.header = QString::fromUtf8(m_source.type.fields[size_t(field)].header);
            made.made = true;
            columns << made;
        };
        for (const char* key : {"item", "limit", "value", "unit", "lab_verdict"})
            if (const Field* field = m_source.type.field(key); field != nullptr)
                if (const int index = int(field - m_source.type.fields.data()); fields.erase(index) > 0)
                    add(index);
        for (const int field : fields)
            add(field);
        return columns;
    }

    int fieldOf(const ColumnMatch& column) const
    {
        const Field* field = column.field.isEmpty() ? nullptr : m_source.type.field(column.field.toStdString());
        return field == nullptr ? -1 : int(field - m_source.type.fields.data());
    }

    Status add(const RowBlock& block, size_t index)
    {
        const TableRows::Taken taken = m_rows.take(block, index);
        if (taken.newTable) {
            ++m_preview.tables;
            m_loader->newTable();
        }
        if (taken.kind == RowMapper::Kind::Blank)
            return ok();
        if (taken.total != nullptr)
            m_loader->see(*taken.total, true);
        if (taken.kind != RowMapper::Kind::Data) {
            PreviewRow row{block.rows[index].number};
            row.skipped = true;
            for (const ColumnMatch& column : m_preview.columns)
                row.cells << PreviewCell{textAt(block, block.rows[index], column.column), {}};
            m_preview.rows << row;
            return ok();
        }
        for (const ImportRow& row : taken.rows)
            if (Status added = addData(block, block.rows[index], row); !added)
                return added;
        return ok();
    }

    Status addData(const RowBlock& block, const RowBlock::BlockRow& source, const ImportRow& fields)
    {
        m_rows.pointAt(fields);
        PreviewRow row{fields.number};
        row.part = fields.part;
        for (const ColumnMatch& column : m_preview.columns) {
            const int field = fieldOf(column);
            row.cells << PreviewCell{
                field < 0 ? textAt(block, source, column.column) : shown(fields.raw[size_t(field)]), {}};
        }
        m_loader->see(fields, false);
        QList<CellProblem> problems;
        if (Status checked = m_loader->check(fields, problems); !checked)
            return checked;
        for (const CellProblem& problem : problems)
            mark(row, problem);
        m_preview.problems += problems.isEmpty() ? 0 : 1;
        m_preview.rows << row;
        return ok();
    }

    static QString shown(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

    static QString textAt(const RowBlock& block, const RowBlock::BlockRow& row, int column)
    {
        for (const RowBlock::BlockCell& cell : block.cellsOf(row))
            if (cell.column == column)
                return shown(block.textOf(cell));
        return {};
    }

    /// On its cell when there is one, else on the row.
    void mark(PreviewRow& row, const CellProblem& problem) const
    {
        for (qsizetype i = 0; problem.field >= 0 && i < row.cells.size(); ++i)
            if (fieldOf(m_preview.columns[i]) == problem.field)
                row.cells[i].problem = problem.reason;
        row.problem += row.problem.isEmpty() ? problem.reason : QStringLiteral("；") + problem.reason;
    }

    const ImportSource& m_source;
    ImportPreview& m_preview;
    TableRows m_rows;
    ImportContext m_context;
    std::unique_ptr<Loader> m_loader;
};

} // namespace

Result<ImportPreview> previewRows(const Database& db, const QString& office, const ImportSource& source,
                                  const SheetHead& head)
{
    ImportPreview preview;
    preview.sheet = source.sheetName;
    preview.headerFirst = source.header.firstRow;
    preview.headerLast = source.header.lastRow;
    preview.itemsInColumns = !source.header.items.empty();
    preview.missing = missingHeaders(source.header.columns, source.type);
    preview.warnings = source.doubts;
    if (Status filled = Preview(office, source, preview).fill(db, head); !filled)
        return filled.error();
    return preview;
}

} // namespace spotcheck
