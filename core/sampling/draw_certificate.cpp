#include "core/sampling/draw_certificate.h"

#include "core/base/ids.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace spotcheck {

namespace {

constexpr int kVersion = 1;
constexpr int kSeedBytes = 32;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(sampling)
};

QString utc(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QJsonArray membersJson(const QList<DrawMember>& members)
{
    QJsonArray list;
    for (const DrawMember& member : members)
        list << QJsonArray{member.key, member.name, member.stratum};
    return list;
}

QList<DrawMember> membersOf(const QJsonArray& list)
{
    QList<DrawMember> members;
    for (const QJsonValue& one : list)
        members << DrawMember{one[0].toString(), one[1].toString(), one[2].toString()};
    return members;
}

QJsonArray teamsJson(const QList<DrawTeam>& teams)
{
    QJsonArray list;
    for (const DrawTeam& team : teams)
        list << QJsonObject{{QStringLiteral("samplers"), QJsonArray::fromStringList(team.samplers)},
                            {QStringLiteral("conflicts"), QJsonArray::fromStringList(team.conflicts)}};
    return list;
}

QStringList texts(const QJsonValue& list)
{
    QStringList all;
    for (const QJsonValue& one : list.toArray())
        all << one.toString();
    return all;
}

QList<DrawTeam> teamsOf(const QJsonArray& list)
{
    QList<DrawTeam> teams;
    for (const QJsonValue& one : list)
        teams << DrawTeam{texts(one[QStringLiteral("samplers")]), texts(one[QStringLiteral("conflicts")])};
    return teams;
}

QJsonArray excludedJson(const QList<DrawExclusion>& excluded)
{
    QJsonArray list;
    for (const DrawExclusion& one : excluded)
        list << QJsonObject{{QStringLiteral("key"), one.key},
                            {QStringLiteral("name"), one.name},
                            {QStringLiteral("reason"), one.reason}};
    return list;
}

QJsonArray strataJson(const Draw& draw)
{
    QJsonArray list;
    for (const StratumShare& one : draw.strata)
        list << QJsonObject{{QStringLiteral("stratum"), one.stratum},
                            {QStringLiteral("members"), one.members},
                            {QStringLiteral("quota"), one.quota},
                            {QStringLiteral("drawn"), one.drawn}};
    return list;
}

QJsonArray picksJson(const Draw& draw, const QList<DrawMember>& members)
{
    QJsonArray list;
    for (const DrawPick& pick : draw.picks)
        list << QJsonObject{{QStringLiteral("key"), members[pick.member].key},
                            {QStringLiteral("name"), members[pick.member].name},
                            {QStringLiteral("stratum"), members[pick.member].stratum},
                            {QStringLiteral("ticket"), pick.ticket},
                            {QStringLiteral("team"), pick.team}};
    return list;
}

QString ruleInWords()
{
    return Texts::tr(
        "Ticket = SHA-256 of the seed's bytes, the byte 1F and the enterprise's key in UTF-8. The size is shared "
        "out over the strata in proportion to their members (largest remainder, ties by name of the stratum); in "
        "every stratum the smallest tickets are drawn. Teams: samplers in the order of their tickets, two by two; "
        "an enterprise goes to the team with the fewest visits and no conflict of interest, and where that leaves "
        "a place unfilled, a maximum flow decides.");
}

int evenShare(qsizetype size, qsizetype teams)
{
    return teams == 0 ? 0 : int((size + teams - 1) / teams);
}

Result<QList<DrawTeam>> teamsFor(const Database& db, const DrawOrder& order)
{
    if (!order.samplers)
        return QList<DrawTeam>{};
    const auto samplers = drawSamplers(db);
    if (!samplers)
        return samplers.error();
    QList<DrawTeam> teams = samplers->teams(order.seed);
    if (teams.isEmpty())
        return Error{ErrorKind::Refused, Texts::tr("At least two available samplers are needed to draw teams.")};
    return teams;
}

QJsonObject header(const Workspace& workspace, const DrawOrder& order)
{
    return {{QStringLiteral("version"), kVersion},
            {QStringLiteral("task"), order.task},
            {QStringLiteral("size"), order.size},
            {QStringLiteral("seed"), QString::fromLatin1(order.seed.toHex())},
            {QStringLiteral("commitment"), seedCommitment(order.seed)},
            {QStringLiteral("day"), workspace.clock().today().toString(Qt::ISODate)},
            {QStringLiteral("office"), workspace.office()},
            {QStringLiteral("journal_head"), QString::fromLatin1(workspace.head().toHex())},
            {QStringLiteral("rule"), ruleInWords()},
            {QStringLiteral("citation"), QStringLiteral("市场监管总局令第18号 第十五条")},
            {QStringLiteral("mark"), QStringLiteral("K")}};
}

} // namespace

Result<QJsonObject> drawCertificate(const Workspace& workspace, const DrawOrder& order, const BurdenLimits& limits,
                                    Progress* progress)
{
    const auto population =
        order.venues
            ? venuePopulation(workspace.db())
            : drawPopulation(workspace.db(), {order.task, workspace.clock().today(), order.strata, limits}, progress);
    if (!population)
        return population.error();
    const auto teams = teamsFor(workspace.db(), order);
    if (!teams)
        return teams.error();
    const int capacity = order.visitsOfATeam > 0 ? order.visitsOfATeam : evenShare(order.size, teams->size());
    const Draw draw = drawEnterprises(population->members, order.size, order.seed, *teams, capacity);
    QJsonObject certificate = header(workspace, order);
    certificate[QStringLiteral("kind")] = order.venues ? QStringLiteral("venues") : QStringLiteral("enterprises");
    certificate[QStringLiteral("population_rule")] = population->notes.join(u' ');
    certificate[QStringLiteral("population_count")] = population->members.size();
    certificate[QStringLiteral("population_hash")] = populationHash(population->members);
    certificate[QStringLiteral("population")] = membersJson(population->members);
    certificate[QStringLiteral("excluded")] = excludedJson(population->excluded);
    certificate[QStringLiteral("teams")] = teamsJson(*teams);
    certificate[QStringLiteral("visits_of_a_team")] = capacity;
    certificate[QStringLiteral("strata")] = strataJson(draw);
    certificate[QStringLiteral("picks")] = picksJson(draw, population->members);
    return certificate;
}

QStringList replayCertificate(const QJsonObject& certificate)
{
    const QByteArray seed = QByteArray::fromHex(certificate[QStringLiteral("seed")].toString().toLatin1());
    const QList<DrawMember> members = membersOf(certificate[QStringLiteral("population")].toArray());
    const QList<DrawTeam> teams = teamsOf(certificate[QStringLiteral("teams")].toArray());
    QStringList wrong;
    if (certificate[QStringLiteral("version")].toInt() != kVersion)
        wrong << Texts::tr("The certificate is of another version of the rule.");
    if (seedCommitment(seed) != certificate[QStringLiteral("commitment")].toString())
        wrong << Texts::tr("The seed is not the one that was committed.");
    QList<DrawMember> sorted = members;
    sortPopulation(sorted);
    for (qsizetype i = 0; i < members.size(); ++i)
        if (sorted[i].key != members[i].key) {
            wrong << Texts::tr("The list is not in the order of its keys.");
            break;
        }
    if (populationHash(members) != certificate[QStringLiteral("population_hash")].toString())
        wrong << Texts::tr("The list is not the one that was frozen: its hash differs.");
    const Draw draw = drawEnterprises(members, certificate[QStringLiteral("size")].toInteger(), seed, teams,
                                      certificate[QStringLiteral("visits_of_a_team")].toInt());
    if (picksJson(draw, members) != certificate[QStringLiteral("picks")].toArray())
        wrong << Texts::tr("Another draw comes out than the certificate says.");
    if (strataJson(draw) != certificate[QStringLiteral("strata")].toArray())
        wrong << Texts::tr("The strata are not shared out as the rule says.");
    return wrong;
}

Result<qint64> commitSeed(Workspace& workspace, const QString& task)
{
    QByteArray seed(kSeedBytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(seed.begin(), seed.end());
    const QDateTime now = workspace.clock().nowUtc();
    const qint64 id = randomId(now.toMSecsSinceEpoch());
    const auto done =
        workspace.change({QStringLiteral("draw.commit"), Texts::tr("Commit a seed for a draw")}, [&](Database& db) {
            auto q = db.prepare(
                "INSERT INTO draw(id, task_no, kind, commitment, committed_at, committed_by, seed) VALUES(?, ?, "
                "1, ?, ?, ?, ?)");
            if (!q)
                return Status(q.error());
            return q->bind(1, id)
                .bind(2, task)
                .bind(3, seedCommitment(seed))
                .bind(4, now.toMSecsSinceEpoch())
                .bind(5, workspace.person())
                .bind(6, QString::fromLatin1(seed.toHex()))
                .run();
        });
    return done ? Result<qint64>(id) : done;
}

Result<CommittedSeed> committedSeed(const Database& db, const QString& task)
{
    auto q =
        db.prepare("SELECT id, seed, commitment, committed_at FROM draw WHERE task_no = ? AND drawn_at IS NULL AND "
                   "seed <> '' ORDER BY committed_at DESC LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->bind(1, task).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("No seed is committed for the task “%1” yet.").arg(task)};
    return CommittedSeed{q->integer(0), QByteArray::fromHex(q->text(1).toLatin1()), q->text(2),
                         utc(QDateTime::fromMSecsSinceEpoch(q->integer(3)))};
}

Result<qint64> keepCertificate(Workspace& workspace, qint64 id, const QJsonObject& certificate)
{
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    const QString text = QString::fromUtf8(QJsonDocument(certificate).toJson(QJsonDocument::Compact));
    return workspace.change({QStringLiteral("draw.keep"), Texts::tr("Draw enterprises")}, [&](Database& db) {
        auto q = db.prepare(
            "INSERT INTO draw(id, task_no, kind, commitment, committed_at, committed_by, seed, size, "
            "population_hash, population_at, drawn_at, drawn_by, certificate) VALUES(?1, ?2, ?10, ?3, ?4, ?5, "
            "?6, ?7, ?8, ?4, ?4, ?5, ?9) ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, size = excluded.size, "
            "population_hash = excluded.population_hash, population_at = excluded.population_at, drawn_at = "
            "excluded.drawn_at, drawn_by = excluded.drawn_by, certificate = excluded.certificate");
        if (!q)
            return Status(q.error());
        q->bind(1, id == 0 ? randomId(now) : id).bind(2, certificate[QStringLiteral("task")].toString());
        q->bind(3, certificate[QStringLiteral("commitment")].toString()).bind(4, now).bind(5, workspace.person());
        q->bind(6, certificate[QStringLiteral("seed")].toString())
            .bind(7, certificate[QStringLiteral("size")].toInteger());
        q->bind(10, qint64(certificate[QStringLiteral("kind")].toString() == u"venues" ? 3 : 1));
        return q->bind(8, certificate[QStringLiteral("population_hash")].toString()).bind(9, text).run();
    });
}

} // namespace spotcheck
