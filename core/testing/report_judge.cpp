#include "core/testing/report_judge.h"

#include "core/base/text_fold.h"
#include "core/testing/proof_label.h"

#include <array>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(testing)
};

constexpr std::array kStored = {ItemStanding::Passed,    ItemStanding::Failed,        ItemStanding::CannotTell,
                                ItemStanding::NotJudged, ItemStanding::NotApplicable, ItemStanding::NotTested};

bool isDecided(ItemStanding standing)
{
    return standing == ItemStanding::Passed || standing == ItemStanding::Failed;
}

bool isLeftOut(ItemStanding standing)
{
    return standing != ItemStanding::CannotTell && !isDecided(standing);
}

/// The requirement an item without a declaration is judged by.
struct Requirement {
    std::string_view text, unit;
};
Requirement requirementOf(const ReportItemTexts& texts, const RuleItem* rule)
{
    const bool ruleSpeaks = isEmptyMark(texts.limit) && rule != nullptr && !isEmptyMark(rule->limit);
    return ruleSpeaks ? Requirement{rule->limit, texts.unit.empty() ? std::string_view(rule->unit) : texts.unit}
                      : Requirement{texts.limit, texts.unit};
}

bool isDeclared(const ReportItemTexts& texts)
{
    return !isEmptyMark(texts.declared);
}

ItemTexts withDeclaration(const ReportItemTexts& texts, const RuleItem* rule, std::string_view decision)
{
    ItemTexts item;
    item.requirements.declared = texts.declared, item.requirements.declaredUnit = texts.unit;
    const bool ruleSpeaks = rule != nullptr && !isEmptyMark(rule->limit);
    item.requirements.standard = ruleSpeaks ? std::string_view(rule->limit) : texts.limit;
    item.requirements.standardUnit = ruleSpeaks && !rule->unit.empty() ? std::string_view(rule->unit) : texts.unit;
    item.requirements.obligation = rule == nullptr ? Obligation::NotSaid : Obligation(rule->mandatory);
    item.requirements.item = texts.item;
    item.requirements.method = rule != nullptr && rule->rounded ? Comparison::Rounded : Comparison::FullValue;
    item.value = texts.value, item.unit = texts.unit, item.lod = texts.lod;
    item.uncertainty = texts.uncertainty, item.decision = decision;
    return item;
}

JudgeInput inputOf(const ReportItemTexts& texts, const RuleItem* rule, const Requirement& requirement,
                   std::string_view decision)
{
    return {requirement.text,   texts.value, requirement.unit,  texts.lod,
            comparisonOf(rule), texts.item,  texts.uncertainty, decision};
}

/// Another requirement in the rule than in the report.
bool ruleSaysOther(const ReportItemTexts& texts, const RuleItem& rule)
{
    return !isEmptyMark(rule.limit) && !isEmptyMark(texts.limit) && rule.limit != texts.limit &&
           headerKey(rule.limit) != headerKey(texts.limit);
}

JudgedItem withLaboratory(ItemStanding standing, std::optional<Verdict> laboratory)
{
    if (isLeftOut(standing) && laboratory && *laboratory != Verdict::CannotTell)
        standing = ItemStanding::CannotTell; // the laboratory judges what it shows no result or no requirement for
    const Verdict ours = verdictOf(standing);
    return {standing, isDecided(standing) ? agrees(ours, laboratory) : std::nullopt};
}

QString unsupported()
{
    return Texts::tr("The laboratory judges the item, but no result or no requirement is given for it.");
}

QString contradicted(const RuleItem& rule)
{
    return Texts::tr("The implementation rule requires %1, which decides otherwise; which requirement holds has to be "
                     "found out.")
        .arg(QString::fromStdString(rule.limit));
}

} // namespace

int storedStanding(ItemStanding standing)
{
    for (size_t i = 0; i < kStored.size(); ++i)
        if (kStored[i] == standing)
            return int(i) + 1;
    return 3;
}

ItemStanding standingStored(qint64 code)
{
    return code >= 1 && code <= qint64(kStored.size()) ? kStored[size_t(code - 1)] : ItemStanding::CannotTell;
}

Verdict verdictOf(ItemStanding standing)
{
    return standing == ItemStanding::Passed   ? Verdict::Pass
           : standing == ItemStanding::Failed ? Verdict::Fail
                                              : Verdict::CannotTell;
}

std::optional<Verdict> ReportJudge::laboratory(std::string_view words)
{
    const auto [known, fresh] = m_words.try_emplace(std::string(words));
    if (fresh)
        known->second = readLabVerdict(words);
    return known->second;
}

bool ReportJudge::ruleDecidesOtherwise(const ReportItemTexts& texts, const RuleItem& rule, ItemStanding standing)
{
    if (!isDecided(standing) || !ruleSaysOther(texts, rule))
        return false;
    const Requirement requirement{rule.limit, texts.unit.empty() ? std::string_view(rule.unit) : texts.unit};
    const ItemStanding byRule = standingOf(m_judge(inputOf(texts, &rule, requirement, m_decision)));
    return isDecided(byRule) && byRule != standing;
}

ItemStanding ReportJudge::standing(const ReportItemTexts& texts, const RuleItem* rule)
{
    if (isDeclared(texts))
        return judgeItem(withDeclaration(texts, rule, m_decision)).standing;
    const ItemStanding found = standingOf(m_judge(inputOf(texts, rule, requirementOf(texts, rule), m_decision)));
    return rule != nullptr && ruleDecidesOtherwise(texts, *rule, found) ? ItemStanding::CannotTell : found;
}

JudgedItem ReportJudge::operator()(const ReportItemTexts& texts, const RuleItem* rule)
{
    return withLaboratory(standing(texts, rule), laboratory(texts.labVerdict));
}

ItemExplanation explainItem(const ReportItemTexts& texts, const RuleItem* rule, std::string_view decision)
{
    ReportJudge judge{std::string(decision)};
    ItemExplanation explained{judge(texts, rule), {}, {}, {}};
    ItemStanding found;
    if (isDeclared(texts)) {
        const ItemJudgement item = judgeItem(withDeclaration(texts, rule, decision));
        found = item.standing;
        explained.proof = item.proofLines();
        explained.reason = item.applicable.applies() ? item.judgement.reasonText() : item.applicable.reasonText();
        explained.zone = item.judgement.zone;
    } else {
        const Judgement judgement = judgeTexts(inputOf(texts, rule, requirementOf(texts, rule), decision));
        found = standingOf(judgement);
        explained.proof = judgement.proofLines();
        explained.reason = judgement.reasonText();
        explained.zone = judgement.zone;
    }
    if (explained.judged.standing == found)
        return explained;
    explained.reason = isLeftOut(found) || rule == nullptr ? unsupported() : contradicted(*rule);
    explained.proof << proofLine(ProofStep::Reason, explained.reason)
                    << proofLine(ProofStep::Answer, standingText(explained.judged.standing));
    return explained;
}

} // namespace spotcheck
