#pragma once
#include "core/base/result.h"
#include <cstdint>
#include <cstdio>

/// The `judge` command: CSV in (UTF-8, BOM allowed, quotes; header
/// limit,value[,unit][,lod][,method][,verdict][,item][,uncertainty][,decision] in any order), one JSON object per row
/// out, in the order of the rows. Sentences in the language of the installed translator.
namespace spotcheck {

struct JudgeSummary {
    std::uint64_t rows = 0;
    std::uint64_t passed = 0;
    std::uint64_t failed = 0;
    std::uint64_t cannotTell = 0;
    std::uint64_t disagree = 0; ///< rows where the laboratory's verdict is the opposite of ours
};

/// A header without limit and value, an empty input, or text that is not UTF-8 in the header: InputRefused.
Result<JudgeSummary> judgeStream(std::FILE* in, std::FILE* out);

} // namespace spotcheck
