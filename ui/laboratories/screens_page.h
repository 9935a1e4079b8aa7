#pragma once
#include "core/statistics/screens.h"
#include "ui/shell/place.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

/// The integrity screens: run over the file on a worker, with progress and cancel; the answers sorted by q, the chosen
/// one in words at the right. It reads and changes nothing.
namespace spotcheck {

class EmptyState;
class ScreenPanel;
class ScreensFilter;
class ScreensModel;

class ScreensPage : public PlacePage {
    Q_OBJECT
public:
    explicit ScreensPage(Session& session, QWidget* parent = nullptr);

    void copy() override;
    void focusSearch() override;
    void run();
    void stop();
    void choose(int row); ///< of what is shown
    const ScreensModel& model() const { return *m_model; }
    const ScreensFilter& shown() const { return *m_filter; }
    ScreenPanel& panel() const { return *m_panel; }

Q_SIGNALS:
    void finished(); ///< with or without an answer

private:
    QWidget* makeBar();
    QWidget* makeTable();
    void take(Result<statistics::ScreenReport> report);
    void showRunning(bool running);
    void showChosen();
    void sayOld();

    Session& m_session;
    ScreensModel* m_model;
    ScreensFilter* m_filter;
    QComboBox* m_year = nullptr;
    QPushButton* m_run = nullptr;
    QProgressBar* m_progress = nullptr;
    QCheckBox* m_untested = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_sum = nullptr;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    QTableView* m_table = nullptr;
    ScreenPanel* m_panel;
    QString m_channel;
    bool m_running = false;
};

} // namespace spotcheck
