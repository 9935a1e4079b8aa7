#include "ui/supervision/clusters_page.h"

#include "core/registry/office.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QLocale>

namespace spotcheck {

namespace {

constexpr double kNotable = 0.1;

ShownCell decimalCell(double value, int decimals)
{
    return {QLocale().toString(value, 'f', decimals), value};
}

/// Of the district; outside the city, of the province.
QString placeName(const QString& code)
{
    for (const QString& known : {regionName(code), regionName(code.left(2) + QStringLiteral("0000"))})
        if (!known.isEmpty())
            return known;
    return code;
}

ShownRow rowOf(const FailureCluster& cluster)
{
    ShownCell q = decimalCell(cluster.q, 3);
    if (cluster.q <= kNotable)
        q.ink = colors().bad;
    return {{{cluster.product},
             numberCell(cluster.samples),
             numberCell(cluster.failures),
             numberCell(cluster.pairs),
             decimalCell(cluster.expected, 1),
             decimalCell(cluster.p, 4),
             q,
             {ClustersPage::tr("%1, %2 to %3: %4 failures")
                  .arg(placeName(cluster.place), cluster.from.toString(Qt::ISODate), cluster.to.toString(Qt::ISODate))
                  .arg(cluster.there)}},
            0,
            cluster.q <= kNotable};
}

} // namespace

ClustersPage::ClustersPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Clusters of failures"), parent),
      m_months(addChoice(tr("Sampled in the last"))),
      m_days(addChoice(tr("Close: within")))
{
    for (const int months : {12, 24, 36})
        m_months->addItem(tr("%1 months").arg(months), months);
    for (const int days : {14, 30, 60})
        m_days->addItem(tr("%1 days").arg(days), days);
    m_days->setCurrentIndex(1);
    setTitles({tr("Product"), tr("Samples"), tr("Failures"), tr("Close pairs"), tr("Expected"), tr("p"), tr("q (FDR)"),
               tr("Closest together")});
    setEmptyText(tr("No product has five failures in this time."));
}

void ClustersPage::ask()
{
    ClusterQuery query{session().workspace().clock().today()};
    query.months = m_months->currentData().toInt(), query.days = m_days->currentData().toInt();
    session().read<QList<FailureCluster>>(
        channel(), this,
        [query](const Database& db, Progress& progress) { return failureClusters(db, query, &progress); },
        [this](Result<QList<FailureCluster>> clusters) {
            if (clusters)
                take(*clusters);
            else
                fail(clusters.error());
        },
        tr("Looking for clusters…"));
}

void ClustersPage::take(const QList<FailureCluster>& clusters)
{
    qint64 notable = 0;
    QList<ShownRow> rows;
    for (const FailureCluster& cluster : clusters) {
        notable += cluster.q <= kNotable ? 1 : 0;
        rows << rowOf(cluster);
    }
    setHeading(
        tr("<b>%1 products fail closer together than chance.</b> Pairs of failures of one district within the days, "
           "against failures dealt out anew among all that was sampled (999 draws, fixed seed): where much was sampled "
           "at one place and time, that is no cluster. q: the share of false alarms if all up to here are taken "
           "seriously. A hint where to look, no proof.")
            .arg(notable));
    show(rows);
}

} // namespace spotcheck
