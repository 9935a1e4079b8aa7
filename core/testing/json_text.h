#pragma once
#include <string>
#include <string_view>

/// UTF-8 text as a JSON string; bytes that are not UTF-8 become U+FFFD, so that every line can be parsed.
namespace spotcheck {

void appendJsonText(std::string& out, std::string_view text);
/// null for empty text.
void appendJsonTextOrNull(std::string& out, std::string_view text);

} // namespace spotcheck
