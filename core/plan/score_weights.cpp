#include "core/plan/score_weights.h"

#include "core/clocks/resource_lines.h"
#include "core/registry/setting.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

const QString kPrefix = QStringLiteral("plan.weight.");

/// A weight of this name is known, and the text is a number it can be.
bool isWeight(const QStringList& names, const QString& name, const QString& text, double& value)
{
    bool isNumber = false;
    value = text.trimmed().toDouble(&isNumber);
    return isNumber && value >= 0 && names.contains(name);
}

} // namespace

QStringList ScoreWeights::names() const
{
    return m_names;
}

ScoreWeights ScoreWeights::shipped(QDate day)
{
    ScoreWeights weights;
    for (const QStringList& cells : resourceLines(QStringLiteral(":/core/plan/score_weights.csv"))) {
        const QString name = cells.value(0);
        if (day.isValid() && QDate::fromString(cells.value(2), Qt::ISODate) > day && weights.m_all.contains(name))
            continue; // before the first of its dates a weight is what it was first
        if (!weights.m_all.contains(name))
            weights.m_names << name;
        weights.m_all.insert(name, {cells.value(1).toDouble(), cells.value(3), cells.value(4), false});
    }
    return weights;
}

Result<ScoreWeights> ScoreWeights::of(const Database& db, QDate day)
{
    ScoreWeights weights = shipped(day);
    auto q = db.prepare("SELECT key, value, source FROM setting WHERE substr(key, 1, ?1) = ?2 AND "
                        "(?3 = '' OR applies_from <= ?3) ORDER BY applies_from");
    if (!q)
        return q.error();
    q->bind(1, qint64(kPrefix.size())).bind(2, kPrefix);
    q->bind(3, day.isValid() ? day.toString(Qt::ISODate) : QString());
    RowLoop loop(*q);
    while (loop.next()) {
        double value = 0;
        const QString name = q->text(0).mid(kPrefix.size());
        if (isWeight(weights.m_names, name, q->text(1), value))
            weights.m_all.insert(name, {value, q->text(2), QString(), true});
    }
    return loop.give(std::move(weights));
}

Result<qint64> chooseWeight(Workspace& workspace, const QString& name, const QString& value, QDate from,
                            const QString& source)
{
    double number = 0;
    const QStringList names = ScoreWeights::shipped(from).names();
    if (!names.contains(name))
        return Error{ErrorKind::Usage, QCoreApplication::translate("plan", "There is no weight %1; there are: %2.")
                                           .arg(name, names.join(QStringLiteral(", ")))};
    if (!isWeight(names, name, value, number))
        return Error{ErrorKind::Refused,
                     QCoreApplication::translate("plan", "“%1” is no number of 0 or more.").arg(value)};
    return chooseSetting(workspace, kPrefix + name, value.trimmed(), from, source);
}

} // namespace spotcheck
