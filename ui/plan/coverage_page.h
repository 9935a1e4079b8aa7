#pragma once
#include "core/plan/catalogue_coverage.h"
#include "ui/shell/place.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QTimer;

/// Whether the plan of a year covers the official catalogues in force: gaps first, to be planned or left out with a
/// reason. A tab of the plan's place.
namespace spotcheck {

class CoverageFilter;
class CoverageModel;
class EmptyState;

class CoveragePage : public PlacePage {
    Q_OBJECT
public:
    explicit CoveragePage(Session& session, QWidget* parent = nullptr);
    static QString tabTitle();
    void copy() override;
    bool exportShown() override;

    CoverageModel& model() const { return *m_model; }
    QTableView& table() const { return *m_table; }
    int year() const;
    void takeSelected();
    void leaveSelectedOut();
    void considerSelectedAgain();

Q_SIGNALS:
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildBar();
    void addChoice(QWidget* bar, const char* iconName, const QString& text, void (CoveragePage::*run)());
    void load();
    void take(const Coverage& coverage);
    void openRow(const QModelIndex& index);
    QList<const CoverageLine*> selected() const;
    QStringList selectedNames(CoverageState state) const;

    Session& m_session;
    CoverageModel* m_model;
    CoverageFilter* m_filter;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    QTableView* m_table;
    QComboBox* m_year = nullptr;
    QComboBox* m_states = nullptr;
    QLabel* m_sum = nullptr;
    QLabel* m_notes;
    QTimer* m_wait;
    QString m_channel;
    bool m_stale = true; ///< something was written since it was read
};

} // namespace spotcheck
