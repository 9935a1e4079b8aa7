#pragma once
#include "core/grid/grid_query.h"

#include <memory>
#include <QWidget>
#include <vector>

/// A place of the sidebar. A Place is cheap: it says what it is called and makes its page when the page is first
/// shown. Places are handed to the main window as a list (no registry object that everybody can reach); the order of
/// the work is `order()`, by tens, so that a new place finds room between two.
namespace spotcheck {

class Session;

/// Why a page is opened: show these rows, stand on that record, in that field.
struct PlaceRequest {
    QList<GridFilter> filters = {};
    bool replaceFilters = false; ///< true: drop what the page was filtered by
    qint64 record = 0;
    QString field = {};
};

/// Base of every page. `open` is called on each visit; an empty request leaves the page as it was.
class PlacePage : public QWidget {
    Q_OBJECT
public:
    explicit PlacePage(QWidget* parent = nullptr) : QWidget(parent) {}
    virtual void open(const PlaceRequest& request) { Q_UNUSED(request) }
    virtual void copy() {}                       ///< Edit > Copy
    virtual bool exportShown() { return false; } ///< File > Export what is shown; false: nothing to export here
    virtual void focusSearch() {}                ///< Ctrl+F
};

class Place {
public:
    virtual ~Place() = default;
    virtual QString id() const = 0;    ///< stable: today, plan, enterprises, sampling, results, aftermath …
    virtual QString title() const = 0; ///< in the language of the moment
    virtual QString icon() const = 0;  ///< name of :/icons/NAME.svg
    virtual int
    order() const = 0; ///< 10 今日, 20 计划, 30 企业, 40 抽样, 50 检验, 60 后处理, 90 承检机构, 110 规则, 120 记录
    virtual PlacePage* createPage(Session& session, QWidget* parent) const = 0;
};

using PlaceList = std::vector<std::unique_ptr<Place>>;

} // namespace spotcheck
