#include "core/testing/limit_plan.h"

#include "core/testing/limit_text.h"
#include "core/testing/limit_words.h"
#include "core/testing/number.h"
#include "core/testing/plain_text.h"
#include <algorithm>

namespace spotcheck {

using namespace plain;

namespace {

/// Takes the named numbers of a plan one by one, in any order.
class PlanReader {
public:
    explicit PlanReader(std::string_view plain) : m_rest(plain) {}
    bool read(const Unit& column, Limit& out);

private:
    bool entry();
    bool number(char name, std::string_view& text);
    bool tail(char name, std::string_view text);
    bool unit(std::string_view text);
    bool finish(const Unit& column, Limit& out) const;

    std::string_view m_rest;
    std::optional<Decimal> m_n, m_c, m_m, m_M;
    std::string_view m_amount;
    Unit m_unit;
};

bool isName(std::string_view text)
{
    return text.size() > 1 && std::string_view("ncmM").find(text[0]) != std::string_view::npos &&
           (text[1] == '=' || text[1] == ':');
}

/// The text up to the next name or separator; names stand without a space in normalised text: c=2m=10.
std::size_t entryLength(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ',' || text[i] == ';' || (i > 0 && isName(text.substr(i))))
            return i;
    }
    return text.size();
}

/// A whole number from 0 to 1000.
std::optional<int> count(const std::optional<Decimal>& number)
{
    if (!number || number->exponent() != 0 || number->isNegative() || *number > Decimal(1000))
        return std::nullopt;
    return int(number->coefficient());
}

bool PlanReader::unit(std::string_view text)
{
    if (text.empty())
        return true;
    const Unit unit = readPlainUnit(text);
    if (!unit.understood || (!m_unit.isNone() && (unit.kind != m_unit.kind || unit.scale != m_unit.scale)))
        return false;
    m_unit = unit;
    return true;
}

/// Behind the number: a unit, or of m the amount that must be free of it (0/25g).
bool PlanReader::tail(char name, std::string_view text)
{
    std::string_view rest = text;
    if (name == 'm' && m_m->isZero() && take(rest, '/')) {
        m_amount = takeAmount(rest);
        return !m_amount.empty() && rest.empty();
    }
    return name == 'n' || name == 'c' ? text.empty() : unit(text);
}

bool PlanReader::number(char name, std::string_view& text)
{
    auto& slot = name == 'n' ? m_n : name == 'c' ? m_c : name == 'm' ? m_m : m_M;
    if (slot)
        return false;
    if (name == 'M' && isBlank(text)) { // M=-: a plan of two classes
        text = {};
        return true;
    }
    Reason ignored{};
    const auto number = takeNumber(text, ignored);
    if (number)
        slot = number->value;
    return number.has_value();
}

bool PlanReader::entry()
{
    if (!isName(m_rest))
        return false;
    const char name = m_rest.front();
    m_rest.remove_prefix(2);
    const std::size_t length = entryLength(m_rest);
    std::string_view text = m_rest.substr(0, length);
    m_rest.remove_prefix(length);
    if (!m_rest.empty() && (m_rest.front() == ',' || m_rest.front() == ';'))
        m_rest.remove_prefix(1);
    return number(name, text) && tail(name, text);
}

bool PlanReader::finish(const Unit& column, Limit& out) const
{
    const auto n = count(m_n);
    const auto c = count(m_c);
    if (!n || !c || !m_m || *n < 1 || *c >= *n || (m_M && *m_M < *m_m))
        return false;
    if (!m_M && *c > 0)
        return false; // two classes, yet some may lie above m: nobody says how far
    out.kind = LimitKind::Plan;
    out.plan = {*n, *c, *m_m, m_M, m_m->isZero() && *c == 0};
    out.unit = m_unit.isNone() ? column : m_unit;
    out.amount = m_amount;
    out.understood = planText(out);
    return true;
}

bool PlanReader::read(const Unit& column, Limit& out)
{
    while (!m_rest.empty()) {
        if (!entry())
            return false;
    }
    return finish(column, out);
}

} // namespace

bool readPlan(std::string_view text, const Unit& column, Limit& out)
{
    return isName(text) && PlanReader(text).read(column, out);
}

} // namespace spotcheck
