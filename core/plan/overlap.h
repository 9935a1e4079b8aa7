#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QList>
#include <QStringList>

/// Where plans of several offices meet: the same product, in the same quarter, in the same area. A district's line is
/// for its own district; a municipal one for the districts its key areas name, else the whole city. For each meeting:
/// the enterprises likely hit by both (sampled for the product in recent years, in the common area), and how many of
/// them have so few visits left this year that every office's visit cannot be held (notice 沪市监产质〔2024〕31号,
/// clause (三)). A picture to talk over: it forbids nothing.
namespace spotcheck {

struct OverlapLine {
    qint64 item = 0;
    QString office;
    int no = 0;
    qint64 batches = 0;
    int quarters = 0;  ///< bits 1, 2, 4, 8; all when the line has no dates
    QStringList areas; ///< region codes; empty: the whole city
};

struct Overlap {
    QString product;
    QList<OverlapLine> lines; ///< two or more, of at least two offices
    int quarters = 0;         ///< common to at least two offices
    QStringList areas;        ///< region codes met in; empty: the whole city
    qint64 batches = 0;
    qint64 likely = 0;    ///< enterprises
    qint64 overLimit = 0; ///< of them: this year's visits and one by each office exceed the limit
    QStringList examples; ///< names of a few of those
};

struct OverlapScope {
    int year = 0;
    QDate today;
    int visitsMost = 0;  ///< the burden limit in force
    int recentYears = 3; ///< how far back an enterprise counts as likely
};

/// By batches, most first. Lines of no batches do not meet anything.
Result<QList<Overlap>> planOverlaps(const Database& db, const OverlapScope& scope, Progress* progress = nullptr);
/// The part that needs no file: lines grouped by product.
QList<Overlap> overlapsOf(const QMap<QString, QList<OverlapLine>>& linesByProduct);

} // namespace spotcheck
