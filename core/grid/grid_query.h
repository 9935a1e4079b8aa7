#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/registry/record_type.h"
#include "core/workspace/database.h"

#include <QList>
#include <QStringList>
#include <vector>

/// The one query path of every list (house-style 18): first all ids in display order, then rows by id. The window,
/// `spotcheck-cli grid` and export of what is shown all use it. Give it a read connection of its own thread.
namespace spotcheck {

struct GridFilter {
    QString field; ///< key of the column; empty: any text column
    QString text;  ///< contains; `=x` equals, `<x` `>x` compare, `x..y` between, `!x` not, `空` / `empty` blank; codes
                   ///< by their word
};

struct GridRequest {
    QString kind; ///< record kind (RecordType::kind)
    QString sort; ///< field key; empty: the type's own order
    bool descending = false;
    QList<GridFilter> filters;
    QString extraWhere = {}; ///< SQL over the type's FROM, set by the program only (never by the user)
};

using IdList = std::vector<qint64>;

struct GridRow {
    qint64 id = 0;
    QStringList cells; ///< one per field, raw stored values (displayValue() makes words of them)
};

Result<IdList> gridIds(const Database& db, const GridRequest& request, Progress* progress = nullptr);
/// Rows in the order of `ids`; a row deleted meanwhile comes back with empty cells.
Result<QList<GridRow>> gridRows(const Database& db, const RecordType& type, std::span<const qint64> ids);

} // namespace spotcheck
