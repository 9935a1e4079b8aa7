#pragma once
#include "core/base/progress.h"
#include "core/workspace/workspace.h"

#include <QDate>
#include <QDateTime>

/// Linked campaigns (联动抽查): one scheme, several offices, at the same time (notice 沪市监产质〔2024〕31号, clause
/// (二)). Begun from a linked plan line, its batches spread over the offices; sent out as one pack; what comes back is
/// reconciled from the batches themselves, so that nothing is counted twice or by hand.
namespace spotcheck {

/// What an office was given and what its batches in this file show.
struct CampaignOffice {
    QString office;
    qint64 planned = 0;
    QDateTime sentAt; ///< UTC; invalid: not sent yet
    qint64 sampled = 0, refused = 0, notFound = 0;
    qint64 reported = 0, failed = 0;                  ///< of the sampled ones
    qint64 outside = 0;                               ///< sampled before or after the campaign's days
    qint64 left() const { return planned - sampled; } ///< negative: more than given
};

struct Campaign {
    qint64 id = 0, planItem = 0;
    int year = 0;
    QString name, leadOffice, product, scheme;
    QDate from, to;
    QList<CampaignOffice> offices;
};

/// Batches over offices: as equal as can be, the first ones get one more.
QList<qint64> spreadEqually(qint64 batches, qsizetype offices);
/// From a linked line with a scheme and at least two offices (named by full or short name). Refused otherwise, or when
/// the line has a campaign already. Answers the campaign's id.
Result<qint64> beginCampaign(Workspace& workspace, qint64 planItem);
Result<QList<Campaign>> campaigns(const Database& db, int year = 0);
Result<Campaign> campaignById(const Database& db, qint64 id);
/// Notes that the packs were made, today.
Result<qint64> markSent(Workspace& workspace, qint64 campaign);

struct LinkedLine {
    qint64 item = 0;
    int year = 0;
    QString product;
    qint64 batches = 0;
};
/// Linked lines without a campaign.
Result<QList<LinkedLine>> linkedLines(const Database& db);

} // namespace spotcheck
