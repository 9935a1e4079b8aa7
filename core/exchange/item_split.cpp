#include "core/exchange/item_split.h"

#include "core/base/text_fold.h"
#include "core/exchange/import_texts.h"
#include "core/testing/judge.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace spotcheck {

namespace {

using Parts = std::vector<std::string_view>;

constexpr std::array<std::string_view, 3> kStrong = {"║", "|", "｜"};
constexpr std::array<std::string_view, 3> kWeak = {"；", ";", "\n"};

/// Signs in brackets belong to the words there: 邻苯二甲酸酯（DBP；BBP）.
Parts partsOf(std::string_view text, std::string_view sign, bool bracketsHold)
{
    static constexpr std::array<std::string_view, 3> opens = {"(", "（", "["}, closes = {")", "）", "]"};
    const auto startsWithAny = [](std::string_view rest, const auto& words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return rest.starts_with(w); });
    };
    Parts parts;
    size_t begin = 0;
    int depth = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        depth += bracketsHold && startsWithAny(rest, opens) ? 1 : 0;
        depth -= depth > 0 && startsWithAny(rest, closes) ? 1 : 0;
        if (depth > 0 || !rest.starts_with(sign))
            continue;
        parts.push_back(trimmed(text.substr(begin, i - begin)));
        begin = i + sign.size();
        i = begin - 1;
    }
    parts.push_back(trimmed(text.substr(begin)));
    return parts;
}

bool isStrong(std::string_view sign)
{
    return std::find(kStrong.begin(), kStrong.end(), sign) != kStrong.end();
}

size_t countOf(std::string_view text, std::string_view sign)
{
    return text.find(sign) == std::string_view::npos ? 1 : partsOf(text, sign, !isStrong(sign)).size();
}

/// One of the first bytes of the signs.
bool mayHoldSign(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return c == '|' || c == ';' || c == '\n' || c == '\xe2' || c == '\xef'; });
}

template <size_t N> std::string_view signIn(std::string_view text, const std::array<std::string_view, N>& signs)
{
    for (const std::string_view sign : signs)
        if (countOf(text, sign) > 1)
            return sign;
    return {};
}

void put(ImportRow& row, int field, std::string_view text)
{
    row.raw[size_t(field)] = text;
    row.values[size_t(field)] = cellValue(text);
}

} // namespace

ItemSplit::ItemSplit(const RecordType& type)
{
    if (std::string_view(type.kind) != "results")
        return;
    const auto index = [&](std::string_view key) { return int(type.field(key) - type.fields.data()); };
    m_item = index("item");
    m_value = index("value");
    m_limit = index("limit");
    m_verdict = index("lab_verdict");
    for (const char* key :
         {"value", "limit", "unit", "lod", "uncertainty", "lab_verdict", "declared", "basis", "method", "note"})
        m_fields.push_back(index(key));
    m_shared = {index("basis"), index("method"), index("note")};
}

ItemSplit::Cut ItemSplit::cutOf(const ImportRow& row) const
{
    Cut cut;
    if (!mayHoldSign(row[m_item]) && !mayHoldSign(row[m_value]))
        return cut;
    cut.sign = signIn(row[m_item], kStrong);
    if (cut.sign.empty())
        cut.sign = signIn(row[m_value], kStrong);
    if (cut.sign.empty())
        cut.sign = signIn(row[m_item], kWeak);
    if (cut.sign.empty())
        return cut;
    cut.count = countOf(row[m_item], cut.sign);
    const bool valueHolds = countOf(row[m_value], cut.sign) > 1, limitHolds = countOf(row[m_limit], cut.sign) > 1;
    if (!isStrong(cut.sign) && !valueHolds && (!limitHolds || cut.sign == "\n"))
        return {};
    compare(row, cut);
    return cut;
}

/// All cells that hold several parts must hold as many as the item.
void ItemSplit::compare(const ImportRow& row, Cut& cut) const
{
    const auto refuse = [&](int field, const QString& reason) {
        cut.problemField = field;
        cut.problem = reason;
    };
    for (const int field : m_fields) {
        const size_t count = countOf(row[field], cut.sign);
        const bool shared = std::find(m_shared.begin(), m_shared.end(), field) != m_shared.end();
        const bool mustHold = field == m_value || (field == m_limit && !isStrong(cut.sign));
        if (count == cut.count || (count == 1 && !mustHold && (row[field].empty() || shared)))
            continue;
        if (count == 1 && field == m_verdict && readLabVerdict(row[field]) == Verdict::Pass)
            continue; // said of all of them
        return refuse(field, ImportTexts::tr("The item cell holds %1 parts, this one %2; which belongs to which is not "
                                             "guessed. Give every item its own row.")
                                 .arg(cut.count)
                                 .arg(row[field].empty() ? 0 : qsizetype(count)));
    }
    const Parts items = partsOf(row[m_item], cut.sign, !isStrong(cut.sign));
    if (std::any_of(items.begin(), items.end(), [](std::string_view part) { return isEmptyMark(part); }))
        refuse(m_item, ImportTexts::tr("One of the %1 parts of this cell is blank.").arg(cut.count));
}

bool ItemSplit::split(const ImportRow& row, std::vector<ImportRow>& out) const
{
    if (m_item < 0 || row[m_item].empty())
        return false;
    const Cut cut = cutOf(row);
    if (cut.sign.empty())
        return false;
    if (!cut.problem.isEmpty()) {
        out.push_back(row);
        out.back().problem = cut.problem;
        out.back().problemField = cut.problemField;
        return true;
    }
    for (size_t i = 0; i < cut.count; ++i) {
        ImportRow made = row;
        made.part = int(i);
        for (const int field : m_fields)
            if (countOf(row[field], cut.sign) == cut.count)
                put(made, field, partsOf(row[field], cut.sign, !isStrong(cut.sign))[i]);
        put(made, m_item, partsOf(row[m_item], cut.sign, !isStrong(cut.sign))[i]);
        out.push_back(std::move(made));
    }
    return true;
}

} // namespace spotcheck
