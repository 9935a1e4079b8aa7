#include "core/plan/owed.h"
#include "core/rules/query.h"

#include <vector>

/// Clauses (二), (四) and (十二): the modes of checking and what each asks of its plan line.
namespace spotcheck {

namespace {

/// A routine batch whose product stands in no plan of its year. Only where a plan of that year is in the file.
Status routineNotPlanned(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string year =
        context.scope.year == 0 ? "1" : "substr(t.sampled_on, 1, 4) = '" + std::to_string(context.scope.year) + "'";
    return findAll(self, context, findings,
                   "SELECT t.id, t.sample_no, t.product_name, substr(t.sampled_on, 1, 4) FROM batch t WHERE $subject "
                   "AND t.mode = 1 AND t.product_name <> '' AND " +
                       year +
                       " AND EXISTS (SELECT 1 FROM plan p WHERE p.year = CAST(substr(t.sampled_on, 1, 4) AS INTEGER))"
                       " AND NOT EXISTS (SELECT 1 FROM plan_item i JOIN plan p ON p.id = i.plan_id WHERE p.year = "
                       "CAST(substr(t.sampled_on, 1, 4) AS INTEGER) AND i.product_name = t.product_name)",
                   "mode", [](const Statement& row) {
                       return RuleTexts::tr("Sample %1 is a routine check, but %2 is in no plan of %3.")
                           .arg(row.text(1), row.text(2), row.text(3));
                   });
}

/// Plan items of the scope's year that are of a mode and lack what it asks for.
std::string lines(const RuleContext& context, const char* condition)
{
    const std::string year = context.scope.year == 0 ? "1" : "p.year = " + std::to_string(context.scope.year);
    return "SELECT t.id, t.product_name FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE $subject AND " + year +
           " AND " + condition + " ORDER BY p.year, p.office, t.no";
}

Status linkedWithoutScheme(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings, lines(context, "t.mode = 4 AND t.scheme = ''"), "scheme",
                   [](const Statement& row) {
                       return RuleTexts::tr("%1: a linked check follows one scheme; none is named.").arg(row.text(1));
                   });
}

/// One office alone links with nobody.
Status linkedWithoutPartners(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings, lines(context, "t.mode = 4 AND instr(t.partners, '；') = 0"), "partners",
                   [](const Statement& row) {
                       return RuleTexts::tr("%1: a linked check is run by several offices at the same time; fewer than "
                                            "two are named.")
                           .arg(row.text(1));
                   });
}

QString owedSentence(const OwedLine& line)
{
    const QString what = RuleTexts::tr("%1: an emergency check that still owes: %2.")
                             .arg(line.product, line.missing.join(QStringLiteral("、")));
    if (!line.due)
        return what + RuleTexts::tr(" When it began is not said.");
    const QString day = line.due->date.toString(Qt::ISODate);
    return what +
           (line.daysLeft < 0 ? RuleTexts::tr(" Due on %1, %2 working day(s) ago.").arg(day).arg(-line.daysLeft)
                              : RuleTexts::tr(" Due on %1, in %2 working day(s).").arg(day).arg(line.daysLeft)) +
           (line.due->known ? QString() : RuleTexts::tr(" (The holidays of that time are not known here.)"));
}

Status owed(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto lines = owedLines(context.db, WorkCalendar::shipped(), context.scope.today, context.scope.year);
    if (!lines)
        return lines.error();
    for (const OwedLine& line : *lines)
        if (context.scope.subject == 0 || context.scope.subject == line.item)
            findings << Finding{
                self.code,          self.severity, {self.subject, line.product, line.item, line.fields.first()},
                owedSentence(line), self.citation, self.mark};
    return ok();
}

Status evaluativeWithoutDesign(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings, lines(context, "t.evaluative = 1 AND t.design = ''"), "design",
                   [](const Statement& row) {
                       return RuleTexts::tr(
                                  "%1: an evaluative check, but not how its sample size was chosen (precision "
                                  "wanted, or rate to be caught).")
                           .arg(row.text(1));
                   });
}

Rule lineRule(const char* code, Severity severity, const char* clause, const char* mark, decltype(Rule::run) run)
{
    return {QString::fromLatin1(code),   severity, noticeClause(clause), QString::fromLatin1(mark),
            QStringLiteral("plan_item"), run};
}

} // namespace

std::span<const Rule> modeRules()
{
    static const std::vector<Rule> rules = {
        {QStringLiteral("mode.routine_not_planned"), Severity::Warning, noticeClause("（二）"), QStringLiteral("F"),
         QStringLiteral("batch"), routineNotPlanned},
        lineRule("mode.linked_no_scheme", Severity::Warning, "（二）", "F", linkedWithoutScheme),
        lineRule("mode.linked_no_partners", Severity::Warning, "（二）", "F", linkedWithoutPartners),
        lineRule("mode.emergency_owed", Severity::Warning, "（十二）", "U", owed),
        lineRule("mode.evaluative_no_design", Severity::Note, "（四）", "D", evaluativeWithoutDesign)};
    return rules;
}

} // namespace spotcheck
