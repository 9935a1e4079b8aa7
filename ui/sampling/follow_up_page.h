#pragma once
#include "core/sampling/follow_up.h"
#include "ui/common/answer_page.h"

#include <memory>

/// 跟踪抽查对象: who failed twice within five years or refused, with the evidence.
namespace spotcheck {

class FollowUpPage : public AnswerPage {
    Q_OBJECT
public:
    explicit FollowUpPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;
    void activate(qint64 id) override;

private:
    struct Answer {
        FollowUpLimits limits;
        std::shared_ptr<const FollowUpList> list; ///< large: handed on, never copied
    };
    void take(const Answer& answer);
    void makeTasks();
    QComboBox* m_which;
    std::shared_ptr<const FollowUpList> m_list;
};

} // namespace spotcheck
