#pragma once
#include "core/exchange/number_format.h"
#include "core/exchange/text_arena.h"
#include "core/exchange/zip_archive.h"

#include <string>
#include <vector>

/// The parts of an .xlsx around its sheets: where they are, shared texts, number formats.
namespace spotcheck {

struct XlsxPackage {
    struct Sheet {
        SheetInfo info;
        std::string part;
    };
    std::vector<Sheet> sheets;
    std::vector<NumberFormat> formats; ///< by cell style index
    TextArena texts;
    bool system1904 = false;
};

Result<XlsxPackage> readXlsxPackage(ZipArchive& zip);

/// `_x000D_` and its kin, as the format writes characters XML cannot hold. Line ends become \n, other control
/// characters go.
void unescapeText(std::string& text);

} // namespace spotcheck
