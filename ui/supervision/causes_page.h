#pragma once
#include "core/supervision/cause_pareto.h"
#include "ui/common/answer_page.h"

/// 原因分析: which items fail and from which causes, the most frequent first with the share up to each; a pack for a
/// quality meeting.
namespace spotcheck {

class CausesPage : public AnswerPage {
    Q_OBJECT
public:
    explicit CausesPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;

private:
    struct Answer {
        QList<ParetoRow> rows;
        QStringList products;
    };
    void take(const Answer& answer);
    void addShipped();
    void print();
    QComboBox* m_which;
    QComboBox* m_product;
    QComboBox* m_year;
};

} // namespace spotcheck
