// Any bytes as a workbook, and its rows as an import takes them: no crash, bounded memory, rows ascending, columns
// ascending, texts not empty; items as columns, tables below each other and several items in a cell come apart into
// rows that stand in their order.
#include "core/exchange/clipboard_table.h"
#include "core/exchange/import_profile.h"
#include "core/exchange/table_finder.h"
#include "core/exchange/table_rows.h"
#include "core/exchange/workbook_reader.h"
#include <cstdint>
#include <cstdlib>

namespace {

using namespace spotcheck;

constexpr int kRows = 10000;

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void readRows(WorkbookReader& reader, int sheet, const ReadLimits& limits)
{
    int before = 0, rows = 0;
    const Status read = reader.read(sheet, [&](const Row& row) {
        check(row.number > before && !row.cells.empty());
        before = row.number;
        int column = -1;
        for (const Cell& cell : row.cells) {
            check(cell.column > column && cell.column < limits.columns && !cell.text.empty());
            column = cell.column;
        }
        return ++rows < kRows;
    });
    (void)read;
}

KnownItems someItems()
{
    KnownItems items;
    for (const char* name : {"甲醛", "pH值", "铅"})
        items.add(name);
    return items;
}

/// The rows of one sheet row: in their order, every field with a place of its own.
void checkTaken(const TableRows::Taken& taken, const RecordType& type)
{
    check(taken.kind == RowMapper::Kind::Data || taken.rows.empty());
    RowPlace before(0, -1);
    for (const ImportRow& row : taken.rows) {
        check(before < row.place() && row.values.size() == type.fields.size() && row.raw.size() == type.fields.size());
        check(row.problemField < int(type.fields.size()) && (!row.orphan || !row.problem.isEmpty()));
        before = row.place();
    }
}

void takeRows(WorkbookReader& reader, int sheet, const char* kind, ItemLayout layout)
{
    static const KnownItems items = someItems();
    const RecordType& type = *recordType(kind);
    const HeaderHints hints{&items, layout};
    const auto head = readHead(reader, sheet);
    if (!head)
        return;
    FoundHeader header = findHeader(*head, ColumnMatcher(type), hints);
    if (!header.isFound())
        return;
    const QString doubled = settleDoubles(header.columns, type, {});
    header.items = itemColumnsOf(header.columns);
    SheetFacts facts;
    facts.wantMerges = true;
    facts.wantSpecs = !header.items.empty();
    const ImportSource source{type, {}, {}, sheet, header, {}, {}, {}, hints, {}, {}, facts};
    if (!gatherFacts(reader, source, facts))
        return;
    TableRows table(source, facts);
    TableFinder finder(type, {}, {}, hints, header);
    RowFeed feed(reader, sheet, header.lastRow, &finder);
    int rows = 0;
    while (const auto block = feed.next())
        for (size_t i = 0; i < block->rows.size() && ++rows < kRows; ++i)
            checkTaken(table.take(*block, i), type);
}

void readText(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(std::min<std::size_t>(size, 1 << 16)));
    for (const QStringList& row : htmlTable(QString::fromUtf8(bytes)))
        check(row.size() <= 16384);
    (void)readProfilesJson(bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ReadLimits limits;
    limits.totalBytes = limits.entryBytes = 8 << 20;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    readText(data, size);
    auto reader = WorkbookReader::openBytes(bytes, QStringLiteral("f"), limits);
    if (!reader)
        return 0;
    const int sheets = int(std::min<qsizetype>((*reader)->sheets().size(), 4));
    for (int sheet = 0; sheet < sheets; ++sheet) {
        readRows(**reader, sheet, limits);
        (void)(*reader)->merges(sheet);
        takeRows(**reader, sheet, "results", ItemLayout::Auto);
        takeRows(**reader, sheet, "results", ItemLayout::Columns);
        takeRows(**reader, sheet, "batches", ItemLayout::Auto);
    }
    return 0;
}
