#include "core/clocks/resource_lines.h"
#include "core/rules/query.h"

#include <vector>

/// Order 18, article 8 (the same product within six months) and chapter 3: what must not be sampled, what an online
/// purchase records, who is told of a refusal. Old registers do not hold the newer columns: where nobody filled any of
/// them, the rules on them are silent.
namespace spotcheck {

namespace {

std::string batches(const RuleContext& context, const std::string& condition, const std::string& extra = {})
{
    const std::string y = std::to_string(context.scope.year);
    const std::string year =
        context.scope.year == 0 ? "1" : "t.sampled_on BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
    return "SELECT t.id, t.sample_no" + extra + " FROM batch t WHERE $subject AND " + year + " AND (" + condition + ")";
}

/// A sentence with the sampling number and the third column.
Status find(const Rule& rule, const RuleContext& context, QList<Finding>& findings, const std::string& condition,
            const char* field, const char* sentence, const std::string& extra = ", ''")
{
    return findAll(rule, context, findings, batches(context, condition, extra), field,
                   [sentence](const Statement& row) { return RuleTexts::tr(sentence).arg(row.text(1), row.text(2)); });
}

/// The corresponding day some months later, or the last of the month where there is none (民法典 第二百零二条).
std::string monthsAfter(const std::string& day, int months)
{
    return "min(date(" + day + ", '+" + std::to_string(months) + " months'), date(" + day + ", 'start of month', '+" +
           std::to_string(months + 1) + " months', '-1 day'))";
}

/// By the same office or the municipal one, its superior. A product is the same when producer, standard, trademark and
/// model are; where standard or model is not written, nobody can say.
Status repeatedProduct(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto months = parameter(context.db, "repeat_ban_months", context.scope.today);
    if (!months)
        return months.error();
    const std::string earlier =
        "(SELECT o.sample_no || ' (' || o.sampled_on || ')' FROM batch o WHERE o.producer_id = t.producer_id AND "
        "(o.sampled_on < t.sampled_on OR (o.sampled_on = t.sampled_on AND o.notice_no <> t.notice_no AND o.id < t.id)) "
        "AND "
        "t.sampled_on <= " +
        monthsAfter("o.sampled_on", months->value) +
        " AND o.outcome = 1 AND o.standard = t.standard AND o.trademark = t.trademark AND o.model = t.model AND "
        "(o.office "
        "= t.office OR o.office = '310000') ORDER BY o.sampled_on DESC LIMIT 1)";
    const int most = months->value;
    return findAll(
        self, context, findings,
        "SELECT id, sample_no, earlier FROM (" +
            batches(context,
                    "t.outcome = 1 AND t.mode NOT IN (2, 3) AND t.producer_id IS NOT NULL AND t.standard <> '' "
                    "AND t.model <> '' AND t.sampled_on <> ''",
                    ", " + earlier + " AS earlier") +
            ") WHERE earlier IS NOT NULL",
        "sampled_on", [most](const Statement& row) {
            return RuleTexts::tr("Sample %1 is the same product (producer, standard, trademark, model) as %2, "
                                 "drawn within %3 months by this office or its superior.")
                .arg(row.text(1), row.text(2))
                .arg(most);
        });
}

Status markedForbidden(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(self, context, findings, "t.outcome = 1 AND t.marked <> 0", "marked",
                QT_TRANSLATE_NOOP("rules",
                                  "Sample %1 was drawn although the goods are marked as trial, reject, sample or "
                                  "export goods.%2"));
}

Status baseShort(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(self, context, findings,
                "t.outcome = 1 AND CAST(t.base_quantity AS REAL) > 0 AND CAST(t.base_quantity AS REAL) < "
                "CAST(t.inspect_quantity AS REAL) + CAST(t.reserve_quantity AS REAL)",
                "base_quantity",
                QT_TRANSLATE_NOOP("rules",
                                  "The base quantity of sample %1 (%2) is less than inspection and reserve sample "
                                  "together."),
                ", t.base_quantity");
}

Status notTold(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(
        self, context, findings,
        "t.outcome IN (2, 4) AND (t.outcome_reason <> '' OR t.told_organiser_on <> '' OR t.told_county_on <> '') "
        "AND (t.told_organiser_on = '' OR t.told_county_on = '')",
        "told_county_on",
        QT_TRANSLATE_NOOP("rules", "%1: a refusal or a stop is reported at once to the organising office and to the "
                                   "county-level regulator of the place; not both are recorded.%2"));
}

constexpr const char* kSomeAccount = "t.stage = 3 AND t.outcome = 1 AND t.pay_account || t.shop_account || "
                                     "t.delivery_address || t.delivery_contact <> ''";

Status accountsIncomplete(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(
        self, context, findings,
        std::string(kSomeAccount) + " AND (t.pay_account = '' OR t.shop_account = '' OR t.delivery_address = '' OR "
                                    "t.delivery_contact = '')",
        "pay_account",
        QT_TRANSLATE_NOOP("rules", "The online purchase %1 records not all of: payment account, registered account, "
                                   "delivery address, contact.%2"));
}

Status notDispatched(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(self, context, findings, std::string(kSomeAccount) + " AND t.dispatched_on = ''", "dispatched_on",
                QT_TRANSLATE_NOOP("rules",
                                  "The record and the notice of the online purchase %1 were not yet sent to the "
                                  "seller.%2"));
}

Status unsignedWithoutNote(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(self, context, findings, "t.signed = 2 AND t.witness = '' AND t.note = ''", "signed",
                QT_TRANSLATE_NOOP("rules",
                                  "The party refused to sign the record of %1; it needs a note, and a witness may "
                                  "be asked.%2"));
}

Status priceOff(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(self, context, findings,
                "t.outcome = 1 AND t.unit_price > 0 AND t.marked_price > 0 AND t.unit_price <> t.marked_price",
                "unit_price",
                QT_TRANSLATE_NOOP("rules", "Sample %1 was not bought at its marked price: paid and marked %2 yuan."),
                ", printf('%.2f / %.2f', t.unit_price / 100.0, t.marked_price / 100.0)");
}

Rule rule(const char* code, Severity severity, int article,
          Status (*run)(const Rule&, const RuleContext&, QList<Finding>&), const char* mark = "K")
{
    return {QString::fromLatin1(code), severity, order18(article), QString::fromLatin1(mark),
            QStringLiteral("batch"),   run};
}

/// What a stage asks for and a batch lacks. Silent where no evidence is kept for the batch: whoever keeps it elsewhere
/// is not blamed.
Status evidenceMissing(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    std::string any = "0", names = "''";
    for (const QStringList& cells : resourceLines(QStringLiteral(":/core/sampling/evidence.csv"))) {
        const std::string title = cells.value(1).toStdString();
        const std::string lacks =
            "(t.stage IN (" + cells.value(3).split(u'|').join(u',').toStdString() +
            ") AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.batch_id = t.id AND e.kind IN ('" + title + "', '" +
            cells.value(0).toStdString() + "')))";
        any += " OR " + lacks;
        names += " || iif(" + lacks + ", '" + title + "；', '')";
    }
    return find(self, context, findings,
                "t.outcome = 1 AND EXISTS (SELECT 1 FROM evidence e WHERE e.batch_id = t.id) AND (" + any + ")",
                "sample_no", QT_TRANSLATE_NOOP("rules", "Sample %1 lacks evidence: %2"), ", " + names);
}

/// Sent, and neither received nor turned away after the days of the setting.
Status receiptOverdue(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto days = parameter(context.db, "receipt_days_most", context.scope.today);
    if (!days)
        return days.error();
    const std::string since = context.scope.today.addDays(-days->value).toString(Qt::ISODate).toStdString();
    return find(
        self, context, findings,
        "EXISTS (SELECT 1 FROM custody c WHERE c.batch_id = t.id AND c.received_on = '' AND c.refused_on = '' AND "
        "c.sent_on < '" +
            since + "')",
        "received_on", QT_TRANSLATE_NOOP("rules", "Sample %1 was handed over on %2 and is not received yet."),
        ", (SELECT max(c.sent_on) FROM custody c WHERE c.batch_id = t.id AND c.received_on = '' AND c.refused_on = "
        "'')");
}

Status handOverUnsigned(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return find(
        self, context, findings,
        "EXISTS (SELECT 1 FROM custody c WHERE c.batch_id = t.id AND c.received_on <> '' AND (c.from_person = '' OR "
        "c.to_person = ''))",
        "received_on", QT_TRANSLATE_NOOP("rules", "A hand-over of sample %1 does not name both persons.%2"));
}

} // namespace

std::span<const Rule> evidenceRules()
{
    static const std::vector<Rule> rules = {
        rule("sampling.evidence_missing", Severity::Note, 22, evidenceMissing),
        rule("custody.receipt_overdue", Severity::Warning, 29, receiptOverdue),
        rule("custody.unsigned", Severity::Note, 29, handOverUnsigned),
        rule("sampling.repeat_ban", Severity::Warning, 8, repeatedProduct),
        rule("sampling.marked_forbidden", Severity::Warning, 18, markedForbidden),
        rule("sampling.base_short", Severity::Warning, 18, baseShort),
        rule("sampling.unsigned_without_note", Severity::Warning, 19, unsignedWithoutNote),
        rule("sampling.not_told", Severity::Warning, 21, notTold),
        rule("sampling.price_off", Severity::Note, 22, priceOff),
        rule("online.accounts_incomplete", Severity::Warning, 26, accountsIncomplete, "F*"),
        rule("online.not_dispatched", Severity::Warning, 28, notDispatched)};
    return rules;
}

} // namespace spotcheck
