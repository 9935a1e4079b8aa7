#pragma once
#include "core/plan/lab_capacity.h"
#include "core/plan/levelling.h"
#include "ui/shell/place.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

/// The year's sampling month by month against what can be sampled in a month, what could move within its season, and
/// what the laboratories have shown they can do in a week. Ticked moves go into a draft plan as one step.
namespace spotcheck {

class MonthChart;
class PlanChooser;
class ReadWhenShown;
class RowsModel;
class RowsTable;

class LevellingPage : public PlacePage {
    Q_OBJECT
public:
    explicit LevellingPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    bool exportShown() override;
    PlanChooser& chooser() const { return *m_chooser; }
    RowsTable& moves() const { return *m_movesTable; }
    RowsTable& labs() const { return *m_labsTable; }
    void setCapacity(int batches);
    void takeTicked(); ///< the moves that are ticked, into the plan
    QString sentence() const;

Q_SIGNALS:
    void loaded();

private:
    struct Answer {
        Levelling levelling;
        QList<LabCapacity> labs;
        int capacity = 0; ///< used: what was set here, else the setting, else the mean month
        bool guessed = false;
    };
    static Result<Answer> work(const Database& db, int year, const QString& office, int capacity, QDate today);
    QWidget* buildMoves();
    void load();
    void loadPlan();
    void show(const Answer& answer);
    void showMoves();

    Session& m_session;
    PlanChooser* m_chooser;
    QSpinBox* m_capacity;
    QStackedWidget* m_body;
    MonthChart* m_chart;
    QLabel* m_sentence;
    QPushButton* m_take;
    RowsModel* m_moves;
    RowsTable* m_movesTable;
    RowsModel* m_labs;
    RowsTable* m_labsTable;
    ReadWhenShown* m_reading;
    Levelling m_levelling;
};

} // namespace spotcheck
