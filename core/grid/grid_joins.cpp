#include "core/grid/grid_joins.h"

#include <algorithm>
#include <cctype>

namespace spotcheck {

namespace {

struct Join {
    std::string text;        ///< as written, with the space before
    std::string table;       ///< "enterprise s"
    std::string alias;       ///< "s"
    std::string left, right; ///< of the ON clause's "="
    bool isOuter = false;
};

struct From {
    std::string main;
    std::vector<Join> joins;
};

constexpr std::string_view kOuter = " LEFT JOIN ", kInner = " JOIN ", kOn = " ON ", kEquals = " = ";

size_t nextJoin(std::string_view from, size_t at)
{
    return std::min(from.find(kOuter, at), from.find(kInner, at));
}

Join readJoin(std::string_view text)
{
    Join join{std::string(text), {}, {}, {}, {}, text.starts_with(kOuter)};
    text.remove_prefix((join.isOuter ? kOuter : kInner).size());
    const size_t on = text.find(kOn), equals = text.find(kEquals, on);
    join.table = text.substr(0, on);
    join.alias = join.table.substr(join.table.rfind(' ') + 1);
    join.left = text.substr(on + kOn.size(), equals - on - kOn.size());
    join.right = text.substr(equals + kEquals.size());
    return join;
}

From readFrom(std::string_view from)
{
    size_t at = nextJoin(from, 0);
    From parts{std::string(from.substr(0, at)), {}};
    while (at != std::string_view::npos) {
        // " LEFT JOIN " holds " JOIN ": look for the next one behind it.
        const size_t next = nextJoin(from, at + kOuter.size());
        parts.joins.push_back(readJoin(from.substr(at, next - at)));
        at = next;
    }
    return parts;
}

bool isWordPart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

} // namespace

bool usesAlias(std::string_view sql, std::string_view alias)
{
    const std::string wanted = std::string(alias) + '.';
    for (size_t at = sql.find(wanted); at != std::string_view::npos; at = sql.find(wanted, at + 1))
        if (at == 0 || !isWordPart(sql[at - 1]))
            return true;
    return false;
}

std::string fromFor(const RecordType& type, std::span<const std::string> texts)
{
    const From from = readFrom(type.from);
    std::vector<std::string> lookedAt(texts.begin(), texts.end());
    std::string kept;
    for (auto join = from.joins.rbegin(); join != from.joins.rend(); ++join) {
        const bool isUsed = std::any_of(lookedAt.begin(), lookedAt.end(),
                                        [&](const std::string& text) { return usesAlias(text, join->alias); });
        if (join->isOuter && !isUsed)
            continue;
        kept = join->text + kept;
        lookedAt.push_back(join->right);
    }
    return from.main + kept;
}

std::optional<Link> linkOf(const RecordType& type, const Field& field)
{
    if (usesAlias(field.sql, "t"))
        return std::nullopt;
    for (const Join& join : readFrom(type.from).joins)
        if (usesAlias(field.sql, join.alias) && join.left == join.alias + ".id" && join.right.starts_with("t."))
            return Link{join.table, join.left, join.right};
    return std::nullopt;
}

} // namespace spotcheck
