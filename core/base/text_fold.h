#pragma once
#include <string>
#include <string_view>

/// Text from outside made comparable: full width becomes half width, white space is trimmed, marks that mean "nothing
/// here" are recognised. UTF-8 in, UTF-8 out.
namespace spotcheck {

std::string_view trimmed(std::string_view text); ///< ASCII and ideographic white space, NBSP, BOM
/// Full-width ASCII and the ideographic space become half width; the rest stays. Pure ASCII is returned as it is.
std::string foldWidth(std::string_view text);
/// Blank, `无`, strokes only (`/`, `-`, `—`, `——`, `\`, `//` …): empty, not text (tables.md section 1).
bool isEmptyMark(std::string_view text);
/// For comparing headers: folded, no white space or line feeds, lower case, （）【】〔〕[] as ().
std::string headerKey(std::string_view text);

} // namespace spotcheck
