#pragma once
#include "core/supervision/office_supervision.h"
#include "ui/common/answer_page.h"

/// 区局督查: how each office follows failures to their end, the candidates of clause (十) with their evidence, and the
/// office's own words beside. Standing on a figure lists the cases behind it below.
namespace spotcheck {

class OfficeCasesPanel;

class SupervisionPage : public AnswerPage {
    Q_OBJECT
public:
    explicit SupervisionPage(Session& session, QWidget* parent = nullptr);
    OfficeCasesPanel& behind() const { return *m_behind; } ///< the cases behind the chosen figure

protected:
    void ask() override;
    void activate(qint64 id) override;

private:
    SupervisionQuery query() const;
    void take(const QList<OfficeSupervision>& offices);
    void showBehind(const QModelIndex& cell);
    void reply();
    QComboBox* m_year;
    OfficeCasesPanel* m_behind;
    QList<OfficeSupervision> m_offices;
};

} // namespace spotcheck
