#include "core/registry/office.h"
#include "core/rules/burden_limits.h"
#include "core/rules/rules.h"
#include "tests/unit/import/sheets.h"

#include <QFile>
#include <QTemporaryDir>

using namespace spotcheck;

/// Sixteen districts' registers in one city file: the fourth visit to an enterprise is pointed out with the earlier
/// ones.
class TestSixteenDistricts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFourthVisitNamesTheOthers();

private:
    static void compareBreaches(const ImportOutcome& outcome, bool isFourth);
};

/// Only the receipt of the import that broke the limit says so, with who came when; the next ones are silent again.
void TestSixteenDistricts::compareBreaches(const ImportOutcome& outcome, bool isFourth)
{
    QCOMPARE(outcome.breaches.size(), isFourth ? 1 : 0);
    if (!isFourth)
        return;
    const BurdenBreach& breach = outcome.breaches.first();
    QCOMPARE(breach.uscc, QStringLiteral("92310113MA0003Q19N"));
    QCOMPARE(breach.limit, BurdenBreach::Limit::Visits);
    QCOMPARE(breach.count, 4);
    QCOMPARE(breach.most, 3);
    QStringList days;
    for (const BurdenVisit& visit : breach.visits) {
        days << visit.date;
        QVERIFY2(outcome.warnings.first().contains(visit.date + u' ' + officeShortName(visit.office)),
                 qPrintable(outcome.warnings.first()));
    }
    QCOMPARE(days, QStringList({QStringLiteral("2026-01-10"), QStringLiteral("2026-02-10"),
                                QStringLiteral("2026-03-10"), QStringLiteral("2026-04-10")}));
    QVERIFY(importJson(outcome).contains(QStringLiteral("burden")));
}

void TestSixteenDistricts::theFourthVisitNamesTheOthers()
{
    const QTemporaryDir dir;
    const FixedClock clock{QDate(2026, 6, 1)};
    auto made = Workspace::create(dir.filePath(QStringLiteral("city.spotcheck")), QStringLiteral("310000"), {}, clock);
    VERIFY_OK(made);
    int number = 0;
    for (const Office& office : offices()) {
        if (!office.code.startsWith(QStringLiteral("3101")))
            continue;
        ++number;
        const QString path = dir.filePath(office.code + QStringLiteral(".csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        // Every district samples at its own shop; four of them also at the same one.
        QString text = QStringLiteral("%1监督抽查抽样登记表,,,,,\n抽样单编号,组织单位,产品名称,抽样日期,被抽样单位,"
                                      "被抽样单位统一社会信用代码\n")
                           .arg(office.name);
        text += QStringLiteral("%1-1,%2,童鞋,2026年%3月5日,虚构商店%4,\n")
                    .arg(office.code, office.name)
                    .arg(1 + number % 5)
                    .arg(number);
        if (number <= 4)
            text += QStringLiteral("%1-2,%2,童鞋,2026-0%3-10,虚构连锁超市,92310113MA0003Q19N\n")
                        .arg(office.code, office.name)
                        .arg(number);
        file.write(text.toUtf8());
        file.close();
        const auto outcome = importFile(**made, QStringLiteral("batches"), path);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->rejectedRows, 0);
        compareBreaches(*outcome, number == 4);
    }
    QCOMPARE(number, 16);
    const Database& db = (*made)->db();
    RuleScope scope;
    scope.kind = QStringLiteral("enterprise");
    scope.year = 2026, scope.today = QDate(2026, 6, 1);
    const auto findings = checkWorkspace(db, scope);
    VERIFY_OK(findings);
    QStringList over;
    for (const Finding& finding : *findings)
        if (finding.rule == QStringLiteral("burden.over_limit"))
            over << finding.message;
    QCOMPARE(over.size(), 1);
    for (const char* day : {"2026-01-10", "2026-02-10", "2026-03-10", "2026-04-10"})
        QVERIFY2(over.first().contains(QLatin1StringView(day)), qPrintable(over.first()));
}

SPOTCHECK_TEST(TestSixteenDistricts)
#include "tst_sixteen_districts.moc"
