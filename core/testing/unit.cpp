#include "core/testing/unit.h"

#include "core/testing/plain_text.h"
#include "core/testing/unit_atoms.h"
#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>
#include <vector>

namespace spotcheck {

using namespace plain;

namespace {

const UnitAtom* findAtom(std::string_view typed)
{
    static const auto index = [] {
        std::unordered_map<std::string_view, const UnitAtom*> map;
        for (const UnitAtom& atom : kAtoms)
            map.emplace(atom.typed, &atom);
        return map;
    }();
    const auto found = index.find(typed);
    return found == index.end() ? nullptr : found->second;
}

/// Products typed without a sign between.
constexpr std::pair<std::string_view, std::string_view> kJoined[] = {
    {"Nm", "N\x05m"}, {"kNm", "kN\x05m"}, {"mNm", "mN\x05m"}, {"cNm", "cN\x05m"}};

struct Factor {
    std::string base;
    int power = 1;
};

struct Parts {
    std::vector<Factor> above;
    std::vector<Factor> below;
    std::string shown;
    int scale = 0;
};

int tenPower(std::string_view digits)
{
    if (digits.front() != '1' || digits.find_first_not_of('0', 1) != std::string_view::npos)
        return -1;
    return int(digits.size()) - 1;
}

std::string raised(int power)
{
    static constexpr std::string_view signs[] = {"", "", "²", "³", "⁴"};
    if (power >= 0)
        return std::string(signs[power]);
    return std::string("⁻").append(power == -1 ? std::string_view("¹") : signs[-power]);
}

/// Trailing ^2, ^-1, 2, 3 of an atom; 1 when there is none, 0 when it is not a power.
int takeAtomPower(std::string_view& atom)
{
    const std::size_t mark = atom.find('^');
    std::string_view digits;
    if (mark != std::string_view::npos) {
        digits = atom.substr(mark + 1);
        atom = atom.substr(0, mark);
    } else if (!atom.empty() && (atom.back() == '2' || atom.back() == '3')) {
        digits = atom.substr(atom.size() - 1);
        atom.remove_suffix(1);
    } else {
        return 1;
    }
    int power = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), power);
    return error == std::errc() && end == digits.data() + digits.size() && power >= -4 && power <= 4 ? power : 0;
}

void addFactor(Parts& parts, std::string base, int power, bool over)
{
    const bool above = (power > 0) == over;
    (above ? parts.above : parts.below).push_back({std::move(base), power < 0 ? -power : power});
}

/// One atom with its count and power: "100g", "cm^2", "h^-1".
bool readAtom(std::string_view text, bool over, Parts& parts)
{
    std::size_t n = 0;
    while (n < text.size() && isDigit(text[n]))
        ++n;
    const std::string_view count = text.substr(0, n);
    std::string_view name = text.substr(n);
    const int power = takeAtomPower(name);
    const UnitAtom* atom = findAtom(name);
    if (!atom || power == 0 || (over && !count.empty()))
        return false; // a count stands below the stroke only: g/100g, N/5cm
    const int sign = over ? 1 : -1;
    const int counted = count.empty() ? 0 : tenPower(count);
    parts.scale += sign * (atom->scale * power + (counted > 0 ? counted : 0));
    parts.shown += std::string(count) + std::string(atom->shown) + raised(power);
    const std::string own = counted < 0 ? std::string(count) + "*" : std::string();
    if (atom->base == "Pa") { // N/mm² and MPa are the same
        addFactor(parts, own + "N", power, over);
        addFactor(parts, "m", -2 * power, over);
    } else {
        addFactor(parts, own + std::string(atom->base), power * atom->power, over);
    }
    return true;
}

/// N·m, N*m, W/(m.K).
bool isProductSign(char c)
{
    return c == dot || c == '*' || c == '.';
}

bool readProduct(std::string_view text, bool over, Parts& parts)
{
    const bool bracket = text.size() > 2 && text.front() == '(' && text.back() == ')';
    if (bracket)
        text = text.substr(1, text.size() - 2);
    if (bracket)
        parts.shown += "(";
    for (int factors = 0; !text.empty(); ++factors) {
        const auto sign = std::find_if(text.begin(), text.end(), isProductSign);
        const auto length = std::size_t(sign - text.begin());
        if (factors > 0 && !over && !bracket)
            return false; // a/b·c: nobody knows whether c is above or below
        if (factors > 0)
            parts.shown += "·";
        if (!readAtom(text.substr(0, length), over, parts))
            return false;
        const bool last = sign == text.end();
        text.remove_prefix(last ? length : length + 1);
        if (!last && text.empty())
            return false; // "mg/kg*" points to a footnote
    }
    if (bracket)
        parts.shown += ")";
    return true;
}

bool readParts(std::string_view text, Parts& parts)
{
    if (findAtom(text))
        return readAtom(text, true, parts);
    bool over = true;
    while (true) {
        const std::size_t slash = text.find('/');
        const std::string_view product = text.substr(0, slash);
        if (product.empty() || !readProduct(product, over, parts))
            return false;
        if (slash == std::string_view::npos)
            return true;
        parts.shown += "/";
        text.remove_prefix(slash + 1);
        over = false;
    }
}

std::string joined(std::vector<Factor>& factors)
{
    std::sort(factors.begin(), factors.end(), [](const Factor& a, const Factor& b) { return a.base < b.base; });
    std::string text;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        int power = factors[i].power;
        while (i + 1 < factors.size() && factors[i + 1].base == factors[i].base)
            power += factors[++i].power;
        text += (text.empty() ? "" : ".") + factors[i].base + (power == 1 ? "" : std::to_string(power));
    }
    return text;
}

} // namespace

bool Unit::isGrade() const
{
    return understood && kind == "级";
}

Unit readPlainUnit(std::string_view plainText)
{
    Unit unit;
    take(plainText, "单位:");
    if (isBlank(plainText) || plainText == "无量纲" || plainText == "无单位")
        return unit;
    if (plainText.size() > 2 && plainText.front() == '(' && plainText.back() == ')' &&
        plainText.find('(', 1) == std::string_view::npos)
        plainText = plainText.substr(1, plainText.size() - 2);
    for (const auto& [typed, meant] : kJoined) {
        if (plainText == typed)
            plainText = meant;
    }
    Parts parts;
    if (!readParts(plainText, parts)) {
        unit.text = shown(plainText);
        return unit;
    }
    unit.text = std::move(parts.shown);
    unit.kind = joined(parts.above);
    if (!parts.below.empty())
        unit.kind.append("/").append(joined(parts.below));
    unit.scale = parts.scale;
    unit.understood = true;
    return unit;
}

Unit readUnit(std::string_view text)
{
    return readPlainUnit(normalised(text));
}

std::optional<int> conversion(const Unit& from, const Unit& to)
{
    if (from.understood && to.understood)
        return from.kind == to.kind ? std::optional(from.scale - to.scale) : std::nullopt;
    return from.understood == to.understood && from.text == to.text ? std::optional(0) : std::nullopt;
}

} // namespace spotcheck
