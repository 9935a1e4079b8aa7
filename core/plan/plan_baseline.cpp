#include "core/plan/plan_baseline.h"

#include "core/base/ids.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace spotcheck {

namespace {

const RecordType& planType()
{
    return *recordType("plan");
}

/// Columns of the line itself; what the plan says is the same in every line.
bool isOwn(const Field& field)
{
    return field.type != FieldType::Ref;
}

/// The SQL that writes a line as one JSON object.
std::string lineAsJson()
{
    std::string sql = "json_object(";
    bool first = true;
    for (const Field& field : planType().fields) {
        if (!isOwn(field))
            continue;
        sql += std::string(first ? "'" : ", '") + field.key + "', " + field.sql;
        first = false;
    }
    return sql + ")";
}

PlanLineValues valuesOf(const QString& json)
{
    PlanLineValues values;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        values.insert(it.key(), it.value().toVariant().toString());
    return values;
}

Result<PlanVersion> versionOf(const Database& db, const std::string& sql, qint64 id)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    q->bind(1, id);
    PlanVersion version;
    RowLoop loop(*q);
    while (loop.next()) {
        version.lines.insert(q->integer(0), valuesOf(q->text(1)));
    }
    return loop.give(std::move(version));
}

PlanBaseline baselineOf(const Statement& row)
{
    PlanBaseline baseline;
    baseline.id = row.integer(0);
    baseline.no = int(row.integer(1));
    baseline.madeBy = row.text(2);
    baseline.madeAt = QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC);
    baseline.reason = row.text(4);
    baseline.items = row.integer(5);
    baseline.batches = row.integer(6);
    baseline.budget = row.integer(7);
    return baseline;
}

QList<qint64> inLineOrder(const PlanVersion& before, const PlanVersion& after)
{
    const QSet<qint64> all = QSet<qint64>(before.lines.keyBegin(), before.lines.keyEnd()) +
                             QSet<qint64>(after.lines.keyBegin(), after.lines.keyEnd());
    const auto number = [&](qint64 item) {
        const PlanLineValues values = after.lines.contains(item) ? after.lines[item] : before.lines[item];
        return std::pair(values.value(QStringLiteral("no")).toInt(), item);
    };
    QList<qint64> items(all.begin(), all.end());
    std::sort(items.begin(), items.end(), [&](qint64 a, qint64 b) { return number(a) < number(b); });
    return items;
}

PlanLineChange wholeLine(PlanLineChange::Kind kind, qint64 item, const PlanLineValues& values)
{
    return {kind, item, values.value(QStringLiteral("product_name")), nullptr, {}, {}};
}

void changedCells(QList<PlanLineChange>& changes, qint64 item, const PlanLineValues& before,
                  const PlanLineValues& after, bool chinese)
{
    for (const Field& field : planType().fields) {
        if (!isOwn(field))
            continue;
        // A field that an older program did not know was empty then.
        const QString was = before.value(QString::fromLatin1(field.key)),
                      is = after.value(QString::fromLatin1(field.key));
        const auto show = [&](const QString& stored) { return displayValue(field, stored.toStdString(), chinese); };
        if (was == is || show(was) == show(is))
            continue;
        changes << PlanLineChange{
            PlanLineChange::Changed, item, after.value(QStringLiteral("product_name")), &field, show(was), show(is)};
    }
}

} // namespace

Status freezePlan(Database& db, qint64 planId, const FreezeInfo& info)
{
    const auto last = db.integer("SELECT max(no) FROM plan_baseline WHERE plan_id = " + std::to_string(planId));
    if (!last)
        return last.error();
    const qint64 id = naturalId("plan_baseline", std::to_string(planId) + '\x1f' + std::to_string(*last + 1) + '\x1f' +
                                                     std::to_string(info.at));
    auto q = db.prepare("INSERT INTO plan_baseline(id, plan_id, no, made_by, made_at, reason) VALUES(?,?,?,?,?,?)");
    if (!q)
        return q.error();
    q->bind(1, id).bind(2, planId).bind(3, *last + 1).bind(4, info.person).bind(5, info.at).bind(6, info.reason);
    if (Status done = q->run(); !done)
        return done;
    auto lines = db.prepare("INSERT INTO plan_baseline_item(baseline_id, item_id, content) SELECT ?1, t.id, " +
                            lineAsJson() + " FROM plan_item t WHERE t.plan_id = ?2");
    if (!lines)
        return lines.error();
    return lines->bind(1, id).bind(2, planId).run();
}

Result<QList<PlanBaseline>> planBaselines(const Database& db, qint64 planId)
{
    auto q = db.prepare("SELECT b.id, b.no, b.made_by, b.made_at, b.reason, count(i.item_id), "
                        "coalesce(sum(json_extract(i.content, '$.batches_total')), 0), "
                        "coalesce(sum(json_extract(i.content, '$.budget')), 0) FROM plan_baseline b "
                        "LEFT JOIN plan_baseline_item i ON i.baseline_id = b.id WHERE b.plan_id = ? "
                        "GROUP BY b.id ORDER BY b.no DESC");
    if (!q)
        return q.error();
    q->bind(1, planId);
    QList<PlanBaseline> baselines;
    RowLoop loop(*q);
    while (loop.next()) {
        baselines << baselineOf(*q);
    }
    return loop.give(std::move(baselines));
}

Result<PlanVersion> planNow(const Database& db, qint64 planId)
{
    return versionOf(db, "SELECT t.id, " + lineAsJson() + " FROM plan_item t WHERE t.plan_id = ?", planId);
}

Result<PlanVersion> planAsFrozen(const Database& db, qint64 baselineId)
{
    return versionOf(db, "SELECT item_id, content FROM plan_baseline_item WHERE baseline_id = ?", baselineId);
}

QList<PlanLineChange> planChanges(const PlanVersion& before, const PlanVersion& after, bool chinese)
{
    QList<PlanLineChange> changes;
    for (const qint64 item : inLineOrder(before, after)) {
        if (!after.lines.contains(item))
            changes << wholeLine(PlanLineChange::Removed, item, before.lines[item]);
        else if (!before.lines.contains(item))
            changes << wholeLine(PlanLineChange::Added, item, after.lines[item]);
        else
            changedCells(changes, item, before.lines[item], after.lines[item], chinese);
    }
    return changes;
}

} // namespace spotcheck
