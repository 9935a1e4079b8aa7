#include "core/grid/grid_filter.h"

#include "core/grid/filter_condition.h"
#include "core/grid/grid_joins.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

/// A condition on a column of another table becomes a set of that table's ids: it has far fewer rows.
std::string overLink(const RecordType& type, const Field& field, const std::string& condition, bool alsoWithout)
{
    const auto link = linkOf(type, field);
    if (!link)
        return condition;
    const std::string in =
        link->column + " IN (SELECT " + link->id + " FROM " + link->table + " WHERE " + condition + ")";
    return alsoWithout ? "(" + link->column + " IS NULL OR " + in + ")" : in;
}

bool asksForBlank(const QString& text)
{
    return text == u"空" || text.compare(u"empty", Qt::CaseInsensitive) == 0;
}

std::string onColumn(const RecordType& type, const Field& field, const QString& typed, std::vector<std::string>& values)
{
    const bool isNegated = typed.size() > 1 && (typed.startsWith(u'!') || typed.startsWith(u'！'));
    const QString text = isNegated ? typed.mid(1).trimmed() : typed;
    const std::string condition = overLink(type, field, conditionOn(field, text, values), asksForBlank(text));
    return isNegated ? "NOT COALESCE(" + condition + ", 0)" : condition;
}

std::string onAnyText(const RecordType& type, const QString& text, std::vector<std::string>& values)
{
    std::string list;
    for (const Field& field : type.fields)
        if (field.type == FieldType::Text || field.type == FieldType::Ref || field.type == FieldType::List)
            list += (list.empty() ? "" : " OR ") + overLink(type, field, containsCondition(field, text, values), false);
    return "(" + list + ")";
}

} // namespace

Result<FilterSql> filterSql(const RecordType& type, const QList<GridFilter>& filters)
{
    FilterSql sql;
    for (const GridFilter& filter : filters) {
        const QString text = filter.text.trimmed();
        const Field* field = type.field(filter.field.toStdString());
        if (field == nullptr && !filter.field.isEmpty())
            return Error{ErrorKind::Usage,
                         QCoreApplication::translate("grid", "There is no column %1 here.").arg(filter.field)};
        if (text.isEmpty())
            continue;
        sql.where += sql.where.empty() ? "" : " AND ";
        sql.where += field != nullptr ? onColumn(type, *field, text, sql.values) : onAnyText(type, text, sql.values);
    }
    return sql;
}

} // namespace spotcheck
