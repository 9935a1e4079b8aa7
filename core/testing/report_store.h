#pragma once
#include "core/testing/report_conclusion.h"
#include "core/testing/report_judge.h"

#include <string_view>

/// How the verdicts on a report's items become the report's: stored with it, sorted by in the review place. The one
/// place that says so, for imports, edits and review alike.
namespace spotcheck {

/// What is to be looked at in one report, counted.
struct ReportTally {
    ReportConclusion items;        ///< physical, label and all
    int disagreements = 0;         ///< items where the laboratory's verdict and ours differ
    int missingMustItems = 0;      ///< must-test items of the implementation rule that are not in the report
    bool overallDisagrees = false; ///< the laboratory's verdict on the whole contradicts ours
    bool datesOutOfOrder = false;  ///< received, finished, reported do not follow each other

    void count(const JudgedItem& item, ItemAspect aspect);
};

/// Fail when any item fails, cannot tell when one cannot be told or none is judged, else pass.
Verdict reportVerdict(const ReportTally& tally);
/// As stored: 0 when no item is of the aspect, else as storedVerdict().
int storedPart(const ItemCounts& part);
/// How many things there are to look at.
int reportAttention(const ReportTally& tally);
/// Blank dates are not out of order. All YYYY-MM-DD.
bool datesOutOfOrder(std::string_view received, std::string_view finished, std::string_view reported);

int storedVerdict(Verdict verdict);           ///< 1 pass, 2 fail, 3 cannot tell
int storedLabVerdict(std::string_view words); ///< 0 not given, 1 pass, 2 fail, 3 other words

} // namespace spotcheck
