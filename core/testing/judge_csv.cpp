#include "core/testing/judge_csv.h"

#include "core/testing/plain_text.h"
#include "core/testing/unit.h"
#include <algorithm>
#include <cstring>

namespace spotcheck {

namespace {

struct ColumnName {
    std::string_view name;
    JudgeColumn column;
};

constexpr ColumnName kNames[] = {
    {"limit", LimitColumn},
    {"value", ValueColumn},
    {"unit", UnitColumn},
    {"lod", LodColumn},
    {"method", MethodColumn},
    {"verdict", VerdictColumn},
    {"标准要求", LimitColumn},
    {"限值", LimitColumn},
    {"标准值", LimitColumn},
    {"技术要求", LimitColumn},
    {"实测值", ValueColumn},
    {"检验结果", ValueColumn},
    {"检测结果", ValueColumn},
    {"单位", UnitColumn},
    {"检出限", LodColumn},
    {"比较方法", MethodColumn},
    {"单项判定", VerdictColumn},
    {"单项结论", VerdictColumn},
    {"item", ItemColumn},
    {"检验项目", ItemColumn},
    {"uncertainty", UncertaintyColumn},
    {"不确定度", UncertaintyColumn},
    {"decision", DecisionColumn},
    {"判定规则", DecisionColumn},
};

int meaningOf(std::string_view name)
{
    for (const ColumnName& known : kNames) {
        if (name == known.name)
            return known.column;
    }
    return -1;
}

std::string headText(std::string_view text)
{
    std::string name = plain::normalised(text);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return name;
}

/// The unit in brackets at the end of 实测值(mg/kg), as typed; the brackets come off `head`.
std::string_view takeHeadUnit(std::string_view typed, std::string& head)
{
    const std::size_t open = head.find_first_of("(");
    if (open == std::string::npos || !head.ends_with(')'))
        return {};
    std::size_t at = typed.find("（");
    at = at == std::string_view::npos ? typed.find('(') : at;
    if (at == std::string_view::npos || !readUnit(typed.substr(at)).understood)
        return {};
    head.resize(open);
    return typed.substr(at);
}

/// False when two heads name different units.
bool addColumn(std::string_view field, JudgeColumns& columns)
{
    std::string head = headText(field);
    const std::string_view unit = takeHeadUnit(field, head);
    const int meaning = meaningOf(head);
    columns.meaning.push_back(meaning);
    if (unit.empty() || (meaning != LimitColumn && meaning != ValueColumn))
        return true;
    const bool same = columns.unit.empty() || readUnit(columns.unit).text == readUnit(unit).text;
    columns.unit = unit;
    return same;
}

/// The end of the record that begins at the front: a line feed outside quotes, or the end of the text.
std::size_t recordEnd(std::string_view text, bool& quotes)
{
    const auto* feed = static_cast<const char*>(std::memchr(text.data(), '\n', text.size()));
    const std::size_t end = feed ? std::size_t(feed - text.data()) : text.size();
    quotes = std::memchr(text.data(), '"', end) != nullptr;
    if (!quotes)
        return end;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            inside = !inside;
        else if (text[i] == '\n' && !inside)
            return i;
    }
    return text.size();
}

/// One field with its quotes taken off; false when the quotes are not in order.
bool unquote(std::string_view& rest, std::string& field)
{
    field.clear();
    std::size_t i = 1;
    while (i < rest.size()) {
        const std::size_t quote = rest.find('"', i);
        if (quote == std::string_view::npos)
            return false;
        field.append(rest.substr(i, quote - i));
        const bool doubled = quote + 1 < rest.size() && rest[quote + 1] == '"';
        i = quote + (doubled ? 2 : 1);
        if (!doubled) {
            rest.remove_prefix(i);
            return rest.empty() || rest.front() == ',';
        }
        field.push_back('"');
    }
    return false;
}

std::string_view withoutReturn(std::string_view record)
{
    if (record.ends_with('\r'))
        record.remove_suffix(1);
    return record;
}

} // namespace

std::optional<JudgeColumns> readJudgeHeader(std::string_view text, std::size_t& at)
{
    bool quotes = false;
    std::string_view rest = text.substr(at);
    const std::size_t end = recordEnd(rest, quotes);
    at += std::min(end + 1, rest.size());
    rest = withoutReturn(rest.substr(0, end));
    JudgeColumns columns;
    std::array<int, JudgeColumnCount> seen{};
    while (true) {
        std::string field;
        if (rest.starts_with('"')) {
            if (!unquote(rest, field))
                return std::nullopt;
        } else {
            field = rest.substr(0, rest.find(','));
            rest.remove_prefix(field.size());
        }
        if (!addColumn(field, columns))
            return std::nullopt;
        if (columns.meaning.back() >= 0)
            ++seen[std::size_t(columns.meaning.back())];
        if (rest.empty())
            break;
        rest.remove_prefix(1);
    }
    const bool once = std::all_of(seen.begin(), seen.end(), [](int n) { return n <= 1; });
    return once && seen[LimitColumn] == 1 && seen[ValueColumn] == 1 ? std::optional(columns) : std::nullopt;
}

void JudgeRecord::set(const JudgeColumns& columns, std::size_t index, std::string_view field)
{
    if (index >= columns.meaning.size())
        m_malformed |= !field.empty(); // an unquoted comma has shifted the cells: nothing in the row can be trusted
    else if (columns.meaning[index] >= 0)
        m_fields[std::size_t(columns.meaning[index])] = field;
}

void JudgeRecord::plainFields(const JudgeColumns& columns)
{
    const char* at = m_raw.data();
    const char* const end = at + m_raw.size();
    for (std::size_t index = 0;; ++index) {
        const char* begin = at;
        while (at != end && *at != ',')
            ++at;
        set(columns, index, std::string_view(begin, std::size_t(at - begin)));
        if (at == end)
            return;
        ++at;
    }
}

void JudgeRecord::quotedFields(std::string_view rest, const JudgeColumns& columns)
{
    for (std::size_t index = 0;; ++index) {
        if (rest.starts_with('"')) {
            const int meaning = index < columns.meaning.size() ? columns.meaning[index] : -1;
            std::string& field = meaning >= 0 ? m_unquoted[std::size_t(meaning)] : m_scratch;
            if (!unquote(rest, field)) {
                m_malformed = true;
                return;
            }
            set(columns, index, field);
        } else {
            const std::string_view field = rest.substr(0, rest.find(','));
            m_malformed |= field.find('"') != std::string_view::npos;
            set(columns, index, field);
            rest.remove_prefix(field.size());
        }
        if (rest.empty())
            return;
        rest.remove_prefix(1);
    }
}

bool JudgeRecord::take(std::string_view& text, const JudgeColumns& columns)
{
    if (text.empty())
        return false;
    bool quotes = false;
    const std::size_t end = recordEnd(text, quotes);
    m_raw = withoutReturn(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    m_fields.fill({});
    m_malformed = false;
    m_blank = m_raw.find_first_not_of(" \t\r") == std::string_view::npos;
    if (m_blank)
        return true;
    if (quotes)
        quotedFields(m_raw, columns);
    else
        plainFields(columns);
    return true;
}

} // namespace spotcheck
