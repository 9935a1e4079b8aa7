#include "core/sampling/draw.h"
#include "core/sampling/draw_assignment.h"
#include "core/sampling/draw_certificate.h"
#include "tests/support/register.h"

#include <map>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

namespace {

QList<DrawMember> people(int count, const QString& stratum = QStringLiteral("甲区"))
{
    QList<DrawMember> members;
    for (int i = 0; i < count; ++i)
        members << DrawMember{QStringLiteral("K%1").arg(i, 5, 10, QLatin1Char('0')), QStringLiteral("虚构%1").arg(i),
                              stratum};
    return members;
}

/// The most that can be drawn, by trying everything.
int mostByTrying(const DrawProblem& problem, std::vector<int> members, std::vector<int> room, std::vector<int> quota,
                 const std::vector<int>& stratum)
{
    if (members.empty())
        return 0;
    const int member = members.back();
    members.pop_back();
    int best = mostByTrying(problem, members, room, quota, stratum);
    int& left = quota[size_t(stratum[size_t(member)])];
    if (left == 0)
        return best;
    --left;
    const std::vector<int>& against = problem.conflicts[size_t(member)];
    for (size_t team = 0; team < room.size(); ++team) {
        if (room[team] == 0 || std::find(against.begin(), against.end(), int(team)) != against.end())
            continue;
        --room[team];
        best = std::max(best, 1 + mostByTrying(problem, members, room, quota, stratum));
        ++room[team];
    }
    return best;
}

} // namespace

/// The verifiable draw: tickets by hand, shares, equal chances, the maximum under all limits at once against trying
/// everything, and certificates that a changed word breaks.
class TestDraw : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ticketsAreSha256();
    void theSmallestTicketsAreDrawn();
    void sharesAddUp();
    void theSameInputsGiveTheSameDraw();
    void chancesAreEqual();
    void chancesAreEqualInEveryStratum();
    void teamsOfTwo();
    void greedyWouldDrawLess();
    void theMostUnderAllLimits();
    void certificates();
    void exclusionsHaveReasons();
    void aCommittedSeedIsUsedOnce();
    void venuesAreDrawnToo();
};

void TestDraw::ticketsAreSha256()
{
    // printf 'seed\x1f91310101MA1FP0A10B' | sha256sum; printf 'seed' | sha256sum
    QCOMPARE(drawTicket("seed", QStringLiteral("91310101MA1FP0A10B")),
             QStringLiteral("04c51ed6b62a880d2ff714aa75e775f47b2c8ff30ce51939b8c027536393316f"));
    QCOMPARE(seedCommitment("seed"),
             QStringLiteral("19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b"));
}

void TestDraw::theSmallestTicketsAreDrawn()
{
    const QList<DrawMember> members = people(200);
    const Draw draw = drawEnterprises(members, 20, "s");
    QStringList all, drawn;
    for (const DrawMember& member : members)
        all << drawTicket("s", member.key);
    for (const DrawPick& pick : draw.picks)
        drawn << pick.ticket;
    all.sort();
    QCOMPARE(drawn, QStringList(all.first(20)));
}

void TestDraw::sharesAddUp()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 500; ++round) {
        QList<DrawMember> members;
        for (int s = 0, strata = 1 + random.bounded(6); s < strata; ++s)
            members << people(random.bounded(40), QString::number(s));
        const int size = random.bounded(60);
        qsizetype given = 0;
        for (const StratumShare& share : shareOut(members, size)) {
            given += share.quota;
            const double exact = double(share.members) * std::min<qsizetype>(size, members.size()) / members.size();
            QVERIFY(std::abs(double(share.quota) - exact) < 1);
            QVERIFY(share.quota <= share.members);
        }
        QCOMPARE(given, std::min<qsizetype>(size, members.size()));
    }
}

void TestDraw::theSameInputsGiveTheSameDraw()
{
    const auto keys = [](const QList<DrawMember>& members, const QByteArray& seed) {
        QStringList all;
        for (const DrawPick& pick : drawEnterprises(members, 15, seed).picks)
            all << members[pick.member].key;
        return all;
    };
    QList<DrawMember> members = people(50) + people(30, QStringLiteral("乙区"));
    for (qsizetype i = 50; i < 80; ++i)
        members[i].key += u'X';
    QList<DrawMember> other = members;
    std::reverse(other.begin(), other.end());
    QCOMPARE(keys(members, "a"), keys(other, "a"));
    QVERIFY(keys(members, "a") != keys(members, "b"));
}

/// Pearson's statistic of how often each of `n` was among the `k` drawn without replacement over so many draws. The
/// counts of one draw are negatively correlated: (n - 1) / n makes it chi-square with n - 1 degrees of freedom.
double drawnChiSquare(const std::vector<int>& drawn, int k, int draws)
{
    const double n = double(drawn.size()), expected = draws * k / n;
    double sum = 0;
    for (const int count : drawn)
        sum += (count - expected) * (count - expected);
    return sum / (expected * (1 - k / n)) * (n - 1) / n;
}

/// Over 4,000 fixed seeds each of 20 is drawn about as often: chi-square with 19 degrees of freedom between its 0.1 %
/// points 5.41 and 43.82, for too even is not chance either.
void TestDraw::chancesAreEqual()
{
    constexpr int kSeeds = 4000, kMembers = 20, kDrawn = 5;
    const QList<DrawMember> members = people(kMembers);
    std::vector<int> drawn(kMembers, 0);
    for (int seed = 0; seed < kSeeds; ++seed)
        for (const DrawPick& pick : drawEnterprises(members, kDrawn, QByteArray::number(seed)).picks)
            ++drawn[size_t(pick.member)];
    const double chiSquare = drawnChiSquare(drawn, kDrawn, kSeeds);
    QVERIFY2(chiSquare > 5.41 && chiSquare < 43.82, qPrintable(QString::number(chiSquare)));
}

/// The same within every stratum, whatever its size: 10, 20 and 30 members, of whom 2, 4 and 6 are drawn.
void TestDraw::chancesAreEqualInEveryStratum()
{
    constexpr int kSeeds = 4000;
    QList<DrawMember> members = people(60);
    for (qsizetype i = 0; i < members.size(); ++i)
        members[i].stratum = i < 10 ? QStringLiteral("A") : i < 30 ? QStringLiteral("B") : QStringLiteral("C");
    std::vector<int> drawn(size_t(members.size()), 0);
    for (int seed = 0; seed < kSeeds; ++seed)
        for (const DrawPick& pick : drawEnterprises(members, 12, QByteArray::number(seed)).picks)
            ++drawn[size_t(pick.member)];
    struct Part {
        int from, members, quota;
        double low, high; ///< 0.1 % points of members - 1 degrees of freedom
    };
    for (const Part& part : {Part{0, 10, 2, 1.15, 27.88}, {10, 20, 4, 5.41, 43.82}, {30, 30, 6, 11.16, 58.30}}) {
        const std::vector<int> counts(drawn.begin() + part.from, drawn.begin() + part.from + part.members);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), kSeeds * part.quota);
        const double chiSquare = drawnChiSquare(counts, part.quota, kSeeds);
        QVERIFY2(chiSquare > part.low && chiSquare < part.high, qPrintable(QString::number(chiSquare)));
    }
}

void TestDraw::teamsOfTwo()
{
    const QStringList names{QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙"), QStringLiteral("丁"),
                            QStringLiteral("戊")};
    const QList<QStringList> teams = drawTeams("s", names);
    QCOMPARE(teams.size(), 2);
    QCOMPARE(teams[0].size(), 2);
    QCOMPARE(teams[1].size(), 3);
    QVERIFY(drawTeams("s", names.first(1)).isEmpty());
    QCOMPARE(drawTeams("s", {names[1], names[0]}), drawTeams("s", {names[0], names[1]}));
}

/// Two members, two teams with room for one: the first may have both teams, the second only the one a greedy pass
/// would have given away.
void TestDraw::greedyWouldDrawLess()
{
    DrawProblem problem{{{{0, 1}, 2}}, 2, 1, {{}, {1}}};
    QCOMPARE(assignTeams(problem), std::vector<int>({1, 0}));
    // A quota of one in each stratum: the stratum's second member is drawn, since the first one's team is needed.
    problem = {{{{0, 1}, 1}, {{2}, 1}}, 2, 1, {{1}, {}, {1}}};
    QCOMPARE(assignTeams(problem), std::vector<int>({kNotDrawn, 1, 0}));
}

void TestDraw::theMostUnderAllLimits()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 1500; ++round) {
        DrawProblem problem;
        problem.teams = 1 + random.bounded(3), problem.capacity = 1 + random.bounded(2);
        const int members = 1 + random.bounded(7), strata = 1 + random.bounded(3);
        problem.strata.resize(size_t(strata));
        problem.conflicts.resize(size_t(members));
        std::vector<int> stratum, order;
        for (int member = 0; member < members; ++member) {
            stratum.push_back(random.bounded(strata));
            order.push_back(member);
            problem.strata[size_t(stratum.back())].members.push_back(member);
            for (int team = 0; team < problem.teams; ++team)
                if (random.bounded(2) == 0)
                    problem.conflicts[size_t(member)].push_back(team);
        }
        std::vector<int> quota;
        for (auto& one : problem.strata)
            quota.push_back(one.quota = random.bounded(int(one.members.size()) + 1));
        const std::vector<int> teamOf = assignTeams(problem);
        int drawn = 0;
        std::map<int, int> visits, used;
        for (int member = 0; member < members; ++member) {
            const int team = teamOf[size_t(member)];
            if (team == kNotDrawn)
                continue;
            ++drawn, ++visits[team], ++used[stratum[size_t(member)]];
            const auto& against = problem.conflicts[size_t(member)];
            QVERIFY(std::find(against.begin(), against.end(), team) == against.end());
            QVERIFY(visits[team] <= problem.capacity);
            QVERIFY(used[stratum[size_t(member)]] <= quota[size_t(stratum[size_t(member)])]);
        }
        const std::vector<int> room(size_t(problem.teams), problem.capacity);
        QCOMPARE(drawn, mostByTrying(problem, order, room, quota, stratum));
    }
}

namespace {

struct File {
    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 6, 1)};
    std::unique_ptr<Workspace> workspace;
    File()
    {
        auto made =
            Workspace::create(folder.filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        workspace = std::move(*made);
        QString sql =
            QStringLiteral("INSERT INTO lab(id, name) VALUES(1, '虚构检验所'); INSERT INTO task(id, task_no, mode, "
                           "lab_id) VALUES(1, 'T1', 1, 1), (2, 'T2', 2, 1);"
                           "INSERT INTO sampler(id, name) VALUES(1, '甲'), (2, '乙'), (3, '丙'), (4, '丁');"
                           "INSERT INTO sampler_conflict(id, sampler_id, party) VALUES(1, 1, '虚构05');");
        for (int i = 0; i < 40; ++i)
            sql += QStringLiteral("INSERT INTO enterprise(id, name, roles, region) VALUES(%1, '虚构%2', 2, '%3');")
                       .arg(i + 1)
                       .arg(i, 2, 10, QLatin1Char('0'))
                       .arg(i % 2 == 0 ? QStringLiteral("310115") : QStringLiteral("310104"));
        run(sql);
    }
    void run(const QString& sql) const
    {
        VERIFY_OK(workspace->change({QStringLiteral("t"), QStringLiteral("t")},
                                    [&](Database& db) { return db.exec(sql.toStdString()); }));
    }
};

const BurdenLimits kThree{3, 3, 3, false, QStringLiteral("x"), QStringLiteral("F")};

} // namespace

void TestDraw::certificates()
{
    const File file;
    const DrawOrder order{QStringLiteral("T1"), 10, "seed", int(DrawStratum::District), true, 0};
    const auto certificate = drawCertificate(*file.workspace, order, kThree);
    VERIFY_OK(certificate);
    QCOMPARE((*certificate)[QStringLiteral("picks")].toArray().size(), 10);
    QCOMPARE((*certificate)[QStringLiteral("population_count")].toInt(), 40);
    const QByteArray text = QJsonDocument(*certificate).toJson(); // as a stranger gets it
    QCOMPARE(replayCertificate(QJsonDocument::fromJson(text).object()), QStringList());
    const auto tampered = [&](const char* from, const char* to) {
        QByteArray other = text;
        other.replace(from, to);
        return other == text || replayCertificate(QJsonDocument::fromJson(other).object()).isEmpty();
    };
    const QByteArray drawn = (*certificate)[QStringLiteral("picks")][0][QStringLiteral("key")].toString().toUtf8();
    QVERIFY(!tampered("\"seed\": \"73656564\"", "\"seed\": \"73656565\""));
    QVERIFY(!tampered("\"size\": 10", "\"size\": 11"));
    QVERIFY(!tampered(drawn.constData(), "虚构没抽到@310115"));
    QVERIFY(!tampered("\"version\": 1", "\"version\": 2"));
}

void TestDraw::exclusionsHaveReasons()
{
    const File file;
    file.run(QStringLiteral(
        "UPDATE enterprise SET state = 3 WHERE id = 1; UPDATE enterprise SET merged_into = 1 WHERE id = 2;"
        "INSERT INTO lab_conflict(id, lab_id, party, reason) VALUES(1, 1, '虚构02', '委托检验');"
        "INSERT INTO visit(id, enterprise_id, office, planned_on) VALUES(1, 4, '310101', '2026-09-01');"));
    for (int i = 1; i <= 3; ++i) // three visits; the fourth enterprise has two and one planned
        file.run(QStringLiteral(
                     "INSERT INTO batch(id, sample_no, sampled_on, sampled_id, office, notice_no) VALUES(%1, 'A%1', "
                     "'2026-0%1-02', 5, '310101', 'N%1'), (1%1, 'B%1', '2026-0%1-02', %2, '310101', 'M%1')")
                     .arg(i)
                     .arg(i < 3 ? 4 : 9));
    const auto reasons = [&](const char* task) {
        const auto population =
            drawPopulation(file.workspace->db(), {QString::fromLatin1(task), QDate(2026, 6, 1), 1, kThree});
        QMap<QString, QString> all;
        for (const DrawExclusion& one : population->excluded)
            all[one.name] = one.reason;
        all[QStringLiteral("left")] = QString::number(population->members.size());
        return all;
    };
    const QMap<QString, QString> routine = reasons("T1");
    QCOMPARE(routine.size(), 5);
    QCOMPARE(routine[QStringLiteral("left")], QStringLiteral("35"));
    QVERIFY(routine[QStringLiteral("虚构02")].contains(QStringLiteral("委托检验")));
    QCOMPARE(routine[QStringLiteral("虚构03")], routine[QStringLiteral("虚构04")]); // no visit left
    QVERIFY(routine.contains(QStringLiteral("虚构00")));
    QCOMPARE(reasons("T2").size(), 3); // an emergency does not ask for visits left
    const auto none = drawPopulation(file.workspace->db(), {QStringLiteral("T9"), QDate(2026, 6, 1), 1, kThree});
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void TestDraw::aCommittedSeedIsUsedOnce()
{
    const File file;
    Workspace& workspace = *file.workspace;
    QVERIFY(!committedSeed(workspace.db(), QStringLiteral("T1")));
    VERIFY_OK(commitSeed(workspace, QStringLiteral("T1")));
    const auto seed = committedSeed(workspace.db(), QStringLiteral("T1"));
    VERIFY_OK(seed);
    QCOMPARE(seedCommitment(seed->seed), seed->commitment);
    QCOMPARE(seed->seed.size(), 32);
    const auto certificate = drawCertificate(workspace, {QStringLiteral("T1"), 3, seed->seed}, kThree);
    VERIFY_OK(certificate);
    VERIFY_OK(keepCertificate(workspace, seed->id, *certificate));
    QVERIFY(!committedSeed(workspace.db(), QStringLiteral("T1")));
    VERIFY_OK(workspace.undo());
    QVERIFY(committedSeed(workspace.db(), QStringLiteral("T1")));
}

void TestDraw::venuesAreDrawnToo()
{
    const File file;
    DrawOrder order{QStringLiteral("T1"), 3, "seed"};
    order.venues = true;
    QVERIFY(!drawCertificate(*file.workspace, order, kThree)); // there are none
    VERIFY_OK(file.workspace->change({QStringLiteral("t"), QStringLiteral("t")}, [](Database& db) {
        return db.exec(
            "INSERT INTO venue(id, name, region) VALUES(1, '虚构市场', '310115'), (2, '虚构商场', '310115'), (3, "
            "'虚构展会', '310104'), (4, '虚构批发城', '310104')");
    }));
    const auto certificate = drawCertificate(*file.workspace, order, kThree);
    VERIFY_OK(certificate);
    QCOMPARE((*certificate)[QStringLiteral("picks")].toArray().size(), 3);
    QCOMPARE((*certificate)[QStringLiteral("population_count")].toInt(), 4);
    QCOMPARE(replayCertificate(*certificate), QStringList());
    VERIFY_OK(keepCertificate(*file.workspace, 0, *certificate));
    QCOMPARE(*file.workspace->db().integer("SELECT kind FROM draw"), 3);
}

SPOTCHECK_TEST(TestDraw)
#include "tst_draw.moc"
