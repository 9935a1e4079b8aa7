#include "core/testing/judge_item.h"

#include "core/testing/proof_label.h"

namespace spotcheck {

namespace {

/// The result decides first whether there is anything to judge; then the requirement.
ItemStanding standing(const ItemJudgement& item)
{
    const ItemStanding byResult = standingOf(item.judgement);
    if (byResult == ItemStanding::NotTested || byResult == ItemStanding::NotApplicable)
        return byResult;
    switch (item.applicable.choice) {
    case LimitChoice::NotJudged: return ItemStanding::NotJudged;
    case LimitChoice::CannotTell: return ItemStanding::CannotTell;
    default: return byResult;
    }
}

} // namespace

ItemJudgement judgeItem(const ItemTexts& texts)
{
    ItemJudgement item;
    item.applicable = applicableLimit(texts.requirements);
    const std::string_view method = texts.requirements.method == Comparison::Rounded ? "rounded" : "full";
    const std::string_view unit = texts.unit.empty() ? std::string_view(item.applicable.unit) : texts.unit;
    const auto limit = item.applicable.limit ? item.applicable.limit : std::make_shared<const Limit>(readLimit({}));
    item.judgement = JudgeMemo()(limit, {item.applicable.text, texts.value, unit, texts.lod, method,
                                         texts.requirements.item, texts.uncertainty, texts.decision});
    item.standing = standing(item);
    return item;
}

QList<ProofLine> ItemJudgement::proofLines() const
{
    QList<ProofLine> lines = applicable.proofLines();
    if (applicable.applies())
        return lines + judgement.proofLines();
    lines << proofLine(ProofStep::ResultGiven, QString::fromStdString(judgement.valueText))
          << proofLine(ProofStep::Answer, standingText(standing));
    return lines;
}

} // namespace spotcheck
