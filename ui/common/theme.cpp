#include "ui/common/theme.h"

#include "ui/common/outlined_style.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyle>

namespace spotcheck {

namespace {

const Colors kLight{QColor(0xf3, 0xf5, 0xf8), QColor(0xd9, 0xde, 0xe5), QColor(0x5f, 0x6b, 0x7a),
                    QColor(0x1f, 0x5f, 0xbf), QColor(0xb3, 0x26, 0x1e), QColor(0xfd, 0xec, 0xea),
                    QColor(0x8a, 0x5a, 0x00), QColor(0xff, 0xf4, 0xdc), QColor(0x1e, 0x7a, 0x3c),
                    QColor(0xe6, 0xf4, 0xea), QColor(0x1f, 0x5f, 0xbf), QColor(0xe8, 0xf0, 0xfb)};
const Colors kDark{QColor(0x1c, 0x20, 0x26), QColor(0x3a, 0x42, 0x4d), QColor(0xa3, 0xae, 0xbc),
                   QColor(0x7a, 0xb0, 0xf7), QColor(0xff, 0x8a, 0x80), QColor(0x4a, 0x25, 0x25),
                   QColor(0xf0, 0xc0, 0x60), QColor(0x45, 0x38, 0x1c), QColor(0x7f, 0xd6, 0x98),
                   QColor(0x1f, 0x3d, 0x2a), QColor(0x7a, 0xb0, 0xf7), QColor(0x22, 0x35, 0x50)};
bool g_dark = false; // the theme is the application's, as the palette is

QPalette lightPalette()
{
    QPalette p;
    p.setColor(QPalette::Window, QColor(0xfa, 0xfb, 0xfc));
    p.setColor(QPalette::WindowText, QColor(0x1d, 0x25, 0x30));
    p.setColor(QPalette::Base, Qt::white);
    p.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf9, 0xfb));
    p.setColor(QPalette::Text, QColor(0x1d, 0x25, 0x30));
    p.setColor(QPalette::Button, QColor(0xf3, 0xf5, 0xf8));
    p.setColor(QPalette::ButtonText, QColor(0x1d, 0x25, 0x30));
    p.setColor(QPalette::Highlight, QColor(0xd4, 0xe4, 0xfa));
    p.setColor(QPalette::HighlightedText, QColor(0x10, 0x2a, 0x50));
    p.setColor(QPalette::ToolTipBase, Qt::white);
    p.setColor(QPalette::ToolTipText, QColor(0x1d, 0x25, 0x30));
    p.setColor(QPalette::Link, kLight.accent);
    p.setColor(QPalette::PlaceholderText, QColor(0x8a, 0x94, 0xa3));
    p.setColor(QPalette::Mid, kLight.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x9a, 0xa3, 0xb0));
    return p;
}

QPalette darkPalette()
{
    QPalette p;
    p.setColor(QPalette::Window, QColor(0x22, 0x27, 0x2e));
    p.setColor(QPalette::WindowText, QColor(0xe6, 0xea, 0xf0));
    p.setColor(QPalette::Base, QColor(0x1a, 0x1e, 0x24));
    p.setColor(QPalette::AlternateBase, QColor(0x1f, 0x24, 0x2b));
    p.setColor(QPalette::Text, QColor(0xe6, 0xea, 0xf0));
    p.setColor(QPalette::Button, QColor(0x2c, 0x33, 0x3c));
    p.setColor(QPalette::ButtonText, QColor(0xe6, 0xea, 0xf0));
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::Highlight, QColor(0x2b, 0x4a, 0x77));
    p.setColor(QPalette::HighlightedText, QColor(0xf2, 0xf6, 0xfc));
    p.setColor(QPalette::ToolTipBase, QColor(0x2c, 0x33, 0x3c));
    p.setColor(QPalette::ToolTipText, QColor(0xe6, 0xea, 0xf0));
    p.setColor(QPalette::Link, kDark.accent);
    p.setColor(QPalette::PlaceholderText, QColor(0x86, 0x92, 0xa2));
    p.setColor(QPalette::Light, QColor(0x36, 0x3e, 0x48));
    p.setColor(QPalette::Midlight, QColor(0x30, 0x37, 0x41));
    p.setColor(QPalette::Mid, kDark.line);
    p.setColor(QPalette::Dark, QColor(0x15, 0x18, 0x1d));
    p.setColor(QPalette::Shadow, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x76, 0x80, 0x8e));
    return p;
}

bool systemIsDark(const QApplication& app)
{
    const QByteArray gtk = qgetenv("GTK_THEME").toLower();
    if (gtk.contains("dark"))
        return true;
    static const bool dark = app.palette().color(QPalette::Window).lightness() < 128; // before we set our own
    return dark;
}

QString styleSheet(const Colors& c)
{
    return QStringLiteral(
               "QToolTip{border:1px solid %1;padding:4px;}"
               "QHeaderView::section{background:%2;border:0;border-right:1px solid %1;border-bottom:1px solid "
               "%1;padding:3px 6px;}"
               "QTableView{gridline-color:%1;border:0;}QTableView::item{border:0;padding:0 5px;}"
               "QTableView QTableCornerButton::section{background:%2;border:0;}"
               "QStatusBar{border-top:1px solid %1;}QStatusBar::item{border:0;}"
               "QToolBar{border:0;spacing:4px;padding:4px 8px;}"
               "QSplitter::handle{background:%1;}QSplitter::handle:horizontal{width:1px;}QSplitter::handle:vertical{"
               "height:1px;}"
               "QTabBar::tab{padding:5px 12px;border:0;border-bottom:2px solid transparent;}"
               "QTabBar::tab:selected{border-bottom:2px solid %3;}QTabWidget::pane{border:0;border-top:1px solid %1;}"
               "QMenu{border:1px solid %1;}")
        .arg(c.line.name(), c.sidebar.name(), c.accent.name());
}

} // namespace

Theme themeFromName(const QString& name)
{
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

QString themeName(Theme theme)
{
    return theme == Theme::Light  ? QStringLiteral("light")
           : theme == Theme::Dark ? QStringLiteral("dark")
                                  : QStringLiteral("system");
}

void applyTheme(QApplication& app, Theme theme)
{
    const bool system = systemIsDark(app);
    g_dark = theme == Theme::Dark || (theme == Theme::System && system);
    app.setStyle(new OutlinedStyle);
    app.setPalette(g_dark ? darkPalette() : lightPalette());
    app.setStyleSheet(styleSheet(colors()));
}

void applyFont(QApplication& app)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Microsoft YaHei"),
                      QStringLiteral("PingFang SC"), QStringLiteral("WenQuanYi Micro Hei")});
    font.setPixelSize(13);
    app.setFont(font);
}

bool isDark()
{
    return g_dark;
}

const Colors& colors()
{
    return g_dark ? kDark : kLight;
}

} // namespace spotcheck
