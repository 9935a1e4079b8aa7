#include "core/registry/record_type.h"

#include "core/registry/record_types.h"

#include <QStringList>

#include <charconv>

namespace spotcheck {

namespace {

QString word(const CodeWord& code, bool chinese)
{
    return QString::fromUtf8(chinese ? code.word : code.english);
}

QString flagWords(const Field& field, qint64 bits, bool chinese)
{
    QStringList words;
    for (const CodeWord& code : field.codes)
        if ((bits & code.value) != 0)
            words << word(code, chinese);
    return words.join(QStringLiteral("；"));
}

QString yuan(qint64 fen)
{
    const QString whole = QString::number(fen / 100);
    const int rest = int(fen % 100);
    if (rest == 0)
        return whole;
    return QStringLiteral("%1.%2").arg(whole).arg(rest, 2, 10, QLatin1Char('0'));
}

/// `t.name` is the table's own column `name`; only expressions have to say what an edit writes.
std::vector<RecordType> withColumns(std::vector<RecordType> types)
{
    for (RecordType& type : types)
        for (Field& field : type.fields)
            if (field.column == nullptr && std::string_view(field.sql).starts_with("t."))
                field.column = field.sql + 2;
    return types;
}

} // namespace

const Field* RecordType::field(std::string_view key) const
{
    for (const Field& f : fields)
        if (key == f.key)
            return &f;
    return nullptr;
}

std::span<const RecordType> recordTypes()
{
    static const std::vector<RecordType> all = withColumns({enterpriseType(),
                                                            catalogueType(),
                                                            catalogueEntryType(),
                                                            ruleType(),
                                                            incidentType(),
                                                            planType(),
                                                            taskType(),
                                                            samplerType(),
                                                            venueType(),
                                                            batchType(),
                                                            resultType(),
                                                            reportType(),
                                                            caseType(),
                                                            labType(),
                                                            bidType(),
                                                            conflictType(),
                                                            labReviewType(),
                                                            standardType(),
                                                            holidayType(),
                                                            festivalType(),
                                                            receiptType(),
                                                            journalType(),
                                                            samplerConflictType(),
                                                            visitType(),
                                                            overrideType(),
                                                            custodyType(),
                                                            reserveType(),
                                                            evidenceType(),
                                                            aliasType(),
                                                            serviceType(),
                                                            objectionType(),
                                                            measureType(),
                                                            clockPauseType(),
                                                            causeType(),
                                                            caseCauseType(),
                                                            documentNumberType(),
                                                            officeReplyType()});
    return all;
}

const RecordType* recordType(std::string_view kind)
{
    for (const RecordType& type : recordTypes())
        if (kind == type.kind)
            return &type;
    return nullptr;
}

QString codeWord(const Field& field, qint64 value, bool chinese)
{
    for (const CodeWord& code : field.codes)
        if (code.value == value)
            return word(code, chinese);
    return {};
}

QString displayValue(const Field& field, std::string_view stored, bool chinese)
{
    qint64 number = 0;
    const bool numeric = std::from_chars(stored.data(), stored.data() + stored.size(), number).ec == std::errc();
    switch (field.type) {
    case FieldType::Code: return numeric ? codeWord(field, number, chinese) : QString();
    case FieldType::Flags: return numeric ? flagWords(field, number, chinese) : QString();
    case FieldType::Money: return numeric ? yuan(number) : QString();
    case FieldType::YesNo:
        if (!numeric)
            return {};
        return chinese ? (number != 0 ? QStringLiteral("是") : QStringLiteral("否"))
                       : (number != 0 ? QStringLiteral("yes") : QStringLiteral("no"));
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Date:
    case FieldType::List:
    case FieldType::Ref: break;
    }
    return QString::fromUtf8(stored.data(), qsizetype(stored.size()));
}

} // namespace spotcheck
