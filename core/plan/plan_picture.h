#pragma once
#include "core/plan/candidate.h"
#include "core/plan/plan_summary.h"

/// The sums behind the pictures of one plan: its items, batches and budget by category, month of the start, key area
/// and reason; and of all plans of the year by office. Every part knows the rows it is made of. An item in two areas or
/// with two reasons counts in each, so those parts add up to more than the plan; nothing said is a part of its own.
namespace spotcheck {

enum class PictureBy { Category, Month, Area, Reason, Office };
constexpr int kPictures = 5;
QString pictureTitle(PictureBy by);

struct PicturePart {
    QString key;                               ///< as stored; empty: nothing said
    QString label;                             ///< as shown
    qint64 items = 0, batches = 0, budget = 0; ///< budget in fen
    RowsOf rows;
};

struct PlanPicture {
    PictureBy by = PictureBy::Category;
    QList<PicturePart> parts; ///< months in order, the rest largest first
    bool overlapping = false; ///< an item may be in several parts
};

struct PlanPictures {
    PlanSummary plan;
    QList<PlanPicture> pictures; ///< all, in the order of PictureBy
};

Result<PlanPictures> planPictures(const Database& db, qint64 planId);

} // namespace spotcheck
