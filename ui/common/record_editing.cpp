#include "ui/common/record_editing.h"

#include "core/registry/record_edit.h"
#include "core/registry/typed_value.h"
#include "ui/common/shown_text.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

const char* columnOf(const Field& field)
{
    return field.column ? field.column : field.sql;
}

Result<bool> isNullable(const Database& db, const RecordType& type, const Field& field)
{
    auto statement = db.prepare("SELECT \"notnull\" FROM pragma_table_info(?1) WHERE name = ?2");
    if (!statement)
        return statement.error();
    statement->bind(1, type.table).bind(2, columnOf(field));
    const auto row = statement->step();
    if (!row)
        return row.error();
    return *row && statement->integer(0) == 0;
}

Status writeCell(Database& db, const RecordType& type, const CellEdit& edit)
{
    const auto value = parseTyped(*edit.field, typedText(*edit.field, edit.text).toStdString());
    if (!value)
        return value.error();
    if (edit.field->required && value->asText().empty())
        return Error{ErrorKind::Refused, QCoreApplication::translate("RecordEditing", "%1 must not be empty.")
                                             .arg(QString::fromUtf8(edit.field->header))};
    const auto nullable = isNullable(db, type, *edit.field);
    if (!nullable)
        return nullable.error();
    auto statement =
        db.prepare(std::string("UPDATE ") + type.table + " SET " + columnOf(*edit.field) + " = ?1 WHERE id = ?2");
    if (!statement)
        return statement.error();
    if (value->isNumber || value->isNull)
        value->isNull&&* nullable ? statement->bindNull(1) : statement->bind(1, value->number);
    else
        statement->bind(1, std::string_view(value->text));
    return statement->bind(2, edit.id).run();
}

bool isOneColumn(const QList<CellEdit>& edits)
{
    for (const CellEdit& edit : edits)
        if (edit.field != edits.first().field || edit.text != edits.first().text)
            return false;
    return true;
}

} // namespace

Result<qint64> editRecord(Workspace& workspace, const RecordType& type, qint64 id, const Field& field,
                          const QString& text)
{
    return editField(workspace, type, std::span<const qint64>(&id, 1), field, typedText(field, text));
}

Result<qint64> editRecords(Workspace& workspace, const RecordType& type, const QList<CellEdit>& edits,
                           const QString& title)
{
    if (edits.isEmpty())
        return qint64(0);
    if (isOneColumn(edits)) {
        std::vector<qint64> ids;
        for (const CellEdit& edit : edits)
            ids.push_back(edit.id);
        return editField(workspace, type, ids, *edits.first().field,
                         typedText(*edits.first().field, edits.first().text));
    }
    const ChangeInfo info{QString::fromLatin1(type.kind) + QStringLiteral(".edit"), title};
    return workspace.change(info, [&](Database& db) -> Status {
        for (const CellEdit& edit : edits)
            if (auto done = writeCell(db, type, edit); !done)
                return done;
        return ok();
    });
}

} // namespace spotcheck
