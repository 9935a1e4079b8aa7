#pragma once
#include "ui/common/answer_page.h"

#include "core/plan/campaign.h"

class QPushButton;

/// 联动抽查: campaigns of several offices, what each was given and what its returned batches show.
namespace spotcheck {

class CampaignPage : public AnswerPage {
    Q_OBJECT
public:
    explicit CampaignPage(Session& session, QWidget* parent = nullptr);
    void begin();     ///< from the line chosen
    void makePacks(); ///< of the campaign chosen

protected:
    void ask() override;

private:
    struct Answer {
        QList<Campaign> campaigns;
        QList<LinkedLine> lines;
    };
    void take(const Answer& answer);
    QComboBox* m_lines;
    QComboBox* m_campaigns;
    QPushButton* m_begin;
    QPushButton* m_pack;
};

} // namespace spotcheck
