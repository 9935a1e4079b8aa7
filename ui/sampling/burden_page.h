#pragma once
#include "core/sampling/burden.h"
#include "ui/common/answer_page.h"

/// 抽查负担: whose year is over the limits, full, or nearly so, over all offices in the file.
namespace spotcheck {

class BurdenPage : public AnswerPage {
    Q_OBJECT
public:
    explicit BurdenPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;
    void activate(qint64 id) override;

private:
    struct Answer {
        BurdenLimits limits;
        QList<Burden> shown;
        qint64 enterprises = 0, over = 0, full = 0;
    };
    static Result<Answer> read(const Database& db, Progress& progress, int year, int least);
    void take(const Answer& answer);
    QComboBox* m_year;
    QComboBox* m_which;
};

} // namespace spotcheck
