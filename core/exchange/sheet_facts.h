#pragma once
#include "core/exchange/import_run.h"

#include <map>
#include <optional>

/// What has to be known of a whole sheet before its rows can be taken, and is read only where it is needed: merged
/// ranges stand behind the rows in the file, rows of limits may stand below the samples they belong to. Who finds while
/// reading that something is missing says so, and the reading begins anew.
namespace spotcheck {

struct SheetFacts {
    bool wantMerges = false, wantSpecs = false;
    std::optional<std::vector<Merge>> merges;                 ///< by first row
    std::optional<std::map<int, std::vector<SpecRow>>> specs; ///< by the first row of the table's header

    bool isComplete() const { return (merges || !wantMerges) && (specs || !wantSpecs); }
};

/// Reads what is wanted and not there yet. The reader must not be in use.
Status gatherFacts(WorkbookReader& reader, const ImportSource& source, SheetFacts& facts);

} // namespace spotcheck
