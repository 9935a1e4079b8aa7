#pragma once
#include "core/grid/grid_query.h"
#include "ui/common/grid_columns.h"
#include "ui/shell/place.h"

#include <functional>
#include <QVariant>

class QAction;
class QLabel;
class QMenu;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;
class QToolBar;
class QVBoxLayout;

/// The furniture of every place: filter bar, one grid over an id list, inspector at the right, findings at the
/// bottom. A place gives the record kind and what is special about it; everything else (sorting, filters, columns,
/// views, copy and paste, export, editing through the one door, history) is here once.
namespace spotcheck {

class EmptyState;
class FilterHeader;
class FindingsPanel;
class FrozenColumns;
struct GridTools;
class Inspector;
class PagedTableModel;
class Session;

class GridPage : public PlacePage {
    Q_OBJECT
public:
    struct Options {
        QString place;            ///< key of the settings (widths, order, hidden columns, views)
        QString extraWhere = {};  ///< SQL over the type's FROM that always holds; set by the program only
        QStringList columns = {}; ///< field keys shown at first, in this order; empty: all of the type
        int frozen = 1;           ///< columns kept in sight at the left when scrolling
        bool editable = true;
        bool adds = true; ///< false: the place adds and deletes in its own way
        bool inspector = true;
        bool findings = true;      ///< only where rules speak about this kind
        QString findingsKind = {}; ///< Subject::kind shown at the bottom; empty: the kind's own
        QString emptyTitle = {};   ///< when the file holds no such record: what this place is for
        QString emptyHint = {};    ///< … and what to do
        QString sort = {};
        bool descending = false;
        /// Own look of a cell: answer a valid QVariant for Qt::ForegroundRole, BackgroundRole, FontRole,
        /// DecorationRole, DisplayRole or ToolTipRole, else QVariant().
        std::function<QVariant(const GridRow& row, const Field& field, int role)> look = {};
    };

    GridPage(Session& session, const QString& kind, Options options, QWidget* parent = nullptr);
    ~GridPage() override;

    void open(const PlaceRequest& request) override;
    void copy() override;
    bool exportShown() override;
    void focusSearch() override;

    Session& session() const { return m_session; }
    PagedTableModel& model() const { return *m_model; }
    QTableView& table() const { return *m_table; }
    QToolBar& toolBar() const { return *m_toolBar; } ///< the bar; use addPlaceAction to add to it
    /// A button of the place, in a bar of its own; also found by Ctrl+K.
    QAction* addPlaceAction(const QString& iconName, const QString& text, std::function<void()> run);
    void addPlaceWidget(QWidget* widget);                                ///< in the bar, after the title
    void setEmptyAction(const QString& text, std::function<void()> run); ///< the button of the empty state
    qint64 currentId() const;                                            ///< 0: none
    std::vector<qint64> selectedIds() const;           ///< in display order; from ranges, not selectedRows()
    void select(qint64 id, const QString& field = {}); ///< as soon as it is loaded
    void moveCurrent(int rows);                        ///< next / previous record
    void setExtraWhere(const QString& where);
    void setFilters(const QList<GridFilter>& filters);
    void setSort(const QString& field, bool descending);
    void setInspector(QWidget* widget, int share = 0); ///< instead of the ready one; share of the width in percent
    void shareInspector(int share);     ///< moves the border between grid and inspector: percent of the width
    void addAboveGrid(QWidget* widget); ///< e.g. year chooser, totals
    void addBelowGrid(QWidget* widget);

Q_SIGNALS:
    void currentChanged(qint64 id);
    void selectionChanged();
    void activated(qint64 id); ///< double click on a cell that is not editable, or Enter
    void loaded();             ///< the list of ids stands

private:
    void buildTable();
    void buildBar();
    void buildPanels();
    void buildShortcuts();
    void connectModel();
    QAction* addBarAction(const QString& iconName, const QString& text, std::function<void()> run);
    void askForList();
    void showState();
    void rememberPlace();
    void restorePlace();
    void standOnWanted();
    void onCurrentRow();
    void onActivated(const QModelIndex& index);
    bool takeEdit(qint64 id, const Field& field, const QString& text);
    void paste();
    void editMany();
    void addOne();
    void setUpAdding(GridTools& tools);
    void clearFilters();
    void fillViewsMenu(QMenu* menu);
    void saveView();
    QString frozenKey() const;
    void applyView(const GridColumns::View& view);
    void waitForFindings();

    Session& m_session;
    const RecordType* m_type;
    Options m_options;
    PagedTableModel* m_model;
    QTableView* m_table = nullptr;
    FilterHeader* m_header = nullptr;
    GridColumns* m_columns = nullptr;
    FrozenColumns* m_frozen = nullptr;
    QToolBar* m_toolBar = nullptr;
    QToolBar* m_placeBar = nullptr; ///< made with the first action of the place
    QAction* m_placeActionsEnd = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_nothing = nullptr; ///< over the grid: no row matches
    QTimer* m_typing = nullptr;
    QStackedWidget* m_body = nullptr;
    EmptyState* m_empty = nullptr;
    QSplitter* m_across = nullptr;
    QSplitter* m_down = nullptr;
    QVBoxLayout* m_left = nullptr;
    Inspector* m_inspector = nullptr;
    FindingsPanel* m_findings = nullptr;
    QString m_extraWhere;
    qint64 m_wanted = 0;
    QString m_wantedField;
    qint64 m_lastCurrent = 0;
    int m_topOffset = 0;
};

} // namespace spotcheck
