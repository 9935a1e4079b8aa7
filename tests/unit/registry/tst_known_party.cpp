#include "core/registry/known_party.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// Enterprises found while a name or a code is typed.
class TestKnownParty : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void thoseThatBeginWithItComeFirst();
    void aFormerNameLeadsToTheKeptRecord();
    void signsOfThePatternAreJustSigns();
    void onlyWhatIsCertainIsNamed();

private:
    QStringList names(const QString& text) const
    {
        QStringList found;
        for (const KnownParty& party : *partiesLike(m_workspace->db(), text, 10))
            found << party.name;
        return found;
    }
    QTemporaryDir m_dir;
    FixedClock m_clock{QDate(2026, 3, 2)};
    std::unique_ptr<Workspace> m_workspace;
    int m_files = 0;
};

void TestKnownParty::init()
{
    m_workspace = *Workspace::create(m_dir.filePath(QString::number(++m_files)), QStringLiteral("310000"), {}, m_clock);
    VERIFY_OK(m_workspace->change({QStringLiteral("t"), QStringLiteral("t")}, [](Database& db) {
        return db.exec(
            "INSERT INTO enterprise(id, name, uscc, region, merged_into) VALUES"
            "(1, '虚构大东商店', '91310115AAAAAAAA0A', '310115', NULL), (2, '大东百货', '', '310106', NULL), "
            "(3, '大东旧店', '', '', 1), (4, '同名店', '', '310101', NULL), (5, '同名店', '', '310104', "
            "NULL), (6, '百%店', '', '', NULL); INSERT INTO enterprise_alias(id, enterprise_id, kind, text) "
            "VALUES(1, 3, 1, '老东家'), (2, 2, 3, '东家路1号')");
    }));
}

void TestKnownParty::thoseThatBeginWithItComeFirst()
{
    QCOMPARE(names(QStringLiteral("大东")), (QStringList{QStringLiteral("大东百货"), QStringLiteral("虚构大东商店")}));
    QCOMPARE(names(QStringLiteral("9131011")), QStringList{QStringLiteral("虚构大东商店")});
}

void TestKnownParty::aFormerNameLeadsToTheKeptRecord()
{
    QCOMPARE(names(QStringLiteral("东家")), QStringList{QStringLiteral("虚构大东商店")}); // not the former address
}

void TestKnownParty::signsOfThePatternAreJustSigns()
{
    QCOMPARE(names(QStringLiteral("%")), QStringList{QStringLiteral("百%店")});
    QVERIFY(names(QStringLiteral("_")).isEmpty());
}

void TestKnownParty::onlyWhatIsCertainIsNamed()
{
    const auto named = [&](const char* text) { return partyNamed(m_workspace->db(), QString::fromUtf8(text))->id; };
    QCOMPARE(named("大东百货"), 2);
    QCOMPARE(named("91310115AAAAAAAA0A"), 1);
    QCOMPARE(named("同名店"), 0);   // two of them
    QCOMPARE(named("大东旧店"), 0); // merged
    QCOMPARE(named(""), 0);
}

SPOTCHECK_TEST(TestKnownParty)
#include "tst_known_party.moc"
