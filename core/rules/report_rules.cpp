#include "core/rules/query.h"

#include <vector>

/// Laboratory reports: verdicts against numbers, items against the rule, dates. Order 18 chapter 4; clause (八).
namespace spotcheck {

namespace {

std::string yearOf(const RuleContext& context)
{
    const std::string y = std::to_string(context.scope.year);
    return context.scope.year == 0 ? "1"
                                   : "t.batch_id IN (SELECT id FROM batch WHERE sampled_on BETWEEN '" + y +
                                         "-01-01' AND '" + y + "-12-31')";
}

/// Reports; `condition` picks the offending ones.
std::string reports(const RuleContext& context, const std::string& condition, const std::string& extra)
{
    return "SELECT t.id, t.sample_no, " + extra + " FROM report t WHERE $subject AND " + yearOf(context) + " AND (" +
           condition + ")";
}

/// The items of one report that meet `condition`, joined.
std::string itemList(const std::string& condition)
{
    return "(SELECT group_concat(s.item, '、') FROM result r JOIN test_spec s ON s.id = r.spec_id WHERE r.report_id = "
           "t.id AND " +
           condition + ")";
}

Rule rule(const char* code, Severity severity, const QString& citation, const char* mark,
          Status (*run)(const Rule&, const RuleContext&, QList<Finding>&))
{
    return {QString::fromLatin1(code), severity, citation, QString::fromLatin1(mark), QStringLiteral("report"), run};
}

Status itemDisagrees(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string list = itemList("r.agrees = 0");
    return findAll(self, context, findings, reports(context, "t.attention > 0 AND " + list + " IS NOT NULL", list),
                   "our_verdict", [](const Statement& row) {
                       return RuleTexts::tr("Sample %1: the laboratory's verdict contradicts its own numbers for %2.")
                           .arg(row.text(1), row.text(2));
                   });
}

Status overallDisagrees(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        reports(context, "t.lab_verdict IN (1, 2) AND t.our_verdict IN (1, 2) AND t.lab_verdict <> t.our_verdict",
                "t.lab_verdict_text, t.our_verdict"),
        "lab_verdict", [](const Statement& row) {
            return row.integer(3) == 2
                       ? RuleTexts::tr("Sample %1: the report concludes “%2”, but an item fails.")
                             .arg(row.text(1), row.text(2))
                       : RuleTexts::tr("Sample %1: the report concludes “%2”, but every item meets its requirement.")
                             .arg(row.text(1), row.text(2));
        });
}

Status cannotTell(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string list = itemList("r.our_verdict = 3 AND r.lab_verdict NOT IN ('', '/', '—', '不判定')");
    return findAll(
        self, context, findings, reports(context, "t.attention > 0 AND " + list + " IS NOT NULL", list), "our_verdict",
        [](const Statement& row) {
            return RuleTexts::tr(
                       "Sample %1: the numbers do not allow a judgement of %2, though the laboratory gives one.")
                .arg(row.text(1), row.text(2));
        });
}

Status datesOutOfOrder(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string sampled = "COALESCE((SELECT b.sampled_on FROM batch b WHERE b.id = t.batch_id), '')";
    return findAll(
        self, context, findings,
        reports(context,
                "(t.received_on <> '' AND " + sampled +
                    " > t.received_on) OR (t.received_on <> '' AND t.finished_on <> '' AND t.received_on > "
                    "t.finished_on) OR "
                    "(t.finished_on <> '' AND t.reported_on <> '' AND t.finished_on > t.reported_on) OR (t.received_on "
                    "<> '' AND t.reported_on <> '' AND t.received_on > t.reported_on)",
                sampled + ", t.received_on, t.finished_on, t.reported_on"),
        "reported_on", [](const Statement& row) {
            const auto day = [&](int c) { return row.text(c).isEmpty() ? QStringLiteral("—") : row.text(c); };
            return RuleTexts::tr("Sample %1: sampled %2, received %3, tested %4, reported %5 are out of order.")
                .arg(row.text(1), day(2), day(3), day(4), day(5));
        });
}

Status sampleUnknown(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings, reports(context, "t.batch_id IS NULL", "t.report_no"), "sample_no",
                   [](const Statement& row) {
                       return RuleTexts::tr("Report %2 speaks of sample %1, which this file does not know.")
                           .arg(row.text(1), row.text(2));
                   });
}

Status reportNumberTwice(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        "SELECT t.id, t.sample_no, t.report_no FROM report t WHERE $subject AND t.report_no <> '' AND EXISTS "
        "(SELECT 1 FROM report d WHERE d.report_no = t.report_no AND d.id <> t.id AND d.lab_id IS t.lab_id) "
        "AND " +
            yearOf(context),
        "report_no", [](const Statement& row) {
            return RuleTexts::tr("The report number %2 of sample %1 stands on more than one report of the laboratory.")
                .arg(row.text(1), row.text(2));
        });
}

Status certificateExpired(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings,
                   "SELECT t.id, t.sample_no, l.name, l.cma_until, t.reported_on FROM report t JOIN lab l ON l.id = "
                   "t.lab_id WHERE $subject AND " +
                       yearOf(context) + " AND l.cma_until <> '' AND t.reported_on > l.cma_until",
                   "lab", [](const Statement& row) {
                       return RuleTexts::tr(
                                  "Sample %1: the CMA certificate of %2 ended on %3, before the report of %4.")
                           .arg(row.text(1), row.text(2), row.text(3), row.text(4));
                   });
}

} // namespace

std::span<const Rule> reportRules()
{
    static const QString judging = QStringLiteral("GB/T 8170-2008 4.3；") + order18(32);
    static const std::vector<Rule> rules = {
        rule("report.item_disagrees", Severity::Warning, judging, "K", itemDisagrees),
        rule("report.overall_disagrees", Severity::Blocker, judging, "K", overallDisagrees),
        rule("report.cannot_tell", Severity::Warning, judging, "K", cannotTell),
        rule("report.dates_order", Severity::Warning, order18(32), "K", datesOutOfOrder),
        rule("report.sample_unknown", Severity::Warning, order18(29), "K", sampleUnknown),
        rule("report.number_twice", Severity::Warning, order18(32), "K", reportNumberTwice),
        rule("report.certificate_expired", Severity::Warning, order18(13), "K", certificateExpired)};
    return rules;
}

} // namespace spotcheck
