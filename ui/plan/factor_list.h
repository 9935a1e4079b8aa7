#pragma once
#include "core/plan/candidate.h"

#include <QListWidget>

/// The factors of one candidate's score: each with its points as a bar of its weight, and the sentence behind it. Enter
/// or a double click leads to the rows.
namespace spotcheck {

class FactorList : public QListWidget {
    Q_OBJECT
public:
    explicit FactorList(QWidget* parent = nullptr);
    void setFactors(const QList<ScoreFactor>& factors);
    const ScoreFactor& factor(int row) const { return m_factors[row]; }

Q_SIGNALS:
    void rowsWanted(const spotcheck::RowsOf& rows);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(int row);
    QList<ScoreFactor> m_factors;
};

} // namespace spotcheck
