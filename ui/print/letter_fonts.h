#pragma once
#include <QFont>
#include <QStringList>

/// The four faces of GB/T 9704-2012, each with what may stand in for it: the commercial ones are not shipped.
namespace spotcheck {

enum class LetterFace { Body, Title, Heading, SubHeading }; ///< 仿宋, 小标宋, 黑体, 楷体

QFont letterFace(LetterFace face, double points);
/// "仿宋 → Noto Serif CJK SC" for every face that is replaced.
QStringList substitutedFonts();

} // namespace spotcheck
