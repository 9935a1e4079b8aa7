#pragma once
#include <QColor>
#include <QString>

class QApplication;

/// The look of the tool: Fusion with two palettes of its own (white and grey, or slate; one accent blue), compact rows,
/// fonts named for every system so that Chinese is never drawn with Japanese glyphs.
namespace spotcheck {

enum class Theme { System, Light, Dark };

Theme themeFromName(const QString& name); ///< light, dark, anything else: system
QString themeName(Theme theme);
void applyTheme(QApplication& app, Theme theme);
void applyFont(QApplication& app);
bool isDark();

/// Colours beyond the palette, in the theme of the moment.
struct Colors {
    QColor sidebar, line, muted, accent;
    QColor bad, badBack, warn, warnBack, good, goodBack, info, infoBack;
};
const Colors& colors();

constexpr int kRowHeight = 28;

} // namespace spotcheck
