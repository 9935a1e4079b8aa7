#pragma once
#include "core/base/result.h"
#include "core/registry/record_type.h"

#include <string>
#include <string_view>

/// What a person (or a workbook) typed, made into what the file stores: words of codes into numbers, yuan into fen,
/// dates of every spelling into YYYY-MM-DD, 是/否 into 1/0. What is not understood is refused with a sentence.
namespace spotcheck {

struct StoredValue {
    bool isNumber = false;
    bool isNull = false; ///< an empty number
    qint64 number = 0;
    std::string text;

    std::string asText() const { return isNull ? std::string() : isNumber ? std::to_string(number) : text; }
};

/// Marks of emptiness (/, —, 无) become empty.
Result<StoredValue> parseTyped(const Field& field, std::string_view typed);

} // namespace spotcheck
