#include "core/registry/kept_enterprise.h"

namespace spotcheck {

std::string keptEnterprises(const std::string& condition)
{
    return "WITH RECURSIVE up(id, into_id) AS (SELECT id, merged_into FROM enterprise WHERE " + condition +
           " UNION SELECT e.id, e.merged_into FROM up JOIN enterprise e ON e.id = up.into_id) SELECT id FROM up WHERE "
           "into_id IS NULL";
}

Result<qint64> keptEnterprise(const Database& db, qint64 id)
{
    const std::string own = std::to_string(id);
    return db.integer("SELECT coalesce((" + keptEnterprises("id = " + own) + "), " + own + ")");
}

} // namespace spotcheck
