#include "core/plan/year_on_year.h"

#include "core/workspace/row_loop.h"

#include <algorithm>
#include <cmath>

namespace spotcheck {

namespace {

qint64 batchChange(const YearRow& row)
{
    return row.batchesAfter - row.batchesBefore;
}

void countRow(YearOnYear& year, const YearRow& row)
{
    year.batchesBefore += row.batchesBefore, year.batchesAfter += row.batchesAfter;
    year.budgetBefore += row.budgetBefore, year.budgetAfter += row.budgetAfter;
    if (row.isNew()) {
        ++year.newProducts;
        year.batchesNew += row.batchesAfter, year.budgetNew += row.budgetAfter;
    } else if (row.isDropped()) {
        ++year.droppedProducts;
        year.batchesDropped -= row.batchesBefore, year.budgetDropped -= row.budgetBefore;
    } else {
        ++year.keptProducts;
        (batchChange(row) > 0 ? year.batchesMore : year.batchesFewer) += batchChange(row);
    }
}

/// What a kept product's batches cost at last year's price; a product without one is priced as this year.
double costAtOldPrice(const YearRow& row)
{
    if (row.batchesBefore > 0)
        return double(row.budgetBefore) / double(row.batchesBefore) * double(row.batchesAfter);
    return double(row.budgetAfter);
}

void takeKeptApart(YearOnYear& year)
{
    double before = 0, atOldPrice = 0;
    qint64 after = 0, batchesBefore = 0, batchesAfter = 0;
    for (const YearRow& row : std::as_const(year.rows)) {
        if (row.isNew() || row.isDropped())
            continue;
        before += double(row.budgetBefore), after += row.budgetAfter;
        batchesBefore += row.batchesBefore, batchesAfter += row.batchesAfter;
        atOldPrice += costAtOldPrice(row);
    }
    const double grown = batchesBefore > 0 ? before * double(batchesAfter) / double(batchesBefore) : before;
    year.budgetVolume = std::llround(grown - before);
    year.budgetMix = std::llround(atOldPrice - before) - year.budgetVolume;
    year.budgetPrice = after - std::llround(before) - year.budgetVolume - year.budgetMix;
}

} // namespace

YearOnYear takenApart(QList<YearRow> rows)
{
    YearOnYear year;
    for (const YearRow& row : std::as_const(rows))
        countRow(year, row);
    std::stable_sort(rows.begin(), rows.end(), [](const YearRow& a, const YearRow& b) {
        return std::abs(batchChange(a)) > std::abs(batchChange(b));
    });
    year.rows = std::move(rows);
    takeKeptApart(year);
    return year;
}

Result<YearOnYear> yearOnYear(const Database& db, qint64 planBefore, qint64 planAfter)
{
    auto q = db.prepare("SELECT product_name, max(category), sum(iif(plan_id = ?1, batches_total, 0)), "
                        "sum(iif(plan_id = ?2, batches_total, 0)), sum(iif(plan_id = ?1, budget, 0)), "
                        "sum(iif(plan_id = ?2, budget, 0)) FROM plan_item WHERE plan_id IN (?1, ?2) "
                        "GROUP BY product_name ORDER BY product_name");
    if (!q)
        return q.error();
    q->bind(1, planBefore).bind(2, planAfter);
    QList<YearRow> rows;
    RowLoop loop(*q);
    while (loop.next()) {
        rows << YearRow{q->text(0), q->text(1), q->integer(2), q->integer(3), q->integer(4), q->integer(5)};
    }
    return loop.give(takenApart(std::move(rows)));
}

} // namespace spotcheck
