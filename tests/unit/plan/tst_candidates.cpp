#include "core/base/ids.h"
#include "core/grid/grid_query.h"
#include "core/plan/candidate.h"
#include "core/plan/catalogue_coverage.h"
#include "core/plan/plan_picture.h"
#include "core/plan/plan_status.h"
#include "core/plan/take_into_plan.h"
#include "core/registry/office.h"
#include "core/registry/setting.h"
#include "tests/support/register.h"

#include <algorithm>
#include <cmath>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

namespace {

const QString kOffice = QStringLiteral("310000");
const QDate kToday(2026, 6, 1);

QString word(const char* text)
{
    return QString::fromUtf8(text);
}

GridRequest requestOf(const RowsOf& rows)
{
    GridRequest request;
    request.kind = rows.kind;
    for (const auto& [field, text] : rows.filters)
        request.filters << GridFilter{field, text};
    return request;
}

/// The moment estimate once more, over the batches themselves instead of sums: rho is the mean product of two batches'
/// deviations within a product, over all batches' variance.
RatePrior naivePrior(const QList<Counted>& products, double usual, double most)
{
    double all = 0, failed = 0, products_ = 0, spread = 0, squares = 0;
    for (const Counted& one : products) {
        all += double(one.n);
        failed += double(one.failed);
        products_ += one.n > 0;
    }
    if (all == 0)
        return {};
    const double p = failed / all;
    if (products_ < 3 || failed == 0 || failed == all)
        return {p, usual, qint64(all), qint64(failed), true};
    for (const Counted& one : products)
        for (qint64 batch = 0; batch < one.n; ++batch) { // each batch carries its product's deviation
            spread += std::pow(double(one.failed) / double(one.n) - p, 2);
            squares += double(one.n) / all;
        }
    const double rho = (spread - p * (1 - p) * (products_ - 1)) / (p * (1 - p) * (all - squares - products_ + 1));
    const double strength = rho <= 0 ? most : std::min(std::max(1 / rho - 1, 1.0), most);
    return {p, strength, qint64(all), qint64(failed), false};
}

struct Row {
    QList<QVariant> cells;
    QString text(int i) const { return cells[i].toString(); }
    qint64 number(int i) const { return cells[i].toLongLong(); }
};

} // namespace

/// Scores against a second reckoning from the raw rows, the parts that feed them, and what is done with candidates.
class TestCandidates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shrinkageVectors();
    void shrinkageProperties();
    void scoresAgreeWithTheRawRows_data();
    void scoresAgreeWithTheRawRows();
    void whatIsNotKnownTakesItsWeightOut();
    void aRetestReplacesTheFirstTest();
    void weightsCanBeChosen();
    void percentages_data();
    void percentages();
    void theNewestEditionOfTheDayCounts();
    void theProductListStandsIn();
    void gapsAreClosedByPlanOrReason();
    void takenIntoThePlan();
    void picturesAddUpAndLeadToTheirRows();

private:
    void write(const QString& sql);
    QList<Row> rows(const char* sql) const;
    Database& db() { return m_workspace->db(); }
    void fillAtRandom(quint32 seed);
    void compareWithRawRows(const CandidateAnswer& answer);
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{kToday};
    std::unique_ptr<Workspace> m_workspace;
};

void TestCandidates::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto made = Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), kOffice, options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

void TestCandidates::write(const QString& sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("test")},
                                  [&](Database& db) { return db.exec(sql.toStdString()); }));
}

QList<Row> TestCandidates::rows(const char* sql) const
{
    QList<Row> all;
    auto q = m_workspace->db().prepare(sql);
    if (!q)
        qFatal("%s", qPrintable(q.error().detail));
    for (auto more = q->step(); more && *more; more = q->step()) {
        Row row;
        for (int c = 0; c < q->columnCount(); ++c)
            row.cells << q->text(c);
        all << row;
    }
    return all;
}

void TestCandidates::shrinkageVectors()
{
    // p = 0.3, S = 0.8, k - 1 = 2, N - sum n²/N - (k - 1) = 18: rho = (0.8 - 0.42) / 3.78, strength 170/19.
    const Counted three[] = {{10, 1}, {10, 3}, {10, 5}};
    const RatePrior prior = ratePrior(three, 20, 1000);
    QCOMPARE(prior.rate, 0.3);
    QVERIFY(!prior.usual && prior.n == 30 && prior.failed == 9);
    QVERIFY(std::abs(prior.strength - 170.0 / 19) < 1e-12);
    QVERIFY(std::abs(shrunkenRate(prior, three[0]) - 70.0 / 360) < 1e-12);
    QVERIFY(std::abs(shrunkenRate(prior, three[1]) - 0.3) < 1e-12);
    QVERIFY(std::abs(shrunkenRate(prior, three[2]) - 146.0 / 360) < 1e-12);
    QCOMPARE(shrunkenRate(prior, {}), 0.3);
    // No more spread than chance gives: all products are taken to be alike.
    const Counted alike[] = {{10, 3}, {20, 6}, {10, 3}};
    QCOMPARE(ratePrior(alike, 20, 1000).strength, 1000.0);
    // Two products, none failing, all failing, nothing: the usual strength, or no rate at all.
    const Counted two[] = {{10, 1}, {10, 9}, {0, 0}};
    QVERIFY(ratePrior(two, 20, 1000).usual);
    QCOMPARE(ratePrior(two, 20, 1000).strength, 20.0);
    const Counted none[] = {{10, 0}, {10, 0}, {10, 0}}, every[] = {{1, 1}, {2, 2}, {3, 3}};
    QCOMPARE(ratePrior(none, 20, 1000).rate, 0.0);
    QCOMPARE(ratePrior(every, 20, 1000).strength, 20.0);
    QCOMPARE(ratePrior({}, 20, 1000).n, 0);
    // Always failing or never: as far apart as can be, and yet a prior of one batch remains.
    const Counted apart[] = {{50, 50}, {50, 0}, {50, 50}, {50, 0}};
    QCOMPARE(ratePrior(apart, 20, 1000).strength, 1.0);
}

void TestCandidates::shrinkageProperties()
{
    QRandomGenerator random(7);
    for (int trial = 0; trial < 300; ++trial) {
        QList<Counted> products;
        for (int i = 0, count = random.bounded(1, 30); i < count; ++i) {
            const qint64 n = random.bounded(40);
            products << Counted{n, n == 0 ? 0 : random.bounded(int(n) + 1)};
        }
        const RatePrior prior = ratePrior(products, 20, 500), naive = naivePrior(products, 20, 500);
        QCOMPARE(prior.usual, naive.usual);
        QVERIFY(std::abs(prior.rate - naive.rate) < 1e-12);
        QVERIFY2(std::abs(prior.strength - naive.strength) < 1e-6 * naive.strength + 1e-9,
                 qPrintable(QStringLiteral("%1 %2").arg(prior.strength).arg(naive.strength)));
        for (const Counted& one : std::as_const(products)) {
            const double shrunken = shrunkenRate(prior, one);
            const double raw = one.n == 0 ? prior.rate : double(one.failed) / double(one.n);
            QVERIFY(shrunken >= std::min(raw, prior.rate) - 1e-12 && shrunken <= std::max(raw, prior.rate) + 1e-12);
            const Counted tenfold{one.n * 10, one.failed * 10};
            QVERIFY(std::abs(shrunkenRate(prior, tenfold) - raw) <= std::abs(shrunken - raw) + 1e-12);
        }
    }
}

/// Everything that has a say, at random: products under headings, free names, all modes and outcomes, several reports a
/// batch, incidents before and after today, editions of catalogues.
void TestCandidates::fillAtRandom(quint32 seed)
{
    QRandomGenerator random(seed);
    QStringList sql;
    const int products = 25;
    sql << QStringLiteral("INSERT INTO product(id, code, name, catalogues) VALUES(900, 'H', '大类', 1)");
    for (int i = 1; i <= products; ++i)
        sql << QStringLiteral(
                   "INSERT INTO product(id, code, name, parent_id, catalogues, risk, fast_track, required_by, "
                   "market_share) VALUES(%1, 'P%1', '产品%1', 900, %2, '%3', %4, '%5', '%6')")
                   .arg(i)
                   .arg(random.bounded(8))
                   .arg(word(std::array{"高", "中", "低", "", "不明"}[size_t(random.bounded(5))]))
                   .arg(random.bounded(2))
                   .arg(random.bounded(3) == 0 ? word("某文件") : QString())
                   .arg(word(std::array{"", "12.5", "60%", "很大"}[size_t(random.bounded(4))]));
    const auto day = [&](int from, int days) {
        return QDate(from, 1, 1).addDays(random.bounded(days)).toString(Qt::ISODate);
    };
    for (int i = 1; i <= 700; ++i) {
        const int product = random.bounded(products + 5) + 1; // some of names that are in no list
        const bool linked = random.bounded(4) == 0 && product <= products;
        sql << QStringLiteral("INSERT INTO batch(id, sample_no, product_name, product_id, mode, outcome, sampled_on) "
                              "VALUES(%1, 'S%1', '%2', %3, %4, %5, '%6')")
                   .arg(i)
                   .arg(linked ? word("商品名%1").arg(i) : word("产品%1").arg(product))
                   .arg(linked ? QString::number(product) : QStringLiteral("NULL"))
                   .arg(random.bounded(1, 5))
                   .arg(random.bounded(8) == 0 ? random.bounded(2, 5) : 1)
                   .arg(random.bounded(40) == 0 ? QString() : day(2022, 5 * 365));
        for (int report = 0, reports = random.bounded(3); report < reports; ++report)
            sql << QStringLiteral("INSERT INTO report(id, batch_id, sample_no, lab_verdict, our_verdict, kind) "
                                  "VALUES(%1, %2, 'S%2', %3, %4, %5)")
                       .arg(i * 10 + report)
                       .arg(i)
                       .arg(random.bounded(4))
                       .arg(random.bounded(1, 4))
                       .arg(random.bounded(1, 4));
    }
    for (int i = 1; i <= 120; ++i)
        sql << QStringLiteral("INSERT INTO incident(id, happened_on, source, product_name) VALUES(%1, '%2', %3, "
                              "'产品%4')")
                   .arg(i)
                   .arg(day(2024, 3 * 365))
                   .arg(random.bounded(1, 5))
                   .arg(random.bounded(products + 3) + 1);
    if (seed % 2 == 0) // the Shanghai catalogue by an edition, the national one by the product list
        for (int i = 1; i <= 12; ++i)
            sql << QStringLiteral("INSERT INTO catalogue_entry(id, catalogue, edition, published_on, product_name) "
                                  "VALUES(%1, 2, '%2', '%3', '产品%4')")
                       .arg(i)
                       .arg(i % 3 == 0   ? 2027
                            : i % 2 == 0 ? 2025
                                         : 2018)
                       .arg(i % 3 == 0   ? QStringLiteral("2026-12-01")
                            : i % 2 == 0 ? QStringLiteral("2025-05-01")
                                         : QStringLiteral("2018-03-01"))
                       .arg(i * 2);
    write(sql.join(QStringLiteral(";\n")));
}

void TestCandidates::scoresAgreeWithTheRawRows_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestCandidates::scoresAgreeWithTheRawRows()
{
    QFETCH(quint32, seed);
    fillAtRandom(seed);
    const auto answer = candidates(db(), {2027, kOffice, kToday});
    VERIFY_OK(answer);
    compareWithRawRows(*answer);
    for (qsizetype i = 1; i < answer->candidates.size(); ++i)
        QVERIFY(answer->candidates[i - 1].score() >= answer->candidates[i].score());
}

/// Every number once more, by loops over the rows of the tables and nothing cleverer.
void TestCandidates::compareWithRawRows(const CandidateAnswer& answer)
{
    const auto products = rows("SELECT id, name, catalogues, risk, fast_track, required_by, market_share FROM product "
                               "WHERE parent_id IS NOT NULL");
    const auto batches = rows("SELECT id, product_name, product_id, mode, outcome, sampled_on FROM batch");
    const auto reports = rows("SELECT batch_id, lab_verdict, our_verdict, kind FROM report");
    const auto incidents = rows("SELECT product_name, source, happened_on FROM incident");
    const auto entries = rows("SELECT product_name FROM catalogue_entry WHERE edition = '2025'"); // in force today
    const auto nameOf = [&](const Row& batch) {
        for (const Row& product : products)
            if (product.text(1) == batch.text(1))
                return batch.text(1);
        for (const Row& product : products)
            if (!batch.text(2).isEmpty() && product.text(0) == batch.text(2))
                return product.text(1);
        return batch.text(1);
    };
    QMap<QString, Counted> counted;
    QMap<QString, QString> last;
    for (const Row& batch : batches) {
        const QString name = nameOf(batch), day = batch.text(5);
        if (batch.number(4) != 1 || day.isEmpty() || day > kToday.toString(Qt::ISODate))
            continue;
        last[name] = std::max(last.value(name), day);
        if (batch.number(3) == 3 || day < u"2024-01-01" || day > u"2026-12-31")
            continue;
        int first = 0, retest = 0;
        for (const Row& report : reports) {
            const qint64 lab = report.number(1), ours = report.number(2);
            const int verdict = lab == 1 || lab == 2 ? int(lab) : ours < 3 ? int(ours) : 0;
            if (report.text(0) == batch.text(0) && report.number(3) == 1)
                first = std::max(first, verdict);
            if (report.text(0) == batch.text(0) && report.number(3) == 2)
                retest = std::max(retest, verdict);
        }
        const int verdict = retest != 0 ? retest : first;
        counted[name].n += verdict != 0;
        counted[name].failed += verdict == 2;
    }
    const RatePrior prior = naivePrior(counted.values(), 20, 1000);
    QVERIFY(std::abs(prior.strength - answer.prior.strength) < 1e-6);
    const bool anyRequired =
        std::any_of(products.begin(), products.end(), [](const Row& p) { return !p.text(5).isEmpty(); });
    int seen = 0;
    for (const Candidate& candidate : answer.candidates) {
        const auto found =
            std::find_if(products.begin(), products.end(), [&](const Row& p) { return p.text(1) == candidate.name; });
        const Row* product = found == products.end() ? nullptr : &*found;
        QMap<QString, double> points; // a factor that is not in it is not known
        const Counted own = counted.value(candidate.name);
        const double rate = own.n + prior.strength == 0
                                ? prior.rate
                                : (double(own.failed) + prior.strength * prior.rate) / (double(own.n) + prior.strength);
        points[QStringLiteral("failure_rate")] = 30 * std::min(1.0, rate / 0.3);
        double weighted = 0;
        for (const Row& incident : incidents) {
            const QDate day = QDate::fromString(incident.text(2), Qt::ISODate);
            if (incident.text(0) == candidate.name && day <= kToday)
                weighted += std::array{1.0, 0.8, 1.2, 0.5}[size_t(incident.number(1) - 1)] *
                            std::pow(0.5, double(day.daysTo(kToday)) / 365);
        }
        points[QStringLiteral("incidents")] = 20 * weighted / (weighted + 3);
        const bool national = product != nullptr && (product->number(2) & 1) != 0;
        const bool inEdition =
            std::any_of(entries.begin(), entries.end(), [&](const Row& e) { return e.text(0) == candidate.name; });
        const bool shanghai = entries.isEmpty() ? product != nullptr && (product->number(2) & 2) != 0 : inEdition;
        points[QStringLiteral("catalogue")] = national || shanghai ? 12 : 0;
        const QString day = last.value(candidate.name);
        points[QStringLiteral("unchecked")] =
            day.isEmpty() ? 6 : 6 * std::min(1.0, double(QDate::fromString(day, Qt::ISODate).daysTo(kToday)) / 1095);
        if (product != nullptr) {
            if (anyRequired)
                points[QStringLiteral("required")] = product->text(5).isEmpty() ? 0 : 12;
            const QMap<QString, double> risks{{word("高"), 12}, {word("中"), 6}, {word("低"), 0}};
            if (risks.contains(product->text(3)))
                points[QStringLiteral("risk")] = risks[product->text(3)];
            points[QStringLiteral("fast_track")] = product->number(4) == 1 ? 4 : 0;
            if (product->text(6) == u"12.5" || product->text(6) == u"60%")
                points[QStringLiteral("market_share")] = product->text(6) == u"60%" ? 4 : 1;
            ++seen;
        }
        const QMap<QString, double> weights{{QStringLiteral("failure_rate"), 30}, {QStringLiteral("incidents"), 20},
                                            {QStringLiteral("required"), 12},     {QStringLiteral("catalogue"), 12},
                                            {QStringLiteral("risk"), 12},         {QStringLiteral("unchecked"), 6},
                                            {QStringLiteral("fast_track"), 4},    {QStringLiteral("market_share"), 4}};
        double sum = 0, known = 0;
        QCOMPARE(candidate.factors.size(), weights.size());
        for (const ScoreFactor& factor : candidate.factors) {
            const QByteArray about = (candidate.name + u' ' + factor.code + u' ' + factor.text).toUtf8();
            QVERIFY2(factor.isKnown() == points.contains(factor.code), about.constData());
            QVERIFY2(std::abs(factor.points - points.value(factor.code)) < 1e-9, about.constData());
            QVERIFY2(!factor.text.isEmpty() && !factor.title().isEmpty(), about.constData());
            sum += points.value(factor.code);
            known += points.contains(factor.code) ? weights[factor.code] : 0;
        }
        QVERIFY(std::abs(candidate.score() - 100 * sum / known) < 1e-9);
        QCOMPARE(candidate.factor(QStringLiteral("failure_rate"))->n, own.n);
        const auto led = gridIds(db(), requestOf(candidate.factor(QStringLiteral("incidents"))->rows));
        VERIFY_OK(led);
        qint64 all = 0;
        for (const Row& incident : incidents)
            all += incident.text(0) == candidate.name;
        QCOMPARE(qint64(led->size()), all); // what is to come included
    }
    QCOMPARE(seen, int(products.size()));
}

void TestCandidates::whatIsNotKnownTakesItsWeightOut()
{
    write(QStringLiteral("INSERT INTO product(id, code, name) VALUES(1, 'A', '甲')"));
    auto answer = candidates(db(), {2027, kOffice, kToday});
    VERIFY_OK(answer);
    QCOMPARE(answer->candidates.size(), 1);
    QCOMPARE(answer->candidates[0].known, 4.0); // only that it is not handled at once
    QCOMPARE(answer->candidates[0].score(), 0.0);
    QCOMPARE(answer->notes.size(), 7);
    // One incident anywhere, and "none of this product" is something known.
    write(
        QStringLiteral("INSERT INTO incident(id, happened_on, source, product_name) VALUES(1, '2026-05-01', 2, '乙')"));
    answer = candidates(db(), {2027, kOffice, kToday});
    VERIFY_OK(answer);
    QCOMPARE(answer->candidates.size(), 2); // 乙 is a candidate by its incident
    QCOMPARE(answer->candidates[0].name, word("乙"));
    QCOMPARE(answer->candidates[0].known, 20.0);
    QCOMPARE(answer->candidates[0].reasons, QStringList{word("投诉举报较多")});
    QCOMPARE(answer->candidates[1].known, 24.0);
    QVERIFY(answer->candidates[1].factor(QStringLiteral("incidents"))->isKnown());
    const QJsonObject json = candidateJson(answer->candidates[1]);
    const QJsonArray factors = json.value(u"factors").toArray();
    QVERIFY(factors[0].toObject().value(u"value").isNull());
    QCOMPARE(factors[1].toObject().value(u"points").toDouble(-1), 0.0);
}

void TestCandidates::aRetestReplacesTheFirstTest()
{
    write(QStringLiteral(
        "INSERT INTO product(id, code, name) VALUES(1, 'A', '甲');"
        "INSERT INTO batch(id, sample_no, product_name, mode, outcome, sampled_on) VALUES(1, 'S1', '甲', 1, 1, "
        "'2025-03-01'), (2, 'S2', '甲', 1, 1, '2025-03-01'), (3, 'S3', '甲', 3, 1, '2026-03-01'), (4, 'S4', '甲', 1, "
        "2, "
        "'2026-04-01'), (5, 'S5', '甲', 1, 1, '2026-03-02');"
        "INSERT INTO report(id, batch_id, sample_no, lab_verdict, kind) VALUES(1, 1, 'S1', 2, 1), (2, 1, 'S1', 1, 2), "
        "(3, 2, 'S2', 1, 1), (4, 2, 'S2', 2, 3), (5, 3, 'S3', 2, 1);"));
    const auto names = ProductNames::read(db());
    VERIFY_OK(names);
    const auto checks = readPastChecks(db(), *names, kToday);
    VERIFY_OK(checks);
    const PastCheck check = checks->byProduct.value(word("甲"));
    QCOMPARE(check.between(2024, 2026).n, 2); // the follow-up, the refusal and the one without a report do not count
    QCOMPARE(check.between(2024, 2026).failed, 0);
    QCOMPARE(QDate::fromJulianDay(check.lastDay), QDate(2026, 3, 2));
    QCOMPARE(checks->batches, 4);
    const auto version = pastChecksVersion(db());
    write(
        QStringLiteral("INSERT INTO incident(id, happened_on, source, product_name) VALUES(1, '2026-05-01', 2, '乙')"));
    QCOMPARE(*pastChecksVersion(db()), *version);
    write(QStringLiteral("UPDATE report SET lab_verdict = 2 WHERE id = 2"));
    QVERIFY(*pastChecksVersion(db()) > *version);
}

void TestCandidates::weightsCanBeChosen()
{
    const ScoreWeights shipped = ScoreWeights::shipped(kToday);
    double sum = 0;
    for (const char* name :
         {"failure_rate", "incidents", "required", "catalogue", "risk", "unchecked", "fast_track", "market_share"})
        sum += shipped[QString::fromLatin1(name)];
    QCOMPARE(sum, 100.0);
    for (const QString& name : shipped.names())
        QVERIFY2(QStringList({QStringLiteral("D"), QStringLiteral("U")}).contains(shipped.of(name).mark) &&
                     !shipped.of(name).source.isEmpty(),
                 qPrintable(name));
    VERIFY_OK(chooseSetting(*m_workspace, QStringLiteral("plan.weight.risk"), QStringLiteral("40"), QDate(2026, 1, 1),
                            QStringLiteral("会议纪要")));
    VERIFY_OK(chooseSetting(*m_workspace, QStringLiteral("plan.weight.risk"), QStringLiteral("50"), QDate(2026, 9, 1),
                            QStringLiteral("以后")));
    VERIFY_OK(chooseSetting(*m_workspace, QStringLiteral("plan.weight.nonsense"), QStringLiteral("1"), {}, {}));
    VERIFY_OK(chooseSetting(*m_workspace, QStringLiteral("plan.weight.catalogue"), QStringLiteral("-3"), {}, {}));
    const auto weights = ScoreWeights::of(db(), kToday);
    VERIFY_OK(weights);
    QCOMPARE((*weights)[QStringLiteral("risk")], 40.0);
    QVERIFY(weights->of(QStringLiteral("risk")).chosen);
    QCOMPARE(weights->of(QStringLiteral("risk")).source, word("会议纪要"));
    QCOMPARE((*weights)[QStringLiteral("catalogue")], 12.0); // not a weight: what is shipped stays
    QVERIFY(!weights->names().contains(QStringLiteral("nonsense")));
    write(QStringLiteral("INSERT INTO product(id, code, name, risk) VALUES(1, 'A', '甲', '高')"));
    const auto answer = candidates(db(), {2027, kOffice, kToday});
    VERIFY_OK(answer);
    QCOMPARE(answer->candidates[0].factor(QStringLiteral("risk"))->points, 40.0);
}

void TestCandidates::percentages_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value"); // -1: none
    const auto row = [](const char* typed, double value) { QTest::newRow(typed) << word(typed) << value; };
    row("12", 12);
    row("12.5%", 12.5);
    row("１２％", 12);
    row(" 0 % ", 0);
    row("100", 100);
    row("101", -1);
    row("-1", -1);
    row("一成", -1);
    row("", -1);
}

void TestCandidates::percentages()
{
    QFETCH(QString, typed);
    QFETCH(double, value);
    write(QStringLiteral("INSERT INTO product(id, code, name, market_share) VALUES(1, 'A', '甲', '%1')").arg(typed));
    const auto answer = candidates(db(), {2027, kOffice, kToday});
    VERIFY_OK(answer);
    QCOMPARE(answer->candidates[0].factor(QStringLiteral("market_share"))->value.value_or(-1), value);
}

void TestCandidates::theNewestEditionOfTheDayCounts()
{
    write(QStringLiteral("INSERT INTO catalogue_entry(id, catalogue, edition, published_on, product_name) VALUES"
                         "(1, 1, '2021版', '2021-01-05', '旧产品'), (2, 1, '2023版', '2023-01-20', '甲'), (3, 1, "
                         "'2023版', '2023-01-20', "
                         "'乙'), (4, 1, '2030版', '2030-01-01', '将来'), (5, 2, '无日期', '', '丙'), (6, 4, '本局', "
                         "'2026-01-01', '甲')"));
    const auto namesOn = [&](QDate day) {
        QStringList names;
        const auto force = cataloguesInForce(db(), *ProductNames::read(db()), day);
        for (const CatalogueProduct& product : force->products)
            names << product.name;
        std::sort(names.begin(), names.end());
        return names;
    };
    QStringList now{word("甲"), word("乙"), word("丙")};
    std::sort(now.begin(), now.end());
    QCOMPARE(namesOn(kToday), now);
    QCOMPARE(namesOn(QDate(2023, 1, 20)), now); // from the day it was published on
    QVERIFY(namesOn(QDate(2023, 1, 19)).contains(word("旧产品")));
    QVERIFY(!namesOn(QDate(2023, 1, 19)).contains(word("乙")));
    QVERIFY(namesOn(QDate(2030, 1, 1)).contains(word("将来")));
    const auto force = cataloguesInForce(db(), *ProductNames::read(db()), kToday);
    VERIFY_OK(force);
    QCOMPARE(force->editions.size(), 3);
    const auto both = std::find_if(force->products.begin(), force->products.end(),
                                   [](const auto& product) { return product.name == word("甲"); });
    QVERIFY(both->in(1) && both->in(4) && !both->in(2));
    const QStringList notes = catalogueNotes(*force); // 2 products are not the 247 that are known
    QVERIFY2(notes.size() == 1 && notes[0].contains(QStringLiteral("247")), qPrintable(notes.join(u'\n')));
}

void TestCandidates::theProductListStandsIn()
{
    write(QStringLiteral("INSERT INTO product(id, code, name, parent_id, catalogues) VALUES(1, 'H', '大类', NULL, 1), "
                         "(2, 'A', '甲', 1, 1), (3, 'B', '乙', 1, 4), (4, 'C', '丙', 1, 3)"));
    auto coverage = catalogueCoverage(db(), 2027, kOffice, kToday);
    VERIFY_OK(coverage);
    QCOMPARE(coverage->lines.size(), 2); // neither the heading nor what is only marked as one's own
    QCOMPARE(coverage->notes.size(), 2);
    QVERIFY(coverage->lines[0].product.memberships[0].source == CatalogueSource::ProductList);
    write(QStringLiteral("INSERT INTO catalogue_entry(id, catalogue, edition, published_on, product_name) VALUES(1, 1, "
                         "'2023版', '2023-01-20', '乙')"));
    coverage = catalogueCoverage(db(), 2027, kOffice, kToday);
    VERIFY_OK(coverage);
    QStringList names;
    for (const CoverageLine& line : coverage->lines)
        names << line.product.name;
    std::sort(names.begin(), names.end());
    QStringList wanted{word("乙"), word("丙")}; // 丙 still by the Shanghai mark
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(names, wanted);
}

void TestCandidates::gapsAreClosedByPlanOrReason()
{
    write(
        QStringLiteral("INSERT INTO product(id, code, name, catalogues) VALUES(1, 'A', '甲', 1), (2, 'B', '乙', 2), "
                       "(3, 'C', '丙', 1); INSERT INTO plan(id, year, office, title) VALUES(1, 2027, '310000', 'x'), "
                       "(2, 2027, '310115', 'y'); INSERT INTO plan_item(id, plan_id, no, product_name) VALUES(1, 1, 1, "
                       "'甲'), (2, 2, 1, '乙')"));
    const auto counts = [&](int year = 2027) {
        const auto c = catalogueCoverage(db(), year, kOffice, kToday);
        return QList<qint64>{c->count(CoverageState::Gap), c->count(CoverageState::LeftOut),
                             c->count(CoverageState::Planned)};
    };
    QCOMPARE(counts(), QList<qint64>({2, 0, 1})); // another office's plan does not count
    QVERIFY(!leaveOut(*m_workspace, 2027, kOffice, {word("乙")}, QStringLiteral("  ")));
    VERIFY_OK(leaveOut(*m_workspace, 2027, kOffice, {word("乙"), word("丙")}, QStringLiteral("国抽已列入")));
    QCOMPARE(counts(), QList<qint64>({0, 2, 1}));
    QCOMPARE(counts(2028), QList<qint64>({3, 0, 0}));
    VERIFY_OK(leaveOut(*m_workspace, 2027, kOffice, {word("乙")}, QStringLiteral("另有原因")));
    QCOMPARE(leftOutOf(db(), 2027, kOffice)->value(word("乙")).reason, word("另有原因"));
    QCOMPARE(leftOutOf(db(), 2027, kOffice)->value(word("乙")).person, word("甲"));
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(leftOutOf(db(), 2027, kOffice)->value(word("乙")).reason, word("国抽已列入"));
    VERIFY_OK(takeBackLeftOut(*m_workspace, 2027, kOffice, {word("丙")}));
    QCOMPARE(counts(), QList<qint64>({1, 1, 1}));
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(counts(), QList<qint64>({2, 0, 1}));
}

void TestCandidates::takenIntoThePlan()
{
    write(QStringLiteral(
        "INSERT INTO product(id, code, name) VALUES(1, 'A', '甲'), (2, 'B', '乙');"
        "INSERT INTO rule(id, code, version, product_name, effective_on) VALUES(1, 'R', '2020', '甲', '2020-01-01'), "
        "(2, 'R', '2025', '甲', '2025-01-01'); INSERT INTO rule_item(id, rule_id, no, name, key_safety) VALUES(1, 1, "
        "1, "
        "'旧项目', 1), (2, 2, 1, '甲醛', 1), (3, 2, 2, '尺寸', 0)"));
    VERIFY_OK(leaveOut(*m_workspace, 2027, kOffice, {word("甲")}, QStringLiteral("暂缓")));
    const QList<PlanProposal> both{
        {word("甲"), word("大类"), 1, {word("安全风险较高"), word("投诉举报较多")}, word("依据：某")},
        {word("乙"), {}, 2, {}, {}}};
    const auto taken = takeIntoPlan(*m_workspace, 2027, kOffice, both);
    VERIFY_OK(taken);
    QCOMPARE(taken->added, QStringList({word("甲"), word("乙")}));
    QCOMPARE(taken->withoutRule, QStringList{word("乙")});
    const auto lines = rows("SELECT t.no, t.product_name, t.category, t.product_id, t.items, t.must_items, t.reasons, "
                            "t.rule_code, t.note, p.year, p.office, t.mode FROM plan_item t JOIN plan p ON p.id = "
                            "t.plan_id ORDER BY t.no");
    QCOMPARE(lines.size(), 2);
    QStringList cells;
    for (int i = 0; i < 12; ++i)
        cells << lines[0].text(i);
    QCOMPARE(cells, QStringList({QStringLiteral("1"), word("甲"), word("大类"), QStringLiteral("1"), word("甲醛；尺寸"),
                                 word("甲醛"), word("安全风险较高；投诉举报较多"), QStringLiteral("R"),
                                 word("依据：某"), QStringLiteral("2027"), kOffice, QStringLiteral("1")}));
    QVERIFY(leftOutOf(db(), 2027, kOffice)->isEmpty());
    const auto again = takeIntoPlan(*m_workspace, 2027, kOffice, both);
    VERIFY_OK(again);
    QVERIFY(again->entry == 0 && again->added.isEmpty() && again->already.size() == 2);
    const auto answer = candidates(db(), {2027, kOffice, kToday});
    VERIFY_OK(answer);
    for (const Candidate& candidate : answer->candidates)
        QVERIFY(candidate.planItem != 0);
    VERIFY_OK(m_workspace->undo()); // one step: lines, plan, and the reason is back
    QCOMPARE(rows("SELECT id FROM plan_item").size() + rows("SELECT id FROM plan").size(), 0);
    QCOMPARE(leftOutOf(db(), 2027, kOffice)->size(), 1);
    write(QStringLiteral("INSERT INTO plan(id, year, office, title, status) VALUES(9, 2027, '310000', 'x', 1)"));
    const auto refused = takeIntoPlan(*m_workspace, 2027, kOffice, both);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    QCOMPARE(rows("SELECT id FROM plan_item").size(), 0);
}

void TestCandidates::picturesAddUpAndLeadToTheirRows()
{
    VERIFY_OK(seedRegistry(*m_workspace)); // offices have names
    QRandomGenerator random(11);
    QStringList sql{
        QStringLiteral("INSERT INTO plan(id, year, office, title) VALUES(1, 2027, '310000', 'x'), (2, 2027, "
                       "'310115', 'y'), (3, 2026, '310000', 'z')")};
    const std::array categories{"儿童用品", "家具", ""};
    const std::array areas{"", "城乡结合部", "产业园区；城乡结合部", "专业市场、产业园区"};
    const std::array reasons{"", "安全风险较高", "投诉举报较多；安全风险较高"};
    for (int i = 1; i <= 90; ++i) {
        const int total = random.bounded(50);
        sql << QStringLiteral(
                   "INSERT INTO plan_item(id, plan_id, no, product_name, category, areas, reasons, starts_on, "
                   "batches_total, budget) VALUES(%1, %2, %1, '产品%1', '%3', '%4', '%5', '%6', %7, %8)")
                   .arg(i)
                   .arg(i % 3 + 1)
                   .arg(word(categories[size_t(random.bounded(3))]), word(areas[size_t(random.bounded(4))]),
                        word(reasons[size_t(random.bounded(3))]),
                        random.bounded(6) == 0
                            ? QString()
                            : QStringLiteral("2027-%1-03").arg(random.bounded(1, 13), 2, 10, QChar(u'0')))
                   .arg(total)
                   .arg(total * 1000);
    }
    write(sql.join(u';'));
    const auto pictures = planPictures(db(), 1);
    VERIFY_OK(pictures);
    QCOMPARE(pictures->pictures.size(), kPictures);
    const auto items = rows("SELECT category, areas, reasons, starts_on, batches_total, budget FROM plan_item WHERE "
                            "plan_id = 1");
    for (const PlanPicture& picture : pictures->pictures) {
        qint64 batches = 0, count = 0;
        for (const PicturePart& part : picture.parts) {
            batches += part.batches;
            count += part.items;
            const auto ids = gridIds(db(), requestOf(part.rows));
            VERIFY_OK(ids);
            QVERIFY2(qint64(ids->size()) == part.items, qPrintable(pictureTitle(picture.by) + u' ' + part.label));
            if (picture.by == PictureBy::Office)
                continue;
            qint64 expected = 0; // by the text itself
            const int column = picture.by == PictureBy::Category ? 0
                               : picture.by == PictureBy::Area   ? 1
                               : picture.by == PictureBy::Reason ? 2
                                                                 : 3;
            for (const Row& item : items) {
                const bool in = part.key.isEmpty() ? item.text(column).isEmpty() : item.text(column).contains(part.key);
                expected += in ? item.number(4) : 0;
            }
            QVERIFY2(expected == part.batches, qPrintable(part.label));
        }
        if (picture.by == PictureBy::Office) {
            QCOMPARE(picture.parts.size(), 2);
            QCOMPARE(count, 60); // both plans of 2027
        } else if (!picture.overlapping) {
            QCOMPARE(count, pictures->plan.items);
            QCOMPARE(batches, pictures->plan.total);
        } else {
            QVERIFY(count > pictures->plan.items);
        }
    }
    QVERIFY(!planPictures(db(), 77));
}

SPOTCHECK_TEST(TestCandidates)
#include "tst_candidates.moc"
