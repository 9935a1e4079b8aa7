#include "core/demo/demo.h"
#include "core/statistics/screens.h"
#include "tests/support/register.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::statistics;

/// The screens on a real file: what is read, what counts, what the demo plants.
class TestScreensFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyNumberHasItsReasons();
    void unitsOfOneKindAreOneItem();
    void onlyPlainNumbersCount();
    void anAmendedReportCountsOnce();
    void yearAndDayLimitWhatIsRead();
    void declaredFailingIsNoSlip();
    void stopsWhenCancelled();
    void whatTheDemoPlants();
    void tooFewIsSaid();

private:
    void write(const QByteArray& sql);
    void addResult(int report, int spec, const QByteArray& value, const QByteArray& more = "1, NULL");
    void addReport(int id, const QByteArray& sample, int lab, const QByteArray& day = "2026-04-12");
    ResultPool read(const PoolScope& scope = {}) const;
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 6, 1)};
    std::unique_ptr<Workspace> m_workspace;
    QByteArray m_sql;
};

void TestScreensFile::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"),
                                  {QStringLiteral("甲")}, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
    m_sql.clear();
    write("INSERT INTO lab(id, name) VALUES(1, '甲机构'), (2, '乙机构');"
          "INSERT INTO batch(id, sample_no, product_name, sampled_on) VALUES(1, 'B26', '童鞋', '2026-04-01'), (2, "
          "'B25', '童鞋', '2025-04-01');"
          "INSERT INTO test_spec(id, item, limit_text, unit) VALUES(1, '甲醛', '≤75', 'mg/kg'), (2, '甲醛', "
          "'≤75mg/kg', 'g/kg'), (3, '外观', '符合', ''), (4, '色牢度', '≥3-4', '级');");
}

void TestScreensFile::write(const QByteArray& sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("test")},
                                  [&](Database& db) { return db.exec(sql.toStdString()); }));
}

void TestScreensFile::addReport(int id, const QByteArray& sample, int lab, const QByteArray& day)
{
    const QByteArray number = QByteArray::number(id);
    m_sql += "INSERT INTO report(id, batch_id, sample_no, report_no, lab_id, reported_on) VALUES(" + number + ", 1, '" +
             sample + "', 'R" + number + "', " + QByteArray::number(lab) + ", '" + day + "');";
}

/// `more`: our_verdict, agrees.
void TestScreensFile::addResult(int report, int spec, const QByteArray& value, const QByteArray& more)
{
    m_sql += "INSERT INTO result(report_id, no, spec_id, value, our_verdict, agrees) VALUES(" +
             QByteArray::number(report) + ", " + QByteArray::number(spec) + ", " + QByteArray::number(spec) + ", '" +
             value + "', " + more + ");";
}

ResultPool TestScreensFile::read(const PoolScope& scope) const
{
    auto pool = readResults(m_workspace->db(), scope);
    return pool ? std::move(*pool) : ResultPool{};
}

void TestScreensFile::everyNumberHasItsReasons()
{
    QVERIFY(screenNumbers().size() >= 20);
    for (const ReasonedNumber& number : screenNumbers()) {
        QVERIFY2(number.value > 0, qPrintable(number.name));
        QVERIFY2(number.reasonChinese.size() > 8 && number.reasonEnglish.size() > 15, qPrintable(number.name));
    }
    QCOMPARE(screenParameters().level, 0.05);
}

void TestScreensFile::unitsOfOneKindAreOneItem()
{
    addReport(1, "B26", 1);
    addResult(1, 1, "20");
    addReport(2, "C", 2);
    addResult(2, 2, "0.020");
    write(m_sql);
    const ResultPool pool = read();
    QCOMPARE(pool.items.size(), 1U);
    QCOMPARE(pool.items[0].cells.size(), 2U);
    const Reading *milligrams = nullptr, *grams = nullptr;
    for (const Reading& reading : pool.readings)
        (reading.text == "20" ? milligrams : grams) = &reading;
    QVERIFY(milligrams && grams);
    QCOMPARE(milligrams->value, grams->value);
    QCOMPARE(milligrams->upper->at, grams->upper->at);
    QCOMPARE(grams->significant, 2);
    QVERIFY(grams->hasPlaces && !milligrams->hasPlaces);
}

void TestScreensFile::onlyPlainNumbersCount()
{
    const char* values[] = {"未检出", "<0.01", "20", "1.2/1.3", "—", "约20"};
    for (int i = 0; i < 6; ++i) {
        addReport(i + 1, "S" + QByteArray::number(i), 1);
        addResult(i + 1, 1, values[i]);
        addResult(i + 1, 3, "符合");
        addResult(i + 1, 4, "4");
    }
    write(m_sql);
    const ResultPool pool = read();
    QCOMPARE(pool.items.size(), 1U);
    QCOMPARE(pool.items[0].count, 1U);
    QCOMPARE(pool.readings[0].text, std::string("20"));
}

void TestScreensFile::anAmendedReportCountsOnce()
{
    addReport(1, "S1", 1);
    addResult(1, 1, "20");
    addReport(2, "S1", 1);
    addResult(2, 1, "21");
    addReport(3, "S1", 2); // a retest elsewhere is another result
    addResult(3, 1, "22");
    write(m_sql);
    QCOMPARE(read().items.at(0).count, 2U);
}

void TestScreensFile::yearAndDayLimitWhatIsRead()
{
    addReport(1, "B26", 1, "2026-04-12");
    addResult(1, 1, "20");
    addReport(2, "B25", 1, "2025-04-12");
    m_sql += "UPDATE report SET batch_id = 2 WHERE id = 2;";
    addResult(2, 1, "21");
    write(m_sql);
    QCOMPARE(read().items.at(0).count, 2U);
    QCOMPARE(read({2026, {}, 4}).items.at(0).count, 1U);
    QCOMPARE(read({0, QDate(2026, 4, 11), 4}).items.at(0).count, 1U);
    QVERIFY(read({2024, {}, 4}).items.empty());
}

/// Forty ordinary results and one fifty times too large: a slip when the laboratory passes it, a bad product when not.
void TestScreensFile::declaredFailingIsNoSlip()
{
    for (int i = 0; i < 60; ++i) {
        addReport(i + 1, "S" + QByteArray::number(i), i % 2 + 1);
        addResult(i + 1, 1, QByteArray::number(30 + i % 17), "1, 1");
    }
    addReport(90, "S90", 1);
    addResult(90, 1, "3700", "2, 0");
    write(m_sql);
    const auto slips = [&] {
        const auto report = runScreens(m_workspace->db(), {});
        QStringList samples;
        for (const ScreenAnswer& a : report ? report->answers : QList<ScreenAnswer>{})
            if (a.screen == Screen::UnitSlips && a.flagged)
                for (const Evidence& e : a.evidence)
                    samples << e.sampleNo + u' ' + e.note;
        return samples;
    };
    QCOMPARE(slips(), QStringList{QStringLiteral("S90 ×100")});
    write("UPDATE result SET agrees = 1 WHERE report_id = 90");
    QCOMPARE(slips(), QStringList());
}

void TestScreensFile::stopsWhenCancelled()
{
    addReport(1, "S1", 1);
    addResult(1, 1, "20");
    write(m_sql);
    Progress progress;
    progress.cancel();
    const auto report = runScreens(m_workspace->db(), {}, &progress);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
}

void TestScreensFile::whatTheDemoPlants()
{
    auto made = Workspace::create(m_dir->filePath(QStringLiteral("demo.spotcheck")), QStringLiteral("310000"),
                                  {QStringLiteral("演示")}, m_clock);
    VERIFY_OK(made);
    VERIFY_OK(generateDemo(**made, {DemoScale::Office, 1}));
    const Database& db = (*made)->db();
    QString heaping, copied;
    const auto planted = demoPlantedFaults(db);
    VERIFY_OK(planted);
    for (const PlantedFault& fault : *planted) {
        heaping = fault.kind == QStringLiteral("heaping") ? fault.key : heaping;
        copied = fault.kind == QStringLiteral("copied_results") ? fault.key : copied;
    }
    const auto report = runScreens(db, {});
    VERIFY_OK(report);
    bool heapingFound = false, copyFound = false;
    for (const ScreenAnswer& a : report->answers) {
        if (!a.flagged)
            continue;
        heapingFound = heapingFound || (a.screen == Screen::Heaping && a.lab == heaping);
        if (a.screen == Screen::Copies)
            for (const Evidence& e : a.evidence)
                copyFound = copyFound || e.sampleNo == copied || e.note.contains(copied);
        const QJsonObject json = screenJson(a);
        for (const char* key : {"screen", "laboratory", "item", "n", "statistic", "p", "q", "flagged", "method",
                                "evidence", "other_explanations", "not_tested"})
            QVERIFY2(json.contains(QLatin1StringView(key)), key);
        QVERIFY(!json.value(u"evidence").toArray().isEmpty());
    }
    QVERIFY(heapingFound);
    QVERIFY(copyFound);
    QCOMPARE(screenFindings(*report).size(), report->flagged);
    // One laboratory's answers are the same ones, with the same q.
    ScreenScope one;
    one.lab = report->answers.first().labId;
    const auto part = runScreens(db, one);
    VERIFY_OK(part);
    QCOMPARE(part->answers.first().q, report->answers.first().q);
    for (const ScreenAnswer& a : part->answers)
        QCOMPARE(a.labId, one.lab);
}

void TestScreensFile::tooFewIsSaid()
{
    addReport(1, "S1", 1);
    addResult(1, 1, "74");
    write(m_sql);
    const auto report = runScreens(m_workspace->db(), {});
    VERIFY_OK(report);
    QCOMPARE(report->tested, 0);
    QVERIFY(!report->answers.isEmpty());
    for (const ScreenAnswer& a : report->answers) {
        QVERIFY(!a.tested() && !a.flagged);
        QVERIFY(screenJson(a).value(u"p").isNull());
        QVERIFY(!screenJson(a).value(u"not_tested").toString().isEmpty());
    }
}

SPOTCHECK_TEST(TestScreensFile)
#include "tst_screens_file.moc"
