#include "core/testing/uncertainty.h"

#include "core/testing/number.h"
#include "core/testing/plain_text.h"
#include <algorithm>

namespace spotcheck {

using namespace plain;

namespace {

/// The number behind k=, and the level of confidence that may follow it.
bool takeFactor(std::string_view& text, bool& standard)
{
    Reason ignored{};
    const auto k = takeNumber(text, ignored);
    if (!k)
        return false;
    standard = k->value < *Decimal::parse("1.9") || k->value > Decimal(3);
    if (!take(text, ",p=") && !take(text, ",P=") && !take(text, ";p=") && !take(text, ";P="))
        return true;
    const bool level = takeNumber(text, ignored).has_value();
    take(text, '%');
    return level;
}

/// (k=2); ,k=2; ,k=2,p=95%) off the end. `standard`: the factor is no expanded uncertainty's. False when what stands
/// there is not understood.
bool takeCoverage(std::string_view& text, bool& standard)
{
    const std::size_t at = text.rfind("k=");
    if (at == std::string_view::npos)
        return true;
    const char before = at == 0 ? '\0' : text[at - 1];
    std::string_view rest = text.substr(at + 2);
    if ((before != '(' && before != ',' && before != ';') || !takeFactor(rest, standard))
        return false;
    const bool closes = take(rest, ')');
    if (!rest.empty())
        return false;
    text = text.substr(0, at - 1);
    // (k=2) closes its own bracket; ",k=2)" closes the one around U, whose beginning the caller takes off.
    return before == '(' ? closes : !closes || text.find('(') != std::string_view::npos;
}

bool takeName(std::string_view& text, bool& relative, bool& standard)
{
    struct Name {
        std::string_view word;
        bool relative;
        bool standard;
    };
    static constexpr Name names[] = {{"扩展不确定度", false, false},
                                     {"不确定度", false, false},
                                     {"Urel", true, false},
                                     {"U_rel", true, false},
                                     {"U95rel", true, false},
                                     {"U95", false, false},
                                     {"U", false, false},
                                     {"urel", true, true},
                                     {"u", false, true}};
    for (const Name& name : names) {
        std::string_view rest = text;
        if (!take(rest, name.word))
            continue;
        take(rest, "(k=2)");
        if (!take(rest, '=') && !take(rest, ':'))
            continue;
        relative = name.relative;
        standard = standard || name.standard;
        text = rest;
        return true;
    }
    return false;
}

UncertaintyNote unclearNote()
{
    UncertaintyNote note;
    note.unclear = true;
    return note;
}

/// [U=][±]number[unit].
UncertaintyNote readSize(std::string_view text, bool standard)
{
    UncertaintyNote note;
    bool relative = false;
    while (takeName(text, relative, standard)) { // 扩展不确定度:U=0.024
    }
    take(text, plusMinus);
    Reason ignored{};
    const auto number = takeNumber(text, ignored);
    note.unit = readPlainUnit(text);
    const bool understood = note.unit.isNone() || note.unit.understood;
    if (!number || standard || !understood || (relative && !note.unit.isNone() && note.unit.text != "%"))
        return unclearNote();
    note.size = number->value;
    note.relative = relative;
    if (relative && note.unit.isNone())
        note.size = number->value.scaled(2); // Urel=0.05
    return note;
}

} // namespace

std::optional<Decimal> shareOf(const Decimal& value, const Decimal& percent)
{
    const Decimal size = value.isNegative() ? value.negated() : value;
    auto product = size.times(percent);
    if (!product)
        return std::nullopt;
    product = product->scaled(-2);
    while (product->exponent() < 0 && product->coefficient() % 10 == 0)
        product = Decimal::fromParts(false, product->coefficient() / 10, product->exponent() + 1);
    return product;
}

UncertaintyNote readUncertainty(std::string_view given)
{
    const std::string plainText = normalised(given);
    std::string_view text = plainText;
    if (isBlank(text))
        return {};
    bool standard = false;
    if (text.starts_with("U(k=2)"))
        return readSize(text, false);
    if (!takeCoverage(text, standard))
        return unclearNote();
    if (text.starts_with('(') && text.find(')') == std::string_view::npos)
        text.remove_prefix(1);
    else if (text.starts_with('(') && text.ends_with(')'))
        text = text.substr(1, text.size() - 2);
    return readSize(text, standard);
}

UncertaintyNote takeUncertaintyNote(std::string_view& text)
{
    const bool coverage = text.find("k=") != std::string_view::npos;
    const std::size_t marked = std::min({text.rfind("(\x03"), text.rfind("(U"), text.rfind(",U"), text.rfind(";U")});
    if (!coverage && marked == std::string_view::npos)
        return {};
    std::string_view rest = text;
    bool standard = false;
    if (!takeCoverage(rest, standard))
        return {};
    if (marked == std::string_view::npos || marked >= rest.size()) {
        text = rest; // 0.047±0.024(k=2)
        UncertaintyNote note;
        note.unclear = standard;
        return note;
    }
    std::string_view inside = rest.substr(marked + 1);
    if (inside.ends_with(')'))
        inside.remove_suffix(1);
    const UncertaintyNote note = readSize(inside, standard);
    if (!note.unclear)
        text = rest.substr(0, marked);
    return note;
}

void applyUncertainty(const UncertaintyNote& note, Value& value)
{
    value.uncertaintyUnclear = value.uncertaintyUnclear || note.unclear;
    if (!note.size || value.kind != ValueKind::Number)
        return;
    std::optional<Decimal> size = note.size;
    const bool percent = note.unit.text == "%";
    if (note.relative || (percent && value.unit.kind != "%")) {
        size = shareOf(value.number, *note.size);
    } else if (!note.unit.isNone()) {
        const auto power = conversion(note.unit, value.unit);
        size = power ? std::optional(note.size->scaled(*power)) : std::nullopt;
        if (percent)
            size.reset(); // 20 % with U=5 %: percentage points, or a share of the value
    }
    if (!size)
        value.uncertaintyUnclear = true;
    else if (!value.uncertainty || *size > *value.uncertainty)
        value.uncertainty = size;
}

} // namespace spotcheck
