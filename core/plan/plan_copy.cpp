#include "core/plan/plan_copy.h"

#include "core/base/ids.h"
#include "core/clocks/work_calendar.h"
#include "core/plan/plan_status.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr qint64 kSpecial = 2; // mode 专项

struct OldLine {
    qint64 id = 0, mode = 1;
    QString product, startsOn, endsOn, publishOn;
};

Result<QList<OldLine>> linesOf(const Database& db, qint64 planId)
{
    auto q =
        db.prepare("SELECT id, mode, product_name, starts_on, ends_on, publish_on FROM plan_item WHERE plan_id = ? "
                   "ORDER BY no, id");
    if (!q)
        return q.error();
    q->bind(1, planId);
    QList<OldLine> lines;
    RowLoop loop(*q);
    while (loop.next()) {
        lines << OldLine{q->integer(0), q->integer(1), q->text(2), q->text(3), q->text(4), q->text(5)};
    }
    return loop.give(std::move(lines));
}

QString movedDay(const WorkCalendar& calendar, const QString& day, int years)
{
    const QDate old = QDate::fromString(day, Qt::ISODate);
    return old.isValid() ? calendar.workingDayUntil(old.addYears(years)).date.toString(Qt::ISODate) : QString();
}

struct Target {
    qint64 plan;
    int year, years; ///< the year copied to, and how many later that is
    QString office;
    qint64 now;
};

/// The key a line of this plan is known by in every file; a second line of the same product and mode gets one of its
/// own.
Result<qint64> freeLineId(const Database& db, const Target& target, const OldLine& line)
{
    const QStringList key{QString::number(target.year), target.office, line.product, QString::number(line.mode)};
    const qint64 id = naturalId("plan_item", key.join(u'\x1f').toStdString());
    const auto taken = db.integer("SELECT count(*) FROM plan_item WHERE id = " + std::to_string(id));
    if (!taken)
        return taken;
    return *taken == 0 ? id : randomId(target.now);
}

Result<Statement> copyStatement(const Database& db)
{
    return db.prepare(
        "INSERT INTO plan_item(id, plan_id, no, product_name, category, product_id, mode, evaluative, "
        "batches_production, batches_store, batches_online, batches_total, items, must_items, areas, venues, reasons, "
        "rule_code, unit_price, budget, note, scheme, partners, design, purchase_price, starts_on, ends_on, "
        "publish_on) "
        "SELECT ?1, ?2, ?3, product_name, category, product_id, mode, evaluative, batches_production, batches_store, "
        "batches_online, batches_total, items, must_items, areas, venues, reasons, rule_code, unit_price, budget, "
        "note, "
        "scheme, partners, design, purchase_price, ?4, ?5, ?6 FROM plan_item WHERE id = ?7");
}

Status copyLines(Database& db, const WorkCalendar& calendar, const Target& target, const QList<OldLine>& lines,
                 PlanCopy& copy)
{
    auto q = copyStatement(db);
    if (!q)
        return q.error();
    for (const OldLine& line : lines) {
        if (line.mode == kSpecial) {
            ++copy.leftBehind;
            continue;
        }
        const auto id = freeLineId(db, target, line);
        if (!id)
            return id.error();
        q->bind(1, *id).bind(2, target.plan).bind(3, ++copy.lines);
        q->bind(4, movedDay(calendar, line.startsOn, target.years))
            .bind(5, movedDay(calendar, line.endsOn, target.years));
        q->bind(6, movedDay(calendar, line.publishOn, target.years)).bind(7, line.id);
        if (Status done = q->run(); !done)
            return done;
    }
    return ok();
}

/// The draft to fill: an empty one that is there, or none yet.
Result<bool> isThere(const Database& db, int year, const QString& office)
{
    const auto plans = planSummaries(db);
    if (!plans)
        return plans.error();
    for (const PlanSummary& plan : *plans) {
        if (plan.year != year || plan.office != office)
            continue;
        if (plan.items > 0)
            return Error{ErrorKind::Refused, Texts::tr("%1 has a plan of %2 with %3 lines already. Nothing was copied.")
                                                 .arg(officeName(office))
                                                 .arg(year)
                                                 .arg(plan.items)};
        return true;
    }
    return false;
}

Status beginPlan(Database& db, const Target& target)
{
    auto q = db.prepare("INSERT INTO plan(id, year, office, title) VALUES(?,?,?,?)");
    if (!q)
        return q.error();
    const QString title =
        officeName(target.office) + QString::number(target.year) + QStringLiteral("年产品质量监督抽查计划");
    return q->bind(1, target.plan).bind(2, target.year).bind(3, target.office).bind(4, title).run();
}

} // namespace

Result<PlanCopy> copyPlan(Workspace& workspace, const WorkCalendar& calendar, qint64 from, int year,
                          const QString& office)
{
    if (year < 2000 || year > 2100 || officeName(office).isEmpty())
        return Error{ErrorKind::Refused, Texts::tr("The year is a number such as 2026.")};
    const auto source = planById(workspace.db(), from);
    const auto lines = linesOf(workspace.db(), from);
    const auto there = isThere(workspace.db(), year, office);
    if (!source || !lines || !there)
        return !source ? source.error() : !lines ? lines.error() : there.error();
    if (lines->isEmpty())
        return Error{ErrorKind::Refused, Texts::tr("The plan of %1 has no lines to copy.").arg(source->year)};
    const Target target{planIdOf(year, office), year, year - source->year, office,
                        workspace.clock().nowUtc().toMSecsSinceEpoch()};
    PlanCopy copy{target.plan};
    const ChangeInfo info{QStringLiteral("plan.copy"),
                          Texts::tr("Plan of %1 from that of %2").arg(year).arg(source->year)};
    const auto done = workspace.change(info, [&](Database& db) -> Status {
        copy = {target.plan};
        if (Status begun = *there ? ok() : beginPlan(db, target); !begun)
            return begun;
        return copyLines(db, calendar, target, *lines, copy);
    });
    return done ? Result<PlanCopy>(copy) : Result<PlanCopy>(done.error());
}

} // namespace spotcheck
