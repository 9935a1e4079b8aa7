#pragma once
#include "core/plan/plan_picture.h"
#include "ui/shell/place.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTimer;

/// Pictures of one plan: by category, month, key area, reason and office. Each part leads to its rows in the plan. A
/// tab of the plan's place.
namespace spotcheck {

class EmptyState;
class PictureChart;

class PicturesPage : public PlacePage {
    Q_OBJECT
public:
    explicit PicturesPage(Session& session, QWidget* parent = nullptr);
    static QString tabTitle();
    const QList<PictureChart*>& charts() const { return m_charts; }
    const PlanPictures& pictures() const { return m_pictures; }
    void choosePlan(qint64 planId);

Q_SIGNALS:
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Loaded {
        QList<PlanSummary> plans;
        PlanPictures pictures; ///< plan.id 0: there is no plan
    };
    QWidget* buildBar();
    QWidget* buildCharts();
    void load();
    static Result<Loaded> read(const Database& db, qint64 wanted, const QString& office);
    void take(const Loaded& loaded);
    void showCharts();

    Session& m_session;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    QComboBox* m_plan = nullptr;
    QComboBox* m_measure = nullptr;
    QLabel* m_sum = nullptr;
    QList<PictureChart*> m_charts;
    PlanPictures m_pictures;
    qint64 m_wanted = 0;
    QTimer* m_wait;
    QString m_channel;
    bool m_stale = true; ///< something was written since it was read
};

} // namespace spotcheck
