#include "ui/shell/sidebar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kWidth = 168;
constexpr int kItemHeight = 36;

QString sidebarStyle()
{
    const Colors& c = colors();
    return QStringLiteral("#sidebar{background:%1;border:0;border-right:1px solid %2;}"
                          "QListWidget{background:transparent;border:0;outline:0;}"
                          "QListWidget::item{padding-left:10px;border-left:3px solid transparent;}"
                          "QListWidget::item:selected{background:%3;border-left:3px solid %4;color:%4;}"
                          "QListWidget::item:hover:!selected{background:%2;}"
                          "QPushButton{text-align:left;padding:6px 10px;border:1px solid "
                          "%2;border-radius:4px;background:palette(base);color:%5;}"
                          "QPushButton:hover{border-color:%4;}")
        .arg(c.sidebar.name(), c.line.name(), c.infoBack.name(), c.accent.name(), c.muted.name());
}

QIcon placeIcon(const QString& name)
{
    QIcon made = icon(name, colors().muted);
    const QIcon active = icon(name, colors().accent);
    for (const QSize& size : active.availableSizes())
        made.addPixmap(active.pixmap(size), QIcon::Selected);
    return made;
}

} // namespace

Sidebar::Sidebar(const PlaceList& places, QWidget* parent)
    : QFrame(parent), m_list(new QListWidget(this)), m_footer(new QLabel(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setFixedWidth(kWidth);
    setStyleSheet(sidebarStyle());
    auto* search = new QPushButton(icon(QStringLiteral("search")), tr("Find…   Ctrl+K"), this);
    search->setFocusPolicy(Qt::NoFocus);
    connect(search, &QPushButton::clicked, this, &Sidebar::searchWanted);
    m_list->setIconSize({20, 20});
    m_list->setAccessibleName(tr("Places"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto& place : places) {
        auto* item = new QListWidgetItem(placeIcon(place->icon()), place->title(), m_list);
        item->setSizeHint({kWidth, kItemHeight});
    }
    m_footer->setWordWrap(true);
    m_footer->setContentsMargins(14, 8, 8, 10);
    m_footer->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 10, 10, 4);
    top->addWidget(search);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_footer);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT chosen(row);
    });
}

void Sidebar::setCurrent(int index)
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(index);
}

void Sidebar::setFooter(const QString& office, const QString& person)
{
    m_footer->setText(person.isEmpty() ? office : office + u'\n' + person);
}

} // namespace spotcheck
