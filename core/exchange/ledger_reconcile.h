#pragma once
#include "core/exchange/importer.h"
#include "core/workspace/workspace.h"

/// A district's ledger of failed batches against what is here, cell by cell (notice 沪市监产质〔2024〕31号, clause
/// (九)): read by the same readers as an import, into a file of its own, so that nothing here changes before somebody
/// says which cells are taken. Cases are matched by sampling number and party. An empty cell says nothing. Rows that
/// are not understood are named with sheet, row, column and reason.
namespace spotcheck {

enum class LedgerState {
    Differs,   ///< both say something else
    Fills,     ///< here the cell is empty
    Silent,    ///< there it is empty
    NewRow,    ///< the case is not here
    MissingRow ///< of an office the ledger speaks of, and not in it
};
QString ledgerStateCode(LedgerState state); ///< differs, fills, silent, new_row, missing_row

struct LedgerDifference {
    LedgerState state = LedgerState::Differs;
    qint64 caseId = 0; ///< here, or there for a new row
    QString sampleNo, party, office;
    const Field* field = nullptr; ///< null for whole rows
    QString here, there;          ///< as shown
};

struct LedgerComparison {
    QList<LedgerDifference> differences; ///< by sampling number, party and column
    qint64 rows = 0, same = 0;           ///< rows of the ledger; those that say nothing new
    QList<RejectedRow> rejected;
    qint64 rejectedCount = 0;
};

Result<LedgerComparison> compareLedger(const Workspace& workspace, const QString& path, Progress* progress = nullptr);
/// Takes cells and rows of the ledger, as one step; answers the entry's number. Differences that are no longer as they
/// were compared are refused, and nothing is taken.
Result<qint64> takeFromLedger(Workspace& workspace, const QString& path, const QList<LedgerDifference>& taken);

} // namespace spotcheck
