#include "core/supervision/failure_clusters.h"

#include "core/base/ids.h"
#include "core/clocks/iso_day.h"
#include "core/registry/failed_batch.h"
#include "core/statistics/false_discovery.h"
#include "core/statistics/space_time.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <vector>

namespace spotcheck {

namespace {

using statistics::SamplePoint;

struct Points {
    std::map<QString, std::vector<SamplePoint>> byProduct;
    std::map<QString, int> places;
    std::vector<QString> names; ///< of the places
};

Result<Points> readPoints(const Database& db, const ClusterQuery& query)
{
    auto q = db.prepare("SELECT b.product_name, s.region, b.sampled_on, " IS_FAILED_BATCH(
        "b.id") " FROM batch b JOIN enterprise s ON s.id = b.sampled_id WHERE b.outcome = 1 "
                "AND b.sampled_on BETWEEN ?1 AND ?2 AND s.region <> '' AND b.product_name <> ''");
    if (!q)
        return q.error();
    q->bind(1, query.today.addMonths(-query.months).toString(Qt::ISODate)).bind(2, query.today.toString(Qt::ISODate));
    Points points;
    RowLoop loop(*q);
    while (loop.next()) {
        const QString place = q->text(1);
        const auto known = points.places.try_emplace(place, int(points.names.size()));
        if (known.second)
            points.names.push_back(place);
        points.byProduct[q->text(0)].push_back({known.first->second, int(julianDay(q->view(2))), q->integer(3) == 1});
    }
    return loop.give(std::move(points));
}

/// The place and days with the most failures.
void locate(const std::vector<SamplePoint>& points, int days, const std::vector<QString>& names,
            FailureCluster& cluster)
{
    std::vector<SamplePoint> failed;
    std::copy_if(points.begin(), points.end(), std::back_inserter(failed),
                 [](const SamplePoint& p) { return p.failed; });
    std::sort(failed.begin(), failed.end(), [](const SamplePoint& a, const SamplePoint& b) {
        return std::pair(a.place, a.day) < std::pair(b.place, b.day);
    });
    size_t first = 0;
    for (size_t i = 0; i < failed.size(); ++i) {
        while (failed[first].place != failed[i].place || failed[i].day - failed[first].day > days)
            ++first;
        if (int(i - first) + 1 <= cluster.there)
            continue;
        cluster.there = int(i - first) + 1;
        cluster.place = names[size_t(failed[i].place)];
        cluster.from = QDate::fromJulianDay(failed[first].day), cluster.to = QDate::fromJulianDay(failed[i].day);
    }
}

} // namespace

Result<QList<FailureCluster>> failureClusters(const Database& db, const ClusterQuery& query, Progress* progress)
{
    const auto points = readPoints(db, query);
    if (!points)
        return points.error();
    QList<FailureCluster> clusters;
    std::vector<double> p;
    qint64 done = 0;
    for (const auto& [product, all] : points->byProduct) {
        if (progress != nullptr && !progress->report(++done, qint64(points->byProduct.size())))
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("supervision", "Stopped.")};
        const auto failures = std::count_if(all.begin(), all.end(), [](const SamplePoint& one) { return one.failed; });
        if (failures < query.leastFailures)
            continue;
        const quint64 seed = quint64(naturalId("cluster", product.toStdString()));
        const statistics::SpaceTime found = statistics::spaceTime(all, query.days, query.draws, seed);
        FailureCluster cluster;
        cluster.product = product, cluster.samples = found.samples, cluster.failures = found.failures;
        cluster.pairs = found.pairs, cluster.expected = found.expected, cluster.p = found.p;
        locate(all, query.days, points->names, cluster);
        clusters << cluster;
        p.push_back(found.p);
    }
    const std::vector<double> q = statistics::adjusted(p);
    for (size_t i = 0; i < q.size(); ++i)
        clusters[qsizetype(i)].q = q[i];
    std::stable_sort(clusters.begin(), clusters.end(),
                     [](const FailureCluster& a, const FailureCluster& b) { return a.q < b.q; });
    return clusters;
}

} // namespace spotcheck
