#include "ui/common/grid_actions.h"

#include "core/registry/record_edit.h"
#include "ui/common/edit_many_dialog.h"
#include "ui/common/grid_clipboard.h"
#include "ui/common/icons.h"
#include "ui/common/paged_table_model.h"
#include "ui/common/record_editing.h"
#include "ui/common/shown_text.h"
#include "ui/common/table_export.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

namespace spotcheck {

namespace {

constexpr int kMostRowsOnClipboard = 100'000;
constexpr size_t kBlock = 2000; // rows fetched at once: cancel is looked at between blocks

class GridActions {
    Q_DECLARE_TR_FUNCTIONS(GridActions)
};

QToolButton* addButton(QToolBar& bar, const QString& iconName, const QString& text)
{
    auto* button = new QToolButton(&bar);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    bar.addWidget(button);
    return button;
}

void addActionButton(QWidget& owner, QToolBar& bar, const QString& iconName, const QString& text,
                     const QKeySequence& keys, const std::function<void()>& run)
{
    auto* action = new QAction(icon(iconName), text, &owner);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, &owner, run);
    owner.addAction(action);
    QToolButton* button = addButton(bar, iconName, text);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void addMenuButton(QToolBar& bar, const QString& iconName, const QString& text, const std::function<void(QMenu*)>& fill)
{
    QToolButton* button = addButton(bar, iconName, text);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, fill] {
        menu->clear();
        fill(menu);
    });
}

Result<QList<QStringList>> fetchCells(const Database& db, const RecordType& type, const IdList& ids,
                                      const QList<int>& columns, bool chinese, Progress& progress)
{
    QList<QStringList> table;
    for (size_t first = 0; first < ids.size(); first += kBlock) {
        if (!progress.report(qint64(first), qint64(ids.size())))
            return Error{ErrorKind::Cancelled, GridActions::tr("Stopped. Nothing was copied.")};
        const auto rows = gridRows(db, type, std::span(ids).subspan(first, std::min(kBlock, ids.size() - first)));
        if (!rows)
            return rows.error();
        for (const GridRow& row : *rows) {
            QStringList cells;
            for (const int column : columns)
                cells << shownText(type.fields[size_t(column)], row.cells.value(column), chinese);
            table << cells;
        }
    }
    return table;
}

void putOnClipboard(Session& session, const PagedTableModel& model, const QList<int>& columns, QList<QStringList> rows)
{
    if (rows.size() > 1 || columns.size() > 1) {
        QStringList titles;
        for (const int column : columns)
            titles << model.headerData(column, Qt::Horizontal).toString();
        rows.prepend(titles);
        QGuiApplication::clipboard()->setText(toTsv(rows));
        session.say(Message{Message::Kind::Success,
                            GridActions::tr("Copied %1 rows with their titles.").arg(rows.size() - 1),
                            {},
                            3000});
        return;
    }
    QGuiApplication::clipboard()->setText(rows.value(0).value(0));
}

QList<CellEdit> editsFromTable(const PagedTableModel& model, const QList<QStringList>& table, int firstRow,
                               const QList<int>& columns, QString* refusal)
{
    QList<CellEdit> edits;
    for (qsizetype r = 0; r < table.size(); ++r) {
        if (firstRow + r >= model.rowCount()) {
            *refusal = GridActions::tr(
                "The table on the clipboard has more rows than there are below the current cell. Nothing was changed.");
            return {};
        }
        for (qsizetype c = 0; c < table[r].size(); ++c) {
            const Field* field = c < columns.size() ? &model.field(columns[c]) : nullptr;
            if (!field || !field->editable) {
                *refusal = field ? GridActions::tr("The column “%1” cannot be edited here. Nothing was changed.")
                                       .arg(model.headerData(columns[c], Qt::Horizontal).toString())
                                 : GridActions::tr("The table on the clipboard has more columns than there are to the "
                                                   "right of the current cell. Nothing was changed.");
                return {};
            }
            edits.append({model.idAt(firstRow + int(r)), field, table[r][c]});
        }
    }
    return edits;
}

} // namespace

void addGridTools(QWidget& owner, QToolBar& bar, const GridTools& tools)
{
    addMenuButton(bar, QStringLiteral("view"), GridActions::tr("Saved views"), tools.fillViews);
    addMenuButton(bar, QStringLiteral("columns"), GridActions::tr("Choose columns"), tools.fillColumns);
    if (tools.add)
        addActionButton(owner, bar, QStringLiteral("add"), GridActions::tr("Add a record…"), Qt::Key_Insert, tools.add);
    if (tools.remove)
        addActionButton(owner, bar, QStringLiteral("delete"), GridActions::tr("Delete the selected records"),
                        Qt::CTRL | Qt::Key_Delete, tools.remove);
    if (tools.editable)
        QObject::connect(addButton(bar, QStringLiteral("edit"), GridActions::tr("Edit a column of the selected rows…")),
                         &QToolButton::clicked, &owner, tools.editMany);
    QObject::connect(addButton(bar, QStringLiteral("export"), GridActions::tr("Export what is shown…")),
                     &QToolButton::clicked, &owner, tools.exportShown);
}

void copySelection(Session& session, const QTableView& table, const PagedTableModel& model)
{
    const SelectedCells cells = selectedCells(table);
    if (cells.rows.isEmpty() || cells.columns.isEmpty())
        return;
    if (cells.rows.size() > kMostRowsOnClipboard)
        return session.say(Message::Kind::Warning,
                           GridActions::tr("More than 100,000 rows are selected. Export them to a file instead."));
    IdList ids;
    for (const int row : cells.rows)
        ids.push_back(model.idAt(row));
    const RecordType* type = &model.type();
    const bool chinese = session.chinese();
    session.read<QList<QStringList>>(
        QStringLiteral("copy"), const_cast<QTableView*>(&table),
        [=](const Database& db, Progress& progress) {
            return fetchCells(db, *type, ids, cells.columns, chinese, progress);
        },
        [&session, &model, cells](Result<QList<QStringList>> rows) {
            if (rows)
                putOnClipboard(session, model, cells.columns, std::move(rows).value());
            else
                session.sayError(rows.error());
        },
        ids.size() > kBlock ? GridActions::tr("Copying…") : QString());
}

void pasteIntoGrid(Session& session, const QTableView& table, const PagedTableModel& model, const QList<int>& columns)
{
    const QModelIndex at = table.currentIndex();
    const QList<QStringList> cells = fromTsv(QGuiApplication::clipboard()->text());
    if (!at.isValid() || cells.isEmpty())
        return;
    QString refusal;
    const auto edits = editsFromTable(model, cells, at.row(), columns.mid(columns.indexOf(at.column())), &refusal);
    if (!refusal.isEmpty())
        return session.say(Message::Kind::Warning, refusal);
    const RecordType& type = model.type();
    if (session.perform([&](Workspace& workspace) {
            return editRecords(workspace, type, edits, GridActions::tr("Paste %1 cells").arg(edits.size()));
        }))
        session.say(Message{Message::Kind::Success, GridActions::tr("Pasted %1 cells.").arg(edits.size()), {}, 3000});
}

void exportGrid(Session& session, QWidget& owner, const PagedTableModel& model, const QList<int>& columns)
{
    const QString title = QString::fromUtf8(session.chinese() ? model.type().title : model.type().english);
    const QString path =
        session.dialogs().saveFile(&owner, GridActions::tr("Export what is shown"), title + QStringLiteral(".xlsx"),
                                   GridActions::tr("Excel workbook (*.xlsx);;CSV, UTF-8 (*.csv)"));
    if (path.isEmpty())
        return;
    const RecordType* type = &model.type();
    const bool chinese = session.chinese();
    session.read<qint64>(
        QStringLiteral("export"), &owner,
        [type, path, columns, chinese, ids = model.ids()](const Database& db, Progress& progress) {
            return exportTable(db, *type, ids, columns, path, chinese, progress);
        },
        [&session, path](Result<qint64> rows) {
            if (!rows)
                return session.sayError(rows.error());
            session.say(Message::Kind::Success, GridActions::tr("Exported %1 rows to %2.").arg(*rows).arg(path));
        },
        GridActions::tr("Exporting…"));
}

void deleteRows(Session& session, QWidget& owner, const PagedTableModel& model, const std::vector<qint64>& ids)
{
    if (ids.empty())
        return session.say(Message::Kind::Info, GridActions::tr("Select the rows to delete first."));
    const bool sure = session.dialogs().confirm(&owner, GridActions::tr("Delete %1 records?").arg(ids.size()),
                                                GridActions::tr("Undo brings them back."), GridActions::tr("Delete"));
    const RecordType& type = model.type();
    if (sure && session.perform([&](Workspace& workspace) { return deleteRecords(workspace, type, ids); }))
        session.say(Message{Message::Kind::Success,
                            GridActions::tr("%1 records deleted. Undo brings them back.").arg(ids.size()),
                            {},
                            5000});
}

void editManyRows(Session& session, QWidget& owner, const PagedTableModel& model, std::vector<qint64> ids, int column)
{
    if (ids.empty() || column < 0)
        return session.say(Message::Kind::Info, GridActions::tr("Select the rows to edit first."));
    if (!session.canEdit())
        return session.say(Message::Kind::Warning,
                           GridActions::tr("The file is open for reading only. Nothing was changed."));
    auto* dialog = new EditManyDialog(session, model.type(), std::move(ids), column, &owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace spotcheck
