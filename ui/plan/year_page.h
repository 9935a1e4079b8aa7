#pragma once
#include "ui/common/answer_page.h"

#include "core/plan/plan_summary.h"
#include "core/plan/year_on_year.h"

/// 上年对比: an annual plan beside an earlier one, and the change in batches and budget taken apart.
namespace spotcheck {

class YearPage : public AnswerPage {
    Q_OBJECT
public:
    explicit YearPage(Session& session, QWidget* parent = nullptr);
    void choose(qint64 before, qint64 after);

protected:
    void ask() override;

private:
    struct Answer {
        QList<PlanSummary> plans;
        PlanSummary before, after;
        YearOnYear year;
    };
    void take(const Answer& answer);
    void fill(QComboBox& choice, const QList<PlanSummary>& plans, qint64 chosen);
    static Result<Answer> read(const Database& db, qint64 before, qint64 after, const QString& office, int year);
    QComboBox* m_after;
    QComboBox* m_before;
};

} // namespace spotcheck
