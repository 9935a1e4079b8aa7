#pragma once
#include "core/aftermath/case_board.h"
#include "ui/common/answer_page.h"

/// 看板: the open cases by state and how long they have stood there; a state, an office or a person alone.
namespace spotcheck {

class BoardPage : public AnswerPage {
    Q_OBJECT
public:
    explicit BoardPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;
    void activate(qint64 id) override;

private:
    struct Answer {
        QList<BoardColumn> columns;
        QList<BoardCase> shown;
        QStringList offices, handlers;
    };
    static Result<Answer> read(const Database& db, const BoardQuery& query);
    void take(const Answer& answer);
    QString tableOf(const QList<BoardColumn>& columns) const;
    QComboBox* m_state;
    QComboBox* m_office;
    QComboBox* m_handler;
};

} // namespace spotcheck
