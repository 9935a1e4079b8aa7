#pragma once
#include "core/testing/judge_item.h"
#include "core/testing/rule_book.h"

#include <string>
#include <string_view>

/// How an item of a report is judged, by what the report says and what the implementation rule in force says. The one
/// place that knows: imports, re-judging and the review all ask here.
/// - The requirement is the report's; where it says none, the rule's. With a declared requirement the national
/// algorithm
///   chooses (judge_item.h).
/// - Where the report's requirement and the rule's are not the same and would decide differently, the answer is "cannot
///   tell": which of the two holds is for a person to find out.
/// - An item without a result, or without a requirement, is not judged and never counts as passed; when the laboratory
///   judges it all the same, we cannot tell.
namespace spotcheck {

struct ReportItemTexts {
    std::string_view item, limit, unit, value, lod, uncertainty, declared, labVerdict;
};

struct JudgedItem {
    ItemStanding standing = ItemStanding::CannotTell;
    std::optional<bool> agrees; ///< with the laboratory's own verdict
};

/// Remembers requirements already read; one per thread. `decision`: see readDecisionRule.
class ReportJudge {
public:
    explicit ReportJudge(std::string decision = {}) : m_decision(std::move(decision)) {}
    JudgedItem operator()(const ReportItemTexts& texts, const RuleItem* rule);

private:
    ItemStanding standing(const ReportItemTexts& texts, const RuleItem* rule);
    bool ruleDecidesOtherwise(const ReportItemTexts& texts, const RuleItem& rule, ItemStanding standing);
    std::optional<Verdict> laboratory(std::string_view words);
    std::string m_decision;
    JudgeMemo m_judge;
    std::unordered_map<std::string, std::optional<Verdict>> m_words;
};

/// The same with everything a person wants to read.
struct ItemExplanation {
    JudgedItem judged;
    QString reason; ///< one sentence
    QList<ProofLine> proof;
    Zone zone{};
};
ItemExplanation explainItem(const ReportItemTexts& texts, const RuleItem* rule, std::string_view decision = {});

int storedStanding(ItemStanding standing); ///< 1 pass 2 fail 3 cannot tell 4 not judged 5 not applicable 6 not tested
ItemStanding standingStored(qint64 code);
Verdict verdictOf(ItemStanding standing); ///< CannotTell for all that is neither passed nor failed

} // namespace spotcheck
