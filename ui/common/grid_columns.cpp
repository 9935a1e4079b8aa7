#include "ui/common/grid_columns.h"

#include "ui/common/paged_table_model.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

namespace spotcheck {

namespace {
constexpr int kPixelsPerCharacter = 7; // of half width, at the tool's font size
constexpr int kMargin = 22;            // room for the sort mark
} // namespace

GridColumns::GridColumns(QTableView* table, PagedTableModel* model, QString place, QStringList initial)
    : QObject(table), m_table(table), m_model(model), m_place(std::move(place)), m_initial(std::move(initial))
{
}

QString GridColumns::key(const char* what) const
{
    return QStringLiteral("grid/%1/%2").arg(m_place, QLatin1String(what));
}

void GridColumns::restore()
{
    applyInitial();
    QSettings settings;
    const QByteArray state = settings.value(key("header")).toByteArray();
    if (settings.value(key("fields")).toInt() == m_model->columnCount() && !state.isEmpty())
        m_table->horizontalHeader()->restoreState(state);
}

void GridColumns::save() const
{
    QSettings settings;
    settings.setValue(key("fields"), m_model->columnCount());
    settings.setValue(key("header"), m_table->horizontalHeader()->saveState());
}

void GridColumns::reset()
{
    applyInitial();
    save();
}

void GridColumns::applyInitial()
{
    QHeaderView* header = m_table->horizontalHeader();
    const QSignalBlocker quiet(header);
    int next = 0;
    for (const QString& field : m_initial)
        if (const int column = m_model->columnOf(field); column >= 0)
            header->moveSection(header->visualIndex(column), next++);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const Field& field = m_model->field(column);
        header->setSectionHidden(column, !m_initial.isEmpty() && !m_initial.contains(QLatin1String(field.key)));
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        const int titleWidth = m_table->fontMetrics().horizontalAdvance(title);
        header->resizeSection(column, std::max(field.width * kPixelsPerCharacter, titleWidth) + kMargin);
    }
}

QList<int> GridColumns::shownInOrder() const
{
    const QHeaderView* header = m_table->horizontalHeader();
    QList<int> shown;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            shown.append(column);
    return shown;
}

void GridColumns::show(int column)
{
    if (m_table->isColumnHidden(column))
        setShown(column, true);
}

void GridColumns::setShown(int column, bool shown)
{
    if (!shown && shownInOrder().size() <= 1)
        return; // a grid without columns has no header to bring them back
    m_table->setColumnHidden(column, !shown);
    save();
}

void GridColumns::fillChooser(QMenu* menu)
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction* action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setShown(column, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &GridColumns::reset);
}

QList<GridColumns::View> GridColumns::views() const
{
    QSettings settings;
    QList<View> views;
    const int count = settings.beginReadArray(key("views"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        View view{settings.value(QStringLiteral("name")).toString(),
                  settings.value(QStringLiteral("header")).toByteArray(),
                  {},
                  settings.value(QStringLiteral("search")).toString(),
                  settings.value(QStringLiteral("sort")).toString(),
                  settings.value(QStringLiteral("descending")).toBool()};
        const QStringList fields = settings.value(QStringLiteral("filterFields")).toStringList();
        const QStringList texts = settings.value(QStringLiteral("filterTexts")).toStringList();
        for (qsizetype f = 0; f < std::min(fields.size(), texts.size()); ++f)
            view.filters.append({fields[f], texts[f]});
        views.append(view);
    }
    settings.endArray();
    return views;
}

static void writeViews(const QString& key, const QList<GridColumns::View>& views)
{
    QSettings settings;
    settings.remove(key);
    settings.beginWriteArray(key);
    for (int i = 0; i < views.size(); ++i) {
        settings.setArrayIndex(i);
        QStringList fields, texts;
        for (const GridFilter& filter : views[i].filters) {
            fields << filter.field;
            texts << filter.text;
        }
        settings.setValue(QStringLiteral("name"), views[i].name);
        settings.setValue(QStringLiteral("header"), views[i].header);
        settings.setValue(QStringLiteral("search"), views[i].search);
        settings.setValue(QStringLiteral("sort"), views[i].sort);
        settings.setValue(QStringLiteral("descending"), views[i].descending);
        settings.setValue(QStringLiteral("filterFields"), fields);
        settings.setValue(QStringLiteral("filterTexts"), texts);
    }
    settings.endArray();
}

void GridColumns::saveView(View view)
{
    view.header = m_table->horizontalHeader()->saveState();
    removeView(view.name);
    QList<View> all = views();
    all.append(view);
    writeViews(key("views"), all);
}

void GridColumns::removeView(const QString& name)
{
    QList<View> all = views();
    all.removeIf([&](const View& view) { return view.name == name; });
    writeViews(key("views"), all);
}

void GridColumns::apply(const View& view)
{
    m_table->horizontalHeader()->restoreState(view.header);
    save();
}

} // namespace spotcheck
