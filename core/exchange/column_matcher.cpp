#include "core/exchange/column_matcher.h"

#include "core/base/date_text.h"
#include "core/base/text_fold.h"
#include "core/exchange/import_rejects.h"
#include "core/registry/uscc.h"
#include "core/testing/judge.h"
#include "core/testing/unit.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace spotcheck {

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Half width, without white space, required marks and colons; upper and lower case stay (units need them).
std::string compact(std::string_view header)
{
    std::string result;
    for (const char c : foldWidth(header))
        if (static_cast<unsigned char>(c) > 0x20 && c != '*')
            result += c;
    while (!result.empty() && (result.back() == ':' || result.back() == '/'))
        result.pop_back();
    return result;
}

struct Bracketed {
    std::string base, inside;
};

/// `实测值(mg/kg)`, `限值【mg/kg】`; the base is empty when nothing stands in brackets at the end.
Bracketed splitBrackets(const std::string& text)
{
    static constexpr std::pair<std::string_view, std::string_view> pairs[] = {
        {"(", ")"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"}};
    for (const auto& [open, close] : pairs) {
        if (!text.ends_with(close))
            continue;
        const size_t at = text.find(open);
        if (at == std::string::npos || at == 0)
            continue;
        const size_t begin = at + open.size();
        return {text.substr(0, at), text.substr(begin, text.size() - close.size() - begin)};
    }
    return {};
}

bool holdsQuantity(const Field& field)
{
    const std::string_view key = field.key;
    return key == "value" || key == "limit" || key == "lod";
}

void takeInside(const std::string& inside, HeaderReading& reading)
{
    if (reading.field->type == FieldType::Money && inside.find("万元") != std::string::npos)
        reading.moneyFactor = 10000;
    if (holdsQuantity(*reading.field) && readUnit(inside).understood)
        reading.unit = inside;
}

int rank(ColumnMatch::How how)
{
    switch (how) {
    case ColumnMatch::How::ByHand: return 4;
    case ColumnMatch::How::Remembered: return 3;
    case ColumnMatch::How::ByName: return 2;
    case ColumnMatch::How::BySpelling: return 1;
    case ColumnMatch::How::ByContent:
    case ColumnMatch::How::None: break;
    }
    return 0;
}

void leaveOut(ColumnMatch& column)
{
    column.field.clear();
    column.how = ColumnMatch::How::None;
}

QString doubled(const ColumnMatch& a, const ColumnMatch& b, const RecordType& type, const QString& sheet)
{
    const Field* field = type.field(a.field.toStdString());
    return QCoreApplication::translate("import", "Sheet %1: columns %2 (%3) and %4 (%5) are both %6. Empty or rename "
                                                 "one of them, or say which one counts.")
        .arg(sheet, columnName(a.column), a.header, columnName(b.column), b.header, shown(field->header));
}

template <class Test> bool allOf(std::span<const std::string> texts, Test test)
{
    return !texts.empty() && std::all_of(texts.begin(), texts.end(), test);
}

bool looksLike(const Field& field, std::span<const std::string> texts)
{
    const std::string_view key = field.key;
    if (field.type == FieldType::Date || key.ends_with("_on"))
        return allOf(texts, [](const std::string& t) { return parseDate(t).has_value(); });
    if (key.find("uscc") != std::string_view::npos)
        return allOf(texts, [](const std::string& t) { return checkUscc(shown(t)).valid; });
    if (key == "lab_verdict" || key == "overall")
        return allOf(texts, [](const std::string& t) { return readLabVerdict(t).has_value(); });
    if (!field.codes.empty())
        return allOf(texts, [&](const std::string& t) {
            return std::any_of(field.codes.begin(), field.codes.end(),
                               [&](const CodeWord& code) { return trimmed(t) == code.word; });
        });
    return false;
}

} // namespace

ColumnMatcher::ColumnMatcher(const RecordType& type, RememberedColumns remembered)
    : m_type(type), m_remembered(std::move(remembered))
{
    for (const Field& field : type.fields) {
        m_names.insert_or_assign(headerKey(compact(field.header)), Name{&field, true});
        const Bracketed parts = splitBrackets(compact(field.header));
        if (!parts.base.empty())
            m_names.emplace(headerKey(parts.base), Name{&field, true});
    }
    for (const Field& field : type.fields)
        for (const char* alias : field.aliases)
            m_names.emplace(headerKey(compact(alias)), Name{&field, false});
}

bool ColumnMatcher::lookUp(const std::string& name, HeaderReading& reading) const
{
    const auto found = m_names.find(headerKey(name));
    if (found == m_names.end())
        return false;
    reading.field = found->second.field;
    reading.firstName = found->second.first;
    return true;
}

HeaderReading ColumnMatcher::find(std::string_view header) const
{
    HeaderReading reading;
    const std::string text = compact(header);
    const Bracketed parts = splitBrackets(text);
    const std::string key = headerKey(header);
    if (const auto known = m_remembered.constFind(shown(key)); known != m_remembered.constEnd()) {
        reading.field = m_type.field(known->toStdString());
        reading.isItem = *known == kItemColumn;
        reading.remembered = reading.field != nullptr || known->isEmpty() || reading.isItem;
    }
    if (!reading.remembered && !lookUp(text, reading) && !lookUp(compact(parts.base), reading) &&
        text.starts_with("是否"))
        lookUp(text.substr(std::string_view("是否").size()), reading);
    if (reading.field != nullptr && !parts.inside.empty())
        takeInside(parts.inside, reading);
    return reading;
}

HeaderReading ColumnMatcher::read(std::span<const std::string> spellings) const
{
    HeaderReading unknown;
    for (const std::string& spelling : spellings) {
        if (spelling.empty())
            continue;
        HeaderReading reading = find(spelling);
        reading.spelling = spelling;
        if (reading.field != nullptr || reading.remembered)
            return reading;
        if (unknown.spelling.empty())
            unknown.spelling = spelling;
    }
    return unknown;
}

QString settleDoubles(QList<ColumnMatch>& columns, const RecordType& type, const QString& sheet)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        for (qsizetype j = i + 1; j < columns.size() && !columns[i].field.isEmpty(); ++j) {
            ColumnMatch &a = columns[i], &b = columns[j];
            if (b.field != a.field || a.isItem())
                continue;
            if (a.empty != b.empty)
                leaveOut(a.empty ? a : b);
            else if (rank(a.how) != rank(b.how))
                leaveOut(rank(a.how) < rank(b.how) ? a : b);
            else if (a.empty)
                leaveOut(b);
            else
                return doubled(a, b, type, sheet);
        }
    }
    return {};
}

bool isRejectColumn(const QString& header)
{
    const std::string key = headerKey(header.toStdString());
    return key == headerKey(kReasonHeader) || key == headerKey(kRowHeader);
}

bool isSequenceColumn(const QString& header)
{
    static constexpr std::array<std::string_view, 5> words = {"序号", "no.", "no", "行号", "项次"};
    const std::string key = headerKey(header.toStdString());
    return std::find(words.begin(), words.end(), key) != words.end();
}

QStringList missingHeaders(const QList<ColumnMatch>& columns, const RecordType& type)
{
    QStringList missing;
    const bool itemColumns =
        std::any_of(columns.begin(), columns.end(), [](const ColumnMatch& c) { return c.isItem(); });
    for (const Field& field : type.fields) {
        const std::string_view key = field.key;
        if (!field.required || (itemColumns && (key == "item" || key == "value")))
            continue;
        const bool there = std::any_of(columns.begin(), columns.end(),
                                       [&](const ColumnMatch& c) { return c.field == QLatin1StringView(field.key); });
        if (!there)
            missing << shown(field.header);
    }
    return missing;
}

QString suggestedField(const RecordType& type, std::span<const std::string> texts, const QStringList& taken)
{
    QString only;
    for (const Field& field : type.fields) {
        const QString key = QString::fromLatin1(field.key);
        if (taken.contains(key) || !looksLike(field, texts))
            continue;
        if (!only.isEmpty())
            return {};
        only = key;
    }
    return only;
}

QString columnName(int column)
{
    QString name;
    for (int n = column + 1; n > 0; n = (n - 1) / 26)
        name.prepend(QChar(u'A' + (n - 1) % 26));
    return name;
}

} // namespace spotcheck
