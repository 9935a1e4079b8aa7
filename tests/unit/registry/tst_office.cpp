#include "core/registry/office.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

using namespace spotcheck;
using namespace spotcheck::test;

class TestOffice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allAddresseesAreThere();
    void officesByPartOfTheName();
    void regionsByNameAndCode();
    void seedsOnceAndIsUndone();
};

void TestOffice::allAddresseesAreThere()
{
    QCOMPARE(offices().size(), 19);
    QCOMPARE(officeName(QStringLiteral("310115")), QStringLiteral("上海市浦东新区市场监督管理局"));
    QCOMPARE(officeName(QStringLiteral("999")), QString());
    QCOMPARE(
        std::count_if(offices().begin(), offices().end(), [](const Office& o) { return o.code.startsWith(u"3101"); }),
        16);
}

void TestOffice::officesByPartOfTheName()
{
    const std::pair<const char*, const char*> cases[] = {{"310000", "310000"},
                                                         {"浦东新区", "310115"},
                                                         {"上海市浦东新区市场监督管理局", "310115"},
                                                         {"黄浦区市场监管局", "310101"},
                                                         {"临港新片区市场监管局", "LINGANG"},
                                                         {"市局机场分局", "AIRPORT"},
                                                         {"LINGANG", "LINGANG"},
                                                         {"市局", "310000"},
                                                         {"上海市市场监管局", "310000"},
                                                         {"上海市", "310000"},
                                                         {"市场监督管理局", ""},
                                                         {"区", ""},
                                                         {"", ""},
                                                         {"苏州市", ""}};
    for (const auto& [typed, code] : cases)
        QCOMPARE(officeCode(QString::fromUtf8(typed)), QString::fromLatin1(code));
}

void TestOffice::regionsByNameAndCode()
{
    QCOMPARE(regionName(QStringLiteral("310115")), QStringLiteral("浦东新区"));
    QCOMPARE(regionName(QStringLiteral("310103")), QStringLiteral("卢湾区")); // retired
    QCOMPARE(regionName(QStringLiteral("330000")), QStringLiteral("浙江省"));
    QCOMPARE(regionCode(QStringLiteral("浦东新区")), QStringLiteral("310115"));
    QCOMPARE(regionCode(QStringLiteral("上海市浦东新区")), QStringLiteral("310115"));
    QCOMPARE(regionCode(QStringLiteral("浦东")), QStringLiteral("310115"));
    QCOMPARE(regionCode(QStringLiteral("广西")), QStringLiteral("450000"));
    QCOMPARE(regionCode(QStringLiteral("卢湾区")), QString());
    QCOMPARE(regionCode(QStringLiteral("区")), QString());
    QVERIFY(isKnownRegion(QStringLiteral("440305")));
    QVERIFY(!isKnownRegion(QStringLiteral("319999")));
    QVERIFY(!isKnownRegion(QStringLiteral("990000")));
}

void TestOffice::seedsOnceAndIsUndone()
{
    Sample s;
    s.create();
    VERIFY_OK(seedRegistry(*s.workspace));
    const Database& db = s.workspace->db();
    QCOMPARE(*db.integer("SELECT COUNT(*) FROM office"), 19);
    QVERIFY(*db.integer("SELECT COUNT(*) FROM region") > 60);
    VERIFY_OK(seedRegistry(*s.workspace));
    QCOMPARE(*db.integer("SELECT COUNT(*) FROM office"), 19);
    VERIFY_OK(s.workspace->undo());
    QCOMPARE(*db.integer("SELECT COUNT(*) FROM office"), 0);
}

SPOTCHECK_TEST(TestOffice)
#include "tst_office.moc"
