#include "ui/shell/start_page.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/shell/recent_files.h"

#include <QCommandLinkButton>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

QLabel* makeLabel(const QString& text, int pixels, bool bold, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPixelSize(pixels);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent)
{
    auto* middle = new QWidget(this);
    middle->setMaximumWidth(620);
    middle->setMinimumWidth(520);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(8);
    auto* heading = new QHBoxLayout;
    auto* logo = new QLabel(middle);
    logo->setPixmap(icon(QStringLiteral("spotcheck")).pixmap(40, 40));
    heading->addWidget(logo);
    heading->addWidget(makeLabel(tr("Spotcheck"), 24, true, middle), 1);
    column->addLayout(heading);
    auto* hint =
        makeLabel(tr("Plans, samples, results and follow-up of product-quality spot checks, in one file of your own."),
                  13, false, middle);
    hint->setWordWrap(true);
    hint->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    column->addWidget(hint);
    column->addSpacing(10);
    column->addWidget(makeChoice(QStringLiteral("new"), tr("New file…"), tr("For your office, with an empty plan"),
                                 &StartPage::newWanted));
    column->addWidget(makeChoice(QStringLiteral("open"), tr("Open a file…"),
                                 tr("One you have, or one a colleague sent you"), &StartPage::openWanted));
    column->addWidget(makeChoice(QStringLiteral("demo"), tr("Look around in the demo"),
                                 tr("Invented enterprises and results; change what you like"), &StartPage::demoWanted));
    column->addWidget(makeRecent());
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(middle, 0, Qt::AlignHCenter);
    outer->addStretch(2);
}

QWidget* StartPage::makeChoice(const QString& iconName, const QString& title, const QString& hint,
                               void (StartPage::*signal)())
{
    auto* button = new QCommandLinkButton(title, hint, this);
    button->setIcon(icon(iconName, colors().accent));
    button->setObjectName(iconName);
    connect(button, &QCommandLinkButton::clicked, this, signal);
    return button;
}

QWidget* StartPage::makeRecent()
{
    auto* box = new QWidget(this);
    const QStringList files = recentFiles();
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 14, 0, 0);
    box->setVisible(!files.isEmpty());
    column->addWidget(makeLabel(tr("Recent files"), 13, true, box));
    auto* list = new QListWidget(box);
    list->setObjectName(QStringLiteral("recent"));
    list->setMaximumHeight(180);
    for (const QString& path : files) {
        const QFileInfo info(path);
        const QString when = QLocale().toString(info.lastModified().date(), QLocale::ShortFormat);
        auto* item = new QListWidgetItem(info.completeBaseName() + QStringLiteral("    ") + when +
                                             QStringLiteral("    ") + info.absolutePath(),
                                         list);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    connect(list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT recentWanted(item->data(Qt::UserRole).toString()); });
    connect(list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT recentWanted(item->data(Qt::UserRole).toString()); });
    column->addWidget(list);
    return box;
}

} // namespace spotcheck
