#pragma once
#include "ui/common/grid_page.h"

#include <functional>

/// Places that are nothing but grids: one, or several behind tabs.
class QTabWidget;

namespace spotcheck {

/// One tab: its record kind and what is special about it; or a page of its own, with an id and a title. Made when the
/// place's page is made, in the language of the moment.
struct GridTab {
    QString kind; ///< of the records; of a page of its own, what a request's field calls it by
    GridPage::Options options = {};
    QString title = {};
    std::function<PlacePage*(Session& session, QWidget* parent)> make = {};
};

/// Several pages of one place behind tabs. A request whose field is a tab's kind goes there, one for a record or with
/// filters to the first, any other to the tab that is shown.
class GridTabsPage : public PlacePage {
    Q_OBJECT
public:
    GridTabsPage(Session& session, const QList<GridTab>& tabs, QWidget* parent);
    void open(const PlaceRequest& request) override;
    void copy() override { current()->copy(); }
    bool exportShown() override { return current()->exportShown(); }
    void focusSearch() override { current()->focusSearch(); }
    PlacePage* current() const;
    PlacePage* page(int index) const;
    const QStringList& kinds() const { return m_kinds; } ///< of the tabs, in order

private:
    void addTab(Session& session, const GridTab& tab);
    QWidget* makeIndex(); ///< a menu of all tabs: those beyond the edge are found too
    QTabWidget* m_tabs;
    QStringList m_kinds;
};

/// A grid of records no rule speaks about, with what its empty state says.
GridTab plainTab(const char* kind, const QString& emptyTitle, const QString& emptyHint);

/// A tab that shows a page of its own.
template <class Page> GridTab ownPage(const char* kind, const QString& title)
{
    return {QString::fromLatin1(kind), {}, title, [](Session& session, QWidget* parent) {
                return new Page(session, parent);
            }};
}

class GridPlace : public Place {
public:
    struct About {
        const char* id;
        QString title;
        const char* icon;
        int order;
    };
    using MakeAbout = About (*)();
    using MakeTabs = QList<GridTab> (*)();
    GridPlace(MakeAbout about, MakeTabs tabs) : m_about(about), m_tabs(tabs) {}
    QString id() const override { return QString::fromLatin1(m_about().id); }
    QString title() const override { return m_about().title; }
    QString icon() const override { return QString::fromLatin1(m_about().icon); }
    int order() const override { return m_about().order; }
    PlacePage* createPage(Session& session, QWidget* parent) const override;

private:
    MakeAbout m_about;
    MakeTabs m_tabs;
};

} // namespace spotcheck
