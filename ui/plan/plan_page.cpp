#include "ui/plan/plan_page.h"

#include "core/registry/office.h"
#include "ui/common/grid_page.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/plan/difference_dialog.h"
#include "ui/plan/plan_actions.h"
#include "ui/plan/plan_export_actions.h"
#include "ui/plan/plan_life.h"
#include "ui/plan/plan_time_actions.h"
#include "ui/plan/task_dialog.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

const QString kNoPlan = QStringLiteral("0");

GridPage::Options gridOptions()
{
    GridPage::Options options;
    options.place = QStringLiteral("plan");
    options.extraWhere = kNoPlan;
    for (const char* key : {"no", "product_name", "category", "mode", "batches_production", "batches_store",
                            "batches_online", "batches_total", "unit_price", "budget", "items", "must_items", "areas",
                            "venues", "reasons", "starts_on", "ends_on", "publish_on", "lab"})
        options.columns << QString::fromLatin1(key);
    options.frozen = 2;
    options.adds = false;
    options.findingsKind = QStringLiteral("plan_item");
    options.emptyTitle = PlanPage::tr("No plan items yet");
    options.emptyHint = PlanPage::tr("Add items one by one, or take them from a workbook with File > Import….");
    return options;
}

QString yuan(qint64 fen)
{
    return QLocale().toString(double(fen) / 100, 'f', 2);
}

} // namespace

PlanPage::PlanPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_grid(new GridPage(session, QStringLiteral("plan"), gridOptions(), this)),
      m_chooser(new QComboBox(this)),
      m_totals(new QLabel(this)),
      m_status(new QLabel(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_grid);
    buildChooser();
    buildActions();
    m_totals->setContentsMargins(12, 5, 12, 5);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addBelowGrid(m_totals);
    m_grid->setEmptyAction(tr("Add an item"), [this] { addItem(); });
    connect(&session, &Session::changed, this, &PlanPage::reload);
    connect(&session, &Session::busyChanged, this, &PlanPage::reload);
    reload();
}

void PlanPage::buildChooser()
{
    m_chooser->setAccessibleName(tr("Plan of which year and office"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_grid->addPlaceWidget(m_chooser);
    m_status->setContentsMargins(8, 0, 8, 0);
    m_grid->addPlaceWidget(m_status);
    connect(m_chooser, &QComboBox::activated, this, &PlanPage::onChosen);
}

void PlanPage::buildActions()
{
    m_grid->addPlaceAction(QStringLiteral("new"), tr("New plan…"), [this] { addPlan(); });
    m_needPlan << m_grid->addPlaceAction(QStringLiteral("add"), tr("Add an item"), [this] { addItem(); });
    m_needPlan << addPlanExportActions(
        m_session, *m_grid,
        {[this] { return current(); }, [this](const PlanExport& what, const QString& path) { exportAs(what, path); }});
    m_needPlan << m_grid->addPlaceAction(QStringLiteral("import"), tr("Take the plan back"), [this] {
        const QString path =
            m_session.dialogs().openFile(this, tr("Take the plan back"), tr("Workbooks (*.xlsx *.ods)"));
        if (!path.isEmpty())
            takeBackWorkbook(path);
    });
    m_life = new PlanLife(m_session, *m_grid, [this] { return current(); });
    addPlanTimeActions(m_session, *m_grid);
    m_needPlan << m_grid->addPlaceAction(QStringLiteral("sampling"), tr("Make tasks…"), [this] { makeTasks(); });
    for (QAction* action : m_grid->actions())
        addAction(action);
    auto* remove = new QAction(tr("Delete the selected items"), this);
    connect(remove, &QAction::triggered, this, &PlanPage::removeItems);
    addAction(remove);
    m_grid->addAction(remove);
}

void PlanPage::reload()
{
    if (m_session.isBusy())
        return;
    m_session.read<QList<PlanSummary>>(
        m_channel, this, [](const Database& db, Progress&) { return planSummaries(db); },
        [this](Result<QList<PlanSummary>> plans) {
            if (plans)
                take(*plans);
            else if (plans.error().kind != ErrorKind::Cancelled)
                m_session.sayError(plans.error());
        });
}

void PlanPage::take(const QList<PlanSummary>& plans)
{
    const qint64 before = m_wantedPlan ? m_wantedPlan : current() ? current()->id : 0;
    m_wantedPlan = 0;
    m_plans = plans;
    const QSignalBlocker quiet(m_chooser);
    m_chooser->clear();
    const int thisYear = m_session.workspace().clock().today().year();
    int chosen = -1;
    for (int i = 0; i < m_plans.size(); ++i) {
        const PlanSummary& plan = m_plans[i];
        m_chooser->addItem(tr("%1 · %2").arg(plan.year).arg(officeName(plan.office)));
        if (plan.id == before ||
            (chosen < 0 && before == 0 && plan.year == thisYear && plan.office == m_session.workspace().office()))
            chosen = i;
    }
    m_chooser->setCurrentIndex(chosen < 0 && !m_plans.isEmpty() ? 0 : chosen);
    m_chooser->setVisible(!m_plans.isEmpty());
    onChosen();
    Q_EMIT plansLoaded();
}

const PlanSummary* PlanPage::current() const
{
    const int i = m_chooser->currentIndex();
    return i >= 0 && i < m_plans.size() ? &m_plans[i] : nullptr;
}

void PlanPage::choose(int year, const QString& office)
{
    for (int i = 0; i < m_plans.size(); ++i)
        if (m_plans[i].year == year && m_plans[i].office == office)
            m_chooser->setCurrentIndex(i);
    onChosen();
}

void PlanPage::onChosen()
{
    const PlanSummary* plan = current();
    m_grid->setExtraWhere(plan ? QStringLiteral("t.plan_id = %1").arg(plan->id) : kNoPlan);
    for (QAction* action : std::as_const(m_needPlan))
        action->setEnabled(plan);
    m_life->update();
    showTotals();
}

void PlanPage::showTotals()
{
    const PlanSummary* plan = current();
    m_totals->setVisible(plan);
    m_status->setVisible(plan);
    if (!plan)
        return;
    const auto number = [](qint64 n) { return QLocale().toString(n); };
    m_totals->setText(
        tr("%1 items   ·   production %2   ·   stores %3   ·   online %4   ·   %5 batches   ·   budget %6 yuan")
            .arg(number(plan->items), number(plan->production), number(plan->store), number(plan->online),
                 number(plan->total), yuan(plan->budget)));
    m_status->setText(PlanLife::statusOf(*plan));
    const QColor ink = plan->approved ? colors().good : colors().warn;
    m_status->setStyleSheet(QStringLiteral("color:%1").arg(ink.name()));
}

void PlanPage::open(const PlaceRequest& request)
{
    m_grid->open(choosePlanOf(request));
}

/// The plan that a request names by year and office is chosen; the other filters are the grid's.
PlaceRequest PlanPage::choosePlanOf(PlaceRequest request)
{
    QString year, office;
    request.filters.removeIf([&](const GridFilter& filter) {
        QString* named = filter.field == u"year" ? &year : filter.field == u"office" ? &office : nullptr;
        if (named != nullptr)
            *named = filter.text.mid(filter.text.startsWith(u'=') ? 1 : 0);
        return named != nullptr;
    });
    if (year.isEmpty())
        return request;
    const QString own = m_session.workspace().office();
    for (const PlanSummary& plan : std::as_const(m_plans))
        if (plan.year == year.toInt() && (office.isEmpty() ? plan.office == own : officeName(plan.office) == office))
            choose(plan.year, QString(plan.office));
    return request;
}

void PlanPage::copy()
{
    m_grid->copy();
}

bool PlanPage::exportShown()
{
    return m_grid->exportShown();
}

void PlanPage::focusSearch()
{
    m_grid->focusSearch();
}

void PlanPage::addPlan()
{
    const int next = m_session.workspace().clock().today().year() + (m_plans.isEmpty() ? 0 : 1);
    const auto year = m_session.dialogs().askText(this, tr("New plan"), tr("For which year?"), QString::number(next));
    if (!year)
        return;
    const auto source = planToCopy(year->toInt());
    if (!source)
        return;
    const auto made = m_session.perform([&](Workspace& workspace) {
        return *source == 0 ? createPlan(workspace, year->toInt(), &m_wantedPlan)
                            : copyPlanOf(workspace, *source, year->toInt(), &m_wantedPlan);
    });
    if (made)
        m_session.say(
            Message{Message::Kind::Success, tr("The plan of %1 stands; add items to it.").arg(*year), {}, 5000});
}

/// Asked only when the office has an earlier plan with lines.
std::optional<qint64> PlanPage::planToCopy(int year)
{
    QStringList options{tr("An empty plan")};
    QList<qint64> ids{0};
    for (const PlanSummary& plan : std::as_const(m_plans)) {
        if (plan.office != m_session.workspace().office() || plan.year >= year || plan.items == 0)
            continue;
        options << tr("From the plan of %1 (%2 lines; dates move by %3 year(s))")
                       .arg(plan.year)
                       .arg(plan.items)
                       .arg(year - plan.year);
        ids << plan.id;
    }
    if (ids.size() == 1)
        return 0;
    const int chosen = m_session.dialogs().choose(this, tr("New plan"), tr("Begin with"), options);
    return chosen < 0 ? std::nullopt : std::optional(ids[chosen]);
}

void PlanPage::addItem()
{
    const PlanSummary* plan = current();
    if (!plan)
        return addPlan();
    // An approved plan stands; an emergency may start at once all the same and is written up later.
    const auto product =
        plan->approved ? m_session.dialogs().askText(this, tr("Add an emergency check"),
                                                     tr("The plan is approved: only a special (emergency) check can be "
                                                        "added, to be written up later. Product to be checked"),
                                                     {})
                       : m_session.dialogs().askText(this, tr("Add an item"), tr("Product to be checked"), {});
    if (!product || product->isEmpty())
        return;
    qint64 item = 0;
    if (m_session.perform([&](Workspace& workspace) { return addPlanItem(workspace, *plan, *product, &item); }))
        m_grid->select(item, QStringLiteral("category"));
}

void PlanPage::removeItems()
{
    const auto ids = m_grid->selectedIds();
    if (ids.empty())
        return m_session.say(Message::Kind::Info, tr("Select the items to delete first."));
    if (m_session.perform([&](Workspace& workspace) { return removePlanItems(workspace, ids); }))
        m_session.say(
            Message{Message::Kind::Success, tr("%1 items deleted. Undo brings them back.").arg(ids.size()), {}, 5000});
}

void PlanPage::makeTasks()
{
    const PlanSummary* plan = current();
    if (!plan)
        return;
    const auto ids = m_grid->selectedIds();
    auto* dialog = new TaskDialog(m_session, *plan, {ids.begin(), ids.end()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PlanPage::exportWorkbook(const QString& path)
{
    if (const PlanSummary* plan = current())
        exportAs({PlanForm::Official, plan->year, plan->office}, path);
}

void PlanPage::exportAs(const PlanExport& what, const QString& path)
{
    m_session.read<bool>(
        m_channel + QStringLiteral("/export"), this,
        [what, path](const Database& db, Progress& progress) { return writePlanWorkbook(db, what, path, progress); },
        [this, path](Result<bool> done) {
            if (!done)
                return m_session.sayError(done.error());
            m_session.say(Message::Kind::Success, tr("The plan was exported to %1.").arg(path));
        },
        tr("Exporting…"));
}

void PlanPage::takeBackWorkbook(const QString& path)
{
    const PlanSummary* plan = current();
    if (!plan)
        return;
    m_session.read<PlanChanges>(
        m_channel + QStringLiteral("/differences"), this,
        [plan = *plan, path](const Database& db, Progress& progress) {
            return readPlanChanges(db, plan, path, progress);
        },
        [this](Result<PlanChanges> changes) {
            if (!changes)
                return m_session.sayError(changes.error());
            if (changes->isEmpty())
                return m_session.say(Message::Kind::Success,
                                     tr("The workbook says the same as the plan. There is nothing to take over."));
            auto* dialog = new DifferenceDialog(m_session, std::move(changes).value(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        },
        tr("Comparing…"));
}

} // namespace spotcheck
