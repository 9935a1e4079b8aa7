#include "core/rules/report_items.h"

#include "core/testing/effective_date.h"

#include <map>
#include <QCoreApplication>
#include <unordered_map>

namespace spotcheck {

namespace {

std::string itemsSql(const RuleScope& scope)
{
    std::string where = "1";
    if (scope.subject != 0)
        where = "t.id = " + std::to_string(scope.subject);
    if (scope.year != 0) {
        const std::string y = std::to_string(scope.year);
        where += " AND b.sampled_on BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
    }
    return "SELECT t.id, r.spec_id, r.value, r.lab_verdict, r.our_verdict, COALESCE(t.lab_id, 0), t.sample_no, "
           "COALESCE(b.product_name, ''), COALESCE(b.sampled_on, ''), COALESCE(b.purchased_on, ''), COALESCE(b.lot, "
           "'') "
           "FROM report t LEFT JOIN batch b ON b.id = t.batch_id JOIN result r ON r.report_id = t.id WHERE " +
           where + " ORDER BY t.id, r.no";
}

/// What was tested, read once for the millions of results that say the same.
struct Spec {
    std::string item, basis, method, limit, unit;
};

class Specs {
public:
    static Result<Specs> open(const Database& db)
    {
        auto q = db.prepare("SELECT item, basis, method, limit_text, unit FROM test_spec WHERE id = ?");
        if (!q)
            return q.error();
        return Specs(std::move(*q));
    }
    Result<const Spec*> get(qint64 id)
    {
        const auto [known, fresh] = m_known.try_emplace(id);
        if (!fresh)
            return &known->second;
        m_find.bind(1, id);
        const auto found = m_find.step();
        if (!found)
            return found.error();
        Spec& spec = known->second;
        std::string* const texts[] = {&spec.item, &spec.basis, &spec.method, &spec.limit, &spec.unit};
        for (int i = 0; *found && i < 5; ++i)
            *texts[i] = m_find.view(i);
        m_find.reset();
        return &spec;
    }

private:
    explicit Specs(Statement find) : m_find(std::move(find)) {}
    Statement m_find;
    std::unordered_map<qint64, Spec> m_known;
};

class Walker {
public:
    Walker(const RuleBook& book, Specs specs) : m_book(book), m_specs(std::move(specs)) {}

    Result<const ReportItemRow*> read(const Statement& q)
    {
        if (const qint64 report = q.integer(0); report != m_row.report)
            begin(q, report);
        m_row.spec = q.integer(1), m_row.value = q.view(2), m_row.labVerdict = q.view(3);
        m_row.verdict = int(q.integer(4));
        const auto spec = m_specs.get(m_row.spec);
        if (!spec)
            return spec.error();
        m_row.item = (*spec)->item, m_row.basis = (*spec)->basis, m_row.method = (*spec)->method;
        m_row.limit = (*spec)->limit, m_row.unit = (*spec)->unit;
        m_row.ruleItem = itemOf(m_row.spec);
        return &m_row;
    }

private:
    void begin(const Statement& q, qint64 report)
    {
        m_row.report = report;
        m_row.lab = q.integer(5);
        m_sample = q.view(6), m_product = q.view(7), m_sampled = q.view(8);
        m_day = effectiveDay(q.view(10), q.view(9), q.view(8));
        m_row.sample = m_sample, m_row.product = m_product, m_row.sampledOn = m_sampled, m_row.effectiveOn = m_day;
        m_row.rule = m_book.inForce(m_product, m_sampled);
        m_dated = m_row.rule != nullptr && m_row.rule->hasDatedItems();
    }
    /// Where no item depends on the age of the goods, what was tested tells the item once and for all.
    const RuleItem* itemOf(qint64 spec)
    {
        if (m_row.rule == nullptr || m_dated)
            return ruleItem(m_row.rule, m_row.item, m_row.effectiveOn);
        const auto [known, fresh] = m_items.try_emplace({m_row.rule, spec}, nullptr);
        if (fresh)
            known->second = m_row.rule->item(m_row.item, m_row.effectiveOn);
        return known->second;
    }

    const RuleBook& m_book;
    Specs m_specs;
    ReportItemRow m_row;
    std::string m_sample, m_product, m_sampled, m_day;
    bool m_dated = false;
    std::map<std::pair<const RuleEdition*, qint64>, const RuleItem*> m_items;
};

} // namespace

Status eachReportItem(const RuleContext& context, const RuleBook& book,
                      const std::function<Status(const ReportItemRow&)>& take)
{
    auto q = context.db.prepare(itemsSql(context.scope));
    if (!q)
        return q.error();
    auto specs = Specs::open(context.db);
    if (!specs)
        return specs.error();
    Walker walker(book, std::move(*specs));
    for (qint64 n = 1;; ++n) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        if (n % 4096 == 0 && context.progress != nullptr && context.progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("rules", "Stopped.")};
        const auto row = walker.read(*q);
        if (!row)
            return row.error();
        if (Status taken = take(**row); !taken)
            return taken;
    }
}

Finding reportFinding(const Rule& rule, qint64 report, std::string_view sample, const char* field,
                      const QString& message)
{
    const Subject subject{rule.subject, QString::fromUtf8(sample.data(), qsizetype(sample.size())), report,
                          QString::fromLatin1(field)};
    return {rule.code, rule.severity, subject, message, rule.citation, rule.mark};
}

} // namespace spotcheck
