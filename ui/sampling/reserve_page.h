#pragma once
#include "core/aftermath/reserve_ledger.h"
#include "ui/common/answer_page.h"

/// 备用样品: where every reserve sample is, from when it may be released, and what became of it.
class QPushButton;

namespace spotcheck {

class ReservePage : public AnswerPage {
    Q_OBJECT
public:
    explicit ReservePage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;
    void activate(qint64 id) override;

private:
    void take(const QList<ReserveRow>& rows);
    void settle();
    QComboBox* m_year;
    QComboBox* m_which;
};

} // namespace spotcheck
