#pragma once
#include "core/aftermath/running_clock.h"
#include "core/clocks/work_calendar.h"
#include "ui/shell/place.h"

#include <optional>

class QLabel;
class QTableWidget;

/// 期限日历: a month with what is due on every day, days off and make-up working days marked; a day shows its clocks
/// below.
namespace spotcheck {

class RowsModel;
class RowsTable;
class Session;

class DueCalendarPage : public PlacePage {
    Q_OBJECT
public:
    explicit DueCalendarPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    void showMonth(QDate month);
    QDate chosenDay() const;

Q_SIGNALS:
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Answer {
        QList<RunningClock> clocks;
        std::optional<WorkCalendar> calendar;
    };
    QWidget* buildBar();
    void ask();
    void fill();
    void fillDay(int row, int column, QDate day);
    void showDay();

    Session& m_session;
    QDate m_month; ///< its first day
    QLabel* m_title = nullptr;
    QLabel* m_dayTitle = nullptr;
    QTableWidget* m_days = nullptr;
    RowsModel* m_rows = nullptr;
    RowsTable* m_table = nullptr;
    Answer m_answer;
    QString m_channel;
};

} // namespace spotcheck
