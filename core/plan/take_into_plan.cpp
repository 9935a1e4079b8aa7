#include "core/plan/take_into_plan.h"

#include "core/base/ids.h"
#include "core/plan/catalogue_coverage.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

const QString kSeparator = QStringLiteral("；");

struct RuleOfProduct {
    QString code;
    QStringList items, mustItems;
};

Status readItems(Database& db, qint64 ruleId, RuleOfProduct& rule)
{
    auto q = db.prepare("SELECT name, key_safety FROM rule_item WHERE rule_id = ? ORDER BY no");
    if (!q)
        return q.error();
    q->bind(1, ruleId);
    RowLoop loop(*q);
    while (loop.next()) {
        rule.items << q->text(0);
        if (q->integer(1) == 1)
            rule.mustItems << q->text(0);
    }
    return loop.status();
}

/// The newest edition of the product's rule.
Result<RuleOfProduct> ruleOf(Database& db, const QString& product)
{
    RuleOfProduct rule;
    auto q = db.prepare("SELECT id, code FROM rule WHERE product_name = ? ORDER BY effective_on DESC, version DESC "
                        "LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->bind(1, product).step();
    if (!found)
        return found.error();
    if (!*found)
        return rule;
    rule.code = q->text(1);
    const Status read = readItems(db, q->integer(0), rule);
    return read ? Result<RuleOfProduct>(rule) : read.error();
}

Result<qint64> begunPlan(Database& db, int year, const QString& office)
{
    const qint64 id = naturalId("plan", (QString::number(year) + u'\x1f' + office).toStdString());
    auto q = db.prepare("INSERT INTO plan(id, year, office, title) VALUES(?,?,?,?)");
    if (!q)
        return q.error();
    // The title is the document's name, in Chinese whatever the window speaks.
    const QString title = officeName(office) + QString::number(year) + QStringLiteral("年产品质量监督抽查计划");
    const Status done = q->bind(1, id).bind(2, year).bind(3, office).bind(4, title).run();
    return done ? Result<qint64>(id) : done.error();
}

/// The plan whose lines may be edited; begun when there is none.
Result<qint64> openPlan(Database& db, int year, const QString& office)
{
    auto q = db.prepare("SELECT id, status FROM plan WHERE year = ? AND office = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, year).bind(2, office).step();
    if (!found)
        return found.error();
    if (!*found)
        return begunPlan(db, year, office);
    if (q->integer(1) != 0)
        return Error{ErrorKind::Refused,
                     Texts::tr("The plan of %1 is approved; withdraw the approval before adding to it.").arg(year)};
    return q->integer(0);
}

/// Writes the lines of one plan, numbered on.
class LineWriter {
public:
    LineWriter(Database& db, qint64 planId, int year, const QString& office)
        : m_db(db), m_planId(planId), m_year(year), m_office(office)
    {
    }
    Status open()
    {
        const auto last =
            m_db.integer("SELECT COALESCE(MAX(no), 0) FROM plan_item WHERE plan_id = " + std::to_string(m_planId));
        auto q = m_db.prepare("INSERT INTO plan_item(id, plan_id, no, product_name, category, product_id, mode, items, "
                              "must_items, reasons, rule_code, note) VALUES(?,?,?,?,?,NULLIF(?,0),1,?,?,?,?,?)");
        if (!last || !q)
            return last ? q.error() : last.error();
        m_last = *last;
        m_insert = std::move(*q);
        return ok();
    }
    Status write(const PlanProposal& line, const RuleOfProduct& rule, qint64 nowMs)
    {
        const auto id = freeId(line.product, nowMs);
        if (!id)
            return id.error();
        m_insert.bind(1, *id).bind(2, m_planId).bind(3, ++m_last).bind(4, line.product).bind(5, line.category);
        m_insert.bind(6, line.productId).bind(7, rule.items.join(kSeparator)).bind(8, rule.mustItems.join(kSeparator));
        m_insert.bind(9, line.reasons.join(kSeparator)).bind(10, rule.code).bind(11, line.note);
        return m_insert.run();
    }

private:
    /// The same line of the same plan has the same id in every file, unless an older line took it.
    Result<qint64> freeId(const QString& product, qint64 nowMs)
    {
        const QString key = QString::number(m_year) + u'\x1f' + m_office + u'\x1f' + product + u'\x1f' + u'1';
        const qint64 id = naturalId("plan_item", key.toStdString());
        const auto taken = m_db.integer("SELECT COUNT(*) FROM plan_item WHERE id = " + std::to_string(id));
        if (!taken)
            return taken;
        return *taken == 0 ? id : randomId(nowMs);
    }

    Database& m_db;
    const qint64 m_planId;
    const int m_year;
    const QString m_office;
    Statement m_insert;
    qint64 m_last = 0;
};

Status writeLines(Database& db, LineWriter& writer, const QList<PlanProposal>& proposals, qint64 nowMs,
                  TakenIntoPlan& taken)
{
    for (const PlanProposal& line : proposals) {
        if (taken.already.contains(line.product) || taken.added.contains(line.product))
            continue;
        const auto rule = ruleOf(db, line.product);
        if (!rule)
            return rule.error();
        if (Status done = writer.write(line, *rule, nowMs); !done)
            return done;
        taken.added << line.product;
        if (rule->code.isEmpty())
            taken.withoutRule << line.product;
    }
    return ok();
}

Status findPlanned(const Database& db, int year, const QString& office, const QList<PlanProposal>& proposals,
                   TakenIntoPlan& taken)
{
    const auto names = ProductNames::read(db);
    if (!names)
        return names.error();
    const auto planned = plannedProducts(db, *names, year, office);
    if (!planned)
        return planned.error();
    for (const PlanProposal& line : proposals)
        if (planned->contains(names->keyOf(line.product.toStdString(), line.productId)))
            taken.already << line.product;
    return ok();
}

} // namespace

Result<TakenIntoPlan> takeIntoPlan(Workspace& workspace, int year, const QString& office,
                                   const QList<PlanProposal>& proposals)
{
    if (year < 2000 || year > 2100)
        return Error{ErrorKind::Refused, Texts::tr("The year is a number such as 2026.")};
    TakenIntoPlan taken;
    const ChangeInfo info{QStringLiteral("plan.take_in"),
                          Texts::tr("Take %1 products into the plan of %2").arg(proposals.size()).arg(year)};
    const auto entry = workspace.change(info, [&](Database& db) -> Status {
        if (Status found = findPlanned(db, year, office, proposals, taken); !found)
            return found;
        if (taken.already.size() == proposals.size())
            return ok();
        const auto plan = openPlan(db, year, office);
        if (!plan)
            return plan.error();
        taken.planId = *plan;
        LineWriter writer(db, *plan, year, office);
        if (Status opened = writer.open(); !opened)
            return opened;
        const qint64 nowMs = workspace.clock().nowUtc().toMSecsSinceEpoch();
        if (Status written = writeLines(db, writer, proposals, nowMs, taken); !written)
            return written;
        for (const QString& product : std::as_const(taken.added))
            if (Status done = forgetLeftOut(db, year, office, product); !done)
                return done;
        return ok();
    });
    if (!entry)
        return entry.error();
    taken.entry = *entry;
    return taken;
}

} // namespace spotcheck
