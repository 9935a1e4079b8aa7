#include "core/exchange/plan_difference_sheet.h"

#include "core/base/text_fold.h"
#include "core/exchange/header_finder.h"
#include "core/exchange/import_row.h"
#include "core/exchange/plan_workbook.h"
#include "core/exchange/refusal.h"
#include "core/registry/typed_value.h"

#include <algorithm>
#include <charconv>
#include <QFileInfo>

namespace spotcheck {

namespace {

qint64 keyOf(std::string_view text)
{
    text = trimmed(text);
    qint64 key = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), key);
    return error == std::errc() && end == text.data() + text.size() && key > 0 ? key : 0;
}

bool isHeader(std::string_view text, const char* header)
{
    return headerKey(text) == headerKey(header);
}

/// A formula of ours that another program wrote without its value.
bool isUnknown(const Field& field, CellKind kind, std::string_view text)
{
    const std::string_view key = field.key;
    return kind == CellKind::Error && !text.starts_with('#') && (key == "batches_total" || key == "budget");
}

/// 小计 and 合计 rows stay what they are when columns were moved before their words.
bool isSum(const Row& row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        const std::string text = headerKey(cell.text);
        return cell.kind == CellKind::Text &&
               (text.ends_with("小计") || text.ends_with("合计") || text.ends_with("总计"));
    });
}

/// One text alone, such as a title put between the rows.
bool isTitle(const Row& row)
{
    return std::count_if(row.cells.begin(), row.cells.end(),
                         [](const Cell& cell) { return !cellValue(cell.text).empty(); }) == 1;
}

class LineReader {
public:
    LineReader(const QString& sheet, const FoundHeader& header)
        : m_sheet(sheet), m_mapper(planRecordType(), header.columns), m_last(header.lastRow)
    {
        for (const ColumnMatch& column : header.columns)
            if (isHeader(column.header.toStdString(), kPlanKeyHeader))
                m_keyColumn = column.column;
    }

    void read(const Row& row, std::vector<PlanSheetRow>& to) const
    {
        if (row.number <= m_last)
            return;
        RowBlock block;
        block.add(row);
        ImportRow mapped;
        if (m_mapper.map(block, block.rows.front(), mapped) != RowMapper::Kind::Data)
            return;
        PlanSheetRow line{m_sheet, row.number, 0, {}};
        takeCells(mapped, line);
        for (const Cell& cell : row.cells)
            takeCell(cell, line);
        if (line.key == 0 && line.text("product_name").empty() && (isSum(row) || isTitle(row)))
            return;
        to.push_back(std::move(line));
    }

private:
    void takeCells(const ImportRow& mapped, PlanSheetRow& line) const
    {
        const auto& fields = planRecordType().fields;
        for (size_t i = 0; i < fields.size(); ++i)
            if (const ColumnMatch* match = m_mapper.match(int(i)); m_mapper.has(int(i)) && match != nullptr)
                line.cells[&fields[i]] = {std::string(mapped.values[i]), match->header, match->moneyFactor, false};
    }
    void takeCell(const Cell& cell, PlanSheetRow& line) const
    {
        if (cell.column == m_keyColumn)
            line.key = keyOf(cell.text);
        if (cell.kind != CellKind::Error)
            return;
        for (auto& [field, said] : line.cells)
            if (const ColumnMatch* match = m_mapper.match(int(field - planRecordType().fields.data()));
                match->column == cell.column)
                said.unknown = isUnknown(*field, cell.kind, cell.text);
    }

    QString m_sheet;
    RowMapper m_mapper;
    int m_last = 0, m_keyColumn = -1;
};

/// Where the columns of the second sheet are; found by the header 必检(是/否).
struct ItemColumns {
    int header = 0, product = -1, item = -1, must = -1, key = -1;
    bool isFound() const { return header > 0 && product >= 0 && item >= 0 && must >= 0; }
};

ItemColumns itemColumns(const SheetHead& head)
{
    for (const SheetHead::HeadRow& row : head.rows) {
        ItemColumns found;
        for (size_t c = 0; c < row.cells.size(); ++c) {
            const std::pair<const char*, int*> known[] = {{"产品名称", &found.product},
                                                          {"抽查项目", &found.item},
                                                          {kPlanMustHeader, &found.must},
                                                          {kPlanKeyHeader, &found.key}};
            for (const auto& [header, column] : known)
                if (isHeader(row.cells[c], header))
                    *column = int(c);
        }
        found.header = row.number;
        if (found.isFound())
            return found;
    }
    return {};
}

PlanItemRow itemRow(const Row& row, const ItemColumns& columns)
{
    PlanItemRow one;
    one.number = row.number;
    for (const Cell& cell : row.cells) {
        const std::string text(cellValue(cell.text));
        if (cell.column == columns.product)
            one.product = text;
        else if (cell.column == columns.item)
            one.item.name = text;
        else if (cell.column == columns.must)
            one.mustText = text;
        else if (cell.column == columns.key)
            one.key = keyOf(text);
    }
    static const Field must{"must", "", "", FieldType::YesNo, ""};
    const auto said = parseTyped(must, one.mustText);
    one.item.must = said && said->number == 1;
    if (said)
        one.mustText.clear(); // understood
    return one;
}

Status readItems(WorkbookReader& reader, int sheet, const ItemColumns& columns, PlanSheets& sheets, Progress* progress)
{
    sheets.items.emplace();
    return reader.read(
        sheet,
        [&](const Row& row) {
            if (row.number <= columns.header)
                return true;
            PlanItemRow one = itemRow(row, columns);
            if (!one.item.name.empty())
                sheets.items->push_back(std::move(one));
            return true;
        },
        progress);
}

struct BestSheet {
    int index = -1;
    FoundHeader header;
};

Error noTable(const QString& path)
{
    return {ErrorKind::InputRefused,
            exchangeText(QT_TRANSLATE_NOOP("exchange",
                                           "The workbook holds no plan table: no header with 产品名称 was found. "
                                           "Nothing was changed.")),
            path};
}

Status readLines(WorkbookReader& reader, const BestSheet& best, PlanSheets& sheets, Progress* progress)
{
    FoundHeader header = best.header;
    const QString name = reader.sheets()[best.index].name;
    if (const QString doubled = settleDoubles(header.columns, planRecordType(), name); !doubled.isEmpty())
        return Error{ErrorKind::InputRefused, doubled};
    const LineReader lines(name, header);
    return reader.read(
        best.index,
        [&](const Row& row) {
            lines.read(row, sheets.rows);
            return true;
        },
        progress);
}

} // namespace

const PlanSheetCell* PlanSheetRow::cell(std::string_view field) const
{
    const auto found = cells.find(planRecordType().field(field));
    return found == cells.end() ? nullptr : &found->second;
}

std::string PlanSheetRow::text(std::string_view field) const
{
    const PlanSheetCell* found = cell(field);
    return found == nullptr ? std::string() : found->text;
}

namespace {

/// Looks at the sheets one after the other: the base, the test items, and the table that fits best.
class SheetsReader {
public:
    SheetsReader(WorkbookReader& reader, Progress* progress)
        : m_reader(reader), m_progress(progress), m_matcher(planRecordType())
    {
    }
    Result<PlanSheets> read(const QString& path)
    {
        for (int i = 0; i < int(m_reader.sheets().size()); ++i)
            if (Status looked = look(i); !looked)
                return looked.error();
        if (m_best.index < 0)
            return noTable(path);
        if (Status read = readLines(m_reader, m_best, m_sheets, m_progress); !read)
            return read.error();
        m_sheets.titles << QFileInfo(path).completeBaseName();
        return std::move(m_sheets);
    }

private:
    Status look(int sheet)
    {
        const auto head = readHead(m_reader, sheet);
        if (!head)
            return head.error();
        if (isPlanBase(*head))
            return takeBase(sheet);
        if (const ItemColumns columns = itemColumns(*head); columns.isFound() && !m_sheets.items) {
            m_sheets.itemsSheet = m_reader.sheets()[sheet].name;
            return readItems(m_reader, sheet, columns, m_sheets, m_progress);
        }
        FoundHeader header = findHeader(*head, m_matcher);
        const bool fits = header.isFound() && missingHeaders(header.columns, planRecordType()).isEmpty();
        if (fits && (m_best.index < 0 || header.score > m_best.header.score)) {
            takeTitles(*head, header.firstRow);
            m_best = {sheet, std::move(header)};
        }
        return ok();
    }
    Status takeBase(int sheet)
    {
        auto base = readPlanBase(m_reader, sheet);
        if (!base)
            return base.error();
        m_sheets.baseEdited = !base->has_value();
        m_sheets.base = std::move(*base);
        return ok();
    }
    void takeTitles(const SheetHead& head, int headerRow)
    {
        m_sheets.titles.clear();
        for (const SheetHead::HeadRow& row : head.rows)
            for (const std::string& cell : row.cells)
                if (row.number < headerRow && !cell.empty())
                    m_sheets.titles << QString::fromStdString(cell);
    }

    WorkbookReader& m_reader;
    Progress* m_progress;
    const ColumnMatcher m_matcher;
    BestSheet m_best;
    PlanSheets m_sheets;
};

} // namespace

Result<PlanSheets> readPlanSheets(const QString& path, Progress* progress)
{
    auto reader = WorkbookReader::open(path);
    if (!reader)
        return reader.error();
    return SheetsReader(**reader, progress).read(path);
}

} // namespace spotcheck
