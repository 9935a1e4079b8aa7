#pragma once
#include "core/exchange/row_place.h"
#include "core/testing/report_judge.h"
#include "core/workspace/database.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Reports of a results sheet while it is read: texts in one block of memory, what was tested kept once.
namespace spotcheck {

struct StringHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// Item, basis, method, limit, unit.
using SpecTexts = std::array<std::string, 5>;
std::string specKey(const SpecTexts& texts);

struct ReportItem {
    enum Text { Value, Lod, Uncertainty, LabVerdict, Note, Declared, TextCount };
    uint32_t spec = 0;  ///< index into ReportBook::specs
    uint32_t begin = 0; ///< of its texts in ReportBook::texts
    std::array<uint32_t, TextCount> sizes{};
    int row = 0;
    JudgedItem judged = {};
    ItemAspect aspect = ItemAspect::Physical;
};

struct SheetReport {
    enum Head { Overall, Received, Finished, Reported, Testers, Kind, Lab, HeadCount };
    std::string sample, number;
    std::array<std::string, HeadCount> head;
    std::array<int, HeadCount> headRow{}; ///< the row that said so
    std::vector<ReportItem> items;
    std::vector<RowPlace> rows;
    qint64 batch = 0;
    const RuleEdition* rule = nullptr; ///< in force for its product on the day of sampling
    std::string effectiveDay;          ///< the day that tells the edition of a standard (domain 5.3)
    int badRow = 0;                    ///< a row of it that cannot be taken
};

struct ReportBook {
    std::vector<SheetReport> reports;
    std::vector<SpecTexts> specs;
    std::string texts;

    std::string_view text(const ReportItem& item, ReportItem::Text which) const
    {
        size_t at = item.begin;
        for (int i = 0; i < which; ++i)
            at += item.sizes[size_t(i)];
        return std::string_view(texts).substr(at, item.sizes[which]);
    }
};

} // namespace spotcheck
