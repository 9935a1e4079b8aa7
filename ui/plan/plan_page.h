#pragma once
#include "core/exchange/plan_workbook.h"
#include "core/plan/plan_summary.h"
#include "ui/shell/place.h"

class QAction;
class QComboBox;
class QLabel;

/// The annual plan of an office: edited in the grid, checked against the notice below it, sent out as the official
/// workbook and taken back cell by cell.
namespace spotcheck {

class GridPage;
class PlanLife;

class PlanPage : public PlacePage {
    Q_OBJECT
public:
    explicit PlanPage(Session& session, QWidget* parent = nullptr);

    void open(const PlaceRequest& request) override;
    void copy() override;
    bool exportShown() override;
    void focusSearch() override;
    GridPage& grid() const { return *m_grid; }
    const PlanSummary* current() const; ///< null: no plan yet
    void choose(int year, const QString& office);
    void exportWorkbook(const QString& path); ///< the official version
    void exportAs(const PlanExport& what, const QString& path);
    void takeBackWorkbook(const QString& path);

Q_SIGNALS:
    void plansLoaded();

private:
    PlaceRequest choosePlanOf(PlaceRequest request);
    void buildChooser();
    void buildActions();
    void reload();
    void take(const QList<PlanSummary>& plans);
    void onChosen();
    void showTotals();
    void addPlan();
    void addItem();
    void removeItems();
    std::optional<qint64> planToCopy(int year); ///< 0: none; nothing: cancelled
    void makeTasks();

    Session& m_session;
    GridPage* m_grid;
    QComboBox* m_chooser;
    QLabel* m_totals;
    QLabel* m_status;
    PlanLife* m_life = nullptr;
    QList<QAction*> m_needPlan;
    QList<PlanSummary> m_plans;
    qint64 m_wantedPlan = 0;
    QString m_channel;
};

} // namespace spotcheck
