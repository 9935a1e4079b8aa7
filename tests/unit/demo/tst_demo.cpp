#include "core/base/ids.h"
#include "core/demo/credit_code.h"
#include "core/demo/demo.h"
#include "core/demo/parts.h"
#include "core/demo/value_pool.h"
#include "tests/support/register.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace spotcheck;

namespace {

struct Made {
    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 11, 20)};
    std::unique_ptr<Workspace> workspace;
    Status status;
};

std::unique_ptr<Made> makeDemo(DemoScale scale, quint64 seed, const char* office = "310000")
{
    auto made = std::make_unique<Made>();
    auto created = Workspace::create(made->folder.filePath(QStringLiteral("demo.spotcheck")),
                                     QString::fromLatin1(office), {QStringLiteral("演示")}, made->clock);
    if (!created) {
        made->status = created.error();
        return made;
    }
    made->workspace = std::move(*created);
    made->status = generateDemo(*made->workspace, {scale, seed});
    return made;
}

QByteArray tableHash(const Database& db, const char* table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    auto query = db.prepare(std::string("SELECT * FROM ") + table + " ORDER BY 1, 2");
    if (!query)
        return {};
    for (auto more = query->step(); more && *more; more = query->step()) {
        for (int c = 0; c < query->columnCount(); ++c) {
            const auto view = query->view(c);
            hash.addData(QByteArrayView(view.data(), qsizetype(view.size())));
            hash.addData(QByteArrayView("\x1f", 1));
        }
    }
    return hash.result().toHex();
}

constexpr const char* tables[] = {"product",    "rule",   "rule_item",      "lab",     "bid",
                                  "enterprise", "plan",   "plan_item",      "batch",   "report",
                                  "test_spec",  "result", "aftermath_case", "incident"};

double share(const Database& db, const std::string& sql)
{
    auto query = db.prepare(sql);
    return query && query->step() ? query->real(0) : -1;
}

qint64 count(const Database& db, const std::string& sql)
{
    const auto found = db.integer(sql);
    return found ? *found : -1;
}

/// GB 32100 and GB 11714 once more, written apart from the generator.
bool isValidCode(const QString& code)
{
    const QString set = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    if (code.size() != 18)
        return false;
    const int weights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += int(set.indexOf(code[i])) * weights[i];
    const int organisation[] = {3, 7, 9, 10, 5, 8, 4, 2};
    int inner = 0;
    for (int i = 0; i < 8; ++i)
        inner += code[8 + i].isDigit() ? code[8 + i].digitValue() * organisation[i]
                                       : (code[8 + i].unicode() - 'A' + 10) * organisation[i];
    const int c9 = 11 - inner % 11;
    const QChar want = c9 == 10 ? QLatin1Char('X') : c9 == 11 ? QLatin1Char('0') : QLatin1Char(char('0' + c9));
    return set[(31 - sum % 31) % 31] == code[17] && code[16] == want;
}

} // namespace

class TestDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkCharactersOfKnownCodes()
    {
        // Worked in the fact book, section 10.1.
        QCOMPARE(demo::creditCheck("91350100M000100Y4"), '3');
        QCOMPARE(demo::creditCheck("91310000132260250"), 'X');
        QCOMPARE(demo::creditCheck("91310115MA1H8R7C6"), '7');
        QCOMPARE(demo::organisationCheck("13226025"), '0');
        QCOMPARE(demo::organisationCheck("MA1FP0A1"), '0');
        QVERIFY(isValidCode(QStringLiteral("91310101MA1FP0A10B")));
        QVERIFY(!isValidCode(QStringLiteral("91310115MA1H8R7C6D")));
    }

    void scalesByName()
    {
        QCOMPARE(*demoScale(u"nation"), DemoScale::Nation);
        QVERIFY(!demoScale(u"galaxy"));
    }

    void partsAreWhole()
    {
        const auto parts = demo::loadParts();
        VERIFY_OK(parts);
        QVERIFY(parts->labs.size() >= 8);
        QVERIFY(parts->tasks.size() >= 25);
        std::set<std::string> spellings;
        for (const auto& lab : parts->labs)
            spellings.insert(lab.atMost + lab.notDetected + lab.passItem);
        QVERIFY(spellings.size() >= 8);
        for (const auto& rule : parts->rules) {
            QVERIFY2(rule.code.size() == 15, rule.code.c_str());
            QVERIFY2(std::any_of(rule.items.begin(), rule.items.end(), [](const auto& i) { return i.key; }),
                     rule.code.c_str());
        }
    }

    /// Whatever a laboratory writes in passing must be a pass for the judge, and the failing a fail.
    void poolsAreJudgedAsMeant()
    {
        const auto parts = demo::loadParts();
        VERIFY_OK(parts);
        const demo::ValuePools pools(*parts, 1);
        int wrong = 0;
        std::set<std::string> shown;
        const auto check = [&](const demo::SpecPool& p, const std::vector<demo::PoolValue>& values, Verdict want) {
            for (const auto& v : values) {
                if (v.verdict != want && shown.insert(p.item + p.limit).second)
                    qWarning("%s | %s | %s | lod %s | %s: %s", p.item.c_str(), p.limit.c_str(), v.value.c_str(),
                             v.lod.c_str(), p.unit.c_str(), std::string(verdictCode(v.verdict)).c_str());
                wrong += v.verdict != want;
            }
        };
        for (const auto& pool : pools.all()) {
            check(pool, pool.passing, Verdict::Pass);
            check(pool, pool.failing, Verdict::Fail);
            check(pool, pool.detectionLimitAbove, Verdict::CannotTell);
            check(pool, pool.slipped, Verdict::Fail);
        }
        QCOMPARE(wrong, 0);
    }

    void sameSeedSameRows()
    {
        const auto one = makeDemo(DemoScale::Small, 1), again = makeDemo(DemoScale::Small, 1),
                   other = makeDemo(DemoScale::Small, 2);
        VERIFY_OK(one->status);
        VERIFY_OK(again->status);
        VERIFY_OK(other->status);
        for (const char* table : tables)
            QCOMPARE(tableHash(one->workspace->db(), table), tableHash(again->workspace->db(), table));
        QVERIFY(tableHash(one->workspace->db(), "batch") != tableHash(other->workspace->db(), "batch"));
        QVERIFY(tableHash(one->workspace->db(), "enterprise") != tableHash(other->workspace->db(), "enterprise"));
        // Sampling numbers are what samples and tests name: they hold for every seed.
        const char* numbers = "(SELECT id, sample_no FROM batch)";
        QCOMPARE(tableHash(one->workspace->db(), numbers), tableHash(other->workspace->db(), numbers));
    }

    void smallHasAHistory()
    {
        const auto made = makeDemo(DemoScale::Small, 3);
        VERIFY_OK(made->status);
        const Database& db = made->workspace->db();
        QCOMPARE(count(db, "SELECT count(*) FROM batch"), 200);
        QVERIFY(count(db, "SELECT count(*) FROM journal WHERE kind = 'change'") >= 6);
        QCOMPARE(count(db, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
        QCOMPARE(count(db, "SELECT count(*) FROM plan"), 2);
        QVERIFY(made->workspace->undoable().has_value());
        const auto undone = made->workspace->undo();
        VERIFY_OK(undone);
        QCOMPARE(count(db, "SELECT count(*) FROM aftermath_case"), 0);
    }

    /// Enough to choose products by, spread over sources and districts, none later than the demo's day.
    void incidentsAreScattered()
    {
        const auto made = makeDemo(DemoScale::Office, 1);
        VERIFY_OK(made->status);
        const Database& db = made->workspace->db();
        QCOMPARE(count(db, "SELECT count(*) FROM incident"), 40);
        QCOMPARE(count(db, "SELECT count(*) FROM incident WHERE happened_on > '2026-11-20'"), 0);
        QVERIFY(count(db, "SELECT count(DISTINCT source) FROM incident") >= 3);
        QVERIFY(count(db, "SELECT count(DISTINCT product_name) FROM incident") >= 8);
        QCOMPARE(count(db, "SELECT count(*) FROM incident i JOIN product p ON p.id = i.product_id AND p.name = "
                           "i.product_name"),
                 40);
        QCOMPARE(count(db, "SELECT count(*) FROM product WHERE required_by <> ''"), 8);
        QCOMPARE(count(db, "SELECT count(*) FROM product WHERE required_by LIKE '演示文件%'"), 8);
    }

    void refusesAWorkspaceInUse()
    {
        const auto made = makeDemo(DemoScale::Small, 1);
        VERIFY_OK(made->status);
        const Status second = generateDemo(*made->workspace, {});
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::InputRefused);
    }

    void creditCodesAreValid()
    {
        const auto made = makeDemo(DemoScale::Office, 1);
        VERIFY_OK(made->status);
        auto query = made->workspace->db().prepare("SELECT uscc, region, id, name FROM enterprise");
        VERIFY_OK(query);
        int without = 0, all = 0;
        for (auto more = query->step(); more && *more; more = query->step(), ++all) {
            const QString code = query->text(0);
            if (code.isEmpty()) {
                ++without;
                continue;
            }
            QVERIFY2(isValidCode(code), qPrintable(code));
            QCOMPARE(code.mid(2, 6), query->text(1));
            QCOMPARE(query->integer(2), naturalId("enterprise", query->view(0)));
        }
        QCOMPARE(all, 1'500);
        QVERIFY(without > 10 && without < all / 20);
    }

    void proportions()
    {
        const auto made = makeDemo(DemoScale::City, 1);
        VERIFY_OK(made->status);
        const Database& db = made->workspace->db();
        const std::string failed =
            "SELECT avg(r.lab_verdict = 2) * 100 FROM report r JOIN batch b ON b.id = r.batch_id";
        const double all = share(db, failed), production = share(db, failed + " WHERE b.stage = 1"),
                     store = share(db, failed + " WHERE b.stage = 2"),
                     online = share(db, failed + " WHERE b.stage = 3");
        qInfo("failed: %.1f %%, production %.1f, stores %.1f, online %.1f", all, production, store, online);
        QVERIFY(all > 5 && all < 15);
        QVERIFY(production > 4.5 && production < 9);
        QVERIFY(store > 9 && store < 17);
        QVERIFY(online > 15 && online < 25);
        const double refused = share(db, "SELECT avg(outcome = 2) * 100 FROM batch");
        QVERIFY(refused > 0.3 && refused < 3);
        const double outside = share(db, "SELECT avg(e.region NOT LIKE '31%') * 100 FROM batch b JOIN enterprise e ON "
                                         "e.id = b.producer_id WHERE b.stage <> 1");
        QVERIFY(outside > 60 && outside < 95);
        QCOMPARE(count(db, "SELECT count(DISTINCT lab_id) FROM report"), 9);
        QVERIFY(count(db, "SELECT count(DISTINCT e.region) FROM batch b JOIN enterprise e ON e.id = b.sampled_id WHERE "
                          "e.region LIKE '31%'") == 16);
        QVERIFY(share(db, "SELECT avg(n) FROM (SELECT count(*) n FROM result GROUP BY report_id)") > 8);
        const double cases = share(
            db,
            "SELECT 1.0 * (SELECT count(*) FROM aftermath_case) / (SELECT count(*) FROM report WHERE lab_verdict = 2)");
        QVERIFY(cases > 1 && cases < 2);
        // Heaters are looked for in winter, swimming rings in summer.
        const auto inMonths = [&](const char* product, const char* months) {
            return share(db, std::string("SELECT avg(substr(sampled_on, 6, 2) IN (") + months +
                                 ")) FROM batch WHERE product_name = '" + product + "'");
        };
        QVERIFY(inMonths("室内加热器", "'11','12','01','02'") > 0.4);
        QVERIFY(inMonths("儿童游泳圈", "'05','06','07','08'") > 0.5);
        // A file created whole begins with one entry of its content; only the seeds of the registry come before.
        QCOMPARE(count(db, "SELECT count(*) FROM journal WHERE kind = 'change'"), 1);
        QCOMPARE(
            count(db, "SELECT kind = 'baseline' AND command = 'demo.baseline' FROM journal ORDER BY seq DESC LIMIT 1"),
            1);
        QCOMPARE(count(db, "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"),
                 count(makeDemo(DemoScale::Small, 1)->workspace->db(),
                       "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"));
    }

    void plantedFaultsAreThere()
    {
        const auto made = makeDemo(DemoScale::Small, 1);
        VERIFY_OK(made->status);
        const Database& db = made->workspace->db();
        const auto planted = demoPlantedFaults(db);
        VERIFY_OK(planted);
        QMap<QString, QStringList> byKind;
        for (const PlantedFault& fault : *planted)
            byKind[fault.kind] << fault.key;
        for (const char* kind : {"verdict_contradiction", "overall_contradiction", "must_item_missing",
                                 "dates_out_of_order", "nd_above_limit", "unit_slip", "one_sampler", "seal_missing"})
            QCOMPARE(byKind.value(QString::fromLatin1(kind)).size(), 2);
        for (const char* kind : {"quota_exceeded", "plan_areas", "plan_must_items", "plan_venues", "plan_total",
                                 "plan_reasons", "plan_items", "plan_batches"})
            QCOMPARE(byKind.value(QString::fromLatin1(kind)).size(), 1);
        QVERIFY(byKind.value(QStringLiteral("no_credit_code")).size() >= 3);
        const auto holds = [&](const char* kind, const char* sql) {
            for (const QString& key : byKind.value(QString::fromLatin1(kind))) {
                if (count(db, replaced(sql, key)) < 1)
                    return false;
            }
            return true;
        };
        const char* result = "SELECT count(*) FROM result x JOIN report r ON r.id = x.report_id JOIN test_spec s ON "
                             "s.id = x.spec_id WHERE r.sample_no = '%1' AND ";
        QVERIFY(holds("verdict_contradiction",
                      std::string(result).append("x.our_verdict = 2 AND x.agrees = 0 AND r.lab_verdict = 1").c_str()));
        QVERIFY(holds("overall_contradiction",
                      std::string(result).append("x.our_verdict = 2 AND x.agrees = 1 AND r.lab_verdict = 1").c_str()));
        QVERIFY(holds("nd_above_limit", std::string(result).append("x.our_verdict = 3").c_str()));
        QVERIFY(holds("unit_slip", std::string(result).append("s.unit = 'g/kg' AND x.agrees = 0").c_str()));
        QVERIFY(holds("dates_out_of_order",
                      "SELECT count(*) FROM report WHERE sample_no = '%1' AND finished_on < received_on"));
        QVERIFY(holds("one_sampler", "SELECT count(*) FROM batch WHERE sample_no = '%1' AND samplers NOT LIKE '%、%'"));
        QVERIFY(holds("seal_missing", "SELECT count(*) FROM batch WHERE sample_no = '%1' AND reserve_seal = ''"));
        QVERIFY(holds("no_credit_code", "SELECT count(*) FROM enterprise WHERE name = '%1' AND uscc = ''"));
        QVERIFY(holds(
            "must_item_missing",
            "SELECT (SELECT count(*) FROM result x JOIN report r ON r.id = x.report_id WHERE r.sample_no = '%1') < "
            "(SELECT count(*) FROM rule_item i JOIN rule u ON u.id = i.rule_id WHERE u.code = 'SHSSXZ9001-2024')"));
        QVERIFY(holds("quota_exceeded",
                      "SELECT count(DISTINCT notice_no) > 3 FROM batch b JOIN enterprise e ON e.id = b.sampled_id "
                      "WHERE '%1' IN (e.uscc, e.name) AND b.mode = 1 AND b.sampled_on LIKE '2026%'"));
        // Nobody else is over the limit, and nothing else disagrees.
        QCOMPARE(count(db, "SELECT count(*) FROM (SELECT 1 FROM batch WHERE mode IN (1,4) GROUP BY sampled_id, "
                           "substr(sampled_on,1,4) HAVING count(DISTINCT notice_no) > 3)"),
                 1);
        QCOMPARE(count(db, "SELECT count(*) FROM batch WHERE samplers NOT LIKE '%、%'"), 2);
        QCOMPARE(count(db, "SELECT count(DISTINCT report_id) FROM result WHERE agrees = 0"), 4);
    }

    /// From office scale on there is something for the integrity screens to find.
    void plantedForTheScreens()
    {
        const auto made = makeDemo(DemoScale::Office, 1);
        VERIFY_OK(made->status);
        const Database& db = made->workspace->db();
        const auto planted = demoPlantedFaults(db);
        VERIFY_OK(planted);
        QMap<QString, QString> byKind;
        for (const PlantedFault& fault : *planted)
            byKind[fault.kind] = fault.key;
        QCOMPARE(
            count(db, replaced("SELECT count(*) FROM lab WHERE name = '%1'", byKind.value(QStringLiteral("heaping")))),
            1);
        const QString copy = byKind.value(QStringLiteral("copied_results"));
        QVERIFY(!copy.isEmpty());
        const char* equal =
            "SELECT max(n) FROM (SELECT count(*) n, min(x.value = y.value) same FROM report a JOIN result x ON "
            "x.report_id = a.id JOIN report b ON b.lab_id = a.lab_id AND b.id <> a.id JOIN result y ON y.report_id = "
            "b.id AND y.no = x.no AND y.spec_id = x.spec_id WHERE a.sample_no = '%1' GROUP BY b.id) WHERE same = 1";
        QVERIFY(count(db, replaced(equal, copy)) >= 8);
        // Values are each report's own: no pool of a few dozen shines through.
        QVERIFY(count(db, "SELECT max(n) FROM (SELECT count(DISTINCT x.value) n FROM result x JOIN report r ON r.id = "
                          "x.report_id GROUP BY x.spec_id, r.lab_id)") > 60);
    }

    void samplesNameAwaitingBatches()
    {
        const auto made = makeDemo(DemoScale::Small, 1);
        VERIFY_OK(made->status);
        const Database& db = made->workspace->db();
        QFile list(QStringLiteral(SOURCE_DIR "/resources/samples/results_lab_a.numbers.txt"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QStringList numbers = QString::fromUtf8(list.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(numbers.size() >= 25);
        for (const QString& number : numbers) {
            QCOMPARE(count(db, replaced("SELECT count(*) FROM batch WHERE sample_no = '%1' AND outcome = 1", number)),
                     1);
            QCOMPARE(count(db, replaced("SELECT count(*) FROM report WHERE sample_no = '%1'", number)), 0);
        }
    }

private:
    static std::string replaced(const char* sql, const QString& key)
    {
        return demo::replaced(sql, "%1", key.toStdString());
    }
};

SPOTCHECK_TEST(TestDemo)
#include "tst_demo.moc"
