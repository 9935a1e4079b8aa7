#include "core/grid/grid_query.h"

#include "core/grid/grid_filter.h"
#include "core/grid/grid_joins.h"
#include "core/workspace/cancel.h"

#include <array>
#include <QCoreApplication>
#include <QHash>

namespace spotcheck {

namespace {

Error noColumn(const QString& key)
{
    return {ErrorKind::Usage, QCoreApplication::translate("grid", "There is no column %1 here.").arg(key)};
}

/// Ties are broken by the id in the same direction, so that an index alone can give the order.
std::string orderBy(const RecordType& type, const Field* field, bool descending)
{
    if (field == nullptr)
        return type.order;
    const std::string direction = descending ? " DESC" : "";
    return std::string(field->sql) + direction + ", " + type.idSql + direction;
}

Result<IdList> collect(Statement& q)
{
    IdList ids;
    while (true) {
        auto more = q.step();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        ids.push_back(q.integer(0));
    }
}

std::string whereOf(const FilterSql& filter, const QString& extra)
{
    if (extra.isEmpty())
        return filter.where;
    return filter.where + (filter.where.empty() ? "(" : " AND (") + extra.toStdString() + ")";
}

std::string idSql(const RecordType& type, const std::string& order, const std::string& where)
{
    const std::string from = fromFor(type, std::array{order, where});
    return std::string("SELECT ") + type.idSql + " FROM " + from + (where.empty() ? "" : " WHERE " + where) +
           " ORDER BY " + order;
}

std::string rowSql(const RecordType& type, size_t count)
{
    std::string sql = std::string("SELECT ") + type.idSql;
    for (const Field& field : type.fields)
        sql += std::string(", ") + field.sql;
    sql += std::string(" FROM ") + type.from + " WHERE " + type.idSql + " IN (";
    for (size_t i = 0; i < count; ++i)
        sql += i == 0 ? "?" : ",?";
    return sql + ")";
}

Status fetchPage(const Database& db, const RecordType& type, std::span<const qint64> ids,
                 QHash<qint64, QStringList>& found)
{
    auto q = db.prepare(rowSql(type, ids.size()));
    if (!q)
        return q.error();
    for (size_t i = 0; i < ids.size(); ++i)
        q->bind(int(i) + 1, ids[i]);
    while (true) {
        auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        QStringList cells;
        cells.reserve(qsizetype(type.fields.size()));
        for (size_t c = 0; c < type.fields.size(); ++c)
            cells << q->text(int(c) + 1);
        found.insert(q->integer(0), std::move(cells));
    }
}

} // namespace

Result<IdList> gridIds(const Database& db, const GridRequest& request, Progress* progress)
{
    const RecordType* type = recordType(request.kind.toStdString());
    if (type == nullptr)
        return Error{ErrorKind::Usage, QCoreApplication::translate("grid", "There is no list %1.").arg(request.kind)};
    const Field* sort = type->field(request.sort.toStdString());
    if (sort == nullptr && !request.sort.isEmpty())
        return noColumn(request.sort);
    const auto filter = filterSql(*type, request.filters);
    if (!filter)
        return filter.error();
    auto q = db.prepare(idSql(*type, orderBy(*type, sort, request.descending), whereOf(*filter, request.extraWhere)));
    if (!q)
        return q.error();
    for (size_t i = 0; i < filter->values.size(); ++i)
        q->bind(int(i) + 1, std::string_view(filter->values[i]));
    const CancelGuard guard(db, progress);
    return collect(*q);
}

Result<QList<GridRow>> gridRows(const Database& db, const RecordType& type, std::span<const qint64> ids)
{
    constexpr size_t kPage = 200;
    QHash<qint64, QStringList> found;
    for (size_t at = 0; at < ids.size(); at += kPage)
        if (Status page = fetchPage(db, type, ids.subspan(at, std::min(kPage, ids.size() - at)), found); !page)
            return page.error();
    QList<GridRow> rows;
    rows.reserve(qsizetype(ids.size()));
    const QStringList gone(qsizetype(type.fields.size()));
    for (const qint64 id : ids)
        rows << GridRow{id, found.value(id, gone)};
    return rows;
}

} // namespace spotcheck
