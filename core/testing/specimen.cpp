#include "core/testing/specimen.h"

#include "core/testing/plain_text.h"
#include <algorithm>
#include <iterator>

namespace spotcheck {

using namespace plain;

namespace {

struct Word {
    std::string_view text;
    Specimen specimen;
};

// Longer words first where one begins another. What follows decides whether 最大值 is a label or "at most".
constexpr Word kWords[] = {
    {"算术平均值", Specimen::Mean},    {"平均值", Specimen::Mean},         {"平均数", Specimen::Mean},
    {"平均", Specimen::Mean},          {"均值", Specimen::Mean},           {"最大值", Specimen::Largest},
    {"最大", Specimen::Largest},       {"最高值", Specimen::Largest},      {"最小值", Specimen::Smallest},
    {"最小", Specimen::Smallest},      {"最低值", Specimen::Smallest},     {"单个试样值", Specimen::Single},
    {"单个试样", Specimen::Single},    {"单个测定值", Specimen::Single},   {"单个最小值", Specimen::Smallest},
    {"单个最大值", Specimen::Largest}, {"单个值", Specimen::Single},       {"单个", Specimen::Single},
    {"单值", Specimen::Single},        {"单块最小值", Specimen::Smallest}, {"单块值", Specimen::Single},
    {"单块", Specimen::Single},        {"单件值", Specimen::Single},       {"单件", Specimen::Single},
    {"单片", Specimen::Single},        {"单根", Specimen::Single},         {"单点值", Specimen::Single},
    {"每个试样", Specimen::Single},    {"每个样品", Specimen::Single},     {"每个值", Specimen::Single},
    {"每个", Specimen::Single},        {"每件", Specimen::Single},         {"每块", Specimen::Single},
    {"每片", Specimen::Single},        {"每根", Specimen::Single},         {"每只", Specimen::Single},
    {"各试样", Specimen::Single},      {"任一试样", Specimen::Single},     {"任一值", Specimen::Single},
    {"任一", Specimen::Single},        {"初检值", Specimen::FirstTest},    {"初检结果", Specimen::FirstTest},
    {"初检", Specimen::FirstTest},     {"复检值", Specimen::Retest},       {"复检结果", Specimen::Retest},
    {"复检", Specimen::Retest},        {"原样变色", Specimen::Point},      {"试样变色", Specimen::Point},
    {"变色", Specimen::Point},         {"毛布沾色", Specimen::Point},      {"棉布沾色", Specimen::Point},
    {"棉沾色", Specimen::Point},       {"毛沾色", Specimen::Point},        {"白布沾色", Specimen::Point},
    {"沾色", Specimen::Point},         {"经向", Specimen::Point},          {"纬向", Specimen::Point},
    {"纵向", Specimen::Point},         {"横向", Specimen::Point},          {"直向", Specimen::Point},
    {"径向", Specimen::Point},         {"轴向", Specimen::Point},          {"长度方向", Specimen::Point},
    {"宽度方向", Specimen::Point},     {"正面", Specimen::Point},          {"反面", Specimen::Point},
    {"左脚", Specimen::Point},         {"右脚", Specimen::Point},          {"左只", Specimen::Point},
    {"右只", Specimen::Point},
};

bool isSeparator(char c)
{
    return c == ';' || c == ',' || c == '/';
}

/// "1#", "12#": the number of a specimen. A digit or point before it belongs to a value.
std::size_t numberedLength(std::string_view text)
{
    std::size_t n = 0;
    while (n < text.size() && n < 2 && isDigit(text[n]))
        ++n;
    return n > 0 && n < text.size() && text[n] == '#' ? n + 1 : 0;
}

std::optional<SpecimenLabel> labelAt(std::string_view text)
{
    if (const std::size_t n = numberedLength(text); n > 0)
        return SpecimenLabel{Specimen::Single, text.substr(0, n)};
    for (const Word& word : kWords) {
        if (text.starts_with(word.text))
            return SpecimenLabel{word.specimen, text.substr(0, word.text.size())};
    }
    return std::nullopt;
}

/// Only a character that begins a word is worth a look.
bool mayBegin(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0xc0 || isDigit(c);
}

} // namespace

std::optional<SpecimenLabel> takeSpecimen(std::string_view& text)
{
    const auto label = labelAt(text);
    if (label) {
        text.remove_prefix(label->word.size());
        if (!take(text, ':'))
            take(text, "为");
    }
    return label;
}

std::optional<SpecimenLabel> takeSpecimenRemark(std::string_view& text)
{
    const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
    if (open == std::string_view::npos || open == 0)
        return std::nullopt;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    const auto label = labelAt(inside);
    if (!label || label->word != inside)
        return std::nullopt;
    text = text.substr(0, open);
    return label;
}

std::size_t findSpecimen(std::string_view text, std::size_t from)
{
    for (std::size_t i = from; i < text.size(); ++i) {
        if (!mayBegin(text[i]))
            continue;
        const bool inNumber = isDigit(text[i]) && i > 0 && (isDigit(text[i - 1]) || text[i - 1] == '.');
        if (!inNumber && labelAt(text.substr(i)))
            return i;
    }
    return std::string_view::npos;
}

std::string separatedSpecimens(std::string_view text)
{
    std::string out;
    bool opened = false; // a bracket before a label was taken for a separator; its end goes too
    while (true) {
        const std::size_t at = findSpecimen(text, 0);
        std::string_view before = text.substr(0, at);
        if (opened && before.ends_with(')')) {
            before.remove_suffix(1);
            opened = false;
        }
        out += before;
        if (at == std::string_view::npos)
            return out;
        std::string_view rest = text.substr(at);
        const auto label = *labelAt(rest);
        const bool bracket = out.ends_with('(');
        const bool remark = bracket && rest.substr(label.word.size()).starts_with(')');
        if (!remark && !out.empty()) {
            opened = opened || bracket;
            if (bracket || isSeparator(out.back()) || out.back() == ' ')
                out.pop_back();
            if (!out.empty() && out.back() != ';')
                out.push_back(';');
        }
        out += label.word;
        text = rest.substr(label.word.size());
        if (remark && text.starts_with("),")) {
            out += ");";
            text.remove_prefix(2);
        }
    }
}

std::string_view specimenText(Specimen specimen, std::string_view point)
{
    switch (specimen) {
    case Specimen::Single: return "每个";
    case Specimen::Mean: return "平均值";
    case Specimen::Largest: return "最大值";
    case Specimen::Smallest: return "最小值";
    case Specimen::FirstTest: return "初检";
    case Specimen::Retest: return "复检";
    case Specimen::Point: break;
    }
    return point;
}

} // namespace spotcheck
