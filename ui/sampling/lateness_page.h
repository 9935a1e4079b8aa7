#pragma once
#include "core/sampling/lateness.h"
#include "ui/common/answer_page.h"

/// 补录情况: how long after sampling batches were recorded, by office and person.
namespace spotcheck {

class LatenessPage : public AnswerPage {
    Q_OBJECT
public:
    explicit LatenessPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;

private:
    void take(const Lateness& lateness);
};

} // namespace spotcheck
