#pragma once
#include "core/rules/query.h"
#include "core/testing/rule_book.h"

#include <functional>
#include <string_view>

/// The items of the reports that a rule looks at, one by one, each with its report, its batch and what the
/// implementation rule in force says of it. Read once, in the order of the reports.
namespace spotcheck {

struct ReportItemRow {
    qint64 report = 0, spec = 0, lab = 0;
    std::string_view sample, product, sampledOn, effectiveOn;
    std::string_view item, basis, method, limit, unit, value, labVerdict;
    int verdict = 0;                    ///< as stored
    const RuleEdition* rule = nullptr;  ///< null: none known
    const RuleItem* ruleItem = nullptr; ///< null: not in the rule
};

/// Views hold during the call, pointers as long as `book`. An error of `take` ends the walk.
Status eachReportItem(const RuleContext& context, const RuleBook& book,
                      const std::function<Status(const ReportItemRow&)>& take);
/// The finding of a rule on a report.
Finding reportFinding(const Rule& rule, qint64 report, std::string_view sample, const char* field,
                      const QString& message);

std::span<const Rule> reportItemRules();      ///< items against the implementation rule and the standards
std::span<const Rule> reportMagnitudeRules(); ///< against the history of the item
std::span<const Rule> reportLateRules();      ///< against the dates of the task
std::span<const Rule> reportPeopleRules();    ///< who sampled, tested, reviewed, signed; who must not have

} // namespace spotcheck
