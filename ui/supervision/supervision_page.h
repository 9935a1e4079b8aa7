#pragma once
#include "core/supervision/office_supervision.h"
#include "ui/common/answer_page.h"

/// 区局督查: how each office follows failures to their end, the candidates of clause (十) with their evidence, and the
/// office's own words beside.
namespace spotcheck {

class SupervisionPage : public AnswerPage {
    Q_OBJECT
public:
    explicit SupervisionPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;
    void activate(qint64 id) override;

private:
    void take(const QList<OfficeSupervision>& offices);
    void reply();
    QComboBox* m_year;
    QList<OfficeSupervision> m_offices;
};

} // namespace spotcheck
