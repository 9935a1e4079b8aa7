#pragma once
#include "core/registry/record_type.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Which of a record type's joins a query really needs. On 2 M batches a join costs more than the sort itself, so lists
/// of ids leave out every join that neither order nor filter looks at.
namespace spotcheck {

/// Does the SQL text name a column of this alias ("s" in "s.name")?
bool usesAlias(std::string_view sql, std::string_view alias);

/// The type's FROM clause without the outer joins that none of `texts` (nor a join that stays) looks at.
std::string fromFor(const RecordType& type, std::span<const std::string> texts);

/// A column of another table that the main table points to by id.
struct Link {
    std::string table;  ///< "enterprise s"
    std::string id;     ///< "s.id"
    std::string column; ///< "t.sampled_id"
};
/// The link a field's value comes over; nothing for fields of the main table or over two tables.
std::optional<Link> linkOf(const RecordType& type, const Field& field);

} // namespace spotcheck
