#pragma once
#include "core/testing/applicable_limit.h"
#include "core/testing/report_conclusion.h"

/// One item of a report judged from end to end: which requirement applies, the result against it, how the item stands,
/// and the proof sheet of both. Pure; the callers bring the texts.
namespace spotcheck {

struct ItemTexts {
    Requirements requirements; ///< its `method` is the comparison the rule prescribes
    std::string_view value;
    std::string_view unit = {}; ///< of the result; the requirement's where empty
    std::string_view lod = {};
    std::string_view uncertainty = {};
    std::string_view decision = {};
};

struct ItemJudgement {
    ApplicableLimit applicable;
    Judgement judgement; ///< against nothing when no requirement applies
    ItemStanding standing = ItemStanding::CannotTell;

    QList<ProofLine> proofLines() const;
};

ItemJudgement judgeItem(const ItemTexts& texts);

} // namespace spotcheck
