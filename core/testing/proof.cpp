#include "core/testing/proof.h"

#include "core/testing/decision_rule.h"
#include "core/testing/judge.h"
#include "core/testing/number.h"
#include "core/testing/proof_label.h"
#include "core/testing/reason_text.h"
#include <QCoreApplication>

namespace spotcheck {

namespace {

QString say(const char* sentence)
{
    return QCoreApplication::translate("testing", sentence);
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString orNone(const QString& understood)
{
    return understood.isEmpty() ? say(QT_TRANSLATE_NOOP("testing", "(not understood)")) : understood;
}

QString rule(const Judgement& judgement)
{
    const Limit& limit = *judgement.limit;
    if (limit.kind == LimitKind::Plan)
        return say(QT_TRANSLATE_NOOP(
            "testing", "sampling plan (of n results at most c may lie between m and M, none above the last limit)"));
    if (limit.kind == LimitKind::Specimens)
        return say(QT_TRANSLATE_NOOP("testing", "each figure against the requirement that bounds it"));
    if (!limit.isNumeric())
        return say(QT_TRANSLATE_NOOP("testing", "comparison by the wording; no number is rounded"));
    if (limit.kind == LimitKind::Grade)
        return say(QT_TRANSLATE_NOOP("testing", "ordered grades in steps of a half; nothing is rounded"));
    if (judgement.method == Comparison::Rounded)
        return say(QT_TRANSLATE_NOOP(
            "testing", "rounded-value comparison (the result is rounded once to the digits of the requirement)"));
    return say(QT_TRANSLATE_NOOP("testing", "full-value comparison (the result is compared as reported, unrounded)"));
}

void addConversion(const Judgement& judgement, QList<ProofLine>& lines)
{
    const Unit& from = judgement.value.unit;
    const Unit& to = judgement.limit->unit;
    const auto shift = conversion(from, to);
    if (judgement.value.kind != ValueKind::Number || !shift || from.text == to.text)
        return;
    lines << proofLine(ProofStep::Conversion,
                       QStringLiteral("%1 %2 = %3 %4")
                           .arg(text(numberText(judgement.value.number)), text(from.text),
                                text(judgement.value.number.scaled(*shift).toString()), text(to.text)));
}

void addRounding(const Judgement& judgement, QList<ProofLine>& lines)
{
    const Limit& limit = *judgement.limit;
    if (judgement.method != Comparison::Rounded || limit.kind != LimitKind::Interval || !limit.step ||
        judgement.compared.empty())
        return;
    lines << proofLine(ProofStep::RoundingInterval, text(Decimal(1, *limit.step).toString()));
}

void addComparison(const Judgement& judgement, Verdict verdict, QList<ProofLine>& lines)
{
    if (judgement.compared.empty())
        return;
    const char* sentence = verdict == Verdict::Pass   ? QT_TRANSLATE_NOOP("testing", "%1 against %2 holds")
                           : verdict == Verdict::Fail ? QT_TRANSLATE_NOOP("testing", "%1 against %2 does not hold")
                                                      : QT_TRANSLATE_NOOP("testing", "%1 against %2 is undecided");
    lines << proofLine(ProofStep::Comparison,
                       say(sentence).arg(text(judgement.compared), text(judgement.limit->understood)));
}

QString zoneText(Zone zone)
{
    switch (zone) {
    case Zone::Pass: return say(QT_TRANSLATE_NOOP("testing", "inside the requirement by more than the uncertainty"));
    case Zone::ConditionalPass:
        return say(
            QT_TRANSLATE_NOOP("testing", "inside the requirement, within the uncertainty of its end (near the limit)"));
    case Zone::ConditionalFail:
        return say(QT_TRANSLATE_NOOP("testing",
                                     "outside the requirement, within the uncertainty of its end (near the limit)"));
    case Zone::Fail: return say(QT_TRANSLATE_NOOP("testing", "outside the requirement by more than the uncertainty"));
    case Zone::NotKnown: break;
    }
    return {};
}

QString decisionText(DecisionRule rule)
{
    switch (rule) {
    case DecisionRule::Guarded:
        return say(QT_TRANSLATE_NOOP("testing", "guarded acceptance, w = U (ILAC-G8:09/2019) [K]"));
    case DecisionRule::NonBinary:
        return say(QT_TRANSLATE_NOOP("testing", "non-binary statement in four zones (ILAC-G8:09/2019) [K]"));
    case DecisionRule::Simple: break;
    }
    return say(QT_TRANSLATE_NOOP("testing", "simple acceptance: the stated uncertainty is shown, not applied"));
}

void addUncertainty(const Judgement& judgement, QList<ProofLine>& lines)
{
    const Value& value = judgement.value;
    if (value.uncertaintyUnclear) {
        lines << proofLine(ProofStep::Uncertainty, say(QT_TRANSLATE_NOOP("testing", "given, but not understood")));
    } else if (value.uncertainty) {
        QString size = QStringLiteral("U = ") + text(numberText(*value.uncertainty));
        if (!value.unit.isNone())
            size += u' ' + text(value.unit.text);
        lines << proofLine(ProofStep::Uncertainty, size);
    }
    if (judgement.zone != Zone::NotKnown)
        lines << proofLine(ProofStep::Zone, zoneText(judgement.zone));
    if (value.uncertainty || judgement.decision != DecisionRule::Simple)
        lines << proofLine(ProofStep::DecisionRule, decisionText(judgement.decision));
}

QString answer(const Judgement& judgement)
{
    const bool named = judgement.decision != DecisionRule::Simple;
    switch (judgement.verdict) {
    case Verdict::Pass:
        if (named && judgement.zone == Zone::ConditionalPass)
            return say(QT_TRANSLATE_NOOP("testing", "conditional pass"));
        return say(QT_TRANSLATE_NOOP("testing", "pass"));
    case Verdict::Fail:
        if (named && judgement.zone == Zone::ConditionalFail && judgement.decision == DecisionRule::NonBinary)
            return say(QT_TRANSLATE_NOOP("testing", "conditional fail"));
        return say(QT_TRANSLATE_NOOP("testing", "fail"));
    case Verdict::CannotTell: break;
    }
    return say(QT_TRANSLATE_NOOP("testing", "cannot tell"));
}

QString source(const Limit& limit)
{
    if (limit.kind == LimitKind::Plan)
        return say(QT_TRANSLATE_NOOP("testing", "sampling plans as in GB 4789.1 and GB 29921 [K]"));
    return limit.isNumeric() || limit.kind == LimitKind::Specimens ? QStringLiteral("GB/T 8170-2008, 4.3") : QString();
}

/// What the numbers alone say: under guarded acceptance a value may meet the limit and yet not be accepted.
Verdict comparisonVerdict(const Judgement& judgement)
{
    return judgement.reason == Reason::GuardBand || judgement.reason == Reason::UncertaintyMissing ? Verdict::Pass
                                                                                                   : judgement.verdict;
}

/// The detection limit is what an undecided "not detected" is about; else the value as compared, or as far as
/// understood.
std::string resultForReason(const Judgement& judgement)
{
    if (comparesAsShown(judgement.reason) && !judgement.compared.empty())
        return judgement.compared;
    std::string understood = judgement.value.understood();
    return understood.empty() ? judgement.valueText : understood;
}

} // namespace

QString Judgement::reasonText() const
{
    std::string sentence;
    const std::string& requirement = limit->understood.empty() ? limitText : limit->understood;
    ReasonTexts().append(sentence, reason, resultForReason(*this), requirement);
    return text(sentence);
}

QList<ProofLine> Judgement::proofLines() const
{
    QList<ProofLine> lines{
        proofLine(ProofStep::RequirementGiven, text(limitText)),
        proofLine(ProofStep::RequirementUnderstood, orNone(text(limit->understood))),
        proofLine(ProofStep::ResultGiven, text(valueText)),
        proofLine(ProofStep::ResultUnderstood, orNone(text(value.understood()))),
        proofLine(ProofStep::Rule, rule(*this)),
    };
    addConversion(*this, lines);
    addRounding(*this, lines);
    addComparison(*this, comparisonVerdict(*this), lines);
    addUncertainty(*this, lines);
    if (const QString citation = source(*limit); !citation.isEmpty())
        lines << proofLine(ProofStep::Source, citation);
    lines << proofLine(ProofStep::Reason, reasonText()) << proofLine(ProofStep::Answer, answer(*this));
    return lines;
}

QStringList Judgement::proof() const
{
    return proofTexts(proofLines());
}

} // namespace spotcheck
