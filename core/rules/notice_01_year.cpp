#include "core/registry/office.h"
#include "core/rules/query.h"

#include <vector>

/// Clause (一), of the plan as a whole: fixed before the year begins, and a district's filed with the municipal bureau.
namespace spotcheck {

namespace {

/// From this many days before the deadline on, a plan that is not fixed yet is spoken of.
constexpr int kAlarmDays = 60;

/// The day by which the catalogue of `year` is to be fixed.
QDate deadlineOf(int year, QDate today)
{
    return QDate(year - 1, parameter("catalogue_fixed_month", today).value,
                 parameter("catalogue_fixed_day", today).value);
}

struct FileOffice {
    qint64 id = 0;
    QString code;
};

Result<FileOffice> officeOfFile(const Database& db)
{
    const auto code = db.text("SELECT value FROM meta WHERE key = 'office'");
    if (!code)
        return code.error();
    const auto id = db.integer("SELECT o.id FROM office o JOIN meta m ON m.key = 'office' AND m.value = o.code");
    return id ? Result<FileOffice>(FileOffice{*id, *code}) : Result<FileOffice>(id.error());
}

enum class Standing { Missing, Draft, Fixed };

Result<Standing> standing(const Database& db, int year, const QString& office)
{
    auto q = db.prepare("SELECT status FROM plan WHERE year = ? AND office = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, year).bind(2, office).step();
    if (!found)
        return found.error();
    return !*found ? Standing::Missing : q->integer(0) == 1 ? Standing::Fixed : Standing::Draft;
}

QString notFixedSentence(const QString& office, int year, Standing how, QDate deadline, QDate today)
{
    const QString state = how == Standing::Missing
                              ? RuleTexts::tr("%1: the plan of %2 is not begun.").arg(office).arg(year)
                              : RuleTexts::tr("%1: the plan of %2 is not approved yet.").arg(office).arg(year);
    const qint64 left = today.daysTo(deadline);
    return state + (left < 0 ? RuleTexts::tr(" Its catalogue was to be fixed by %1, %2 day(s) ago.")
                                   .arg(deadline.toString(Qt::ISODate))
                                   .arg(-left)
                             : RuleTexts::tr(" Its catalogue is to be fixed by %1, in %2 day(s).")
                                   .arg(deadline.toString(Qt::ISODate))
                                   .arg(left));
}

/// This year's plan, and next year's from the alarm on. Silent in a file that holds no plan of the office at all.
Status notFixed(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto office = officeOfFile(context.db);
    if (!office)
        return office.error();
    const QDate today = context.scope.today;
    const auto any =
        context.db.integer("SELECT count(*) FROM plan WHERE office = '" + office->code.toStdString() + "'");
    if (!any)
        return any.error();
    if (*any == 0 || !today.isValid() || (context.scope.subject != 0 && context.scope.subject != office->id))
        return ok();
    for (const int year : {today.year(), today.year() + 1}) {
        const QDate deadline = deadlineOf(year, today);
        if ((context.scope.year != 0 && context.scope.year != year) || today.daysTo(deadline) > kAlarmDays)
            continue;
        const auto how = standing(context.db, year, office->code);
        if (!how)
            return how.error();
        if (*how != Standing::Fixed)
            findings << Finding{self.code,
                                self.severity,
                                {self.subject, officeName(office->code), office->id, QString()},
                                notFixedSentence(officeName(office->code), year, *how, deadline, today),
                                self.citation,
                                self.mark};
    }
    return ok();
}

/// In force without the number of the letter that files it.
Status notFiled(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string year = context.scope.year == 0 ? "1" : "t.year = " + std::to_string(context.scope.year);
    return findAll(self, context, findings,
                   "SELECT t.id, t.title, t.year, t.approved_on FROM plan t JOIN office o ON o.code = t.office WHERE "
                   "$subject AND " +
                       year + " AND o.level = 2 AND t.status = 1 AND t.filing_no = ''",
                   "filing_no", [](const Statement& row) {
                       return RuleTexts::tr(
                                  "“%1” was approved on %2 but not filed with the municipal bureau (抄报市局).")
                           .arg(row.text(1), row.text(3));
                   });
}

} // namespace

std::span<const Rule> yearRules()
{
    static const std::vector<Rule> rules = {
        {QStringLiteral("plan.not_fixed"), Severity::Warning, noticeClause("（一）"), QStringLiteral("F"),
         QStringLiteral("office"), notFixed},
        {QStringLiteral("plan.not_filed"), Severity::Warning, noticeClause("（一）"), QStringLiteral("F"),
         QStringLiteral("plan"), notFiled}};
    return rules;
}

} // namespace spotcheck
