#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

/// The long job of the moment in the status bar: what it does, how far it is, and a way to stop it.
namespace spotcheck {

class TaskRunner;

class StatusProgress : public QWidget {
    Q_OBJECT
public:
    explicit StatusProgress(QWidget* parent = nullptr);
    void follow(TaskRunner* tasks); ///< null: none

private:
    void showTitle();
    void showProgress(qint64 done, qint64 total);

    TaskRunner* m_tasks = nullptr;
    QLabel* m_title;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

} // namespace spotcheck
