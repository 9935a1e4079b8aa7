#pragma once
#include "core/exchange/importer.h"
#include "core/registry/typed_value.h"

#include <vector>

/// The plan's workbook come back: what differs from the plan as it stands, cell by cell, to be looked at before
/// anything is taken. Rows are known by the hidden key; a row whose key is gone is known by product and mode. A row
/// without either is a new line, a line without a row a deleted one: one difference each. The second sheet counts where
/// it was edited; where both sheets say different things of a list, neither is taken (`rejected`). A column that is not
/// there says nothing; an empty cell says "empty".
namespace spotcheck {

/// One value of a difference, as stored.
struct PlanCellValue {
    const Field* field = nullptr;
    std::string before; ///< as stored now; empty for a new line
    StoredValue after;
};

struct PlanCellChange {
    qint64 item = 0; ///< 0: a new line
    QString product;
    QString key;           ///< of the field; kNewPlanRow, kGonePlanRow for a whole line
    QString column;        ///< title in the language of the moment
    QString before, after; ///< as shown
    std::vector<PlanCellValue> values = {};
};

inline constexpr QLatin1StringView kNewPlanRow{"new_row"};
inline constexpr QLatin1StringView kGonePlanRow{"gone_row"};

struct PlanDifference {
    QString source; ///< file name
    qint64 plan = 0;
    qint64 rows = 0; ///< lines read
    QList<PlanCellChange> cells;
    QList<RejectedRow> rejected; ///< cells and rows that cannot be taken
};

/// InputRefused when the file is none that can be read, holds no plan table, or is another plan's workbook.
Result<PlanDifference> readPlanWorkbook(const Database& db, qint64 planId, const QString& path,
                                        Progress* progress = nullptr);

/// Writes the differences marked in `taken` (one mark for each of `cells`) as one change; answers the journal entry (0:
/// none marked). Refused when the plan is approved; Conflict when a value is no longer what it was when read. Then
/// nothing is changed.
Result<qint64> applyPlanDifference(Workspace& workspace, const PlanDifference& difference, const QList<bool>& taken);

} // namespace spotcheck
