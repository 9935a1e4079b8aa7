#include "core/exchange/sheet_facts.h"

#include "core/exchange/item_rows.h"
#include "core/exchange/table_finder.h"

#include <algorithm>

namespace spotcheck {

namespace {

Status readMerges(WorkbookReader& reader, int sheet, SheetFacts& facts)
{
    auto merges = reader.merges(sheet);
    if (!merges)
        return merges.error();
    std::erase_if(*merges, [](const Merge& m) { return m.firstRow > m.lastRow || m.firstColumn > m.lastColumn; });
    std::sort(merges->begin(), merges->end(), [](const Merge& a, const Merge& b) {
        return std::pair(a.firstRow, a.firstColumn) < std::pair(b.firstRow, b.firstColumn);
    });
    facts.merges = std::move(*merges);
    return ok();
}

Status readSpecs(WorkbookReader& reader, const ImportSource& source, SheetFacts& facts)
{
    const ColumnMatcher matcher(source.type, source.remembered);
    TableFinder finder(source.type, source.sheetName, source.remembered, source.hints, source.header);
    RowFeed feed(reader, source.sheet, source.header.lastRow, &finder);
    auto header = std::make_shared<const FoundHeader>(source.header);
    std::map<int, std::vector<SpecRow>> specs;
    while (const auto block = feed.next()) {
        size_t table = 0;
        for (size_t i = 0; i < block->rows.size(); ++i) {
            while (table < block->tables.size() && block->tables[table].row <= i)
                header = block->tables[table++].header;
            if (block->rows[i].role != RowBlock::Role::Data || header->items.empty())
                continue;
            if (auto spec = specRowOf(*header, matcher, *block, block->rows[i]))
                specs[header->firstRow].push_back(std::move(*spec));
        }
    }
    if (Status read = feed.status(); !read)
        return read;
    facts.specs = std::move(specs);
    return ok();
}

} // namespace

Status gatherFacts(WorkbookReader& reader, const ImportSource& source, SheetFacts& facts)
{
    if (facts.wantMerges && !facts.merges)
        if (Status read = readMerges(reader, source.sheet, facts); !read)
            return read;
    return facts.wantSpecs && !facts.specs ? readSpecs(reader, source, facts) : ok();
}

} // namespace spotcheck
