#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Which of several specimens or test points a number speaks of: 平均值≥20，单个值≥18; 变色3-4级，沾色3级;
/// 初检0.6，复检0.4. Texts are normalised (plain_text.h). Source: domain 9.3 (each, mean, worst, as the standard says).
namespace spotcheck {

enum class Specimen : unsigned char {
    Single,    ///< one result, or each of them
    Mean,      ///< 平均值
    Largest,   ///< 最大值
    Smallest,  ///< 最小值
    Point,     ///< a named test point or direction: 经向, 变色
    FirstTest, ///< 初检
    Retest     ///< 复检
};

struct SpecimenLabel {
    Specimen specimen = Specimen::Single;
    std::string_view word; ///< as typed; tells test points apart
};

/// 平均值, 单个试样, 变色 … off the front, with a colon behind it.
std::optional<SpecimenLabel> takeSpecimen(std::string_view& text);
/// The same word as a remark behind a number: "≥20(平均值)". Moves the end of `text` forward to the bracket.
std::optional<SpecimenLabel> takeSpecimenRemark(std::string_view& text);
/// Where the next such word begins, from `from` on; npos when there is none.
std::size_t findSpecimen(std::string_view text, std::size_t from);
/// A ";" before every labelled part that has none: "平均20.2最小18.5", "20.1;19.5(平均19.8)".
std::string separatedSpecimens(std::string_view text);
/// As shown: 平均值, 最大值, 每个 …; the name of a test point.
std::string_view specimenText(Specimen specimen, std::string_view point);

} // namespace spotcheck
