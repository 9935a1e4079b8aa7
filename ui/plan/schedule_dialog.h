#pragma once
#include "core/plan/schedule_chance.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

/// The backward schedule of one plan item: the latest safe day of every step beside its bars. Publication date, the
/// laboratory's capacity and every length can be changed; what breaks is said at once. Nothing is written but, when
/// asked, the publication date.
namespace spotcheck {

class ScheduleChart;
class Session;

class ScheduleDialog : public QDialog {
    Q_OBJECT
public:
    ScheduleDialog(Session& session, const ScheduleSubject& subject, QWidget* parent);
    const Schedule& schedule() const { return m_schedule; }
    void setPublish(QDate day);
    void setLength(const QString& step, int days);
    void setCapacity(int batchesAWeek);
    void takeOver(); ///< the publication date into the plan
    QString problems() const;

Q_SIGNALS:
    void chanceTold(const QString& sentence);

private:
    QWidget* buildBar();
    void buildTable();
    void recompute();
    void showSteps();
    void showProblems();
    void askChance();
    void askCapacity();

    Session& m_session;
    ScheduleSubject m_subject;
    WorkCalendar m_calendar; ///< of the file
    QMap<QString, int> m_lengths;
    Schedule m_schedule;
    QString m_refused; ///< why there is no schedule
    QDateEdit* m_publish;
    QSpinBox* m_capacity;
    QTableWidget* m_table;
    ScheduleChart* m_chart;
    QLabel* m_problems;
    QLabel* m_chance;
    QLabel* m_learned; ///< where the capacity was learned from
    QPushButton* m_take = nullptr;
    QString m_channel;
    bool m_filling = false;
};

} // namespace spotcheck
