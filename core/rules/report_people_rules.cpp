#include "core/rules/report_items.h"

#include "core/workspace/row_loop.h"

#include <QSet>
#include <vector>

/// Who may have had a hand in a report: sampling and testing apart, no conflict of interest, a laboratory whose
/// certificate covers what it tested, another one for the retest, two persons for the review.
namespace spotcheck {

namespace {

Rule rule(const char* code, Severity severity, const QString& citation, const char* mark,
          Status (*run)(const Rule&, const RuleContext&, QList<Finding>&))
{
    return {QString::fromLatin1(code), severity, citation, QString::fromLatin1(mark), QStringLiteral("report"), run};
}

std::string yearOf(const RuleContext& context)
{
    const std::string y = std::to_string(context.scope.year);
    return context.scope.year == 0 ? "1" : "b.sampled_on BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
}

/// Names however they are separated.
QSet<QString> namesIn(const QString& list)
{
    QSet<QString> names;
    QString name;
    for (const QChar c : list + u'、') {
        if (QStringView(u"、,，;；/ \u3000\n").contains(c)) {
            if (!name.isEmpty())
                names << name;
            name.clear();
        } else {
            name += c;
        }
    }
    return names;
}

/// `find` answers what is wrong with a row, empty when nothing is.
Status findWhere(const Rule& self, const RuleContext& context, QList<Finding>& findings, const std::string& sql,
                 const char* field, const std::function<QString(const Statement&)>& find)
{
    auto q = context.db.prepare(sql);
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        if (const QString said = find(*q); !said.isEmpty())
            findings << reportFinding(self, q->integer(0), q->view(1), field, said);
    }
    return loop.status();
}

std::string subjectOf(const RuleContext& context)
{
    return context.scope.subject == 0 ? "1" : "t.id = " + std::to_string(context.scope.subject);
}

Status samplerTested(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string sql = "SELECT t.id, t.sample_no, b.samplers, t.testers FROM report t JOIN batch b ON b.id = "
                            "t.batch_id WHERE t.testers <> '' AND b.samplers <> '' AND " +
                            subjectOf(context) + " AND " + yearOf(context);
    return findWhere(self, context, findings, sql, "testers", [](const Statement& row) {
        const QSet<QString> both = namesIn(row.text(2)).intersect(namesIn(row.text(3)));
        return both.isEmpty() ? QString()
                              : RuleTexts::tr("Sample %1: %2 drew the sample and tested it.")
                                    .arg(row.text(1), QStringList(both.values()).join(QStringLiteral("、")));
    });
}

/// The party by name or credit code, as sampled party or as producer.
Status conflictOfInterest(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        "SELECT t.id, t.sample_no, l.name, c.party, c.reason FROM lab_conflict c JOIN lab l ON l.id = c.lab_id "
        "JOIN report t ON t.lab_id = c.lab_id JOIN batch b ON b.id = t.batch_id "
        "LEFT JOIN enterprise s ON s.id = b.sampled_id LEFT JOIN enterprise p ON p.id = b.producer_id "
        "WHERE $subject AND " +
            yearOf(context) +
            " AND c.party IN (s.name, s.uscc, p.name, p.uscc) AND (c.product = '' OR c.product = b.product_name) "
            "AND (c.from_on = '' OR c.from_on <= b.sampled_on) AND (c.until_on = '' OR c.until_on >= b.sampled_on)",
        "lab", [](const Statement& row) {
            return RuleTexts::tr("Sample %1: %2 must not test for %3 (%4).")
                .arg(row.text(1), row.text(2), row.text(3),
                     row.text(4).isEmpty() ? RuleTexts::tr("conflict of interest") : row.text(4));
        });
}

/// A list of products or items that says nothing excludes nothing.
Status outsideScope(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string items =
        "(SELECT group_concat(s.item, '、') FROM result r JOIN test_spec s ON s.id = r.spec_id WHERE r.report_id = "
        "t.id "
        "AND l.scope_items <> '' AND instr('；' || l.scope_items || '；', '；' || s.item || '；') = 0)";
    const std::string product =
        "(l.scope <> '' AND COALESCE(b.product_name, '') <> '' AND instr('；' || l.scope || '；', '；' || "
        "b.product_name || '；') = 0 AND NOT EXISTS (SELECT 1 FROM product p LEFT JOIN product u ON u.id = p.parent_id "
        "WHERE p.name = b.product_name AND instr('；' || l.scope || '；', '；' || COALESCE(u.name, '') || '；') > 0))";
    return findAll(
        self, context, findings,
        "SELECT * FROM (SELECT t.id, t.sample_no, l.name, b.product_name, " + product + " AS other, " + items +
            " AS lacking FROM report t JOIN lab l ON l.id = t.lab_id LEFT JOIN batch b ON b.id = t.batch_id WHERE "
            "$subject AND (l.scope <> '' OR l.scope_items <> '') AND " +
            yearOf(context) + ") WHERE other OR lacking IS NOT NULL",
        "lab", [](const Statement& row) {
            return row.text(5).isEmpty()
                       ? RuleTexts::tr("Sample %1: the product %3 is not in the registered scope of %2.")
                             .arg(row.text(1), row.text(2), row.text(3))
                       : RuleTexts::tr("Sample %1: these items are not in the registered scope of %2: %3.")
                             .arg(row.text(1), row.text(2), row.text(5));
        });
}

Status retestBySameLab(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        "SELECT t.id, t.sample_no, l.name FROM report t JOIN lab l ON l.id = t.lab_id LEFT JOIN batch b ON "
        "b.id = t.batch_id WHERE $subject AND t.kind = 2 AND EXISTS (SELECT 1 FROM report f WHERE "
        "f.sample_no = t.sample_no AND f.kind = 1 AND f.lab_id = t.lab_id) AND " +
            yearOf(context),
        "lab", [](const Statement& row) {
            return RuleTexts::tr("Sample %1: %2 did the retest of its own first test.").arg(row.text(1), row.text(2));
        });
}

/// Merged or edited files may hold what the window refuses.
Status onePersonOnly(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        "SELECT t.id, t.sample_no, t.signed_by, t.entered_by, t.reviewed_by, EXISTS (SELECT 1 FROM review_event e "
        "WHERE e.report_id = t.id AND e.action = 4 AND e.proven = 0 AND EXISTS (SELECT 1 FROM identity i WHERE "
        "i.made_at <= e.at)) AS unproven FROM report t LEFT JOIN batch b ON b.id = t.batch_id WHERE $subject AND "
        "t.state = 4 AND (t.signed_by IN (t.entered_by, t.reviewed_by) OR unproven) AND " +
            yearOf(context),
        "signed_by", [](const Statement& row) {
            return row.integer(5) == 1 && row.text(2) != row.text(3) && row.text(2) != row.text(4)
                       ? RuleTexts::tr("Sample %1 was signed in the name of %2 without their passphrase.")
                             .arg(row.text(1), row.text(2))
                       : RuleTexts::tr("Sample %1: %2 signed what they entered or reviewed themselves.")
                             .arg(row.text(1), row.text(2));
        });
}

Status quantityShort(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto book = RuleBook::load(context.db);
    if (!book)
        return book.error();
    const std::string sql =
        "SELECT t.id, t.sample_no, b.product_name, b.sampled_on, b.inspect_quantity, b.reserve_quantity FROM report t "
        "JOIN batch b ON b.id = t.batch_id WHERE b.outcome = 1 AND " +
        subjectOf(context) + " AND " + yearOf(context);
    return findWhere(self, context, findings, sql, "inspect_quantity", [&](const Statement& row) -> QString {
        const RuleEdition* edition = book->inForce(row.view(2), row.view(3));
        if (edition == nullptr)
            return {};
        const auto isShort = [](const QString& taken, const std::string& wanted) {
            bool takenKnown = false, wantedKnown = false;
            const double has = taken.toDouble(&takenKnown),
                         needs = QString::fromStdString(wanted).toDouble(&wantedKnown);
            return takenKnown && wantedKnown && has < needs;
        };
        if (!isShort(row.text(4), edition->inspectQuantity) && !isShort(row.text(5), edition->reserveQuantity))
            return {};
        return RuleTexts::tr("Sample %1: %2 + %3 were taken, the implementation rule %6 wants %4 + %5.")
            .arg(row.text(1), row.text(4), row.text(5), QString::fromStdString(edition->inspectQuantity),
                 QString::fromStdString(edition->reserveQuantity), QString::fromStdString(edition->code));
    });
}

} // namespace

std::span<const Rule> reportPeopleRules()
{
    static const std::vector<Rule> rules = {
        rule("report.sampler_tested", Severity::Blocker, order18(9), "K", samplerTested),
        rule("report.conflict_of_interest", Severity::Blocker, order18(14), "K", conflictOfInterest),
        rule("report.outside_scope", Severity::Warning, order18(13), "K", outsideScope),
        rule("report.retest_same_lab", Severity::Blocker, order18(39), "K", retestBySameLab),
        rule("report.one_person_only", Severity::Blocker, noticeClause("（十二）"), "D", onePersonOnly),
        rule("report.quantity_short", Severity::Warning, order18(29), "K", quantityShort)};
    return rules;
}

} // namespace spotcheck
