#include "core/clocks/setting.h"
#include "core/rules/query.h"

#include <vector>

/// Order 18, chapters 5 and 6: what a case's dates and names must not say. History is what happened: dates out of order
/// are pointed out, never refused.
namespace spotcheck {

namespace {

std::string cases(const std::string& condition, const std::string& extra = ", ''")
{
    return "SELECT t.id, t.sample_no || ' · ' || t.party" + extra + " FROM aftermath_case t WHERE $subject AND (" +
           condition + ")";
}

Status find(const Rule& rule, const RuleContext& context, QList<Finding>& findings, const std::string& sql,
            const char* field, const char* sentence)
{
    return findAll(rule, context, findings, sql, field,
                   [sentence](const Statement& row) { return RuleTexts::tr(sentence).arg(row.text(1), row.text(2)); });
}

struct Pair {
    const char *earlier, *later, *words;
};

/// What cannot come before what.
constexpr Pair kOrder[] = {{"served_on", "objection_on", "结果送达 → 异议收到"},
                           {"objection_on", "objection_accepted_on", "异议收到 → 异议受理"},
                           {"ordered_on", "order_served_on", "责令 → 责令送达"},
                           {"ordered_on", "rectified_on", "责令 → 整改报告"},
                           {"ordered_on", "reinspected_on", "责令 → 复查"},
                           {"reinspected_on", "announced_on", "复查 → 公告"},
                           {"announced_on", "second_on", "公告 → 二次复查"},
                           {"filed_on", "closed_case_on", "立案 → 结案"}};

Status datesOrder(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    for (const Pair& pair : kOrder) {
        const std::string earlier = std::string("t.") + pair.earlier, later = std::string("t.") + pair.later;
        const std::string sql = cases(later + " <> '' AND " + later + " < " + earlier,
                                      ", '" + std::string(pair.words) + ": ' || " + earlier + " || ' / ' || " + later);
        if (Status done = find(self, context, findings, sql, pair.later,
                               QT_TRANSLATE_NOOP("rules", "The dates of %1 are out of order: %2."));
            !done)
            return done;
    }
    return ok();
}

Status secondOutsideWindow(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto from = clockSetting(context.db, "second_from_days", context.scope.today);
    const auto to = clockSetting(context.db, "second_to_days", context.scope.today);
    if (!from || !to)
        return !from ? from.error() : to.error();
    if (!from->value || !to->value)
        return ok();
    const std::string days = "(julianday(t.second_on) - julianday(t.announced_on))";
    const std::string sql = cases("t.second_on <> '' AND t.announced_on <> '' AND " + days + " NOT BETWEEN " +
                                      std::to_string(*from->value) + " AND " + std::to_string(*to->value),
                                  ", CAST(" + days + " AS INTEGER)");
    return find(self, context, findings, sql, "second_on",
                QT_TRANSLATE_NOOP("rules",
                                  "The second re-inspection of %1 was on day %2 after the announcement, outside "
                                  "its window."));
}

Status retestSameLab(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(
        self, context, findings,
        "SELECT t.id, t.sample_no || ' · ' || t.party, t.retest_lab FROM aftermath_case t JOIN batch b ON b.sample_no "
        "= t.sample_no JOIN lab l ON l.id = b.lab_id WHERE $subject AND t.retest_lab <> '' AND t.retest_lab = l.name",
        "retest_lab",
        QT_TRANSLATE_NOOP("rules", "The retest of %1 is by the laboratory of the first test (%2); that needs the "
                                   "reason that no other is qualified."));
}

Status authorityNotTold(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(self, context, findings,
                cases("t.authority <> '' AND t.authority_told_on = '' AND t.done_on = ''", ", t.authority"),
                "authority_told_on", QT_TRANSLATE_NOOP("rules", "%1 is outside the city; %2 is not yet told."));
}

Status orderWithoutService(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(self, context, findings, cases("t.served_on = '' AND (t.objection_on <> '' OR t.ordered_on <> '')"),
                "served_on",
                QT_TRANSLATE_NOOP("rules",
                                  "%1: when the result was served is not recorded; the objection period cannot be "
                                  "counted.%2"));
}

Status listedAbnormal(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(self, context, findings, cases("t.abnormal_on <> '' AND t.note = ''", ", t.abnormal_on"), "abnormal_on",
                QT_TRANSLATE_NOOP("rules",
                                  "%1 was listed abnormal on %2: a failed test alone is no ground; note the ground "
                                  "(cannot be reached, no annual report, false information)."));
}

Rule rule(const char* code, Severity severity, const QString& citation, const char* mark,
          Status (*run)(const Rule&, const RuleContext&, QList<Finding>&))
{
    return {QString::fromLatin1(code), severity, citation, QString::fromLatin1(mark), QStringLiteral("case"), run};
}

} // namespace

std::span<const Rule> aftermathRules()
{
    static const std::vector<Rule> rules = {
        rule("case.dates_order", Severity::Warning, order18(46), "F*", datesOrder),
        rule("case.service_missing", Severity::Warning, order18(35), "K", orderWithoutService),
        rule("case.retest_same_lab", Severity::Warning, order18(39), "K", retestSameLab),
        rule("case.authority_not_told", Severity::Warning, order18(44), "F*", authorityNotTold),
        rule("case.second_outside_window", Severity::Warning, order18(48), "F*", secondOutsideWindow),
        rule("case.abnormal_ground", Severity::Note, QStringLiteral("企业经营异常名录管理暂行办法"), "K",
             listedAbnormal)};
    return rules;
}

} // namespace spotcheck
