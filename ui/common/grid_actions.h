#pragma once
#include <functional>
#include <QList>

class QMenu;
class QTableView;
class QToolBar;
class QWidget;

/// What every grid can do with its rows beyond showing them: copy, paste, export, edit many.
namespace spotcheck {

class PagedTableModel;
class Session;

struct GridTools {
    std::function<void(QMenu*)> fillColumns, fillViews;
    std::function<void()> editMany, exportShown;
    std::function<void()> add, remove; ///< empty: not of this table
    bool editable = false;
};
/// Their actions are the owner's too, so that Ctrl+K finds them: Ins adds, Ctrl+Del deletes.
void addGridTools(QWidget& owner, QToolBar& bar, const GridTools& tools);

/// The selected rectangle as a table, fetched in the background when it is not all in memory.
void copySelection(Session& session, const QTableView& table, const PagedTableModel& model);
/// A table from the clipboard into the cells from the current one on; all or nothing, one undo step.
void pasteIntoGrid(Session& session, const QTableView& table, const PagedTableModel& model, const QList<int>& columns);
/// All rows of the list and the shown columns into .xlsx or .csv.
void exportGrid(Session& session, QWidget& owner, const PagedTableModel& model, const QList<int>& columns);
/// Deletes after asking; one undo step.
void deleteRows(Session& session, QWidget& owner, const PagedTableModel& model, const std::vector<qint64>& ids);
/// One column of the selected rows, with a preview of every row.
void editManyRows(Session& session, QWidget& owner, const PagedTableModel& model, std::vector<qint64> ids, int column);

} // namespace spotcheck
