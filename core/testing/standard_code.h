#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Standards as they are cited: "GB/T 3903.3-2011", "ＧＢ 30585—2014 第5章", "QB/T4331-2021；GB/T 22807". The code
/// without the year names the standard, the year its edition; a citation without a year means the newest edition
/// (domain 5.1).
namespace spotcheck {

struct StandardCode {
    std::string code; ///< "GB/T 3903.3"
    std::string year; ///< "2011"; empty: undated

    std::string text() const { return year.empty() ? code : code + "-" + year; }
    bool operator==(const StandardCode&) const = default;
};

/// All that a text cites, in its order.
std::vector<StandardCode> readStandardCodes(std::string_view text);

} // namespace spotcheck
