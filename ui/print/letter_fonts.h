#pragma once
#include <QFont>
#include <QStringList>

/// The faces of GB/T 9704-2012, each with what may stand in for it: the commercial ones are not shipped.
namespace spotcheck {

enum class LetterFace { Body, Title, Heading, SubHeading, PageNumber }; ///< 仿宋, 小标宋, 黑体, 楷体, 宋体

QFont letterFace(LetterFace face, double points);
/// "仿宋 → Noto Serif CJK SC" for every face that is replaced.
QStringList substitutedFonts();

} // namespace spotcheck
