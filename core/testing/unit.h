#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Units of measurement as they are typed. A unit is understood when it is built from known atoms (mg/kg, N/mm²,
/// kPa, CFU/g, ℃, 级 …); two understood units of the same kind differ by a power of ten, which is the only
/// conversion made: it is exact. A unit that is not understood equals only the same text.
namespace spotcheck {

struct Unit {
    std::string text; ///< as shown: "mg/kg", "µg/L", "℃"; empty: none
    std::string kind; ///< base units with powers, "g/g", "N/m^2"; never cancelled: g/g is not "no unit"
    int scale = 0;    ///< power of ten against the base units
    bool understood = false;

    bool isNone() const { return text.empty(); }
    bool isGrade() const; ///< 级
};

/// Reads a unit in any spelling (mg／kg, ㎎/㎏, ug/g, Mpa, cfu/g). Blank, "/", "-" and 无量纲 are no unit.
Unit readUnit(std::string_view text);
Unit readPlainUnit(std::string_view plain); ///< of text that went through plainText()
/// The power of ten that turns a number in `from` into one in `to`; nullopt when that cannot be told.
std::optional<int> conversion(const Unit& from, const Unit& to);

} // namespace spotcheck
