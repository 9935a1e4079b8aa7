#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// The random draw of enterprises (双随机: 市场监管总局令第18号 第十五条), so that anybody can replay it with any
/// SHA-256 tool. An enterprise's ticket is SHA-256(seed, 0x1F, its key); in every stratum the smallest tickets are
/// drawn. The size is shared out over strata in proportion to their members, by largest remainders. Where teams of
/// samplers are drawn too, nobody gets a team with a conflict of interest or a team that is full, and as many are drawn
/// as those limits allow at once: a maximum flow, not a greedy pass. Pure: the same inputs give the same draw.
namespace spotcheck {

struct DrawMember {
    QString key; ///< credit code, or name and place where there is none: never changes its meaning
    QString name;
    QString stratum;
};

struct DrawTeam {
    QStringList samplers;
    QStringList conflicts; ///< keys of enterprises it must not visit
};

struct DrawPick {
    qsizetype member = 0; ///< index into the population
    QString ticket;       ///< hex
    int team = -1;        ///< -1: no teams were drawn
};

struct StratumShare {
    QString stratum;
    qsizetype members = 0, quota = 0, drawn = 0;
};

struct Draw {
    QList<DrawPick> picks; ///< by stratum, then by ticket
    QList<StratumShare> strata;
};

QString drawTicket(const QByteArray& seed, const QString& key);
/// SHA-256 of the seed, hex: published before the list is known.
QString seedCommitment(const QByteArray& seed);
/// SHA-256 over the lines "key, 0x1F, stratum, line feed" in the order of the keys.
QString populationHash(const QList<DrawMember>& population);
/// By key: the order everything is computed in.
void sortPopulation(QList<DrawMember>& population);
/// Quotas of `size` over the strata; they add up to `size`, or to the members when there are fewer.
QList<StratumShare> shareOut(const QList<DrawMember>& population, qsizetype size);
/// Pairs samplers into teams of two by their tickets; one who is left over joins the last team.
QList<QStringList> drawTeams(const QByteArray& seed, const QStringList& samplers);

/// `capacity`: visits a team can make; teams empty: enterprises alone are drawn.
Draw drawEnterprises(const QList<DrawMember>& population, qsizetype size, const QByteArray& seed,
                     const QList<DrawTeam>& teams = {}, int capacity = 0);

} // namespace spotcheck
