#include "core/plan/candidate_facts.h"

#include "core/clocks/iso_day.h"
#include "core/plan/catalogue_coverage.h"
#include "core/workspace/row_loop.h"

#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace spotcheck {

namespace {

using TakeRow = std::function<void(const Statement& row)>;

Status eachRow(Statement& q, const TakeRow& take)
{
    RowLoop loop(q);
    while (loop.next()) {
        take(q);
    }
    return loop.status();
}

Status eachRow(const Database& db, const char* sql, const TakeRow& take)
{
    auto q = db.prepare(sql);
    return q ? eachRow(*q, take) : Status(q.error());
}

const char* weightOfSource(qint64 source)
{
    static constexpr const char* names[] = {"incident_supervision", "incident_complaint", "incident_campaign",
                                            "incident_other"};
    return names[source - 1];
}

/// The products, found by key while the tables are read one after the other.
class Collector {
public:
    Collector(const Database& db, const ProductNames& names, AllFacts& all) : m_db(db), m_names(names), m_all(all) {}

    Status products()
    {
        return eachRow(
            m_db,
            "SELECT t.id, t.name, COALESCE(p.name, ''), t.required_by, t.market_share, t.risk, t.fast_track, "
            "t.id IN (SELECT parent_id FROM product WHERE parent_id IS NOT NULL) FROM product t LEFT JOIN product p "
            "ON p.id = t.parent_id ORDER BY t.code",
            [this](const Statement& row) { takeProduct(row); });
    }

    Status incidents(QDate today)
    {
        auto q = m_db.prepare("SELECT product_name, COALESCE(product_id, 0), source, happened_on FROM incident WHERE "
                              "happened_on <= ?");
        if (!q)
            return q.error();
        q->bind(1, today.toString(Qt::ISODate));
        return eachRow(*q, [this, today](const Statement& row) { takeIncident(row, today); });
    }

    Status catalogues(QDate today)
    {
        const auto force = cataloguesInForce(m_db, m_names, today);
        if (!force)
            return force.error();
        m_all.file.anyCatalogue = !force->isEmpty();
        for (const CatalogueProduct& product : force->products) {
            ProductFacts& facts = of(product.key, product.name);
            facts.memberships = product.memberships;
            if (facts.category.isEmpty())
                facts.category = product.category;
        }
        return ok();
    }

    Status planItems()
    {
        return eachRow(m_db, "SELECT product_name, COALESCE(product_id, 0), category FROM plan_item",
                       [this](const Statement& row) {
                           ProductFacts& facts = of(m_names.keyOf(row.view(0), row.integer(1)), row.text(0));
                           if (facts.category.isEmpty())
                               facts.category = row.text(2);
                       });
    }

    /// Headings of the product list that nothing else speaks of are no candidates.
    void dropHeadings()
    {
        m_all.products.removeIf([this](const ProductFacts& facts) { return m_headings.contains(facts.key); });
    }

private:
    ProductFacts& of(const QString& key, const QString& name)
    {
        m_headings.remove(key);
        return at(key, name);
    }
    ProductFacts& at(const QString& key, const QString& name)
    {
        const auto found = m_at.constFind(key);
        if (found != m_at.constEnd())
            return m_all.products[*found];
        m_at.insert(key, m_all.products.size());
        ProductFacts facts;
        facts.key = key;
        facts.name = name;
        m_all.products << facts;
        return m_all.products.last();
    }

    void takeProduct(const Statement& row)
    {
        const QString key = productKey(row.view(1));
        if (m_at.contains(key))
            return; // a second product of the same name
        ProductFacts& facts = at(key, row.text(1));
        facts.productId = row.integer(0);
        facts.category = row.text(2);
        facts.requiredBy = row.text(3).trimmed();
        facts.marketShare = row.text(4).trimmed();
        facts.risk = row.text(5).trimmed();
        facts.fastTrack = row.integer(6) == 1;
        m_all.file.anyRequired = m_all.file.anyRequired || !facts.requiredBy.isEmpty();
        if (row.integer(7) == 1)
            m_headings.insert(key);
    }

    void takeIncident(const Statement& row, QDate today)
    {
        ProductFacts& facts = of(m_names.keyOf(row.view(0), row.integer(1)), row.text(0));
        const double age = double(today.toJulianDay() - julianDay(row.view(3)));
        const ScoreWeights& weights = m_all.file.weights;
        const double half = weights[QStringLiteral("incident_half_life")];
        const double fresh = half > 0 ? std::exp2(-age / half) : 1;
        IncidentSum& sum = facts.incidents;
        ++sum.bySource[size_t(row.integer(2) - 1)];
        sum.weighted += weights[QString::fromLatin1(weightOfSource(row.integer(2)))] * fresh;
        sum.newest = std::max(sum.newest, row.text(3));
        m_all.file.anyIncident = true;
    }

    const Database& m_db;
    const ProductNames& m_names;
    AllFacts& m_all;
    QHash<QString, qsizetype> m_at;
    QSet<QString> m_headings;
};

RatePrior priorOf(const PastChecks& checks, const FileFacts& file)
{
    std::vector<Counted> counted;
    for (const PastCheck& check : checks.byProduct)
        counted.push_back(check.between(file.firstYear, file.lastYear));
    return ratePrior(counted, file.weights[QStringLiteral("prior_usual")], file.weights[QStringLiteral("prior_most")]);
}

} // namespace

qint64 IncidentSum::all() const
{
    return std::accumulate(bySource.begin(), bySource.end(), qint64(0));
}

Result<AllFacts> readFacts(const Database& db, const CandidateQuestion& question, const PastChecks& checks)
{
    const auto weights = ScoreWeights::of(db, question.today);
    const auto names = ProductNames::read(db);
    if (!weights || !names)
        return weights ? names.error() : weights.error();
    AllFacts all;
    all.file.weights = *weights;
    all.file.today = question.today;
    all.file.batches = checks.batches;
    all.file.lastYear = question.year - 1;
    all.file.firstYear = question.year - int((*weights)[QStringLiteral("failure_years")]);
    all.file.prior = priorOf(checks, all.file);
    Collector collector(db, *names, all);
    for (const Status& done : {collector.products(), collector.incidents(question.today),
                               collector.catalogues(question.today), collector.planItems()})
        if (!done)
            return done.error();
    collector.dropHeadings();
    const auto planned = plannedProducts(db, *names, question.year, question.office);
    const auto leftOut = leftOutOf(db, question.year, question.office);
    if (!planned || !leftOut)
        return planned ? leftOut.error() : planned.error();
    all.planned = *planned;
    all.leftOut = *leftOut;
    return all;
}

} // namespace spotcheck
