#pragma once
#include "core/plan/plan_baseline.h"
#include "core/plan/plan_status.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QTreeWidget;

/// The story of one plan: its steps, the versions frozen at each approval, and what differs between two of them or one
/// and today's lines.
namespace spotcheck {

class Session;

class VersionsDialog : public QDialog {
    Q_OBJECT
public:
    VersionsDialog(Session& session, const PlanSummary& plan, QWidget* parent = nullptr);
    QTreeWidget& changes() const { return *m_changes; }

private:
    void buildChoices();
    void showTrack(const PlanSummary& plan);
    void showEvents(const QList<PlanEvent>& events);
    void compare();
    Result<PlanVersion> version(const QComboBox& choice) const;

    Session& m_session;
    const qint64 m_plan;
    QList<PlanBaseline> m_baselines;
    QLabel* m_track;
    QComboBox* m_before;
    QComboBox* m_after;
    QLabel* m_summary;
    QTreeWidget* m_changes;
    QListWidget* m_events;
};

} // namespace spotcheck
