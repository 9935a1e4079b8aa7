#include "app/cli/command.h"
#include "core/grid/grid_query.h"
#include "core/registry/record_lookup.h"
#include "core/registry/record_type.h"
#include "core/workspace/history.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>

/// Commands that only read: grid, history.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// `field=text` filters one column, plain text any of them; several parts are separated by `&`.
QList<GridFilter> filters(const QString& words)
{
    QList<GridFilter> result;
    for (const QString& part : words.split(u'&', Qt::SkipEmptyParts)) {
        const auto at = part.indexOf(u'=');
        result << (at > 0 ? GridFilter{part.left(at), part.mid(at + 1)} : GridFilter{{}, part});
    }
    return result;
}

/// A place by the name of its sidebar entry, or a record kind.
QString kindOfPlace(const QString& place)
{
    static const QHash<QString, QString> kinds = {{QStringLiteral("sampling"), QStringLiteral("batches")},
                                                  {QStringLiteral("results"), QStringLiteral("reports")},
                                                  {QStringLiteral("aftermath"), QStringLiteral("cases")},
                                                  {QStringLiteral("laboratories"), QStringLiteral("labs")},
                                                  {QStringLiteral("history"), QStringLiteral("journal")},
                                                  {QStringLiteral("products"), QStringLiteral("catalogue")}};
    return kinds.value(place, place);
}

QJsonObject rowJson(const RecordType& type, const GridRow& row, bool chinese)
{
    QJsonObject object{{QStringLiteral("id"), QString::number(row.id)}};
    for (size_t i = 0; i < type.fields.size() && qsizetype(i) < row.cells.size(); ++i)
        object.insert(QLatin1StringView(type.fields[i].key),
                      displayValue(type.fields[i], row.cells[qsizetype(i)].toStdString(), chinese));
    return object;
}

/// Numbers that JSON would round are text.
QJsonValue jsonOf(const QVariant& value)
{
    if (value.typeId() == QMetaType::LongLong && std::abs(value.toLongLong()) > (1LL << 53))
        return value.toString();
    if (value.typeId() == QMetaType::QByteArray)
        return QString::fromLatin1(value.toByteArray().toHex());
    return QJsonValue::fromVariant(value);
}

QJsonObject changeJson(const RecordName& record, const RecordChange& change)
{
    QJsonArray fields;
    for (const FieldChange& field : change.fields)
        fields << QJsonObject{{QStringLiteral("field"), field.column},
                              {QStringLiteral("before"), jsonOf(field.before)},
                              {QStringLiteral("after"), jsonOf(field.after)}};
    return {{QStringLiteral("entry"), change.entry.seq},
            {QStringLiteral("at"), change.entry.at.toString(Qt::ISODate)},
            {QStringLiteral("person"), change.entry.person},
            {QStringLiteral("office"), change.entry.office},
            {QStringLiteral("command"), change.entry.command},
            {QStringLiteral("title"), change.entry.title},
            {QStringLiteral("record"), QJsonObject{{QStringLiteral("table"), record.table},
                                                   {QStringLiteral("id"), QString::number(record.id)},
                                                   {QStringLiteral("key"), record.name}}},
            {QStringLiteral("operation"), operationCode(change.operation)},
            {QStringLiteral("fields"), fields}};
}

} // namespace

Result<int> runHistory(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    const auto records = recordsCalled(db, context.positional(1));
    if (!records)
        return records.error();
    if (records->isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("No record is called %1. Give its number, code or name, or TABLE:ID.")
                                           .arg(context.positional(1))};
    qsizetype told = 0;
    for (const RecordName& record : *records) {
        const auto story = recordHistory(db, record.table, {record.id});
        if (!story)
            return story.error();
        for (const RecordChange& change : *story)
            printLine(changeJson(record, change));
        told += story->size();
    }
    if (told == 0)
        std::fprintf(stderr, "%s\n", qPrintable(Texts::tr("Nothing was changed since the file was made.")));
    return kDone;
}

Result<int> runGrid(Context& context)
{
    const RecordType* type = recordType(kindOfPlace(context.positional(1)).toStdString());
    if (type == nullptr)
        return Error{ErrorKind::Usage, Texts::tr("There is no place %1.").arg(context.positional(1))};
    const Arguments& words = context.arguments;
    GridRequest request;
    request.kind = QString::fromLatin1(type->kind);
    request.sort = words.value(QStringLiteral("sort"));
    if (request.sort.startsWith(u'-')) {
        request.descending = true;
        request.sort.remove(0, 1);
    }
    if (!request.sort.isEmpty() && type->field(request.sort.toStdString()) == nullptr)
        return Error{ErrorKind::Usage, Texts::tr("There is no column %1 here.").arg(request.sort)};
    if (std::string_view(type->kind) == "enterprises")
        request.extraWhere = QStringLiteral("t.merged_into IS NULL"); // as the window lists them
    request.filters = filters(words.value(QStringLiteral("filter")));
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const auto ids = gridIds((*workspace)->db(), request);
    if (!ids)
        return ids.error();
    const size_t offset =
        std::min(size_t(words.value(QStringLiteral("offset"), QStringLiteral("0")).toULongLong()), ids->size());
    const size_t count = std::min(size_t(words.value(QStringLiteral("count"), QStringLiteral("100")).toULongLong()),
                                  ids->size() - offset);
    const auto rows = gridRows((*workspace)->db(), *type, std::span(*ids).subspan(offset, count));
    if (!rows)
        return rows.error();
    for (const GridRow& row : *rows)
        printLine(rowJson(*type, row, context.chinese));
    std::fprintf(stderr, "%s\n", qPrintable(Texts::tr("%1 of %2 rows").arg(count).arg(ids->size())));
    return kDone;
}

} // namespace spotcheck::cli
