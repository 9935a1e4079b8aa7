#include "core/testing/reason_text.h"

#include "core/testing/judge.h"
#include "core/testing/number.h"
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct ReasonRow {
    Reason reason;
    std::string_view code;
    const char* sentence;
};

constexpr ReasonRow kRows[] = {
    {Reason::Meets, "meets", QT_TRANSLATE_NOOP("testing", "%1 meets the requirement %2.")},
    {Reason::DoesNotMeet, "does_not_meet", QT_TRANSLATE_NOOP("testing", "%1 does not meet the requirement %2.")},
    {Reason::NotDetectedAsRequired, "not_detected_as_required",
     QT_TRANSLATE_NOOP("testing", "Not detected, as required.")},
    {Reason::DetectedThoughForbidden, "detected_though_forbidden",
     QT_TRANSLATE_NOOP("testing", "%1 was detected although it must not be.")},
    {Reason::ConformsByWord, "conforms_by_word",
     QT_TRANSLATE_NOOP("testing", "The laboratory states that it conforms.")},
    {Reason::DoesNotConformByWord, "does_not_conform_by_word",
     QT_TRANSLATE_NOOP("testing", "The laboratory states that it does not conform.")},
    {Reason::PlanMet, "plan_met", QT_TRANSLATE_NOOP("testing", "The results %1 meet the sampling plan %2.")},
    {Reason::PlanNotMet, "plan_not_met",
     QT_TRANSLATE_NOOP("testing", "The results %1 do not meet the sampling plan %2.")},
    {Reason::LimitMissing, "limit_missing", QT_TRANSLATE_NOOP("testing", "There is no requirement to judge against.")},
    {Reason::LimitNotUnderstood, "limit_not_understood",
     QT_TRANSLATE_NOOP("testing", "The requirement \"%2\" is not understood.")},
    {Reason::LimitHasNoDirection, "limit_has_no_direction",
     QT_TRANSLATE_NOOP("testing", "The requirement \"%2\" does not say whether it is a maximum or a minimum.")},
    {Reason::LimitDirectionUnclear, "limit_direction_unclear",
     QT_TRANSLATE_NOOP("testing",
                       "It is not certain which way \"%2\" limits: the number stands before the sign, or the "
                       "name of the item says the opposite.")},
    {Reason::LimitReversed, "limit_reversed",
     QT_TRANSLATE_NOOP("testing", "In \"%2\" the lower end is not below the upper end.")},
    {Reason::LimitEndUnclear, "limit_end_unclear",
     QT_TRANSLATE_NOOP("testing", "%1 lies on the end of the requirement %2, which does not say whether the end itself "
                                  "is meant.")},
    {Reason::LostSuperscript, "lost_superscript",
     QT_TRANSLATE_NOOP("testing",
                       "A superscript seems to have been lost, as in 10-5 for ten to the power of minus five.")},
    {Reason::CommaAmbiguous, "comma_ambiguous",
     QT_TRANSLATE_NOOP("testing", "A comma may separate thousands, decimals or two numbers.")},
    {Reason::SpaceInNumber, "space_in_number",
     QT_TRANSLATE_NOOP("testing", "A space between digits may separate two numbers.")},
    {Reason::PercentTolerance, "percent_tolerance",
     QT_TRANSLATE_NOOP("testing",
                       "In \"%2\" it is not certain whether the tolerance is absolute or a share of the value.")},
    {Reason::NumberTooLong, "number_too_long",
     QT_TRANSLATE_NOOP("testing", "A number has more digits than can be compared exactly.")},
    {Reason::ValueMissing, "value_missing", QT_TRANSLATE_NOOP("testing", "There is no result.")},
    {Reason::ValueNotUnderstood, "value_not_understood",
     QT_TRANSLATE_NOOP("testing", "The result \"%1\" is not understood.")},
    {Reason::NotTested, "not_tested", QT_TRANSLATE_NOOP("testing", "The item was not tested.")},
    {Reason::NotApplicable, "not_applicable", QT_TRANSLATE_NOOP("testing", "The item does not apply to this sample.")},
    {Reason::NotJudged, "not_judged",
     QT_TRANSLATE_NOOP("testing", "The laboratory states that it does not judge the item.")},
    {Reason::TwoTests, "two_tests",
     QT_TRANSLATE_NOOP("testing", "The cell holds a first test and a retest that do not settle it together.")},
    {Reason::SlashAmbiguous, "slash_ambiguous",
     QT_TRANSLATE_NOOP("testing", "\"%1\" may be a fraction or two results.")},
    {Reason::DetectionLimitMissing, "detection_limit_missing",
     QT_TRANSLATE_NOOP("testing", "Not detected, but the detection limit is not given.")},
    {Reason::DetectionLimitAbove, "detection_limit_above",
     QT_TRANSLATE_NOOP("testing", "Not detected, but the detection limit (%1) does not settle the requirement %2.")},
    {Reason::DetectionLimitNotUnderstood, "detection_limit_not_understood",
     QT_TRANSLATE_NOOP("testing", "The detection limit is not understood.")},
    {Reason::CensoredUndecided, "censored_undecided",
     QT_TRANSLATE_NOOP("testing", "%1 includes values that meet the requirement %2 and values that do not.")},
    {Reason::RangeUndecided, "range_undecided",
     QT_TRANSLATE_NOOP("testing", "The range %1 lies partly within and partly outside the requirement %2.")},
    {Reason::FlagUndecided, "flag_undecided",
     QT_TRANSLATE_NOOP("testing", "The rounding mark of %1 does not settle the requirement %2.")},
    {Reason::ResultsDisagree, "results_disagree",
     QT_TRANSLATE_NOOP("testing", "The results in the cell (%1) do not all lead to the same answer.")},
    {Reason::SpecimenMissing, "specimen_missing",
     QT_TRANSLATE_NOOP("testing", "The requirement %2 needs figures that the result %1 does not give with certainty.")},
    {Reason::MeanUndecided, "mean_undecided",
     QT_TRANSLATE_NOOP("testing",
                       "Whether the mean of %1 meets the requirement %2 depends on how the mean is rounded.")},
    {Reason::UnitsDiffer, "units_differ",
     QT_TRANSLATE_NOOP(
         "testing", "The units of the result (%1) and of the requirement (%2) cannot be converted into each other.")},
    {Reason::UnitMissing, "unit_missing",
     QT_TRANSLATE_NOOP("testing", "The result %1 has a unit, the requirement %2 has none.")},
    {Reason::KindsDiffer, "kinds_differ",
     QT_TRANSLATE_NOOP("testing", "The result %1 and the requirement %2 are not of the same kind.")},
    {Reason::GradeUnknown, "grade_unknown", QT_TRANSLATE_NOOP("testing", "%1 is not a whole or half grade.")},
    {Reason::StepUnclear, "step_unclear",
     QT_TRANSLATE_NOOP("testing", "The requirement %2 does not say to which place the result is to be rounded.")},
    {Reason::MethodUnknown, "method_unknown",
     QT_TRANSLATE_NOOP("testing",
                       "The comparison method is not known, and the two methods lead to different answers.")},
    {Reason::AmountsDiffer, "amounts_differ",
     QT_TRANSLATE_NOOP("testing", "The amount tested (%1) is not the amount required (%2).")},
    {Reason::ZeroReported, "zero_reported",
     QT_TRANSLATE_NOOP("testing", "Zero is reported without a detection limit; zero is not the same as not detected.")},
    {Reason::BelowDetectionLimit, "below_detection_limit",
     QT_TRANSLATE_NOOP("testing", "The result %1 is below its own detection limit.")},
    {Reason::WordsDiffer, "words_differ",
     QT_TRANSLATE_NOOP("testing", "The wording of the result (%1) differs from the requirement (%2).")},
    {Reason::PlanCountDiffers, "plan_count_differs",
     QT_TRANSLATE_NOOP("testing", "The number of results does not match the sampling plan %2.")},
    {Reason::GuardBand, "guard_band",
     QT_TRANSLATE_NOOP("testing", "%1 lies within the requirement %2, but nearer to its end than the uncertainty; "
                                  "guarded acceptance does not accept it.")},
    {Reason::UncertaintyMissing, "uncertainty_missing",
     QT_TRANSLATE_NOOP("testing",
                       "Guarded acceptance needs the uncertainty of %1, which is not given or not understood.")},
    {Reason::DecisionRuleUnknown, "decision_rule_unknown",
     QT_TRANSLATE_NOOP("testing", "The decision rule is not known; nothing is decided by it.")},
    {Reason::RowMalformed, "row_malformed",
     QT_TRANSLATE_NOOP("testing", "The row has more cells than the header, or a quotation mark is not closed.")},
};
static_assert(sizeof kRows / sizeof kRows[0] == reasonCount);

const ReasonRow& row(Reason reason)
{
    return kRows[std::size_t(reason)];
}

} // namespace

std::string_view reasonCode(Reason reason)
{
    return row(reason).code;
}

ReasonTexts::ReasonTexts()
{
    for (const ReasonRow& entry : kRows)
        m_sentences[std::size_t(entry.reason)] = QCoreApplication::translate("testing", entry.sentence).toStdString();
}

void ReasonTexts::append(std::string& out, Reason reason, std::string_view result, std::string_view requirement) const
{
    std::string_view sentence = m_sentences[std::size_t(reason)];
    while (true) {
        const std::size_t mark = sentence.find('%');
        if (mark == std::string_view::npos || mark + 1 >= sentence.size())
            break;
        out += sentence.substr(0, mark);
        const char which = sentence[mark + 1];
        if (which == '1' || which == '2')
            out += which == '1' ? result : requirement;
        else
            out += sentence.substr(mark, 2);
        sentence.remove_prefix(mark + 2);
    }
    out += sentence;
}

} // namespace spotcheck
