#include "core/registry/identity.h"
#include "core/testing/review.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// Persons with a passphrase: two persons are two persons.
class TestIdentity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPassphraseIsAskedForOnlyWhereThereIsOne();
    void anotherOneNeedsTheOldOne();
    void tooShortOrNobody();
    void signingNeedsProofOnceAnybodyHasOne();
    void theHashIsSaltedAndSlow();

private:
    qint64 accepted();
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 3, 2)};
    std::unique_ptr<Workspace> m_workspace;
};

void TestIdentity::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

qint64 TestIdentity::accepted()
{
    const auto done = m_workspace->change({QStringLiteral("test"), QStringLiteral("add")}, [](Database& db) {
        return db.exec("INSERT INTO report(id, sample_no, report_no, entered_by, reviewed_by, state) "
                       "VALUES(1, 'S1', 'R1', '丙', '丁', 1)");
    });
    return done ? 1 : 0;
}

void TestIdentity::aPassphraseIsAskedForOnlyWhereThereIsOne()
{
    QVERIFY(!*knowsPersons(m_workspace->db()));
    VERIFY_OK(becomePerson(*m_workspace, QStringLiteral("乙"), {}));
    QCOMPARE(m_workspace->person(), QStringLiteral("乙"));
    QVERIFY(!m_workspace->isPersonProven());
    VERIFY_OK(setPassphrase(*m_workspace, QStringLiteral("乙"), {}, QStringLiteral("小桥流水人家八字")));
    QVERIFY(m_workspace->isPersonProven());
    VERIFY_OK(becomePerson(*m_workspace, QStringLiteral("甲"), {}));
    QVERIFY(!m_workspace->isPersonProven());
    const Status refused = becomePerson(*m_workspace, QStringLiteral("乙"), QStringLiteral("小桥流水人家七"));
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    QCOMPARE(m_workspace->person(), QStringLiteral("甲")); // a wrong one changes nobody
    VERIFY_OK(becomePerson(*m_workspace, QStringLiteral("乙"), QStringLiteral("小桥流水人家八字")));
    QVERIFY(m_workspace->isPersonProven());
    QCOMPARE(*knownPersons(m_workspace->db()), QStringList{QStringLiteral("乙")});
}

void TestIdentity::anotherOneNeedsTheOldOne()
{
    VERIFY_OK(setPassphrase(*m_workspace, QStringLiteral("甲"), {}, QStringLiteral("first-passphrase")));
    QVERIFY(!setPassphrase(*m_workspace, QStringLiteral("甲"), QStringLiteral("wrong"), QStringLiteral("second-one")));
    VERIFY_OK(becomePerson(*m_workspace, QStringLiteral("甲"), QStringLiteral("first-passphrase")));
    VERIFY_OK(setPassphrase(*m_workspace, QStringLiteral("甲"), QStringLiteral("first-passphrase"),
                            QStringLiteral("second-passphrase")));
    QVERIFY(!becomePerson(*m_workspace, QStringLiteral("甲"), QStringLiteral("first-passphrase")));
    VERIFY_OK(becomePerson(*m_workspace, QStringLiteral("甲"), QStringLiteral("second-passphrase")));
}

void TestIdentity::tooShortOrNobody()
{
    QVERIFY(!setPassphrase(*m_workspace, QStringLiteral("甲"), {}, QStringLiteral("1234567")));
    QVERIFY(!setPassphrase(*m_workspace, QStringLiteral("  "), {}, QStringLiteral("long enough")));
    QVERIFY(!*knowsPersons(m_workspace->db()));
}

void TestIdentity::signingNeedsProofOnceAnybodyHasOne()
{
    const qint64 id = accepted();
    VERIFY_OK(sign(*m_workspace, std::span(&id, 1))); // nobody has one: as before
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(setPassphrase(*m_workspace, QStringLiteral("乙"), {}, QStringLiteral("a passphrase")));
    m_workspace->setPerson(QStringLiteral("甲"));
    const auto refused = sign(*m_workspace, std::span(&id, 1));
    QVERIFY(!refused && refused.error().message.contains(u"甲"));
    VERIFY_OK(becomePerson(*m_workspace, QStringLiteral("乙"), QStringLiteral("a passphrase")));
    VERIFY_OK(sign(*m_workspace, std::span(&id, 1)));
    const auto report = loadReport(m_workspace->db(), id);
    VERIFY_OK(report);
    QCOMPARE(report->events.size(), 1);
    QVERIFY(report->events.first().proven);
    QCOMPARE(report->events.first().person, QStringLiteral("乙"));
}

void TestIdentity::theHashIsSaltedAndSlow()
{
    VERIFY_OK(setPassphrase(*m_workspace, QStringLiteral("甲"), {}, QStringLiteral("the same one")));
    VERIFY_OK(setPassphrase(*m_workspace, QStringLiteral("乙"), {}, QStringLiteral("the same one")));
    const auto hashes = m_workspace->db().integer("SELECT COUNT(DISTINCT passphrase) FROM identity WHERE passphrase "
                                                  "LIKE '$argon2id$%' AND passphrase NOT LIKE '%same one%'");
    QCOMPARE(*hashes, 2);
}

SPOTCHECK_TEST(TestIdentity)
#include "tst_identity.moc"
