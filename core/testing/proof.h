#pragma once
#include <QList>
#include <QString>
#include <QStringList>
#include <string_view>

/// One line of a proof sheet: what it is (a stable code for JSON), its label and its text in the user's language. A
/// screen, a PDF and JSON are made from the same list.
namespace spotcheck {

enum class ProofStep {
    DeclaredGiven,
    StandardGiven,
    ApplicableLimit,
    RequirementGiven,
    RequirementUnderstood,
    ResultGiven,
    ResultUnderstood,
    Rule,
    Conversion,
    RoundingInterval,
    Comparison,
    Uncertainty,
    Zone,
    DecisionRule,
    Source,
    Reason,
    Answer
};
std::string_view proofStepCode(ProofStep step); ///< "requirement_given" …

struct ProofLine {
    ProofStep step;
    QString label;
    QString text;
    friend bool operator==(const ProofLine&, const ProofLine&) = default;
};

/// "label: text" a line.
QStringList proofTexts(const QList<ProofLine>& lines);

} // namespace spotcheck
