#pragma once
#include "core/plan/plan_progress.h"
#include "ui/shell/place.h"

class QLabel;
class QStackedWidget;

/// Progress against plan: the S-curve of what is chosen below it, every line with its tasks, how many are done, left
/// and behind, and what would have to happen. Enter or a double click leads to the batches.
namespace spotcheck {

class CurveChart;
class PlanChooser;
class ReadWhenShown;
class RowsModel;
class RowsTable;

class ProgressPage : public PlacePage {
    Q_OBJECT
public:
    explicit ProgressPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    bool exportShown() override;
    PlanChooser& chooser() const { return *m_chooser; }
    CurveChart& chart() const { return *m_chart; }
    RowsTable& table() const { return *m_table; }
    QString sentence() const; ///< under the chart
    void openBatches(int row);

Q_SIGNALS:
    void loaded();

private:
    /// What was read, and the calendar it was counted with.
    struct Answer {
        PlanProgress progress;
        WorkCalendar calendar;
    };
    void load();
    void loadPlan();
    void show(const Answer& answer);
    void showPart(int row);
    const ProgressPart& partAt(int row) const;

    Session& m_session;
    PlanChooser* m_chooser;
    QStackedWidget* m_body;
    CurveChart* m_chart;
    QLabel* m_sentence;
    QLabel* m_note;
    RowsModel* m_rows;
    RowsTable* m_table;
    ReadWhenShown* m_reading;
    PlanProgress m_progress;
    WorkCalendar m_calendar;
    QList<const ProgressPart*> m_shown; ///< by row; the first is the whole plan
};

} // namespace spotcheck
