#include "core/sampling/draw.h"

#include "core/sampling/draw_assignment.h"

#include <algorithm>
#include <map>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

namespace spotcheck {

namespace {

constexpr char kSeparator = 0x1f;
constexpr int kTeam = 2;

struct Ticketed {
    QByteArray ticket;
    qsizetype member = 0;
    friend bool operator<(const Ticketed& a, const Ticketed& b)
    {
        return std::tie(a.ticket, a.member) < std::tie(b.ticket, b.member);
    }
};

QByteArray ticketOf(const QByteArray& seed, const QString& key)
{
    return QCryptographicHash::hash(seed + kSeparator + key.toUtf8(), QCryptographicHash::Sha256);
}

/// Every stratum's members by ticket.
std::map<QString, std::vector<Ticketed>> byStratum(const QList<DrawMember>& population, const QByteArray& seed)
{
    std::map<QString, std::vector<Ticketed>> strata;
    for (qsizetype i = 0; i < population.size(); ++i)
        strata[population[i].stratum].push_back({ticketOf(seed, population[i].key), i});
    for (auto& [stratum, members] : strata)
        std::sort(members.begin(), members.end());
    return strata;
}

std::vector<std::vector<int>> conflictsOf(const QList<DrawMember>& population, const QList<DrawTeam>& teams)
{
    QHash<QString, qsizetype> place;
    for (qsizetype i = 0; i < population.size(); ++i)
        place.insert(population[i].key, i);
    std::vector<std::vector<int>> conflicts(size_t(population.size()));
    for (qsizetype team = 0; team < teams.size(); ++team)
        for (const QString& key : teams[team].conflicts)
            if (const auto found = place.constFind(key); found != place.constEnd())
                conflicts[size_t(*found)].push_back(int(team));
    return conflicts;
}

/// Fractions left over after whole parts, greatest first, then by name.
void addRemainders(QList<StratumShare>& strata, qsizetype size, qsizetype total)
{
    qsizetype given = 0;
    std::vector<std::pair<qsizetype, qsizetype>> order; // minus the remainder, index
    for (qsizetype i = 0; i < strata.size(); ++i) {
        given += strata[i].quota = strata[i].members * size / total;
        order.emplace_back(-(strata[i].members * size % total), i);
    }
    std::sort(order.begin(), order.end());
    for (size_t i = 0; given < size; ++i, ++given)
        ++strata[order[i].second].quota;
}

} // namespace

QString drawTicket(const QByteArray& seed, const QString& key)
{
    return QString::fromLatin1(ticketOf(seed, key).toHex());
}

QString seedCommitment(const QByteArray& seed)
{
    return QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex());
}

QString populationHash(const QList<DrawMember>& population)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const DrawMember& member : population)
        hash.addData((member.key + QChar(u'\x1f') + member.stratum + u'\n').toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

void sortPopulation(QList<DrawMember>& population)
{
    std::sort(population.begin(), population.end(),
              [](const DrawMember& a, const DrawMember& b) { return a.key < b.key; });
}

QList<StratumShare> shareOut(const QList<DrawMember>& population, qsizetype size)
{
    std::map<QString, qsizetype> members;
    for (const DrawMember& member : population)
        ++members[member.stratum];
    QList<StratumShare> strata;
    for (const auto& [stratum, count] : members)
        strata << StratumShare{stratum, count};
    if (!population.isEmpty())
        addRemainders(strata, std::clamp<qsizetype>(size, 0, population.size()), population.size());
    return strata;
}

QList<QStringList> drawTeams(const QByteArray& seed, const QStringList& samplers)
{
    std::vector<std::pair<QByteArray, QString>> order;
    for (const QString& sampler : samplers)
        order.emplace_back(ticketOf(seed, sampler), sampler);
    std::sort(order.begin(), order.end());
    QList<QStringList> teams;
    for (size_t i = 0; i + 1 < order.size(); i += kTeam)
        teams << QStringList{order[i].second, order[i + 1].second};
    if (order.size() % kTeam == 1 && !teams.isEmpty())
        teams.last() << order.back().second;
    return teams;
}

Draw drawEnterprises(const QList<DrawMember>& population, qsizetype size, const QByteArray& seed,
                     const QList<DrawTeam>& teams, int capacity)
{
    Draw draw;
    draw.strata = shareOut(population, size);
    const auto tickets = byStratum(population, seed);
    DrawProblem problem;
    for (const StratumShare& share : draw.strata) {
        std::vector<int> members;
        for (const Ticketed& one : tickets.at(share.stratum))
            members.push_back(int(one.member));
        problem.strata.push_back({std::move(members), int(share.quota)});
    }
    problem.teams = int(teams.size()), problem.capacity = capacity;
    problem.conflicts = conflictsOf(population, teams);
    const std::vector<int> teamOf = assignTeams(problem);
    for (StratumShare& share : draw.strata) {
        for (const Ticketed& one : tickets.at(share.stratum)) {
            if (teamOf[size_t(one.member)] == kNotDrawn)
                continue;
            const int team = teamOf[size_t(one.member)];
            draw.picks << DrawPick{one.member, QString::fromLatin1(one.ticket.toHex()), team == kNoTeam ? -1 : team};
            ++share.drawn;
        }
    }
    return draw;
}

} // namespace spotcheck
