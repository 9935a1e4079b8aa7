#include "ui/common/grid_place.h"

#include "ui/shell/session.h"

#include <QMenu>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kTabsInSight = 10; // on a small screen more do not fit beside each other

}

GridTabsPage::GridTabsPage(Session& session, const QList<GridTab>& tabs, QWidget* parent)
    : PlacePage(parent), m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    for (const GridTab& tab : tabs)
        addTab(session, tab);
    if (tabs.size() > kTabsInSight)
        m_tabs->setCornerWidget(makeIndex());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
}

void GridTabsPage::addTab(Session& session, const GridTab& tab)
{
    m_kinds << tab.kind;
    if (tab.make) {
        m_tabs->addTab(tab.make(session, m_tabs), tab.title);
        return;
    }
    const RecordType& type = *recordType(tab.kind.toStdString());
    m_tabs->addTab(new GridPage(session, tab.kind, tab.options, m_tabs),
                   QString::fromUtf8(session.chinese() ? type.title : type.english));
}

QWidget* GridTabsPage::makeIndex()
{
    auto* index = new QToolButton(m_tabs);
    index->setText(tr("All pages") + QStringLiteral("  ")); // room for the arrow
    index->setAutoRaise(true);
    index->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(index);
    for (int i = 0; i < m_tabs->count(); ++i)
        menu->addAction(m_tabs->tabText(i), this, [this, i] { m_tabs->setCurrentIndex(i); });
    index->setMenu(menu);
    return index;
}

void GridTabsPage::open(const PlaceRequest& request)
{
    if (const auto named = m_kinds.indexOf(request.field); named >= 0 && request.record == 0)
        m_tabs->setCurrentIndex(int(named));
    else if (request.record || !request.filters.isEmpty())
        m_tabs->setCurrentIndex(0);
    current()->open(request);
}

PlacePage* GridTabsPage::current() const
{
    return page(m_tabs->currentIndex());
}

PlacePage* GridTabsPage::page(int index) const
{
    return static_cast<PlacePage*>(m_tabs->widget(index));
}

PlacePage* GridPlace::createPage(Session& session, QWidget* parent) const
{
    const QList<GridTab> tabs = m_tabs();
    if (tabs.size() == 1 && !tabs.first().make)
        return new GridPage(session, tabs.first().kind, tabs.first().options, parent);
    return new GridTabsPage(session, tabs, parent);
}

GridTab plainTab(const char* kind, const QString& emptyTitle, const QString& emptyHint)
{
    GridPage::Options options;
    options.place = QString::fromLatin1(kind);
    options.findings = false;
    options.emptyTitle = emptyTitle;
    options.emptyHint = emptyHint;
    return {QString::fromLatin1(kind), options};
}

} // namespace spotcheck
