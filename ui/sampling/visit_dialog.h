#pragma once
#include "core/rules/burden_limits.h"
#include "core/sampling/visit_check.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimer;

/// Plans one visit: what the limits say stands below while the enterprise and the day are typed; going beyond one needs
/// reason and clause.
namespace spotcheck {

class Session;

class VisitDialog : public QDialog {
    Q_OBJECT
public:
    explicit VisitDialog(Session& session, QWidget* parent = nullptr);

private:
    QLineEdit* addText(const QString& title, const QString& hint = {});
    VisitPlan plan() const;
    qint64 enterprise() const; ///< 0: not known, or several of that name
    void check();
    void accept() override;

    Session& m_session;
    QLineEdit* m_enterprise;
    QDateEdit* m_on;
    QLineEdit* m_office;
    QLineEdit* m_tasks;
    QSpinBox* m_batches;
    QComboBox* m_mode;
    QLineEdit* m_team;
    QLineEdit* m_samplers;
    QLineEdit* m_reason;
    QLineEdit* m_clause;
    QLabel* m_answer;
    QTimer* m_wait;
};

} // namespace spotcheck
