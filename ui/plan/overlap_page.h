#pragma once
#include "ui/common/answer_page.h"

#include "core/plan/overlap.h"

/// 区级重叠: where the plans of several offices meet, by product and quarter.
namespace spotcheck {

class OverlapPage : public AnswerPage {
    Q_OBJECT
public:
    explicit OverlapPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;
    void activate(qint64 id) override;

private:
    void take(const QList<Overlap>& overlaps);
    QComboBox* m_year;
};

} // namespace spotcheck
