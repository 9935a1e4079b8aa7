#include "ui/common/grid_page.h"

#include "ui/common/cell_editor.h"
#include "ui/common/empty_state.h"
#include "ui/common/filter_header.h"
#include "ui/common/findings_panel.h"
#include "ui/common/frozen_columns.h"
#include "ui/common/grid_actions.h"
#include "ui/common/grid_clipboard.h"
#include "ui/common/grid_columns.h"
#include "ui/common/icons.h"
#include "ui/common/inspector.h"
#include "ui/common/paged_table_model.h"
#include "ui/common/record_add_dialog.h"
#include "ui/common/record_editing.h"
#include "ui/common/record_findings.h"
#include "ui/common/shown_text.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace spotcheck {

namespace {
constexpr int kTypingMs = 250;
constexpr int kMostFrozen = 4;
constexpr int kManyRows = 50'000;
constexpr int kInspectorWidth = 340;
constexpr int kFindingsHeight = 150;
} // namespace

GridPage::GridPage(Session& session, const QString& kind, Options options, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_type(recordType(kind.toStdString())),
      m_options(std::move(options)),
      m_model(new PagedTableModel(session, *m_type, this)),
      m_extraWhere(m_options.extraWhere)
{
    Q_ASSERT(m_type);
    if (m_options.place.isEmpty())
        m_options.place = kind;
    m_model->setLook(m_options.look);
    if (m_options.editable)
        m_model->setEditor(
            [this](qint64 id, const Field& field, const QString& text) { return takeEdit(id, field, text); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    column->addWidget(m_toolBar);
    buildTable();
    buildPanels();
    column->addWidget(m_across, 1);
    if (m_options.editable && m_options.adds && isAddable(*m_type))
        m_empty->setAction(tr("Add a record…"), [this] { addOne(); });
    buildShortcuts();
    connectModel();
    askForList();
    waitForFindings();
}

GridPage::~GridPage()
{
    if (m_columns)
        m_columns->save();
}

void GridPage::buildBar()
{
    m_toolBar = new QToolBar(this);
    m_toolBar->setIconSize({18, 18});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* title = new QLabel(QString::fromUtf8(m_session.chinese() ? m_type->title : m_type->english), m_toolBar);
    QFont font = title->font();
    font.setPixelSize(16);
    font.setBold(true);
    title->setFont(font);
    title->setContentsMargins(4, 0, 8, 0);
    m_toolBar->addWidget(title);
    m_count = new QLabel(m_toolBar);
    m_count->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    m_count->setContentsMargins(0, 0, 12, 0);
    m_toolBar->addWidget(m_count);
    auto* gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_placeActionsEnd = m_toolBar->addWidget(gap);
    m_search = new QLineEdit(m_toolBar);
    m_search->setPlaceholderText(tr("Search in all columns"));
    m_search->setAccessibleName(tr("Search in all columns"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(220);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_toolBar->addWidget(m_search);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &GridPage::askForList);
    GridTools tools{[this](QMenu* menu) { m_columns->fillChooser(menu); },
                    [this](QMenu* menu) { fillViewsMenu(menu); },
                    [this] { editMany(); },
                    [this] { exportShown(); },
                    {},
                    {},
                    m_options.editable};
    setUpAdding(tools);
    addGridTools(*this, *m_toolBar, tools);
}

void GridPage::setUpAdding(GridTools& tools)
{
    if (!m_options.editable || !m_options.adds)
        return;
    if (isAddable(*m_type))
        tools.add = [this] { addOne(); };
    if (isDeletable(*m_type))
        tools.remove = [this] { deleteRows(m_session, *this, *m_model, selectedIds()); };
}

void GridPage::addOne()
{
    if (!m_session.canEdit())
        return m_session.say(Message::Kind::Warning, tr("The file is open for reading only. Nothing was changed."));
    auto* dialog = new RecordAddDialog(m_session, *m_type, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecordAddDialog::added, this, [this](qint64 id) { select(id); });
    dialog->open();
}

QAction* GridPage::addBarAction(const QString& iconName, const QString& text, std::function<void()> run)
{
    auto* action = new QAction(icon(iconName), text, this);
    connect(action, &QAction::triggered, this, std::move(run));
    return action;
}

QAction* GridPage::addPlaceAction(const QString& iconName, const QString& text, std::function<void()> run)
{
    QAction* action = addBarAction(iconName, text, std::move(run));
    if (!m_placeBar) {
        m_placeBar = new QToolBar(this);
        m_placeBar->setIconSize({18, 18});
        m_placeBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_placeBar);
    }
    m_placeBar->addAction(action);
    addAction(action); // the palette looks at the page's actions
    return action;
}

void GridPage::addPlaceWidget(QWidget* widget)
{
    m_toolBar->insertWidget(m_placeActionsEnd, widget);
}

void GridPage::buildTable()
{
    m_table = new QTableView(this);
    m_header = new FilterHeader(*m_type, m_session.chinese(), m_table);
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true); // a click on a title sorts instead of selecting two million cells
    m_table->setItemDelegate(new CellDelegate(*m_type, m_session.chinese(), m_table));
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setAccessibleName(QString::fromUtf8(m_session.chinese() ? m_type->title : m_type->english));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setFrameShape(QFrame::NoFrame);
    m_columns = new GridColumns(m_table, m_model, m_options.place, m_options.columns);
    m_columns->restore();
    m_header->setSortIndicator(m_options.sort.isEmpty() ? -1 : m_model->columnOf(m_options.sort),
                               m_options.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &GridPage::askForList);
    connect(m_header, &FilterHeader::filtersChanged, this, &GridPage::askForList);
    connect(m_header, &QHeaderView::sectionResized, m_columns, &GridColumns::save);
    connect(m_header, &QHeaderView::sectionMoved, m_columns, &GridColumns::save);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        m_columns->fillChooser(&menu);
        menu.exec(m_header->mapToGlobal(at));
    });
    m_frozen = new FrozenColumns(m_table, QSettings().value(frozenKey(), m_options.frozen).toInt());
    m_nothing = new QLabel(tr("No record matches the filters."), m_table->viewport());
    m_nothing->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    m_nothing->move(24, 24);
    m_nothing->hide();
}

void GridPage::buildPanels()
{
    m_empty = new EmptyState(m_options.emptyTitle.isEmpty() ? tr("Nothing here yet") : m_options.emptyTitle,
                             m_options.emptyHint, this);
    m_body = new QStackedWidget(this);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* middle = new QWidget(this);
    m_left = new QVBoxLayout(middle);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(0);
    m_left->addWidget(m_body, 1);
    m_down = new QSplitter(Qt::Vertical, this);
    m_down->addWidget(middle);
    m_down->setStretchFactor(0, 1);
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->addWidget(m_down);
    m_across->setStretchFactor(0, 1);
    m_across->setChildrenCollapsible(false);
    const QString findingsKind = m_options.findingsKind.isEmpty() ? findingsKindOf(*m_type) : m_options.findingsKind;
    if (m_options.findings && rulesSpeakOf(findingsKind)) {
        m_findings = new FindingsPanel(m_session, findingsKind, this);
        m_down->addWidget(m_findings);
        m_down->setSizes({600, kFindingsHeight});
        connect(m_findings, &FindingsPanel::jumpWanted, this, &GridPage::select);
    }
    if (m_options.inspector) {
        m_inspector = new Inspector(m_session, *m_type, m_options.editable, this);
        m_inspector->setMinimumWidth(260);
        m_across->addWidget(m_inspector);
        m_across->setSizes({900, kInspectorWidth});
    }
}

void GridPage::setInspector(QWidget* widget, int share)
{
    if (m_inspector) {
        m_across->widget(1)->hide();
        m_inspector->deleteLater();
        m_inspector = nullptr;
    }
    m_across->addWidget(widget);
    m_across->setStretchFactor(m_across->indexOf(widget), share > 0 ? 1 : 0);
    if (share > 0)
        return shareInspector(share);
    QList<int> sizes(m_across->count(), 0);
    sizes.first() = 900;
    sizes.last() = kInspectorWidth;
    m_across->setSizes(sizes);
}

void GridPage::shareInspector(int share)
{
    QList<int> sizes(m_across->count(), 0);
    sizes.first() = 1000 - 10 * share;
    sizes.last() = 10 * share;
    m_across->setSizes(sizes);
}

void GridPage::addAboveGrid(QWidget* widget)
{
    m_left->insertWidget(m_left->indexOf(m_body), widget);
}

void GridPage::addBelowGrid(QWidget* widget)
{
    m_left->addWidget(widget);
}

void GridPage::setEmptyAction(const QString& text, std::function<void()> run)
{
    m_empty->setAction(text, std::move(run));
}

void GridPage::buildShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto run) {
        auto* shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    if (m_options.editable)
        add(QKeySequence::Paste, [this] { paste(); });
    add(Qt::Key_Escape, [this] { clearFilters(); });
    connect(m_table, &QTableView::doubleClicked, this, &GridPage::onActivated);
}

void GridPage::connectModel()
{
    connect(m_model, &PagedTableModel::aboutToReplace, this, &GridPage::rememberPlace);
    connect(m_model, &PagedTableModel::replaced, this, &GridPage::restorePlace);
    connect(m_model, &PagedTableModel::loaded, this, [this] {
        showState();
        if (m_findings)
            m_findings->setCurrentOnly(m_model->rowCount() > kManyRows);
        standOnWanted();
        Q_EMIT loaded();
    });
    connect(m_model, &PagedTableModel::loadingChanged, this, &GridPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &GridPage::onCurrentRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT selectionChanged(); });
}

void GridPage::askForList()
{
    m_typing->stop();
    GridRequest request;
    const int column = m_header->sortIndicatorSection();
    if (column >= 0 && column < m_model->columnCount())
        request.sort = QString::fromLatin1(m_model->field(column).key);
    request.descending = m_header->sortIndicatorOrder() == Qt::DescendingOrder;
    request.filters = typedFilters(*m_type, m_header->filters());
    if (const QString text = m_search->text().trimmed(); !text.isEmpty())
        request.filters.append({QString(), text});
    request.extraWhere = m_extraWhere;
    m_model->setRequest(request);
}

void GridPage::showState()
{
    const bool none = m_model->rowCount() == 0;
    const bool filtered = !m_model->request().filters.isEmpty();
    if (m_model->isLoading())
        return m_count->setText(none ? tr("Loading…") : m_count->text());
    m_count->setText(tr("%1 records").arg(QLocale().toString(m_model->rowCount())));
    m_body->setCurrentWidget(none && !filtered ? static_cast<QWidget*>(m_empty) : m_table);
    m_nothing->setVisible(none && filtered);
    m_nothing->adjustSize();
}

qint64 GridPage::currentId() const
{
    return m_model->idAt(m_table->currentIndex().row());
}

std::vector<qint64> GridPage::selectedIds() const
{
    std::vector<qint64> ids;
    for (const int row : selectedCells(*m_table).rows)
        ids.push_back(m_model->idAt(row));
    return ids;
}

void GridPage::rememberPlace()
{
    m_lastCurrent = m_wanted ? m_wanted : currentId();
    m_topOffset = m_table->currentIndex().row() - m_table->verticalScrollBar()->value();
    if (m_wantedField.isEmpty() && m_table->currentIndex().isValid())
        m_wantedField = QString::fromLatin1(m_model->field(m_table->currentIndex().column()).key);
}

// The same record stays current, at the same height of the window.
void GridPage::restorePlace()
{
    const int row = m_lastCurrent ? m_model->rowOf(m_lastCurrent) : -1;
    if (row < 0)
        return;
    const int column = std::max(0, m_model->columnOf(m_wantedField));
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, column), QItemSelectionModel::ClearAndSelect);
    if (!m_wanted)
        m_table->verticalScrollBar()->setValue(row - m_topOffset);
    m_wantedField.clear();
}

void GridPage::select(qint64 id, const QString& field)
{
    m_wanted = id;
    m_wantedField = field;
    if (!m_model->isLoading())
        standOnWanted();
}

void GridPage::standOnWanted()
{
    if (!m_wanted)
        return;
    const int row = m_model->rowOf(m_wanted);
    if (row < 0 && !m_model->request().filters.isEmpty())
        return clearFilters(); // the record is hidden by a filter; the list comes again
    m_wanted = 0;
    if (row < 0)
        return;
    int column = m_model->columnOf(m_wantedField);
    m_wantedField.clear();
    if (column >= 0)
        m_columns->show(column);
    else
        column = m_columns->shownInOrder().value(0);
    const QModelIndex cell = m_model->index(row, column);
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(cell, QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
}

void GridPage::moveCurrent(int rows)
{
    const QModelIndex current = m_table->currentIndex();
    const int row = std::clamp(current.isValid() ? current.row() + rows : 0, 0, std::max(0, m_model->rowCount() - 1));
    const int column = current.isValid() ? current.column() : m_columns->shownInOrder().value(0);
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, column), QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(m_table->currentIndex());
}

void GridPage::onCurrentRow()
{
    const qint64 id = currentId();
    m_table->viewport()->update(); // the row that stands out
    if (m_inspector)
        m_inspector->showRecord(id);
    if (m_findings)
        m_findings->setCurrent(id);
    Q_EMIT currentChanged(id);
}

void GridPage::onActivated(const QModelIndex& index)
{
    if (!(m_model->flags(index) & Qt::ItemIsEditable))
        Q_EMIT activated(m_model->idAt(index.row()));
}

void GridPage::open(const PlaceRequest& request)
{
    if (request.replaceFilters || !request.filters.isEmpty())
        setFilters(request.filters);
    if (request.record)
        select(request.record, request.field);
}

void GridPage::setExtraWhere(const QString& where)
{
    if (where == m_extraWhere)
        return;
    m_extraWhere = where;
    askForList();
}

void GridPage::setFilters(const QList<GridFilter>& filters)
{
    m_header->setFilters(filters);
    for (const GridFilter& filter : filters)
        if (const int column = m_model->columnOf(filter.field); column >= 0)
            m_columns->show(column);
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    for (const GridFilter& filter : filters)
        if (filter.field.isEmpty())
            m_search->setText(filter.text);
    askForList();
}

void GridPage::setSort(const QString& field, bool descending)
{
    m_header->setSortIndicator(m_model->columnOf(field), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void GridPage::fillViewsMenu(QMenu* menu)
{
    for (const GridColumns::View& view : m_columns->views()) {
        connect(menu->addAction(view.name), &QAction::triggered, this, [this, view] { applyView(view); });
        auto* remove = new QAction(tr("Remove “%1”").arg(view.name), menu);
        connect(remove, &QAction::triggered, this, [this, name = view.name] { m_columns->removeView(name); });
        menu->addAction(remove);
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(tr("Save this view…")), &QAction::triggered, this, &GridPage::saveView);
    QAction* filters = menu->addAction(tr("Show the filter row"));
    filters->setCheckable(true);
    filters->setChecked(m_header->filtersShown());
    connect(filters, &QAction::toggled, m_header, &FilterHeader::setFiltersShown);
    QMenu* frozen = menu->addMenu(tr("Keep in sight at the left"));
    for (int count = 0; count <= kMostFrozen; ++count) {
        QAction* action = frozen->addAction(count == 0 ? tr("Nothing") : tr("%1 columns").arg(count));
        action->setCheckable(true);
        action->setChecked(m_frozen->count() == count);
        connect(action, &QAction::triggered, this, [this, count] {
            QSettings().setValue(frozenKey(), count);
            m_frozen->setCount(count);
        });
    }
    connect(menu->addAction(tr("Clear the filters")), &QAction::triggered, this, &GridPage::clearFilters);
}

QString GridPage::frozenKey() const
{
    return QStringLiteral("grid/%1/frozen").arg(m_options.place);
}

void GridPage::saveView()
{
    const auto name =
        m_session.dialogs().askText(this, tr("Save this view"), tr("Name of the view (columns, order, filters)"), {});
    if (!name || name->isEmpty())
        return;
    const GridRequest& request = m_model->request();
    m_columns->saveView({*name, {}, m_header->filters(), m_search->text(), request.sort, request.descending});
}

void GridPage::applyView(const GridColumns::View& view)
{
    m_columns->apply(view);
    QList<GridFilter> filters = view.filters;
    if (!view.search.isEmpty())
        filters.append({QString(), view.search});
    setFilters(filters);
}

void GridPage::clearFilters()
{
    if (!m_model->request().filters.isEmpty())
        setFilters({});
}

void GridPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void GridPage::copy()
{
    copySelection(m_session, *m_table, *m_model);
}

bool GridPage::exportShown()
{
    exportGrid(m_session, *this, *m_model, m_columns->shownInOrder());
    return true;
}

void GridPage::paste()
{
    pasteIntoGrid(m_session, *m_table, *m_model, m_columns->shownInOrder());
}

void GridPage::editMany()
{
    editManyRows(m_session, *this, *m_model, selectedIds(), m_table->currentIndex().column());
}

bool GridPage::takeEdit(qint64 id, const Field& field, const QString& text)
{
    return bool(
        m_session.perform([&](Workspace& workspace) { return editRecord(workspace, *m_type, id, field, text); }));
}

void GridPage::waitForFindings()
{
    if (m_findings)
        m_findings->refresh();
}

} // namespace spotcheck
