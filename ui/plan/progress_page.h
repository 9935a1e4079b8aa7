#pragma once
#include "core/plan/plan_progress.h"
#include "ui/plan/plan_part_page.h"

class QLabel;

/// Progress against plan: the S-curve of what is chosen below it, every line with its tasks, how many are done, left
/// and behind, and what would have to happen. Enter or a double click leads to the batches.
namespace spotcheck {

class CurveChart;
class RowsModel;
class RowsTable;

class ProgressPage : public PlanPartPage {
    Q_OBJECT
public:
    explicit ProgressPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    bool exportShown() override;
    CurveChart& chart() const { return *m_chart; }
    RowsTable& table() const { return *m_table; }
    QString sentence() const; ///< under the chart
    void openBatches(int row);

protected:
    void loadPlan() override;

private:
    /// What was read, and the calendar it was counted with.
    struct Answer {
        PlanProgress progress;
        WorkCalendar calendar;
    };
    void show(const Answer& answer);
    void showPart(int row);
    const ProgressPart& partAt(int row) const;

    CurveChart* m_chart;
    QLabel* m_sentence;
    QLabel* m_note;
    RowsModel* m_rows;
    RowsTable* m_table;
    PlanProgress m_progress;
    WorkCalendar m_calendar;
    QList<const ProgressPart*> m_shown; ///< by row; the first is the whole plan
};

} // namespace spotcheck
