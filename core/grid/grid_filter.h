#pragma once
#include "core/grid/grid_query.h"

#include <string>

/// Turns the words a person types into a column filter (the grammar stands at GridFilter) into SQL with bound values.
namespace spotcheck {

struct FilterSql {
    std::string where; ///< conditions joined by AND; empty: everything
    std::vector<std::string> values;
};

/// Refuses a filter on a column the type does not have.
Result<FilterSql> filterSql(const RecordType& type, const QList<GridFilter>& filters);

} // namespace spotcheck
