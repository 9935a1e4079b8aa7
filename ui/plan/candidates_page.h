#pragma once
#include "core/plan/candidate.h"
#include "core/plan/take_into_plan.h"
#include "ui/shell/place.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QTimer;

/// The products the plan of a year may hold, highest score first; beside the list the factors of the chosen one. Puts
/// them into the plan or leaves them out with a reason. A tab of the plan's place.
namespace spotcheck {

class CandidatesFilter;
class CandidatesModel;
class EmptyState;
class FactorList;

class CandidatesPage : public PlacePage {
    Q_OBJECT
public:
    explicit CandidatesPage(Session& session, QWidget* parent = nullptr);
    static QString tabTitle();
    void copy() override;
    bool exportShown() override;
    void focusSearch() override;

    CandidatesModel& model() const { return *m_model; }
    CandidatesFilter& shown() const { return *m_filter; }
    FactorList& factors() const { return *m_factors; }
    int year() const;
    void chooseYear(int year);
    void selectProducts(const QStringList& names); ///< of those shown
    void takeSelected();
    void leaveSelectedOut();
    void considerSelectedAgain();
    void changeWeight(); ///< of one factor; asks which and to what

Q_SIGNALS:
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// An answer, and what past checks it rests on: they change less often than plans.
    struct Loaded {
        CandidateAnswer answer;
        std::shared_ptr<const PastChecks> checks;
        qint64 version = 0;
    };
    QWidget* buildBar();
    QWidget* buildList();
    QWidget* buildPanel();
    QAction* addChoice(QWidget* bar, const char* iconName, const QString& text, void (CandidatesPage::*run)());
    void load();
    static Result<Loaded> read(const Database& db, Progress& progress, const CandidateQuestion& question,
                               const Loaded& before);
    void take(Loaded answered);
    void showChosen();
    QList<const Candidate*> selected() const;

    Session& m_session;
    CandidatesModel* m_model;
    CandidatesFilter* m_filter;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    QTableView* m_table = nullptr;
    FactorList* m_factors = nullptr;
    QComboBox* m_year = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_sum = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_scoreLine = nullptr;
    QTimer* m_wait;
    QString m_channel;
    Loaded m_loaded;
    bool m_stale = true; ///< something was written since it was read
};

} // namespace spotcheck
