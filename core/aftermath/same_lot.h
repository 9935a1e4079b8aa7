#pragma once
#include "core/workspace/database.h"

#include <QList>

/// The same goods elsewhere: from a failed batch to its producer and to the other sellers of the lot, over everything
/// in the file. The same lot is one of the same producer, product, model and lot (生产日期/批号); where no lot is
/// written, goods of the same producer, product and model are listed as such.
namespace spotcheck {

struct SameLotRow {
    qint64 batch = 0, seller = 0;
    QString sampleNo, sellerName, region, model, lot, sampledOn;
    bool sameLot = false; ///< else the same model only
    bool failed = false;
};

struct SameLot {
    QString producer, product, model, lot;
    qint64 producerId = 0;
    QList<SameLotRow> rows; ///< the same lot first, then by day
};

/// NotFound when there is no such sample.
Result<SameLot> sameLotElsewhere(const Database& db, const QString& sampleNo);

} // namespace spotcheck
