#pragma once
#include "core/workspace/workspace.h"

#include <QDate>
#include <QHash>
#include <QString>

/// The numbers a candidate's score is made with: how much each factor weighs, and what counts as much of it. Dated data
/// with source and mark (resources/plan/score_weights.csv): the notice, clause (一), names the grounds and gives no
/// numbers, so all of them are proposals (D, U). What the office chose itself (table `setting`, key `plan.weight.NAME`)
/// comes before what is shipped.
namespace spotcheck {

struct ScoreWeight {
    double value = 0;
    QString source, mark;
    bool chosen = false; ///< by the office
};

class ScoreWeights {
public:
    static ScoreWeights shipped(QDate day);
    static Result<ScoreWeights> of(const Database& db, QDate day);
    /// 0 for a name that is not there.
    double operator[](const QString& name) const { return m_all.value(name).value; }
    ScoreWeight of(const QString& name) const { return m_all.value(name); }
    QStringList names() const; ///< in the order of the file
    void set(const QString& name, double value) { m_all[name].value = value; }

private:
    QHash<QString, ScoreWeight> m_all;
    QStringList m_names;
};

/// The office's own value, from a day on; recorded like any setting. Refused for an unknown name or no number from 0.
Result<qint64> chooseWeight(Workspace& workspace, const QString& name, const QString& value, QDate from,
                            const QString& source);

} // namespace spotcheck
