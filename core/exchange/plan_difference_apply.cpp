#include "core/base/ids.h"
#include "core/exchange/plan_difference.h"
#include "core/exchange/plan_workbook_lines.h"
#include "core/exchange/refusal.h"
#include "core/plan/plan_status.h"
#include "core/registry/natural_key.h"
#include "core/registry/record_write.h"

#include <algorithm>

/// Takes differences over, as one change.
namespace spotcheck {

namespace {

bool isText(const Field& field)
{
    return field.type == FieldType::Text || field.type == FieldType::Date || field.type == FieldType::List;
}

void bindValue(Statement& q, int i, const Field& field, const StoredValue& value)
{
    if (isText(field))
        q.bind(i, std::string_view(value.text));
    else
        q.bind(i, value.isNull ? qint64(0) : value.number);
}

class Taking {
public:
    Taking(Database& db, const PlanSummary& plan, qint64 nowMs) : m_db(db), m_plan(plan), m_nowMs(nowMs) {}

    Status take(const PlanCellChange& change)
    {
        if (change.key == kNewPlanRow)
            return insert(change);
        for (const PlanCellValue& value : change.values)
            if (Status same = asItWas(change, value); !same)
                return same;
        return change.key == kGonePlanRow ? remove(change) : update(change);
    }

private:
    Status asItWas(const PlanCellChange& change, const PlanCellValue& value) const
    {
        auto q = m_db.prepare(std::string("SELECT ") + columnOf(*value.field) +
                              " FROM plan_item WHERE id = ?1 AND plan_id = ?2");
        if (!q)
            return q.error();
        const auto found = q->bind(1, change.item).bind(2, m_plan.id).step();
        if (!found)
            return found.error();
        if (*found && q->view(0) == value.before)
            return ok();
        const QString sentence = exchangeText(
            QT_TRANSLATE_NOOP("exchange", "%1, %2 was changed meanwhile. Nothing was taken over; compare again."));
        return Error{ErrorKind::Conflict, sentence.arg(change.product, shownTitle(*value.field))};
    }
    Status update(const PlanCellChange& change)
    {
        const PlanCellValue& value = change.values.front();
        auto q = m_db.prepare(std::string("UPDATE plan_item SET ") + columnOf(*value.field) + " = ?1 WHERE id = ?2");
        if (!q)
            return q.error();
        bindValue(*q, 1, *value.field, value.after);
        q->bind(2, change.item);
        if (Status done = q->run(); !done)
            return done;
        return std::string_view(value.field->key) == "product_name" ? linkProduct(change.item) : ok();
    }
    /// The catalogue's product of that name, when there is exactly one.
    Status linkProduct(qint64 id)
    {
        auto q = m_db.prepare("UPDATE plan_item SET product_id = (SELECT CASE COUNT(*) WHEN 1 THEN MIN(p.id) END FROM "
                              "product p WHERE p.name = plan_item.product_name) WHERE id = ?");
        return q ? q->bind(1, id).run() : Status(q.error());
    }
    Status remove(const PlanCellChange& change)
    {
        auto q = m_db.prepare("DELETE FROM plan_item WHERE id = ?");
        return q ? q->bind(1, change.item).run() : Status(q.error());
    }
    Result<bool> isFree(qint64 id)
    {
        const auto taken = m_db.integer("SELECT COUNT(*) FROM plan_item WHERE id = " + std::to_string(id));
        if (!taken)
            return taken.error();
        return id != 0 && *taken == 0;
    }
    /// That of the line as it was, else the one it has in every file.
    Result<qint64> freeId(const PlanCellChange& change)
    {
        const auto own = isFree(change.item);
        if (!own || *own)
            return own ? Result<qint64>(change.item) : own.error();
        const auto text = [&](std::string_view key) -> std::string {
            if (key == "year")
                return std::to_string(m_plan.year);
            if (key == "office")
                return m_plan.office.toStdString();
            const auto found = std::find_if(change.values.begin(), change.values.end(),
                                            [&](const PlanCellValue& value) { return key == value.field->key; });
            return found != change.values.end() ? found->after.asText() : key == "mode" ? "1" : std::string();
        };
        const qint64 natural = naturalIdOf(planRecordType(), text);
        const auto free = isFree(natural);
        if (!free)
            return free.error();
        return *free ? natural : randomId(m_nowMs);
    }
    Status insert(const PlanCellChange& change)
    {
        std::string columns = "id, plan_id", places = "?1, ?2";
        bool numbered = false;
        for (size_t i = 0; i < change.values.size(); ++i) {
            columns += std::string(", ") + columnOf(*change.values[i].field);
            places += ", ?" + std::to_string(i + 3);
            numbered |= std::string_view(change.values[i].field->key) == "no";
        }
        if (!numbered)
            columns += ", no", places += ", (SELECT COALESCE(MAX(no), 0) + 1 FROM plan_item WHERE plan_id = ?2)";
        const auto id = freeId(change);
        if (!id)
            return id.error();
        auto q = m_db.prepare("INSERT INTO plan_item (" + columns + ") VALUES (" + places + ")");
        if (!q)
            return q.error();
        q->bind(1, *id).bind(2, m_plan.id);
        for (size_t i = 0; i < change.values.size(); ++i)
            bindValue(*q, int(i) + 3, *change.values[i].field, change.values[i].after);
        if (Status done = q->run(); !done)
            return done;
        return linkProduct(*id);
    }

    Database& m_db;
    const PlanSummary& m_plan;
    qint64 m_nowMs;
};

Status takeAll(Database& db, const PlanDifference& difference, const QList<bool>& taken, qint64 nowMs)
{
    const auto plan = planById(db, difference.plan);
    if (!plan)
        return plan.error();
    if (plan->approved)
        return Error{ErrorKind::Refused, exchangeText(QT_TRANSLATE_NOOP(
                                             "exchange", "The plan is approved; withdraw the approval before taking "
                                                         "anything over. Nothing was changed."))};
    Taking taking(db, *plan, nowMs);
    for (qsizetype i = 0; i < taken.size(); ++i)
        if (taken[i])
            if (Status done = taking.take(difference.cells[i]); !done)
                return done;
    return ok();
}

} // namespace

Result<qint64> applyPlanDifference(Workspace& workspace, const PlanDifference& difference, const QList<bool>& taken)
{
    if (taken.size() != difference.cells.size())
        return Error{ErrorKind::Usage, exchangeText(QT_TRANSLATE_NOOP("exchange", "Each difference needs one mark."))};
    if (!taken.contains(true))
        return qint64(0);
    const QString title = exchangeText(QT_TRANSLATE_NOOP("exchange", "Take %1 differences from %2"))
                              .arg(taken.count(true))
                              .arg(difference.source);
    const qint64 nowMs = workspace.clock().nowUtc().toMSecsSinceEpoch();
    return workspace.change({QStringLiteral("plan.takeback"), title},
                            [&](Database& db) { return takeAll(db, difference, taken, nowMs); });
}

} // namespace spotcheck
