#include "core/exchange/item_columns.h"

#include "core/base/text_fold.h"
#include "core/testing/unit.h"

#include <algorithm>
#include <array>
#include <QSet>

namespace spotcheck {

namespace {

constexpr std::array<std::string_view, 6> kSpecFields = {"limit", "unit", "method", "basis", "lod", "uncertainty"};

/// Fields that only mean something for one item.
constexpr std::array<std::string_view, 7> kPerItem = {"value",       "limit",       "unit",    "lod",
                                                      "uncertainty", "lab_verdict", "declared"};

template <size_t N> bool holds(const std::array<std::string_view, N>& words, const std::string& text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isUnit(std::string_view text)
{
    const Unit unit = readUnit(text);
    return unit.understood && !unit.isNone();
}

std::string_view withoutBrackets(std::string_view text)
{
    text = trimmed(text);
    const bool round = text.starts_with('(') && text.ends_with(')') && text.size() > 2;
    return round ? text.substr(1, text.size() - 2) : text;
}

/// Splits before `at` when what stands behind is a unit.
bool splitAt(std::string_view text, size_t at, size_t width, std::pair<std::string, std::string>& result)
{
    if (at == std::string_view::npos || at == 0)
        return false;
    const std::string_view behind = withoutBrackets(text.substr(at + width));
    if (!isUnit(behind))
        return false;
    std::string_view name = trimmed(text.substr(0, at));
    while (!name.empty() && (name.back() == '/' || name.back() == ','))
        name = trimmed(name.substr(0, name.size() - 1));
    result = {std::string(name), std::string(behind)};
    return !name.empty();
}

bool isPlain(const ColumnMatch& column)
{
    return column.field.isEmpty() && column.how == ColumnMatch::How::None && !column.header.isEmpty() &&
           !isRejectColumn(column.header) && !isSequenceColumn(column.header);
}

std::string nameOf(const ColumnMatch& column)
{
    return itemOfHeader(column.name.toStdString()).first;
}

/// A column every sampling form has (产品名称, 规格型号 …) is no item, however the table stands.
bool isOfBatches(const ColumnMatch& column)
{
    static const ColumnMatcher batches(*recordType("batches"));
    const std::array<std::string, 2> names = {column.header.toStdString(), column.name.toStdString()};
    return batches.read(names).field != nullptr;
}

class Marker {
public:
    Marker(QList<ColumnMatch>& columns, std::span<const int> limits, const HeaderHints& hints)
        : m_columns(columns), m_limits(limits), m_hints(hints)
    {
    }

    void mark()
    {
        if (markGroups() || !hasEvidence())
            return;
        bool any = false;
        for (ColumnMatch& column : m_columns)
            if (column.isItem() || isItem(column)) {
                take(column, {});
                any = true;
            }
        if (any)
            loosen();
    }

private:
    bool isKnown(const ColumnMatch& column) const
    {
        return m_hints.items != nullptr && isPlain(column) && m_hints.items->has(nameOf(column));
    }
    bool hasLimit(const ColumnMatch& column) const
    {
        return isPlain(column) && std::find(m_limits.begin(), m_limits.end(), column.column) != m_limits.end();
    }
    bool isItem(const ColumnMatch& column) const
    {
        const bool said = m_hints.layout == ItemLayout::Columns && isPlain(column) && !column.empty;
        return (isKnown(column) || hasLimit(column) || said) && !isOfBatches(column);
    }
    bool hasEvidence() const
    {
        return m_hints.layout == ItemLayout::Columns ||
               std::any_of(m_columns.begin(), m_columns.end(),
                           [&](const ColumnMatch& c) { return c.isItem() || isKnown(c) || hasLimit(c); });
    }
    static void take(ColumnMatch& column, QString part)
    {
        if (column.how == ColumnMatch::How::None || !part.isEmpty())
            column.how = ColumnMatch::How::ByContent;
        column.field = kItemColumn;
        column.part = std::move(part);
    }

    /// 甲醛 over 限值, 实测值, 单项判定, and the same again for the next item.
    bool markGroups()
    {
        QSet<QString> groups;
        for (const ColumnMatch& column : m_columns)
            if (column.field == u"value" && !column.group.isEmpty() && column.group != column.name)
                groups << column.group;
        const bool known = groups.size() == 1 && m_hints.items != nullptr &&
                           m_hints.items->has(itemOfHeader(groups.begin()->toStdString()).first);
        if (groups.size() < 2 && !known)
            return false;
        for (ColumnMatch& column : m_columns)
            if (groups.contains(column.group) && isPerItem(column.field))
                take(column, column.field);
        loosen();
        return true;
    }
    static bool isPerItem(const QString& field)
    {
        const std::string key = field.toStdString();
        return holds(kPerItem, key) || holds(kSpecFields, key);
    }
    void loosen()
    {
        for (ColumnMatch& column : m_columns) {
            if (column.field != u"item" && !holds(kPerItem, column.field.toStdString()))
                continue;
            column.field.clear();
            column.how = ColumnMatch::How::None;
            column.loose = true;
        }
    }

    QList<ColumnMatch>& m_columns;
    const std::span<const int> m_limits;
    const HeaderHints& m_hints;
};

bool hasField(const QList<ColumnMatch>& columns, QStringView key)
{
    return std::any_of(columns.begin(), columns.end(), [&](const ColumnMatch& c) { return c.field == key; });
}

} // namespace

std::string specField(const ColumnMatcher& matcher, std::string_view label)
{
    static constexpr std::array<std::string_view, 14> limits = {
        "指标",   "指标要求", "标准指标", "技术指标", "指标值",   "标准限值", "限量",
        "限量值", "限值要求", "合格指标", "标准规定", "规定要求", "判定值",   "要求"};
    if (label.empty() || label.size() > 90)
        return {};
    const std::array<std::string, 1> spelling = {std::string(label)};
    const HeaderReading reading = matcher.read(spelling);
    if (reading.field != nullptr && holds(kSpecFields, reading.field->key))
        return reading.field->key;
    std::string key = headerKey(label);
    while (key.ends_with(':'))
        key.pop_back();
    return holds(limits, key) ? "limit" : std::string();
}

bool isHeaderWord(const ColumnMatcher& matcher, std::string_view text)
{
    const std::array<std::string, 1> spelling = {std::string(text)};
    return text.size() <= 90 && matcher.read(spelling).field != nullptr;
}

std::pair<std::string, std::string> itemOfHeader(std::string_view header)
{
    const std::string text = foldWidth(trimmed(header));
    std::pair<std::string, std::string> result;
    const size_t bracket = text.ends_with(')') ? text.rfind('(') : std::string::npos;
    if (!splitAt(text, text.rfind('\n'), 1, result) && !splitAt(text, bracket, 0, result) &&
        !splitAt(text, text.rfind(','), 1, result))
        result = {text, {}};
    std::erase_if(result.first, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return result;
}

void markItemColumns(QList<ColumnMatch>& columns, std::span<const int> limits, const ColumnMatcher& matcher,
                     const HeaderHints& hints)
{
    const bool results = std::string_view(matcher.type().kind) == "results";
    if (!results || hints.layout == ItemLayout::Rows || !hasField(columns, u"sample_no"))
        return;
    if (hints.layout == ItemLayout::Auto && hasField(columns, u"item"))
        return;
    Marker(columns, limits, hints).mark();
}

std::vector<ItemColumn> itemColumnsOf(const QList<ColumnMatch>& columns)
{
    std::vector<ItemColumn> items;
    for (const ColumnMatch& column : columns) {
        const bool grouped = column.part == u"value";
        if (!column.isItem() || (!grouped && !column.part.isEmpty()))
            continue;
        const auto [item, unit] = itemOfHeader((grouped ? column.group : column.name).toStdString());
        ItemColumn made{item, unit.empty() ? column.unit.toStdString() : unit, column.header, {}};
        made.cells.emplace_back("value", column.column);
        for (const ColumnMatch& part : columns)
            if (grouped && part.isItem() && part.column != column.column && part.group == column.group)
                made.cells.emplace_back(part.part.toStdString(), part.column);
        items.push_back(std::move(made));
    }
    return items;
}

} // namespace spotcheck
