#pragma once
#include "core/registry/record_type.h"
#include "core/workspace/database.h"

#include <functional>
#include <string>
#include <vector>

/// The rows a new record points to, found by the text a person typed for them.
namespace spotcheck {

struct Reference {
    const char* column = nullptr;
    qint64 id = 0;
};

using TypedText = std::function<std::string(std::string_view key)>;

using References = std::vector<Reference>;

/// The parent product, the laboratory of a bid, the plan of a line (begun when it is not there; approved ones refused),
/// the case of an objection, the batch of a hand-over, the enterprise of a visit …
Result<References> referencesOf(Database& db, const RecordType& type, const TypedText& typed);

} // namespace spotcheck
