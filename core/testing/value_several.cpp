#include "core/testing/number.h"
#include "core/testing/plain_text.h"
#include "core/testing/value_reader.h"
#include <algorithm>
#include <array>

/// Several results in one cell: lists, labelled figures (平均20.2 最小18.5), the n results of a sampling plan.
namespace spotcheck {

using namespace plain;

namespace {

/// Every piece must stand on its own; blanks and untested ones do not count as results.
bool keepPart(Value part, Value& several)
{
    if (!part.isResult())
        return false;
    if (part.kind == ValueKind::Several) {
        for (Value& inner : part.parts)
            several.parts.push_back(std::move(inner));
        return true;
    }
    several.parts.push_back(std::move(part));
    return true;
}

bool readPiece(std::string_view text, char separator, const Unit& column, Value& several)
{
    Value part;
    if (readOneValue(text, column, part))
        return keepPart(std::move(part), several);
    Reason ignored{};
    Value inner; // 20.1/19.5/21.0;平均值20.2
    return separator == ';' && text.find(';') == std::string_view::npos &&
           readSeveralValues(text, column, 0, inner, ignored) && keepPart(std::move(inner), several);
}

bool readPieces(std::string_view text, char separator, const Unit& column, Value& out)
{
    while (true) {
        const std::size_t end = text.find(separator);
        if (!readPiece(text.substr(0, end), separator, column, out))
            return false;
        if (end == std::string_view::npos)
            return true;
        text.remove_prefix(end + 1);
    }
}

/// 1/2 may be a half and 1,2 one and two tenths: two pieces must show by their points that they are two numbers.
bool piecesAreCertain(std::string_view text, char separator)
{
    if (separator == ';')
        return true;
    const auto pieces = std::count(text.begin(), text.end(), separator) + 1;
    const bool date = pieces == 3 && text.find('/') == 4 && text.find('.') == std::string_view::npos; // 2024/3/5
    if (separator == '/' && pieces >= 3)
        return !date;
    while (true) {
        const std::size_t end = text.find(separator);
        const std::string_view piece = text.substr(0, end);
        const bool number = std::any_of(piece.begin(), piece.end(), isDigit);
        if (number && piece.find('.') == std::string_view::npos)
            return false;
        if (end == std::string_view::npos)
            return true;
        text.remove_prefix(end + 1);
    }
}

/// The unit behind the last of several numbers belongs to all: 1.2/1.3 mg/kg.
std::size_t sharedUnitAt(std::string_view text)
{
    const std::size_t letters = text.find_first_not_of("0123456789.,;/-+<>\x01\x02");
    return letters == std::string_view::npos ? text.size() : letters;
}

/// A figure that a unit belongs to: no word, no grade.
bool isFigure(const Value& value)
{
    const bool number = value.kind == ValueKind::Number || value.kind == ValueKind::Range ||
                        value.kind == ValueKind::LessThan || value.kind == ValueKind::GreaterThan ||
                        (value.kind == ValueKind::NotDetected && value.detectionLimit);
    return number && !value.unit.isGrade();
}

void shareLastUnit(Value& several)
{
    const Unit unit = several.parts.back().unit;
    const bool alone = std::none_of(several.parts.begin(), std::prev(several.parts.end()),
                                    [](const Value& part) { return !part.unit.isNone(); });
    if (unit.isNone() || !alone)
        return;
    for (Value& part : several.parts)
        part.unit = unit;
}

/// 0.1 g; 0.2; 0.3: whether the unit belongs to all is not certain.
bool someLackUnits(const Value& several)
{
    const auto lacks = [](const Value& part) { return isFigure(part) && part.unit.isNone(); };
    const auto has = [](const Value& part) { return isFigure(part) && !part.unit.isNone(); };
    return std::any_of(several.parts.begin(), several.parts.end(), lacks) &&
           std::any_of(several.parts.begin(), several.parts.end(), has);
}

bool keepSeveral(Value several, Value& out)
{
    shareLastUnit(several);
    if (someLackUnits(several))
        return false;
    out = std::move(several);
    out.kind = ValueKind::Several;
    out.reason = Reason::Meets;
    out.unit = out.parts.front().unit;
    return true;
}

/// Begins a result of its own without a separator, its space being gone: "10<10", "未检出未检出".
bool beginsAnother(char before, std::string_view rest)
{
    if (rest.front() == '<')
        return isDigit(before);
    return before != '(' && (rest.starts_with("未检出") || rest.starts_with("ND"));
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool end = i == text.size() || separators.find(text[i]) != std::string_view::npos;
        const bool joined = !end && i > begin && separators.find(' ') != std::string_view::npos &&
                            beginsAnother(text[i - 1], text.substr(i));
        if (!end && !joined)
            continue;
        pieces.push_back(text.substr(begin, i - begin));
        begin = joined ? i : i + 1;
    }
    return pieces;
}

/// The n results a sampling plan asks for, whatever stands between them: their number makes them certain.
bool readExpected(std::string_view text, const Unit& column, std::size_t expected, Value& out)
{
    for (const std::string_view separators : {";", ";,", ";, ", "/", ";,/ "}) {
        const auto pieces = split(text, separators);
        if (pieces.size() != expected)
            continue;
        Value several;
        const bool all = std::all_of(pieces.begin(), pieces.end(), [&](std::string_view piece) {
            Value part;
            return readOneValue(piece, column, part) && keepPart(std::move(part), several);
        });
        if (all)
            return keepSeveral(std::move(several), out);
    }
    return false;
}

bool readList(std::string_view text, const Unit& column, Value& out, Reason& problem)
{
    for (const char separator : {';', '/', ','}) {
        if (text.find(separator) == std::string_view::npos)
            continue;
        const std::size_t at = separator == ';' ? text.size() : sharedUnitAt(text);
        const std::string_view numbers = text.substr(0, at);
        const bool shared = at < text.size() && numbers.find(separator) != std::string_view::npos;
        const Unit unit = shared ? readPlainUnit(text.substr(at)) : column;
        const std::string_view pieces = shared && unit.understood ? numbers : text;
        Value several;
        if (!readPieces(pieces, separator, shared && unit.understood ? unit : column, several) ||
            several.parts.size() < 2)
            continue;
        if (!piecesAreCertain(pieces, separator)) {
            problem = separator == '/' ? Reason::SlashAmbiguous : Reason::CommaAmbiguous;
            return false;
        }
        return keepSeveral(std::move(several), out);
    }
    return false;
}

} // namespace

bool readSeveralValues(std::string_view text, const Unit& column, int expected, Value& out, Reason& problem)
{
    if (expected > 1 && readExpected(text, column, std::size_t(expected), out))
        return true;
    if (findSpecimen(text, 0) != std::string_view::npos)
        return readList(separatedSpecimens(text), column, out, problem);
    return readList(text, column, out, problem);
}

} // namespace spotcheck
