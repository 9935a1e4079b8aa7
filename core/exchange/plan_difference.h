#pragma once
#include "core/exchange/importer.h"
#include "core/registry/typed_value.h"

#include <vector>

/// The plan's workbook come back: what differs from the plan as it stands, cell by cell, to be looked at before
/// anything is taken. Rows are known by the hidden key; a row whose key is gone is known by product and mode. A row
/// without either is a new line, a line without a row a deleted one: one difference each. The second sheet counts where
/// it was edited; where both sheets say different things of a list, neither is taken (`rejected`). A column that is not
/// there says nothing; an empty cell says "empty".
///
/// A workbook that carries what its lines said when it went out (plan_base.h) is compared three ways: what was changed
/// there only is offered, what was changed here only is said, what was changed on both sides is a conflict. Without the
/// base every difference is just that.
namespace spotcheck {

enum class PlanChangeState { Differs, There, Here, Conflict };
const char* planStateName(PlanChangeState state); ///< differs, changed_there, changed_here, conflict

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
    QString before, after; ///< as shown: here now, in the workbook
    std::vector<PlanCellValue> values = {};
    PlanChangeState state = PlanChangeState::Differs;
    QString base = {}; ///< as shown: when the workbook went out
    QString sheet = {};
    int row = 0; ///< 1-based; 0: the workbook has no row for it

    /// Taken unless somebody says otherwise. A line that an old workbook does not have may just not have been sent.
    bool isOffered() const;
};

inline constexpr QLatin1StringView kNewPlanRow{"new_row"};
inline constexpr QLatin1StringView kGonePlanRow{"gone_row"};

struct PlanDifference {
    QString source; ///< file name
    qint64 plan = 0;
    int year = 0;
    QString office; ///< code
    bool hasBase = false;
    QString journal; ///< its head when the workbook went out; empty without a base
    QStringList warnings = {};
    qint64 rows = 0; ///< lines read
    QList<PlanCellChange> cells;
    QList<RejectedRow> rejected; ///< cells and rows that cannot be taken
};

/// InputRefused when the file is none that can be read, holds no plan table, or is another plan's workbook.
Result<PlanDifference> readPlanWorkbook(const Database& db, qint64 planId, const QString& path,
                                        Progress* progress = nullptr);

/// Whose plan a workbook is: by what it carries, by its title, else as `year` and `office` say. NotFound when the file
/// has no such plan.
Result<qint64> planOfWorkbook(const Database& db, const QString& path, int year, const QString& office);

/// Writes the differences marked in `taken` (one mark for each of `cells`) as one change; answers the journal entry (0:
/// none marked). Refused when the plan is approved; Conflict when a value is no longer what it was when read. Then
/// nothing is changed.
Result<qint64> applyPlanDifference(Workspace& workspace, const PlanDifference& difference, const QList<bool>& taken);

/// For the command line; differences are numbered from 1.
QJsonObject planDifferenceJson(const PlanDifference& difference, const QList<bool>& taken);

} // namespace spotcheck
