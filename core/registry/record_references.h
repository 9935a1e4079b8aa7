#pragma once
#include "core/registry/record_type.h"
#include "core/workspace/database.h"

#include <functional>
#include <string>

/// The rows a new record points to, found by the text a person typed for them.
namespace spotcheck {

struct Reference {
    const char* column = nullptr; ///< null: this kind points to nothing, or nothing was typed
    qint64 id = 0;
};

using TypedText = std::function<std::string(std::string_view key)>;

/// The parent product, the laboratory of a bid, the plan of a line (begun when it is not there; approved ones refused).
Result<Reference> referenceOf(Database& db, const RecordType& type, const TypedText& typed);

} // namespace spotcheck
