#include "core/registry/known_party.h"

#include "core/registry/record_types.h"
#include "core/workspace/row_loop.h"

namespace spotcheck {

namespace {

QString likePattern(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QStringLiteral("\\") + special);
    return text + u'%';
}

Result<QList<KnownParty>> readAll(Statement& q)
{
    QList<KnownParty> parties;
    RowLoop loop(q);
    while (loop.next()) {
        parties << KnownParty{q.integer(0), q.text(1), q.text(2), q.text(3)};
    }
    return loop.give(std::move(parties));
}

} // namespace

Result<QList<KnownParty>> partiesLike(const Database& db, const QString& text, int most)
{
    auto q = db.prepare("SELECT e.id, e.name, e.uscc, " REGION_NAME(
        "e") " FROM enterprise e WHERE e.merged_into IS NULL AND (e.name "
             "LIKE ?1 ESCAPE '\\' OR e.uscc LIKE ?2 ESCAPE '\\' OR e.id IN (SELECT coalesce(n.merged_into, n.id) FROM "
             "enterprise_alias a JOIN enterprise n ON n.id = a.enterprise_id WHERE a.kind <= 2 AND a.text LIKE ?1 "
             "ESCAPE "
             "'\\')) ORDER BY e.name NOT LIKE ?2 ESCAPE '\\', e.name, e.id LIMIT ?3");
    if (!q)
        return q.error();
    q->bind(1, u'%' + likePattern(text)).bind(2, likePattern(text)).bind(3, qint64(most));
    return readAll(*q);
}

Result<KnownParty> partyNamed(const Database& db, const QString& text)
{
    auto q = db.prepare("SELECT e.id, e.name, e.uscc, " REGION_NAME(
        "e") " FROM enterprise e WHERE e.merged_into IS "
             "NULL AND e.id IN (SELECT id FROM enterprise WHERE name = ?1 UNION ALL SELECT id FROM "
             "enterprise WHERE uscc = ?1) LIMIT 2");
    if (!q)
        return q.error();
    q->bind(1, text);
    const auto parties = readAll(*q);
    if (!parties)
        return parties.error();
    return !text.isEmpty() && parties->size() == 1 ? parties->first() : KnownParty{};
}

} // namespace spotcheck
