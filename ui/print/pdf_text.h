#pragma once
#include <QByteArray>

/// Qt's PDF of Noto CJK shows 食, 大, 工 rightly but gives their text as radicals (⻝, ⼤, ⼯), which cannot be
/// searched or copied. The map from glyphs to text is mended in place: same length, so no offset of the file moves.
namespace spotcheck {

QByteArray withSearchableText(QByteArray pdf);

} // namespace spotcheck
