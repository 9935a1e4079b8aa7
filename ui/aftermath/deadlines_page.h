#pragma once
#include "core/aftermath/running_clock.h"
#include "core/aftermath/snooze.h"
#include "core/clocks/clock_profile.h"
#include "ui/common/answer_page.h"

/// 期限: every clock that runs over a case, the one with the most at stake first, each with its source. Opens the
/// cases that failed batches ask for.
class QPushButton;

namespace spotcheck {

class DeadlinesPage : public AnswerPage {
    Q_OBJECT
public:
    explicit DeadlinesPage(Session& session, QWidget* parent = nullptr);
    void open(const PlaceRequest& request) override;

protected:
    void ask() override;
    void activate(qint64 id) override;

private:
    struct Answer {
        ClockProfile profile;
        QList<ClockDefinition> definitions;
        QList<RunningClock> clocks;
        Snoozes snoozes;
        qint64 missing = 0; ///< cases not opened yet
    };
    static Result<Answer> read(const Database& db, Progress& progress, const ClockQuery& query);
    void take(const Answer& answer);
    QString headingOf(const Answer& answer, qint64 overdue, qint64 due, qint64 hidden, bool cut) const;
    void openMissing();
    void offerChoices(const Answer& answer);
    bool isChosen(const RunningClock& clock, const Snoozes& snoozes, qint64& hidden) const;
    void snooze();
    QComboBox* m_which;
    QComboBox* m_clock;
    QComboBox* m_office;
    QComboBox* m_handler;
    QComboBox* m_product;
    QPushButton* m_snooze;
    QList<RunningClock> m_shown; ///< as listed
    QPushButton* m_open;
};

} // namespace spotcheck
