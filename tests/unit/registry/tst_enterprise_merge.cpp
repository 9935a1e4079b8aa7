#include "core/registry/enterprise_duplicates.h"
#include "core/registry/enterprise_merge.h"
#include "core/registry/kept_enterprise.h"
#include "core/registry/natural_key.h"
#include "core/registry/party_finder.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace spotcheck;

/// Duplicates found, merged and taken apart again.
class TestEnterpriseMerge : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingMovesAndComesBack();
    void whatWasEnteredSinceStays();
    void refusals();
    void randomMerges();
    void namesThatAreOne_data();
    void namesThatAreOne();
    void twoThatAreTwo();
    void namesOneLetterApart();
    void manyThatAreAlike();
    void branchesMakeNoCircle();
    void aMergeOfAMerge();
    void branchesMoveToo();
    void importsFindTheKeptRecord();

private:
    /// Every row of every table that a merge may touch, whole.
    QString dump() const
    {
        QString all;
        for (const char* table : {"enterprise", "enterprise_alias", "batch", "visit", "aftermath_case"}) {
            const std::string columns =
                m_workspace->db()
                    .text(std::string("SELECT group_concat('quote(' || name || ')', ' || '','' || ') FROM "
                                      "pragma_table_info('") +
                          table + "')")
                    ->toStdString();
            all += *m_workspace->db().text("SELECT coalesce(group_concat(r, ';'), '') FROM (SELECT " + columns +
                                           " AS r FROM " + table + " ORDER BY id)");
        }
        return all;
    }
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestEnterpriseMerge::init()
{
    openFresh(m_clock);
    for (int i = 1; i <= 4; ++i)
        run(QStringLiteral("INSERT INTO enterprise(id, name, region, address, roles) VALUES(%1, '虚构%1厂', '310115', "
                           "'路%1号', %1 & 3)")
                .arg(i));
}

void TestEnterpriseMerge::everythingMovesAndComesBack()
{
    run(QStringLiteral(
        "INSERT INTO batch(id, sample_no, sampled_id, producer_id) VALUES(1, 'S1', 2, 1), (2, 'S2', 2, 2), "
        "(3, 'S3', 3, 2);"
        "INSERT INTO visit(id, enterprise_id, office, planned_on) VALUES(1, 2, '310000', '2026-07-01');"
        "INSERT INTO aftermath_case(id, sample_no, party, party_id) VALUES(1, 'S1', '虚构2厂', 2)"));
    const QString before = dump();
    VERIFY_OK(mergeEnterprises(*m_workspace, 1, 2, QStringLiteral("同一企业")));
    for (const char* one : {"batch WHERE sampled_id = 2 OR producer_id = 2", "visit WHERE enterprise_id = 2",
                            "aftermath_case WHERE party_id = 2"})
        QCOMPARE(*m_workspace->db().integer(std::string("SELECT count(*) FROM ") + one), 0);
    QCOMPARE(*enterpriseByText(m_workspace->db(), QStringLiteral("虚构2厂")), 1); // its former name
    const auto merges = enterpriseMerges(m_workspace->db());
    QCOMPARE(merges->size(), 1);
    VERIFY_OK(unmergeEnterprises(*m_workspace, merges->first().id, QStringLiteral("误并")));
    QCOMPARE(dump(), before);
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM enterprise_alias"), 0);
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(dump(), before);
    QVERIFY(enterpriseColumns(m_workspace->db())->size() >= 6);
}

void TestEnterpriseMerge::whatWasEnteredSinceStays()
{
    run(QStringLiteral("INSERT INTO batch(id, sample_no, sampled_id) VALUES(1, 'S1', 2)"));
    VERIFY_OK(mergeEnterprises(*m_workspace, 1, 2, QStringLiteral("同一企业")));
    run(QStringLiteral(
        "INSERT INTO batch(id, sample_no, sampled_id) VALUES(2, 'S2', 1); UPDATE batch SET producer_id = 1"));
    VERIFY_OK(
        unmergeEnterprises(*m_workspace, enterpriseMerges(m_workspace->db())->first().id, QStringLiteral("误并")));
    QCOMPARE(*m_workspace->db().integer("SELECT sampled_id FROM batch WHERE id = 1"), 2);
    QCOMPARE(*m_workspace->db().integer("SELECT sampled_id FROM batch WHERE id = 2"), 1);
    QCOMPARE(*m_workspace->db().integer("SELECT producer_id FROM batch WHERE id = 1"), 1); // said after the merge
}

void TestEnterpriseMerge::refusals()
{
    QVERIFY(!mergeEnterprises(*m_workspace, 1, 1, QStringLiteral("因")));
    QVERIFY(!mergeEnterprises(*m_workspace, 1, 2, QStringLiteral("  ")));
    QVERIFY(!mergeEnterprises(*m_workspace, 1, 99, QStringLiteral("因")));
    VERIFY_OK(mergeEnterprises(*m_workspace, 1, 2, QStringLiteral("因")));
    QVERIFY(!mergeEnterprises(*m_workspace, 3, 2, QStringLiteral("因")));
    VERIFY_OK(mergeEnterprises(*m_workspace, 3, 1, QStringLiteral("因")));
    const auto merges = enterpriseMerges(m_workspace->db());
    for (const EnterpriseMerge& merge : *merges) {
        if (merge.kept == 1) {
            QVERIFY(!unmergeEnterprises(*m_workspace, merge.id, QStringLiteral("因"))); // 1 was merged itself
        }
    }
    QVERIFY(!unmergeEnterprises(*m_workspace, 5, QStringLiteral("因")));
    QVERIFY(!unmergeEnterprises(*m_workspace, merges->first().id, QStringLiteral(" ")));
}

/// Merges in any order and taken back in the reverse one leave the file as it was.
void TestEnterpriseMerge::randomMerges()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 25; ++round) {
        init();
        for (int i = 1; i <= 8; ++i)
            run(QStringLiteral("INSERT INTO batch(id, sample_no, sampled_id, producer_id) VALUES(%1, 'S%1', %2, %3)")
                    .arg(i)
                    .arg(1 + random.bounded(4))
                    .arg(1 + random.bounded(4)));
        const QString before = dump();
        QList<qint64> taken;
        for (int i = 0; i < 5; ++i) {
            if (!mergeEnterprises(*m_workspace, 1 + random.bounded(4), 1 + random.bounded(4), QStringLiteral("因")))
                continue;
            const auto merges = enterpriseMerges(m_workspace->db());
            for (const EnterpriseMerge& merge : *merges)
                if (!taken.contains(merge.id))
                    taken << merge.id;
        }
        while (!taken.isEmpty())
            VERIFY_OK(unmergeEnterprises(*m_workspace, taken.takeLast(), QStringLiteral("误")));
        QCOMPARE(dump(), before);
    }
}

void TestEnterpriseMerge::namesThatAreOne_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("found");
    QTest::newRow("width") << QStringLiteral("上海虚构（集团）有限公司") << QStringLiteral("上海虚构(集团)有限公司")
                           << true;
    QTest::newRow("city and form") << QStringLiteral("上海市虚构鞋业有限责任公司") << QStringLiteral("虚构鞋业有限公司")
                                   << true;
    QTest::newRow("one letter") << QStringLiteral("上海虚构电器商行") << QStringLiteral("上海虚沟电器商行") << true;
    QTest::newRow("two letters") << QStringLiteral("上海虚构电器商行") << QStringLiteral("上海实沟电器商行") << false;
    QTest::newRow("other") << QStringLiteral("上海虚构电器商行") << QStringLiteral("上海虚构玩具商行") << false;
}

void TestEnterpriseMerge::namesThatAreOne()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, found);
    run(QStringLiteral(
            "DELETE FROM enterprise; INSERT INTO enterprise(id, name, region) VALUES(1, '%1', '310115'), (2, "
            "'%2', '310115')")
            .arg(one, other));
    const auto pairs = enterpriseDuplicates(m_workspace->db());
    QCOMPARE(pairs->pairs.size(), found ? 1 : 0);
    QCOMPARE(pairs->found, pairs->pairs.size());
}

void TestEnterpriseMerge::twoThatAreTwo()
{
    run(QStringLiteral(
        "UPDATE enterprise SET name = '虚构鞋业有限公司' WHERE id IN (1, 2); INSERT INTO batch(id, sample_no, "
        "sampled_id) VALUES(1, 'S', 2)"));
    const auto pairs = enterpriseDuplicates(m_workspace->db())->pairs;
    QVERIFY(std::any_of(pairs.begin(), pairs.end(), [](const DuplicatePair& p) { return p.one == 2 && p.other == 1; }));
    QVERIFY(!declareTwo(*m_workspace, 1, 2, {}));
    VERIFY_OK(declareTwo(*m_workspace, 2, 1, QStringLiteral("两家门店")));
    const auto rest = enterpriseDuplicates(m_workspace->db())->pairs;
    QVERIFY(std::none_of(rest.begin(), rest.end(), [](const DuplicatePair& p) { return p.one + p.other == 3; }));
}

namespace {
int naive(const QString& a, const QString& b)
{
    if (a.isEmpty() || b.isEmpty())
        return int(a.size() + b.size());
    if (a.front() == b.front())
        return naive(a.mid(1), b.mid(1));
    return 1 + std::min({naive(a.mid(1), b), naive(a, b.mid(1)), naive(a.mid(1), b.mid(1))});
}
} // namespace

/// Short names of few letters, so that many are near each other: found is whoever is one edit away, and nobody else.
void TestEnterpriseMerge::namesOneLetterApart()
{
    QRandomGenerator random(3);
    QList<QString> names;
    QString sql = QStringLiteral("DELETE FROM enterprise;");
    for (int i = 0; i < 150; ++i) {
        QString name;
        for (int letter = 4 + int(random.bounded(3)); letter > 0; --letter)
            name += QStringLiteral("甲乙丙")[int(random.bounded(3))];
        sql += QStringLiteral("INSERT INTO enterprise(id, name, region) VALUES(%1, '%2', '310115');").arg(i).arg(name);
        names << name;
    }
    run(sql);
    std::set<std::pair<qint64, qint64>> near, found;
    for (int a = 0; a < names.size(); ++a)
        for (int b = a + 1; b < names.size(); ++b)
            if (naive(names[a], names[b]) <= 1)
                near.emplace(a, b);
    const auto answer = enterpriseDuplicates(m_workspace->db());
    VERIFY_OK(answer);
    for (const DuplicatePair& pair : answer->pairs)
        QVERIFY(found.insert(std::minmax(pair.one, pair.other)).second); // each once
    QVERIFY(near.size() > 100);
    QVERIFY(found == near);
}

/// Where too many are alike, the neighbours are still found, and the answer says so.
void TestEnterpriseMerge::manyThatAreAlike()
{
    run(QStringLiteral("DELETE FROM enterprise; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i "
                       "< 1200) INSERT INTO enterprise(id, name, address) SELECT i, '虚构商户' || char(0x4e00 + i), "
                       "'虚构市场1号' FROM n; INSERT INTO enterprise(id, name, address) VALUES(5000, "
                       "'上海虚构商户' || char(0x4e05), '虚构市场1号')"));
    const auto answer = enterpriseDuplicates(m_workspace->db(), 10);
    VERIFY_OK(answer);
    QCOMPARE(answer->pairs.size(), 10);
    QVERIFY(answer->found > 1200);
    QCOMPARE(answer->pairs.first().score, 95);
    QCOMPARE(answer->coarse.size(), 2);
    QCOMPARE(answer->coarse.first().records, 1201);
    QStringList keys;
    for (const CoarseBlock& block : answer->coarse)
        keys << block.key;
    QVERIFY(keys.contains(QStringLiteral("虚构市场1号")));
    QVERIFY(keys.contains(QStringLiteral("虚构商户□")));
}

void TestEnterpriseMerge::branchesMakeNoCircle()
{
    VERIFY_OK(setBranchOf(*m_workspace, 2, 1));
    VERIFY_OK(setBranchOf(*m_workspace, 3, 2));
    QVERIFY(!setBranchOf(*m_workspace, 1, 3));
    QVERIFY(!setBranchOf(*m_workspace, 1, 1));
    VERIFY_OK(setBranchOf(*m_workspace, 2, 0));
    VERIFY_OK(setBranchOf(*m_workspace, 1, 3));
}

void TestEnterpriseMerge::aMergeOfAMerge()
{
    VERIFY_OK(mergeEnterprises(*m_workspace, 2, 1, QStringLiteral("因")));
    VERIFY_OK(mergeEnterprises(*m_workspace, 3, 2, QStringLiteral("因")));
    for (const char* name : {"虚构1厂", "虚构2厂", "虚构3厂"}) {
        const auto found = enterpriseByText(m_workspace->db(), QString::fromUtf8(name));
        VERIFY_OK(found);
        QCOMPARE(*found, 3);
    }
    QCOMPARE(*keptEnterprise(m_workspace->db(), 1), 3);
    QCOMPARE(*keptEnterprise(m_workspace->db(), 4), 4);
}

void TestEnterpriseMerge::branchesMoveToo()
{
    VERIFY_OK(setBranchOf(*m_workspace, 3, 2));
    const QString before = dump();
    VERIFY_OK(mergeEnterprises(*m_workspace, 1, 2, QStringLiteral("因")));
    QCOMPARE(*m_workspace->db().integer("SELECT parent_id FROM enterprise WHERE id = 3"), 1);
    VERIFY_OK(unmergeEnterprises(*m_workspace, enterpriseMerges(m_workspace->db())->first().id, QStringLiteral("误")));
    QCOMPARE(dump(), before);
    QVERIFY(!mergeEnterprises(*m_workspace, 2, 3, QStringLiteral("因"))); // one is the other's branch
    QVERIFY(!mergeEnterprises(*m_workspace, 3, 2, QStringLiteral("因")));
}

/// Also by the name and the place of the record that was merged.
void TestEnterpriseMerge::importsFindTheKeptRecord()
{
    const qint64 kept = enterpriseId({}, "虚构连锁", "310115"), dropped = enterpriseId({}, "虚构连锁", "310104");
    run(QStringLiteral(
            "INSERT INTO enterprise(id, name, region) VALUES(%1, '虚构连锁', '310115'), (%2, '虚构连锁', '310104')")
            .arg(kept)
            .arg(dropped));
    VERIFY_OK(mergeEnterprises(*m_workspace, kept, dropped, QStringLiteral("因")));
    PartyFinder finder;
    VERIFY_OK(finder.open(m_workspace->db()));
    for (const char* region : {"310115", "310104", ""}) {
        const auto found = finder.enterpriseId({{}, "虚构连锁", region, 2});
        VERIFY_OK(found);
        QCOMPARE(*found, kept);
    }
}

SPOTCHECK_TEST(TestEnterpriseMerge)
#include "tst_enterprise_merge.moc"
