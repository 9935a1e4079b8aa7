#include "core/registry/enterprise_merge.h"

#include "core/base/ids.h"
#include "core/registry/enterprise_code.h"
#include "core/registry/kept_enterprise.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr int kFormerName = 1, kFormerAddress = 3, kFormerNumber = 4;

QString words(const char* source)
{
    return QCoreApplication::translate("registry", source);
}

Error refused(const char* source)
{
    return {ErrorKind::Refused, words(source)};
}

struct Facts {
    QString name, uscc, address;
    bool merged = false;
    qint64 roles = 0;
};

Result<Facts> factsOf(const Database& db, qint64 id)
{
    auto q = db.prepare("SELECT name, uscc, address, merged_into IS NOT NULL, roles FROM enterprise WHERE id = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, id).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, words(QT_TRANSLATE_NOOP("registry", "There is no such enterprise."))};
    return Facts{q->text(0), q->text(1), q->text(2), q->integer(3) == 1, q->integer(4)};
}

Status addAlias(Database& db, qint64 owner, qint64 merge, int kind, const QString& text)
{
    if (text.isEmpty())
        return ok();
    auto q =
        db.prepare("INSERT OR IGNORE INTO enterprise_alias(id, enterprise_id, kind, text, source) VALUES(?,?,?,?,?)");
    if (!q)
        return q.error();
    const QString key = QStringLiteral("%1\x1f%2\x1f%3").arg(owner).arg(kind).arg(text);
    return q->bind(1, naturalId("enterprise_alias", key.toStdString()))
        .bind(2, owner)
        .bind(3, qint64(kind))
        .bind(4, text)
        .bind(5, QStringLiteral("merge:%1").arg(merge))
        .run();
}

/// Remembers the rows of one column that point to the duplicate, and turns them to the kept record. Rows that the kept
/// record has already (unique ones) stay where they are.
Status moveColumn(Database& db, const EnterpriseColumn& column, qint64 merge, qint64 from, qint64 to)
{
    const std::string table = column.table.toStdString(), name = column.column.toStdString();
    auto remember =
        db.prepare("INSERT INTO enterprise_merge_ref(merge_id, table_name, column_name, row_id) SELECT ?1, ?2, "
                   "?3, id FROM " +
                   table + " WHERE " + name + " = ?4");
    if (!remember)
        return remember.error();
    remember->bind(1, merge).bind(2, column.table).bind(3, column.column).bind(4, from);
    if (Status done = remember->run(); !done)
        return done;
    auto move = db.prepare("UPDATE OR IGNORE " + table + " SET " + name + " = ?1 WHERE " + name + " = ?2");
    if (!move)
        return move.error();
    if (Status done = move->bind(1, to).bind(2, from).run(); !done)
        return done;
    auto forget =
        db.prepare("DELETE FROM enterprise_merge_ref WHERE merge_id = ?1 AND table_name = ?2 AND column_name = ?3 "
                   "AND row_id IN (SELECT id FROM " +
                   table + " WHERE " + name + " = ?4)");
    if (!forget)
        return forget.error();
    return forget->bind(1, merge).bind(2, column.table).bind(3, column.column).bind(4, from).run();
}

Status writeMerge(Database& db, qint64 id, qint64 kept, qint64 dropped, const QString& reason, const QString& person,
                  qint64 now)
{
    auto q = db.prepare("INSERT INTO enterprise_merge(id, kept_id, dropped_id, reason, person, at, kept_roles) SELECT "
                        "?1, ?2, ?3, ?4, ?5, ?6, roles FROM enterprise WHERE id = ?2");
    if (!q)
        return q.error();
    if (Status done = q->bind(1, id).bind(2, kept).bind(3, dropped).bind(4, reason).bind(5, person).bind(6, now).run();
        !done)
        return done;
    auto mark = db.prepare("UPDATE enterprise SET merged_into = ?1 WHERE id = ?2");
    return mark ? mark->bind(1, kept).bind(2, dropped).run() : Status(mark.error());
}

/// At whatever distance.
Result<bool> isBranchOf(const Database& db, qint64 enterprise, qint64 parent)
{
    const auto found = db.integer(
        "WITH RECURSIVE up(id) AS (SELECT parent_id FROM enterprise WHERE id = " + std::to_string(enterprise) +
        " AND parent_id IS NOT NULL UNION SELECT e.parent_id FROM up JOIN enterprise e ON e.id = up.id WHERE "
        "e.parent_id IS "
        "NOT NULL) SELECT count(*) FROM up WHERE id = " +
        std::to_string(parent));
    return found ? Result<bool>(*found != 0) : Result<bool>(found.error());
}

/// The kept record is what the duplicate was as well.
Status takeRoles(Database& db, qint64 kept, qint64 dropped)
{
    auto q =
        db.prepare("UPDATE enterprise SET roles = roles | (SELECT roles FROM enterprise WHERE id = ?2) WHERE id = ?1");
    return q ? q->bind(1, kept).bind(2, dropped).run() : Status(q.error());
}

/// Roles that no other merge and not the record itself had go again; `merge` is marked as undone already.
Status giveRolesBack(Database& db, qint64 kept, qint64 dropped)
{
    auto q = db.prepare(
        "SELECT m.kept_roles, iif(m.undone_at IS NULL, d.roles, 0), (SELECT roles FROM enterprise WHERE id = "
        "?2) FROM enterprise_merge m JOIN enterprise d ON d.id = m.dropped_id WHERE m.kept_id = ?1");
    if (!q)
        return q.error();
    q->bind(1, kept).bind(2, dropped);
    qint64 own = -1, others = 0, gone = 0;
    RowLoop loop(*q);
    while (loop.next()) {
        own &= q->integer(0); // before the first merge
        others |= q->integer(1), gone = q->integer(2);
    }
    if (!loop.status())
        return loop.status().error();
    auto write = db.prepare("UPDATE enterprise SET roles = roles & ~?2 WHERE id = ?1");
    return write ? write->bind(1, kept).bind(2, gone & ~own & ~others).run() : Status(write.error());
}

Status moveAll(Database& db, qint64 merge, qint64 from, qint64 to)
{
    const auto columns = enterpriseColumns(db);
    if (!columns)
        return columns.error();
    for (const EnterpriseColumn& column : *columns)
        if (Status done = moveColumn(db, column, merge, from, to); !done)
            return done;
    return ok();
}

struct Ref {
    std::string table, column;
    qint64 row;
};

Result<std::vector<Ref>> refsOf(const Database& db, qint64 merge)
{
    auto q = db.prepare("SELECT table_name, column_name, row_id FROM enterprise_merge_ref WHERE merge_id = ?");
    if (!q)
        return q.error();
    q->bind(1, merge);
    std::vector<Ref> refs;
    RowLoop loop(*q);
    while (loop.next()) {
        refs.push_back({std::string(q->view(0)), std::string(q->view(1)), q->integer(2)});
    }
    return loop.give(std::move(refs));
}

/// Rows that were turned again since, or are gone, stay as they are.
Status moveBack(Database& db, qint64 merge, qint64 kept, qint64 dropped)
{
    const auto refs = refsOf(db, merge);
    if (!refs)
        return refs.error();
    for (const Ref& ref : *refs) {
        auto q = db.prepare("UPDATE " + ref.table + " SET " + ref.column + " = ?1 WHERE id = ?2 AND " + ref.column +
                            " = ?3");
        if (!q)
            return q.error();
        if (Status done = q->bind(1, dropped).bind(2, ref.row).bind(3, kept).run(); !done)
            return done;
    }
    auto aliases = db.prepare("DELETE FROM enterprise_alias WHERE enterprise_id = ?1 AND source = ?2");
    return aliases ? aliases->bind(1, kept).bind(2, QStringLiteral("merge:%1").arg(merge)).run()
                   : Status(aliases.error());
}

} // namespace

Result<QList<EnterpriseColumn>> enterpriseColumns(const Database& db)
{
    auto q =
        db.prepare("SELECT m.name, f.\"from\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type "
                   "= 'table' AND f.\"table\" = 'enterprise' AND m.name NOT IN ('enterprise_merge', 'not_duplicate') "
                   "AND f.\"from\" <> 'merged_into' ORDER BY 1, 2");
    if (!q)
        return q.error();
    QList<EnterpriseColumn> columns;
    RowLoop loop(*q);
    while (loop.next()) {
        columns << EnterpriseColumn{q->text(0), q->text(1)};
    }
    return loop.give(std::move(columns));
}

Result<qint64> mergeEnterprises(Workspace& workspace, qint64 kept, qint64 dropped, const QString& reason)
{
    if (kept == dropped)
        return refused(QT_TRANSLATE_NOOP("registry", "An enterprise is not merged into itself."));
    if (reason.trimmed().isEmpty())
        return refused(QT_TRANSLATE_NOOP("registry", "Merging two enterprises needs a reason."));
    const auto keptFacts = factsOf(workspace.db(), kept), droppedFacts = factsOf(workspace.db(), dropped);
    if (!keptFacts || !droppedFacts)
        return !keptFacts ? keptFacts.error() : droppedFacts.error();
    if (keptFacts->merged || droppedFacts->merged)
        return refused(QT_TRANSLATE_NOOP("registry", "One of the two was merged already."));
    const auto related = isBranchOf(workspace.db(), kept, dropped), other = isBranchOf(workspace.db(), dropped, kept);
    if (!related || !other)
        return !related ? related.error() : other.error();
    if (*related || *other)
        return refused(QT_TRANSLATE_NOOP("registry", "One is a branch of the other; say first that it is not."));
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch(), id = randomId(now);
    const QString title =
        words(QT_TRANSLATE_NOOP("registry", "Merge “%1” into “%2”")).arg(droppedFacts->name, keptFacts->name);
    return workspace.change({QStringLiteral("enterprise.merge"), title}, [&](Database& db) -> Status {
        Status done = writeMerge(db, id, kept, dropped, reason.trimmed(), workspace.person(), now);
        if (done)
            done = moveAll(db, id, dropped, kept);
        if (done)
            done = takeRoles(db, kept, dropped);
        const std::pair<int, QString> aliases[] = {
            {kFormerName, droppedFacts->name == keptFacts->name ? QString() : droppedFacts->name},
            {kFormerAddress, droppedFacts->address == keptFacts->address ? QString() : droppedFacts->address},
            {kFormerNumber, droppedFacts->uscc}};
        for (const auto& [kind, text] : aliases)
            if (done)
                done = addAlias(db, kept, id, kind, text);
        return done;
    });
}

Result<qint64> unmergeEnterprises(Workspace& workspace, qint64 merge, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return refused(QT_TRANSLATE_NOOP("registry", "Taking a merge back needs a reason."));
    auto q = workspace.db().prepare(
        "SELECT m.kept_id, m.dropped_id, m.undone_at IS NOT NULL, k.merged_into IS NOT NULL FROM "
        "enterprise_merge m JOIN enterprise k ON k.id = m.kept_id WHERE m.id = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, merge).step();
    if (!found)
        return found.error();
    if (!*found || q->integer(2) == 1)
        return refused(QT_TRANSLATE_NOOP("registry", "There is no such merge, or it was taken back already."));
    if (q->integer(3) == 1)
        return refused(
            QT_TRANSLATE_NOOP("registry", "The record that was kept was merged itself; take that back first."));
    const qint64 kept = q->integer(0), dropped = q->integer(1);
    q->reset();
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    return workspace.change(
        {QStringLiteral("enterprise.unmerge"),
         words(QT_TRANSLATE_NOOP("registry", "Take a merge of enterprises back"))},
        [&](Database& db) -> Status {
            if (Status done = moveBack(db, merge, kept, dropped); !done)
                return done;
            auto free = db.prepare("UPDATE enterprise SET merged_into = NULL WHERE id = ?");
            if (!free)
                return free.error();
            if (Status done = free->bind(1, dropped).run(); !done)
                return done;
            auto note =
                db.prepare("UPDATE enterprise_merge SET undone_at = ?2, undone_by = ?3, undone_reason = ?4 WHERE id = "
                           "?1");
            if (!note)
                return note.error();
            if (Status done =
                    note->bind(1, merge).bind(2, now).bind(3, workspace.person()).bind(4, reason.trimmed()).run();
                !done)
                return done;
            return giveRolesBack(db, kept, dropped);
        });
}

Result<qint64> setBranchOf(Workspace& workspace, qint64 enterprise, qint64 parent)
{
    const auto circle = isBranchOf(workspace.db(), parent, enterprise);
    if (!circle)
        return circle.error();
    if (*circle || parent == enterprise)
        return refused(QT_TRANSLATE_NOOP("registry", "An enterprise cannot belong to itself or to its own branch."));
    return workspace.change({QStringLiteral("enterprise.parent"),
                             words(QT_TRANSLATE_NOOP("registry", "Say whose branch an enterprise is"))},
                            [&](Database& db) -> Status {
                                auto q = db.prepare("UPDATE enterprise SET parent_id = nullif(?2, 0) WHERE id = ?1");
                                return q ? q->bind(1, enterprise).bind(2, parent).run() : Status(q.error());
                            });
}

Result<QList<EnterpriseMerge>> enterpriseMerges(const Database& db)
{
    auto q =
        db.prepare("SELECT m.id, m.kept_id, m.dropped_id, k.name, d.name, m.reason, m.person, m.at, m.undone_at IS NOT "
                   "NULL FROM enterprise_merge m JOIN enterprise k ON k.id = m.kept_id JOIN enterprise d ON d.id = "
                   "m.dropped_id ORDER BY m.at DESC, m.id");
    if (!q)
        return q.error();
    QList<EnterpriseMerge> merges;
    RowLoop loop(*q);
    while (loop.next()) {
        merges << EnterpriseMerge{
            q->integer(0),     q->integer(1), q->integer(2), q->text(3),
            q->text(4),        q->text(5),    q->text(6),    QDateTime::fromMSecsSinceEpoch(q->integer(7), Qt::UTC),
            q->integer(8) == 1};
    }
    return loop.give(std::move(merges));
}

Result<qint64> enterpriseByText(const Database& db, const QString& text)
{
    // A code is one enterprise's; only a name may be several's.
    auto q = db.prepare("SELECT id FROM (" + keptEnterprises(ENTERPRISE_HAS_CODE) + ") UNION ALL SELECT id FROM (" +
                        keptEnterprises("NOT EXISTS (SELECT 1 FROM enterprise WHERE " ENTERPRISE_HAS_CODE
                                        ") AND (name = ?1 OR "
                                        "id IN (SELECT enterprise_id FROM enterprise_alias WHERE text = ?1))") +
                        ")");
    if (!q)
        return q.error();
    const auto found = q->bind(1, text).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{
            ErrorKind::NotFound,
            words(QT_TRANSLATE_NOOP("registry", "There is no enterprise with the name or code “%1”.")).arg(text)};
    const qint64 id = q->integer(0);
    const auto another = q->step();
    if (!another)
        return another.error();
    if (*another)
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("registry", "Several enterprises are called “%1”; type the credit code."))
                         .arg(text)};
    return id;
}

} // namespace spotcheck
