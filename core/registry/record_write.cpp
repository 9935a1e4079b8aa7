#include "core/registry/record_write.h"

#include "core/base/language.h"
#include "core/registry/office.h"
#include "core/registry/uscc.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("registry", source);
}

bool isChinese()
{
    return installedLanguage() == Language::Chinese;
}

/// A credit code as it is stored; people see at once that a digit was mistyped.
Result<StoredValue> creditCode(StoredValue value)
{
    const UsccCheck check = checkUscc(QString::fromStdString(value.text));
    if (!check.valid && !check.unknown)
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("registry", "The credit code is not right: %1")).arg(check.reason)};
    value.text = check.code.toStdString();
    return value;
}

/// A name that has a code is stored as the code, anything else as it was typed.
StoredValue coded(StoredValue value, QString (*codeOf)(const QString&))
{
    const QString code = codeOf(QString::fromStdString(value.text));
    if (!code.isEmpty())
        value.text = code.toStdString();
    return value;
}

QString regionOf(const QString& nameOrCode)
{
    return regionName(nameOrCode).isEmpty() ? regionCode(nameOrCode) : nameOrCode;
}

bool isText(const Field& field)
{
    return field.type == FieldType::Text || field.type == FieldType::Date || field.type == FieldType::List ||
           field.type == FieldType::Ref;
}

} // namespace

const char* columnOf(const Field& field)
{
    return field.column != nullptr ? field.column : field.sql;
}

QString shownTitle(const Field& field)
{
    return QString::fromUtf8(isChinese() ? field.header : field.english);
}

QString shownTitle(const RecordType& type)
{
    return QString::fromUtf8(isChinese() ? type.title : type.english);
}

Result<StoredValue> checkedValue(const Field& field, const QString& typed)
{
    auto value = parseTyped(field, typed.toStdString());
    if (!value)
        return value;
    const std::string_view key = field.key;
    if (field.required && value->asText().empty())
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("registry", "%1 must not be empty.")).arg(shownTitle(field))};
    if (key == "uscc" || key == "party_uscc")
        return creditCode(*std::move(value));
    if (key == "region")
        return coded(*std::move(value), regionOf);
    if (key == "office")
        return coded(*std::move(value), officeCode);
    return value;
}

Status NullableColumns::read(const Database& db, const char* table)
{
    auto q = db.prepare("SELECT name, \"notnull\" FROM pragma_table_info(?)");
    if (!q)
        return q.error();
    q->bind(1, table);
    RowLoop loop(*q);
    while (loop.next()) {
        m_nullable.emplace(q->view(0), q->integer(1) == 0);
    }
    return loop.status();
}

void NullableColumns::bind(Statement& q, int i, const Field& field, const StoredValue& value) const
{
    const auto column = m_nullable.find(std::string_view(columnOf(field)));
    if (isText(field))
        q.bind(i, std::string_view(value.text));
    else if (value.isNull && column != m_nullable.end() && column->second)
        q.bindNull(i);
    else
        q.bind(i, value.number);
}

} // namespace spotcheck
