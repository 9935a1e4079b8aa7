#include "ui/common/change_words.h"

#include "core/registry/record_type.h"
#include "ui/common/shown_text.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr int kShanghai = 8 * 3600; // the offices' time, whatever the machine is set to

class ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

const RecordType* typeOfTable(const QString& table)
{
    for (const RecordType& type : recordTypes())
        if (table == QLatin1String(type.table))
            return &type;
    return nullptr;
}

QString storedColumn(const Field& field)
{
    if (field.column)
        return QString::fromLatin1(field.column);
    const QString sql = QString::fromLatin1(field.sql);
    return sql.startsWith(QLatin1String("t.")) ? sql.mid(2) : sql;
}

const Field* fieldOfColumn(const QString& table, const QString& column)
{
    const RecordType* type = typeOfTable(table);
    if (!type)
        return nullptr;
    for (const Field& field : type->fields)
        if (storedColumn(field) == column)
            return &field;
    return nullptr;
}

/// Tables and columns no grid shows.
QString otherWord(const QString& name)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("plan"), QT_TRANSLATE_NOOP("ChangeWords", "Plan")},
        {QStringLiteral("waiver"), QT_TRANSLATE_NOOP("ChangeWords", "Waiver")},
        {QStringLiteral("import_profile"), QT_TRANSLATE_NOOP("ChangeWords", "Remembered columns")},
        {QStringLiteral("test_spec"), QT_TRANSLATE_NOOP("ChangeWords", "Tested item")},
        {QStringLiteral("rule"), QT_TRANSLATE_NOOP("ChangeWords", "Implementation rule")},
        {QStringLiteral("office"), QT_TRANSLATE_NOOP("ChangeWords", "Office")},
        {QStringLiteral("region"), QT_TRANSLATE_NOOP("ChangeWords", "Region")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("ChangeWords", "Status")},
        {QStringLiteral("approved_by"), QT_TRANSLATE_NOOP("ChangeWords", "Approved by")},
        {QStringLiteral("approved_on"), QT_TRANSLATE_NOOP("ChangeWords", "Approved on")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("ChangeWords", "Title")},
        {QStringLiteral("year"), QT_TRANSLATE_NOOP("ChangeWords", "Year")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("ChangeWords", "Reason")},
        {QStringLiteral("person"), QT_TRANSLATE_NOOP("ChangeWords", "Person")},
        {QStringLiteral("reviewed_at"), QT_TRANSLATE_NOOP("ChangeWords", "Reviewed at")},
        {QStringLiteral("signed_at"), QT_TRANSLATE_NOOP("ChangeWords", "Signed at")},
        {QStringLiteral("agrees"), QT_TRANSLATE_NOOP("ChangeWords", "Agrees with the laboratory")},
        {QStringLiteral("our_verdict"), QT_TRANSLATE_NOOP("ChangeWords", "Recomputed verdict")},
    };
    const auto word = words.constFind(name);
    return word == words.constEnd() ? name : ChangeWords::tr(*word);
}

} // namespace

QString tableTitle(const QString& table, bool chinese)
{
    const RecordType* type = typeOfTable(table);
    return type ? QString::fromUtf8(chinese ? type->title : type->english) : otherWord(table);
}

QString columnTitle(const QString& table, const QString& column, bool chinese)
{
    const Field* field = fieldOfColumn(table, column);
    return field ? QString::fromUtf8(chinese ? field->header : field->english) : otherWord(column);
}

QString changedValue(const QString& table, const QString& column, const QVariant& value, bool chinese)
{
    if (!value.isValid())
        return {};
    const QString stored = value.toString();
    if (column.endsWith(QLatin1String("_at")) && value.typeId() == QMetaType::LongLong)
        return momentText(QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC));
    const Field* field = fieldOfColumn(table, column);
    return field && field->type != FieldType::Ref ? shownText(*field, stored, chinese) : stored;
}

QString operationWord(Operation operation)
{
    switch (operation) {
    case Operation::Insert: return ChangeWords::tr("added");
    case Operation::Delete: return ChangeWords::tr("deleted");
    case Operation::Update: break;
    }
    return ChangeWords::tr("changed");
}

QString entryKindWord(const QString& kind)
{
    if (kind == QLatin1String("undo"))
        return ChangeWords::tr("undo");
    if (kind == QLatin1String("redo"))
        return ChangeWords::tr("redo");
    return kind == QLatin1String("baseline") ? ChangeWords::tr("baseline") : ChangeWords::tr("change");
}

QString momentText(const QDateTime& utc)
{
    return utc.toOffsetFromUtc(kShanghai).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace spotcheck
