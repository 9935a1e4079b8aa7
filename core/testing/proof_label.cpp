#include "core/testing/proof_label.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Step {
    ProofStep step;
    std::string_view code;
    const char* label;
};

constexpr Step kSteps[] = {
    {ProofStep::DeclaredGiven, "declared_given", QT_TRANSLATE_NOOP("testing", "Declared requirement")},
    {ProofStep::StandardGiven, "standard_given", QT_TRANSLATE_NOOP("testing", "Requirement of the standard")},
    {ProofStep::ApplicableLimit, "applicable_limit", QT_TRANSLATE_NOOP("testing", "Which requirement applies")},
    {ProofStep::RequirementGiven, "requirement_given", QT_TRANSLATE_NOOP("testing", "Requirement as given")},
    {ProofStep::RequirementUnderstood, "requirement_understood",
     QT_TRANSLATE_NOOP("testing", "Requirement as understood")},
    {ProofStep::ResultGiven, "result_given", QT_TRANSLATE_NOOP("testing", "Result as given")},
    {ProofStep::ResultUnderstood, "result_understood", QT_TRANSLATE_NOOP("testing", "Result as understood")},
    {ProofStep::Rule, "rule", QT_TRANSLATE_NOOP("testing", "Rule")},
    {ProofStep::Conversion, "conversion", QT_TRANSLATE_NOOP("testing", "Conversion")},
    {ProofStep::RoundingInterval, "rounding_interval", QT_TRANSLATE_NOOP("testing", "Rounding interval")},
    {ProofStep::Comparison, "comparison", QT_TRANSLATE_NOOP("testing", "Comparison")},
    {ProofStep::Uncertainty, "uncertainty", QT_TRANSLATE_NOOP("testing", "Uncertainty")},
    {ProofStep::Zone, "zone", QT_TRANSLATE_NOOP("testing", "Zone")},
    {ProofStep::DecisionRule, "decision_rule", QT_TRANSLATE_NOOP("testing", "Decision rule")},
    {ProofStep::Source, "source", QT_TRANSLATE_NOOP("testing", "Source")},
    {ProofStep::Reason, "reason", QT_TRANSLATE_NOOP("testing", "Reason")},
    {ProofStep::Answer, "answer", QT_TRANSLATE_NOOP("testing", "Answer")},
};
static_assert(sizeof kSteps / sizeof kSteps[0] == std::size_t(ProofStep::Answer) + 1);

const Step& row(ProofStep step)
{
    return kSteps[std::size_t(step)];
}

} // namespace

std::string_view proofStepCode(ProofStep step)
{
    return row(step).code;
}

ProofLine proofLine(ProofStep step, const QString& text)
{
    return {step, QCoreApplication::translate("testing", row(step).label), text};
}

QStringList proofTexts(const QList<ProofLine>& lines)
{
    const QString pattern = QCoreApplication::translate("testing", "%1: %2");
    QStringList texts;
    for (const ProofLine& line : lines)
        texts << pattern.arg(line.label, line.text);
    return texts;
}

} // namespace spotcheck
