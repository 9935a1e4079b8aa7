#pragma once
#include "core/sampling/draw_certificate.h"
#include "ui/common/answer_page.h"

#include <optional>

class QCheckBox;
class QPushButton;
class QSpinBox;

/// 随机抽取: enterprises, and teams of samplers, drawn so that anybody can replay it. Two steps: the seed is committed,
/// then the list is frozen and drawn from; the certificate is saved as a file, and any certificate can be checked.
namespace spotcheck {

class DrawPage : public AnswerPage {
    Q_OBJECT
public:
    explicit DrawPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;

private:
    struct Answer {
        QStringList tasks;
        QString commitment, committedAt; ///< of the seed that waits; empty: none
        QJsonObject last;                ///< certificate of the task's newest draw
    };
    static Result<Answer> read(const Database& db, const QString& task);
    void take(const Answer& answer);
    void fillTasks(const QStringList& tasks);
    QString headingOf(const Answer& answer) const;
    void addStep(QPushButton* button, const QString& tip, void (DrawPage::*slot)());
    DrawOrder order() const;
    void commit();
    void draw();
    void saveCertificate();
    void checkCertificate();
    QComboBox* m_task;
    QSpinBox* m_size;
    QCheckBox* m_district;
    QCheckBox* m_enterpriseSize;
    QCheckBox* m_teams;
    QCheckBox* m_venues;
    QPushButton* m_commit;
    QPushButton* m_draw;
    QPushButton* m_save;
    QPushButton* m_check;
    QJsonObject m_last;
};

} // namespace spotcheck
