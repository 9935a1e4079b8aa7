#include "core/plan/rule_items.h"

#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

struct Line {
    QString product, ruleCode;
    QStringList items, must;
    bool stands = false;
};

QStringList listOf(const QString& text)
{
    return text.split(u'；', Qt::SkipEmptyParts);
}

Result<std::optional<Line>> lineOf(const Database& db, qint64 id)
{
    auto q = db.prepare("SELECT t.product_name, t.rule_code, t.items, t.must_items, p.status = 1 AND t.mode <> 2 "
                        "FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE t.id = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, id).step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Line>();
    return std::optional<Line>(
        Line{q->text(0), q->text(1), listOf(q->text(2)), listOf(q->text(3)), q->integer(4) == 1});
}

void addMissing(QStringList& list, const QString& item)
{
    if (!list.contains(item))
        list << item;
}

/// False: there is no such rule.
Result<bool> addRuleItems(const Database& db, QDate today, Line& line)
{
    auto q =
        db.prepare("SELECT name, key_safety FROM rule_item WHERE rule_id = (SELECT id FROM rule WHERE code = ?1 ORDER "
                   "BY effective_on <= ?2 DESC, effective_on DESC, version DESC LIMIT 1) ORDER BY no");
    if (!q)
        return q.error();
    q->bind(1, line.ruleCode).bind(2, today.toString(Qt::ISODate));
    bool any = false;
    RowLoop loop(*q);
    while (loop.next()) {
        any = true;
        addMissing(line.items, q->text(0));
        if (q->integer(1) == 1)
            addMissing(line.must, q->text(0));
    }
    return loop.give(std::move(any));
}

Result<bool> writeLine(Database& db, qint64 id, const Line& line)
{
    auto q = db.prepare(
        "UPDATE plan_item SET items = ?1, must_items = ?2 WHERE id = ?3 AND (items <> ?1 OR must_items <> ?2)");
    if (!q)
        return q.error();
    q->bind(1, line.items.join(u'；')).bind(2, line.must.join(u'；')).bind(3, id);
    if (Status done = q->run(); !done)
        return done.error();
    return db.changes() > 0;
}

Status takeOne(Database& db, qint64 id, QDate today, RuleItemsTaken& taken)
{
    auto line = lineOf(db, id);
    if (!line || !*line)
        return line ? ok() : Status(line.error());
    if ((*line)->stands)
        return Error{ErrorKind::Refused,
                     Texts::tr("The plan is approved; take it back before changing its lines. Nothing was changed.")};
    const auto known = addRuleItems(db, today, **line);
    if (!known)
        return known.error();
    if (!*known) {
        taken.withoutRule << (*line)->product;
        return ok();
    }
    const auto changed = writeLine(db, id, **line);
    if (!changed)
        return changed.error();
    taken.lines += *changed ? 1 : 0;
    return ok();
}

} // namespace

Result<RuleItemsTaken> takeRuleItems(Workspace& workspace, std::span<const qint64> lines)
{
    RuleItemsTaken taken;
    const ChangeInfo info{QStringLiteral("plan.rule_items"), Texts::tr("Test items from the implementation rules")};
    const auto done = workspace.change(info, [&](Database& db) -> Status {
        taken = {};
        for (const qint64 id : lines)
            if (Status one = takeOne(db, id, workspace.clock().today(), taken); !one)
                return one;
        return ok();
    });
    return done ? Result<RuleItemsTaken>(taken) : Result<RuleItemsTaken>(done.error());
}

} // namespace spotcheck
