#include "core/testing/applicable_limit.h"

#include "core/testing/proof_label.h"
#include "core/testing/strictness.h"
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Row {
    ChoiceReason reason;
    LimitChoice choice;
    std::string_view code;
    const char* sentence;
};

constexpr Row kRows[] = {
    {ChoiceReason::DeclaredStricter, LimitChoice::Declared, "declared_stricter",
     QT_TRANSLATE_NOOP("testing", "The declared requirement is stricter than the standard: it applies.")},
    {ChoiceReason::Same, LimitChoice::Standard, "same",
     QT_TRANSLATE_NOOP("testing", "The declared requirement is that of the standard.")},
    {ChoiceReason::DeclaredLooserMandatory, LimitChoice::Standard, "declared_looser_mandatory",
     QT_TRANSLATE_NOOP("testing",
                       "The declared requirement is looser than a mandatory standard: the standard applies.")},
    {ChoiceReason::DeclaredLooserRecommended, LimitChoice::Declared, "declared_looser_recommended",
     QT_TRANSLATE_NOOP("testing",
                       "The declared requirement is looser than a recommended standard or includes it: it applies.")},
    {ChoiceReason::OnlyMandatoryStandard, LimitChoice::Standard, "only_mandatory_standard",
     QT_TRANSLATE_NOOP("testing", "Nothing is declared, and the standard is mandatory: the standard applies.")},
    {ChoiceReason::OnlyRecommendedStandard, LimitChoice::NotJudged, "only_recommended_standard",
     QT_TRANSLATE_NOOP("testing",
                       "Nothing is declared, and the standard is only recommended: the item is not judged.")},
    {ChoiceReason::OnlyDeclared, LimitChoice::Declared, "only_declared",
     QT_TRANSLATE_NOOP("testing", "The standard has no requirement; the declared one applies.")},
    {ChoiceReason::NoRequirement, LimitChoice::NotJudged, "no_requirement",
     QT_TRANSLATE_NOOP("testing", "Neither the product nor the standard has a requirement: the item is not judged.")},
    {ChoiceReason::ObligationNotSaid, LimitChoice::CannotTell, "obligation_not_said",
     QT_TRANSLATE_NOOP("testing", "Whether the standard is mandatory is not said, and it depends on that.")},
    {ChoiceReason::NotComparable, LimitChoice::CannotTell, "not_comparable",
     QT_TRANSLATE_NOOP("testing", "Which of the two requirements is stricter cannot be compared.")},
    {ChoiceReason::Overlapping, LimitChoice::CannotTell, "overlapping",
     QT_TRANSLATE_NOOP("testing", "Each of the two requirements accepts results that the other refuses; the rule does "
                                  "not say which applies.")},
    {ChoiceReason::NotUnderstood, LimitChoice::CannotTell, "not_understood",
     QT_TRANSLATE_NOOP("testing", "One of the two requirements is not understood, so they cannot be compared.")},
};
static_assert(sizeof kRows / sizeof kRows[0] == std::size_t(ChoiceReason::NotUnderstood) + 1);

ChoiceReason withoutDeclaration(Obligation obligation)
{
    switch (obligation) {
    case Obligation::Mandatory: return ChoiceReason::OnlyMandatoryStandard;
    case Obligation::Recommended: return ChoiceReason::OnlyRecommendedStandard;
    case Obligation::NotSaid: break;
    }
    return ChoiceReason::ObligationNotSaid;
}

ChoiceReason whenLooser(Obligation obligation)
{
    switch (obligation) {
    case Obligation::Mandatory: return ChoiceReason::DeclaredLooserMandatory;
    case Obligation::Recommended: return ChoiceReason::DeclaredLooserRecommended;
    case Obligation::NotSaid: break;
    }
    return ChoiceReason::ObligationNotSaid;
}

ChoiceReason choose(const Limit& declared, const Limit& standard, const Requirements& given)
{
    const bool hasDeclared = declared.kind != LimitKind::None;
    const bool hasStandard = standard.kind != LimitKind::None;
    if (!hasDeclared && !hasStandard)
        return ChoiceReason::NoRequirement;
    if (!hasDeclared)
        return withoutDeclaration(given.obligation);
    if (!hasStandard)
        return ChoiceReason::OnlyDeclared;
    if (given.declared == given.standard && declared.unit.text == standard.unit.text)
        return ChoiceReason::Same; // the same words, whatever they mean
    if (!declared.isUnderstood() || !standard.isUnderstood())
        return ChoiceReason::NotUnderstood;
    switch (strictness(declared, standard, given.method)) {
    case Strictness::Same: return ChoiceReason::Same;
    case Strictness::Stricter: return ChoiceReason::DeclaredStricter;
    case Strictness::Looser: return whenLooser(given.obligation);
    case Strictness::Overlapping: return ChoiceReason::Overlapping;
    case Strictness::NotComparable: break;
    }
    return ChoiceReason::NotComparable;
}

const Row& row(ChoiceReason reason)
{
    return kRows[std::size_t(reason)];
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString givenText(const std::string& given)
{
    return given.empty() ? QCoreApplication::translate("testing", "(none)") : text(given);
}

} // namespace

std::string_view choiceReasonCode(ChoiceReason reason)
{
    return row(reason).code;
}

ApplicableLimit applicableLimit(const Requirements& given)
{
    // The unit of the one column is the other's too where only one is filled in.
    const std::string_view declaredUnit = given.declaredUnit.empty() ? given.standardUnit : given.declaredUnit;
    const std::string_view standardUnit = given.standardUnit.empty() ? given.declaredUnit : given.standardUnit;
    const auto declared = std::make_shared<const Limit>(readLimit(given.declared, declaredUnit, given.item));
    const auto standard = std::make_shared<const Limit>(readLimit(given.standard, standardUnit, given.item));
    ApplicableLimit result;
    result.reason = choose(*declared, *standard, given);
    result.choice = row(result.reason).choice;
    result.declaredText = given.declared;
    result.standardText = given.standard;
    if (result.choice == LimitChoice::Declared || result.choice == LimitChoice::Standard) {
        const bool own = result.choice == LimitChoice::Declared;
        result.limit = own ? declared : standard;
        result.text = own ? given.declared : given.standard;
        result.unit = own ? declaredUnit : standardUnit;
    }
    return result;
}

QString ApplicableLimit::reasonText() const
{
    return QCoreApplication::translate("testing", row(reason).sentence);
}

QList<ProofLine> ApplicableLimit::proofLines() const
{
    return {proofLine(ProofStep::DeclaredGiven, givenText(declaredText)),
            proofLine(ProofStep::StandardGiven, givenText(standardText)),
            proofLine(ProofStep::ApplicableLimit,
                      reasonText() +
                          QCoreApplication::translate("testing", " (implementation rule, judgement principle)"))};
}

} // namespace spotcheck
