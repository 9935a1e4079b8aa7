#pragma once
#include "core/supervision/failure_clusters.h"
#include "ui/common/answer_page.h"

/// 不合格聚集: products whose failures lie closer together in district and time than the sampling explains.
namespace spotcheck {

class ClustersPage : public AnswerPage {
    Q_OBJECT
public:
    explicit ClustersPage(Session& session, QWidget* parent = nullptr);

protected:
    void ask() override;

private:
    void take(const QList<FailureCluster>& clusters);
    QComboBox* m_months;
    QComboBox* m_days;
};

} // namespace spotcheck
