// Any bytes as a text table: no crash, and the same rows whatever the blocks it is fed in.
#include "core/exchange/csv_parser.h"
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

std::string rowsOf(std::string_view text, char separator, std::size_t block)
{
    std::string rows;
    const spotcheck::WorkbookReader::OnRow onRow = [&](const spotcheck::Row& row) {
        rows += std::to_string(row.number);
        for (const spotcheck::Cell& cell : row.cells)
            rows.append("|").append(std::to_string(cell.column)).append("=").append(cell.text);
        rows += '\n';
        return true;
    };
    const spotcheck::ReadLimits limits;
    spotcheck::CsvParser parser(separator, limits, onRow);
    bool fine = true;
    for (std::size_t at = 0; fine && at < text.size(); at += block)
        fine = parser.feed(text.substr(at, block));
    return rows + (fine && parser.finish() ? "done" : "wrong");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const char separator = spotcheck::guessSeparator(text);
    if (rowsOf(text, separator, text.size() + 1) != rowsOf(text, separator, 3))
        std::abort();
    return 0;
}
