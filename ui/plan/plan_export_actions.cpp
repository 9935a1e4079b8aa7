#include "ui/plan/plan_export_actions.h"

#include "core/registry/office.h"
#include "ui/common/grid_page.h"
#include "ui/common/task_runner.h"
#include "ui/print/filing_letter.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QCoreApplication>
#include <QCursor>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanExportActions)
};

/// The button opens its menu at once.
void popUpAtOnce(const QAction& action)
{
    for (QObject* object : action.associatedObjects())
        if (auto* bar = qobject_cast<QToolBar*>(object))
            if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(const_cast<QAction*>(&action))))
                button->setPopupMode(QToolButton::InstantPopup);
}

QList<Office> districts()
{
    QList<Office> list = offices();
    list.removeIf([](const Office& office) { return office.level == 1; });
    return list;
}

/// The district; empty when nobody was chosen.
QString askDistrict(Session& session, QWidget* parent)
{
    QStringList names;
    for (const Office& office : districts())
        names << office.name;
    const int chosen =
        session.dialogs().choose(parent, Texts::tr("Workbook for a district"), Texts::tr("Who gets it?"), names);
    return chosen < 0 ? QString() : districts()[chosen].code;
}

/// Nothing when cancelled; empty: all packages in one table.
std::optional<QString> askPackage(Session& session, QWidget* parent, const PlanSummary& plan)
{
    const auto parts = planParts(session.workspace().db(), plan.year, plan.office);
    if (!parts) {
        session.sayError(parts.error());
        return std::nullopt;
    }
    const QStringList options = QStringList{Texts::tr("All packages in one table")} + *parts;
    const int chosen = session.dialogs().choose(parent, Texts::tr("Procurement table"),
                                                Texts::tr("Of which package or laboratory?"), options);
    return chosen < 0 ? std::nullopt : std::optional(chosen == 0 ? QString() : options[chosen]);
}

QString withEnding(const QString& path, const QString& ending)
{
    return path.isEmpty() || path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

void addEntry(QMenu& menu, GridPage& grid, const QString& text, std::function<void()> run)
{
    auto* action = menu.addAction(text);
    QObject::connect(action, &QAction::triggered, &grid, run);
    grid.addAction(action);
}

} // namespace

void exportPlanAs(Session& session, QWidget* parent, const PlanExports& exports, PlanForm version)
{
    const PlanSummary* plan = exports.current();
    if (plan == nullptr)
        return;
    PlanExport what{version, plan->year, plan->office};
    if (version == PlanForm::District) {
        what.part = askDistrict(session, parent);
        if (what.part.isEmpty())
            return;
    } else if (version == PlanForm::Package) {
        const auto part = askPackage(session, parent, *plan);
        if (!part)
            return;
        what.part = *part;
    }
    const QString ending = QStringLiteral(".xlsx");
    const QString path = session.dialogs().saveFile(parent, Texts::tr("Export the plan"), planFileName(what) + ending,
                                                    Texts::tr("Excel workbook (*.xlsx)"));
    if (!path.isEmpty())
        exports.run(what, withEnding(path, ending));
}

void exportFilingLetter(Session& session, QWidget* parent, const PlanExports& exports)
{
    const PlanSummary* plan = exports.current();
    if (plan == nullptr)
        return;
    const QString name = officeName(plan->office) + QString::number(plan->year) + QStringLiteral("年抽查计划抄报函");
    const QString ending = QStringLiteral(".pdf");
    const QString path = withEnding(session.dialogs().saveFile(parent, Texts::tr("Letter that files the plan"),
                                                               name + ending, Texts::tr("PDF (*.pdf)")),
                                    ending);
    if (path.isEmpty())
        return;
    const QDate day = session.workspace().clock().today();
    session.read<bool>(
        TaskRunner::uniqueChannel(), parent,
        [id = plan->id, day, path](const Database& db, Progress&) -> Result<bool> {
            const auto input = filingLetterInput(db, id, day);
            if (!input)
                return input.error();
            const Status written = writePdf(filingLetter(*input), path);
            return written ? Result<bool>(true) : Result<bool>(written.error());
        },
        [&session, path](Result<bool> done) {
            if (!done)
                return session.sayError(done.error());
            session.say(Message::Kind::Success, Texts::tr("The letter was written to %1.").arg(path));
        },
        Texts::tr("Exporting…"));
}

QAction* addPlanExportActions(Session& session, GridPage& grid, const PlanExports& exports)
{
    auto* menu = new QMenu(&grid);
    const auto entry = [&](const QString& text, PlanForm version) {
        addEntry(*menu, grid, text,
                 [&session, &grid, exports, version] { exportPlanAs(session, &grid, exports, version); });
    };
    entry(Texts::tr("Official plan table…"), PlanForm::Official);
    entry(Texts::tr("Workbook for a district…"), PlanForm::District);
    entry(Texts::tr("Procurement table of a package or laboratory…"), PlanForm::Package);
    entry(Texts::tr("Summary by category and quarter…"), PlanForm::Summary);
    menu->addSeparator();
    addEntry(*menu, grid, Texts::tr("Letter that files the plan (PDF)…"),
             [&session, &grid, exports] { exportFilingLetter(session, &grid, exports); });
    QAction* action =
        grid.addPlaceAction(QStringLiteral("export"), Texts::tr("Export as…"), [menu] { menu->popup(QCursor::pos()); });
    action->setMenu(menu);
    popUpAtOnce(*action);
    return action;
}

} // namespace spotcheck
