#include "core/documents/record_mark.h"

#include "core/workspace/history.h"
#include "core/workspace/journal.h"
#include "core/workspace/recorder.h"

#include <map>
#include <optional>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>
#include <sqlite3.h>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(documents)
};

constexpr int kShortContent = 12, kShortHead = 8, kWhole = 32; // bytes
constexpr int kParts = 7;
const QString kPlainForm = QStringLiteral("SC1"), kRuleForm = QStringLiteral("SC2");

using Fields = std::map<QString, QVariant>;

QByteArray sha(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Error noMark()
{
    return {ErrorKind::Usage, Texts::tr("This is no mark of record, or a character of it was misread.")};
}

bool isEmpty(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong: return value.toLongLong() == 0;
    case QMetaType::Double: return value.toDouble() == 0;
    case QMetaType::QByteArray: return value.toByteArray().isEmpty();
    default: return value.toString().isEmpty();
    }
}

QByteArray canonicalField(const QString& name, const QVariant& value)
{
    char type = 't';
    QByteArray bytes = value.toString().toUtf8();
    if (value.typeId() == QMetaType::LongLong)
        type = 'i';
    else if (value.typeId() == QMetaType::Double)
        type = 'r', bytes = QByteArray::number(value.toDouble(), 'g', 17);
    else if (value.typeId() == QMetaType::QByteArray)
        type = 'b', bytes = value.toByteArray().toHex();
    return name.toUtf8() + ' ' + type + ' ' + QByteArray::number(bytes.size()) + ':' + bytes + '\n';
}

QByteArray canonical(const QString& kind, const Fields& fields)
{
    QByteArray text = kind.toUtf8() + '\n';
    for (const auto& [name, value] : fields)
        if (!isEmpty(value))
            text += canonicalField(name, value);
    return text;
}

QVariant valueAt(const Statement& row, int c)
{
    switch (row.type(c)) {
    case SQLITE_INTEGER: return row.integer(c);
    case SQLITE_FLOAT: return row.real(c);
    case SQLITE_TEXT: return row.text(c);
    case SQLITE_BLOB: return row.blob(c);
    default: return {};
    }
}

/// The name goes into SQL, so it must be one of the file's own tables.
Status checkKind(const Database& db, const QString& kind)
{
    const auto tables = recordedTables(db);
    if (!tables)
        return tables.error();
    if (!tables->contains(kind))
        return noMark();
    return ok();
}

Result<std::optional<Fields>> readRow(const Database& db, const QString& kind, qint64 id)
{
    if (Status known = checkKind(db, kind); !known)
        return known.error();
    auto row = db.prepare(QStringLiteral("SELECT * FROM \"%1\" WHERE id = ?").arg(kind).toStdString());
    if (!row)
        return row.error();
    const auto found = row->bind(1, id).step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Fields>();
    Fields fields;
    for (int c = 0; c < row->columnCount(); ++c) {
        const std::string_view name = row->columnName(c);
        fields[QString::fromUtf8(name.data(), qsizetype(name.size()))] = valueAt(*row, c);
    }
    return std::optional<Fields>(fields);
}

QByteArray checkOf(const QString& words, const QString& rule)
{
    const QString covered = rule.isEmpty() ? words : words + u'-' + rule.toLower();
    return sha(covered.toUtf8()).toHex().left(4);
}

QString written(const RecordMark& mark, int content, int head, const QString& rule = {})
{
    const QString words = QStringList{rule.isEmpty() ? kPlainForm : kRuleForm,
                                      mark.kind,
                                      QString::number(mark.id, 16),
                                      QString::fromLatin1(mark.content.left(content).toHex()),
                                      QString::number(mark.entries),
                                      QString::fromLatin1(mark.head.left(head).toHex())}
                              .join(u'-');
    const QString text = words + u'-' + QString::fromLatin1(checkOf(words, rule));
    return rule.isEmpty() ? text : text + u'-' + rule;
}

QString encoded(const QString& rule)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(rule));
}

QByteArray hashOf(const QString& word, int least)
{
    const QByteArray bytes = QByteArray::fromHex(word.toLatin1());
    const bool isWhole = bytes.toHex() == word.toLatin1() && bytes.size() >= least && bytes.size() <= kWhole;
    return isWhole ? bytes : QByteArray();
}

/// Blanks and line breaks come from copying, full-width letters from Chinese input.
QString plain(const QString& text)
{
    QString kept;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC))
        if (!c.isSpace())
            kept += c;
    return kept;
}

/// The words of the text in small letters, the rule apart as it was written; empty when the form is none of ours.
struct Words {
    QStringList parts;
    QString rule;
};
Words wordsOf(const QString& text)
{
    const QString kept = plain(text);
    Words words{kept.toLower().split(u'-'), {}};
    words.parts.first() = words.parts.first().toUpper();
    if (words.parts.first() == kRuleForm && words.parts.size() > kParts) {
        words.rule = kept.section(u'-', kParts);
        words.parts = words.parts.first(kParts);
    } else if (words.parts.first() != kPlainForm) {
        words.parts.clear();
    }
    return words;
}

/// Takes one later change back.
void takeBack(std::optional<Fields>& fields, const RecordChange& change)
{
    if (change.operation == Operation::Insert) {
        fields.reset();
        return;
    }
    if (change.operation == Operation::Delete)
        fields.emplace();
    if (fields)
        for (const FieldChange& one : change.fields)
            (*fields)[one.column] = one.before;
}

struct Past {
    std::optional<Fields> fields;
    qint64 alteredBy = 0;
};

/// The row as it stood right after an entry.
Result<Past> rowAfter(const Database& db, const RecordMark& mark, std::optional<Fields> now)
{
    const auto history = recordHistory(db, mark.kind, {mark.id});
    if (!history)
        return history.error();
    Past past{std::move(now)};
    for (const RecordChange& change : *history) { // newest first
        if (change.entry.seq <= mark.entries)
            break;
        takeBack(past.fields, change);
        past.alteredBy = change.entry.seq;
    }
    return past;
}

Result<bool> isOfThisFile(const Database& db, const RecordMark& mark)
{
    auto entry = db.prepare("SELECT hash FROM journal WHERE seq = ?");
    if (!entry)
        return entry.error();
    const auto found = entry->bind(1, mark.entries).step();
    if (!found)
        return found.error();
    return *found && entry->blob(0).startsWith(mark.head);
}

/// The implementation rule and its version that a batch was sampled under.
QString ruleOf(const Fields& fields)
{
    const auto found = fields.find(QStringLiteral("rule_code"));
    return found == fields.end() ? QString() : found->second.toString();
}

bool says(const RecordMark& mark, const std::optional<Fields>& fields)
{
    if (!fields || !sha(canonical(mark.kind, *fields)).startsWith(mark.content))
        return false;
    return mark.rule.isEmpty() || ruleOf(*fields).compare(mark.rule, Qt::CaseInsensitive) == 0;
}

Result<Fields> existingRow(const Database& db, const QString& kind, qint64 id)
{
    auto fields = readRow(db, kind, id);
    if (!fields)
        return fields.error();
    if (!*fields)
        return Error{ErrorKind::NotFound, Texts::tr("The record the paper speaks of is not there.")};
    return **std::move(fields);
}

} // namespace

Result<QByteArray> canonicalRecord(const Database& db, const QString& kind, qint64 id)
{
    const auto fields = existingRow(db, kind, id);
    return fields ? Result<QByteArray>(canonical(kind, *fields)) : Result<QByteArray>(fields.error());
}

Result<RecordMark> recordMark(const Database& db, const QString& kind, qint64 id)
{
    const auto fields = existingRow(db, kind, id);
    const auto newest = newestEntry(db);
    if (!fields)
        return fields.error();
    if (!newest)
        return newest.error();
    RecordMark mark{kind, id, sha(canonical(kind, *fields)), {}, 0, ruleOf(*fields)};
    if (*newest)
        mark.head = (*newest)->hash, mark.entries = (*newest)->seq;
    return mark;
}

QString markText(const RecordMark& mark)
{
    return written(mark, kShortContent, kShortHead);
}

QString markPayload(const RecordMark& mark)
{
    return written(mark, kWhole, kWhole, encoded(mark.rule));
}

Result<RecordMark> parseMark(const QString& text)
{
    const auto [parts, rule] = wordsOf(text);
    if (parts.size() != kParts)
        return noMark();
    bool idReads = false, entriesRead = false;
    RecordMark mark{parts[1],
                    parts[2].toLongLong(&idReads, 16),
                    hashOf(parts[3], kShortContent),
                    hashOf(parts[5], kShortHead),
                    parts[4].toLongLong(&entriesRead),
                    QUrl::fromPercentEncoding(rule.toLatin1())};
    const QByteArray check = checkOf(parts.first(kParts - 1).join(u'-'), rule);
    if (!idReads || !entriesRead || mark.content.isEmpty() || mark.head.isEmpty() || parts[6].toLatin1() != check)
        return noMark();
    return mark;
}

QString markStateCode(MarkState state)
{
    switch (state) {
    case MarkState::Holds: return QStringLiteral("holds");
    case MarkState::Altered: return QStringLiteral("altered");
    case MarkState::Forged: return QStringLiteral("forged");
    case MarkState::OtherFile: break;
    }
    return QStringLiteral("other_file");
}

QString markStateText(MarkState state)
{
    switch (state) {
    case MarkState::Holds: return Texts::tr("The record is as this paper says.");
    case MarkState::Altered: return Texts::tr("The paper was right; the record has been changed since.");
    case MarkState::Forged: return Texts::tr("The record never said this at that moment: the mark is forged.");
    case MarkState::OtherFile: break;
    }
    return Texts::tr("The mark is not of this file, or the file is an older copy.");
}

Result<MarkAnswer> verifyMark(const Database& db, const QString& text)
{
    const auto mark = parseMark(text);
    if (!mark)
        return mark.error();
    const auto ours = isOfThisFile(db, *mark);
    if (!ours)
        return ours.error();
    if (!*ours)
        return MarkAnswer{MarkState::OtherFile, *mark};
    const auto now = readRow(db, mark->kind, mark->id);
    if (!now)
        return now.error();
    const auto past = rowAfter(db, *mark, *now);
    if (!past)
        return past.error();
    if (!says(*mark, past->fields))
        return MarkAnswer{MarkState::Forged, *mark};
    return MarkAnswer{says(*mark, *now) ? MarkState::Holds : MarkState::Altered, *mark, past->alteredBy};
}

} // namespace spotcheck
