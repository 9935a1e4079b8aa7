#pragma once
#include "core/testing/judge.h"
#include "core/testing/proof.h"
#include <memory>
#include <string>
#include <string_view>

/// Which requirement an item is judged by: the one the product declares (明示质量要求) or the one of the standard the
/// implementation rule is based on. A stricter declaration always applies; a looser one applies only against a
/// recommended standard; without a declaration a recommended requirement is not judged at all.
/// Source: implementation rules, 判定原则 (domain 5.2) [F*].
namespace spotcheck {

enum class Obligation { NotSaid = 0, Mandatory = 1, Recommended = 2 }; ///< as rule_item.mandatory is stored

enum class LimitChoice { Declared, Standard, NotJudged, CannotTell };

enum class ChoiceReason {
    DeclaredStricter,
    Same,
    DeclaredLooserMandatory,
    DeclaredLooserRecommended,
    OnlyMandatoryStandard,
    OnlyRecommendedStandard, ///< the item is not judged
    OnlyDeclared,
    NoRequirement,     ///< neither; the item is not judged
    ObligationNotSaid, ///< cannot tell, as are the ones below
    NotComparable,
    Overlapping,
    NotUnderstood
};
std::string_view choiceReasonCode(ChoiceReason reason);

struct Requirements {
    std::string_view declared; ///< 明示质量要求, may be blank
    std::string_view declaredUnit = {};
    std::string_view standard; ///< of the standard, may be blank
    std::string_view standardUnit = {};
    Obligation obligation = Obligation::NotSaid;
    std::string_view item = {};
    Comparison method = Comparison::FullValue;
};

struct ApplicableLimit {
    LimitChoice choice = LimitChoice::CannotTell;
    ChoiceReason reason = ChoiceReason::NotUnderstood;
    std::shared_ptr<const Limit> limit; ///< null unless Declared or Standard
    std::string text;                   ///< the applying requirement as given
    std::string unit;                   ///< its unit column
    std::string declaredText;
    std::string standardText;

    bool applies() const { return limit != nullptr; }
    QString reasonText() const; ///< one sentence in the user's language
    QList<ProofLine> proofLines() const;
};

ApplicableLimit applicableLimit(const Requirements& requirements);

} // namespace spotcheck
