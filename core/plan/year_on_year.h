#pragma once
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <QList>
#include <QString>

/// Two plans compared, and the change taken apart. Lines of the same product are one row. Batches: new products,
/// dropped ones, more and fewer batches of those kept. Budget: new and dropped products, and of the kept ones the part
/// of more batches at the old mix (volume), of other products among them (mix) and of other prices; the parts add up to
/// the whole exactly (volume and mix are rounded to fen together).
namespace spotcheck {

struct YearRow {
    QString product, category;
    qint64 batchesBefore = 0, batchesAfter = 0;
    qint64 budgetBefore = 0, budgetAfter = 0; ///< fen
    bool isNew() const { return batchesBefore == 0 && budgetBefore == 0; }
    bool isDropped() const { return batchesAfter == 0 && budgetAfter == 0; }
    friend bool operator==(const YearRow&, const YearRow&) = default;
};

struct YearOnYear {
    QList<YearRow> rows; ///< by the size of the change in batches, largest first
    qint64 batchesBefore = 0, batchesAfter = 0, budgetBefore = 0, budgetAfter = 0;
    qint64 newProducts = 0, droppedProducts = 0, keptProducts = 0;
    qint64 batchesNew = 0, batchesDropped = 0, batchesMore = 0, batchesFewer = 0; ///< dropped and fewer are negative
    qint64 budgetNew = 0, budgetDropped = 0, budgetVolume = 0, budgetMix = 0, budgetPrice = 0;
};

YearOnYear takenApart(QList<YearRow> rows);
Result<YearOnYear> yearOnYear(const Database& db, qint64 planBefore, qint64 planAfter);

} // namespace spotcheck
