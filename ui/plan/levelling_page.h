#pragma once
#include "core/plan/lab_capacity.h"
#include "core/plan/levelling.h"
#include "ui/plan/plan_part_page.h"

class QLabel;
class QPushButton;
class QSpinBox;

/// The year's sampling month by month against what can be sampled in a month, what could move within its season, and
/// what the laboratories have shown they can do in a week. Ticked moves go into a draft plan as one step.
namespace spotcheck {

class MonthChart;
class RowsModel;
class RowsTable;

class LevellingPage : public PlanPartPage {
    Q_OBJECT
public:
    explicit LevellingPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    bool exportShown() override;
    RowsTable& moves() const { return *m_movesTable; }
    RowsTable& labs() const { return *m_labsTable; }
    void setCapacity(int batches);
    void takeTicked(); ///< the moves that are ticked, into the plan
    QString sentence() const;

protected:
    void loadPlan() override;

private:
    struct Answer {
        Levelling levelling;
        QList<LabCapacity> labs;
        int capacity = 0; ///< used: what was set here, else the setting, else the mean month
        bool guessed = false;
    };
    static Result<Answer> work(const Database& db, int year, const QString& office, int capacity, QDate today);
    QWidget* buildMoves();
    void show(const Answer& answer);
    void showMoves();

    QSpinBox* m_capacity;
    MonthChart* m_chart;
    QLabel* m_sentence;
    QPushButton* m_take;
    RowsModel* m_moves;
    RowsTable* m_movesTable;
    RowsModel* m_labs;
    RowsTable* m_labsTable;
    Levelling m_levelling;
};

} // namespace spotcheck
