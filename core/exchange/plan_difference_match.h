#pragma once
#include "core/exchange/plan_difference.h"
#include "core/exchange/plan_difference_sheet.h"

#include <unordered_map>

/// Which row of a workbook is which line of the plan.
namespace spotcheck {

struct PlanPair {
    const PlanLine* line;
    const PlanSheetRow* row;
};

struct PlanMatch {
    std::vector<PlanPair> pairs; ///< in the order of the sheet
    std::vector<const PlanSheetRow*> newRows;
    std::vector<const PlanLine*> gone;
    QList<RejectedRow> rejected; ///< rows of lines that are no longer in the plan
};

/// Rows of other offices are passed over. InputRefused when not one row is of this plan.
Result<PlanMatch> matchPlanRows(const std::vector<PlanLine>& lines, const std::vector<PlanSheetRow>& rows,
                                const QString& office);

/// The lists of one line as the second sheet has them.
struct PlanLists {
    std::string items, must;
};

/// What the second sheet says, by line, and what in it cannot be taken.
class PlanItemLists {
public:
    PlanItemLists(const PlanSheets& sheets, const std::vector<PlanLine>& lines);
    /// Nothing: the sheet says what is stored, or is not there.
    std::optional<PlanLists> changed(const PlanLine& line) const;
    /// For a new line: the rows without a key that name its product.
    std::optional<PlanLists> ofProduct(const std::string& product) const;
    /// Rows that are not understood, and those of products that are neither in the plan nor in `newRows`.
    QList<RejectedRow> rejected(const std::vector<const PlanSheetRow*>& newRows) const;

private:
    void take(const PlanItemRow& row, const std::vector<PlanLine>& lines);

    QString m_sheet;
    bool m_isThere = false;
    std::unordered_map<qint64, std::vector<TestItem>> m_ofLine;
    std::unordered_map<std::string, std::vector<const PlanItemRow*>> m_ofProduct;
    QList<RejectedRow> m_rejected;
};

/// A stored value as the workbook would bring it back: what both sides are compared as.
std::string comparedText(const Field& field, const StoredValue& value);

} // namespace spotcheck
