#include "core/base/ids.h"
#include "core/exchange/import_kinds.h"
#include "core/exchange/import_parties.h"
#include "core/exchange/import_texts.h"
#include "core/registry/office.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

/// The annual plan: a line by 年度, 组织单位, 产品名称 and 抽查方式. A plan that is not there yet is made. Year and
/// office may stand in the title above the table only.
namespace spotcheck {

namespace {

qint64 yearOfTitle(const QStringList& texts)
{
    static const QRegularExpression year(QStringLiteral("(20\\d\\d)\\s*年"));
    for (const QString& text : texts)
        if (const auto found = year.match(text); found.hasMatch())
            return found.captured(1).toLongLong();
    return 0;
}

/// The office whose name, or district, stands in the title; the longest when several do.
QString officeOfTitle(const QStringList& texts)
{
    QString code;
    qsizetype longest = 0;
    for (const QString& text : texts)
        for (const Office& office : offices())
            for (const QString& name : {office.name, regionName(office.code)})
                if (name.size() > longest && text.contains(name))
                    code = office.code, longest = name.size();
    return code;
}

class PlanLoader : public RecordLoader {
public:
    explicit PlanLoader(const ImportContext& context)
        : RecordLoader(context),
          m_titleYear(yearOfTitle(context.titleTexts)),
          m_titleOffice(officeOfTitle(context.titleTexts))
    {
        if (m_titleOffice.isEmpty())
            m_titleOffice = context.office;
    }
    void restart() override
    {
        RecordLoader::restart();
        m_plans.clear();
        m_parties.restart();
    }
    Status finish() override
    {
        for (const auto& [key, plan] : m_plans)
            if (plan.approved && plan.touched)
                warn(ImportTexts::tr("The plan %1 is approved already and was changed.").arg(shown(plan.title)));
        return ok();
    }

protected:
    Status prepare(Database& db) override
    {
        auto plan =
            db.prepare("SELECT id, status, title, (SELECT COALESCE(MAX(no), 0) FROM plan_item WHERE plan_id = plan.id) "
                       "FROM plan WHERE year = ? AND office = ?");
        auto add = db.prepare("INSERT INTO plan (id, year, office, title) VALUES (?, ?, ?, ?)");
        auto lines = db.prepare("SELECT id, no FROM plan_item WHERE plan_id = ? AND product_name = ? AND mode = ?");
        if (!plan || !add || !lines)
            return !plan ? plan.error() : !add ? add.error() : lines.error();
        m_findPlan = std::move(*plan);
        m_addPlan = std::move(*add);
        m_findLines = std::move(*lines);
        return m_parties.open(db);
    }
    Status inspect(const ImportRow&, QList<CellProblem>& problems) override
    {
        m_year = number(m_yearField, m_titleYear);
        m_office = text(m_officeField).empty() ? m_titleOffice.toStdString() : text(m_officeField);
        m_mode = number(m_modeField, 1);
        if (m_year < 2000 || m_year > 2100)
            problems << CellProblem{
                m_yearField,
                ImportTexts::tr("The year of the plan is missing; it is neither in the row nor in the title.")};
        else if (officeName(shown(m_office)).isEmpty())
            problems << CellProblem{m_officeField,
                                    ImportTexts::tr("“%1” is no office this program knows.").arg(shown(m_office))};
        return problems.isEmpty() ? locate() : ok();
    }
    std::vector<std::string> references() const override { return {"plan_id", "product_id"}; }
    Status fill(const ImportRow&, std::vector<SaidValue>& values, QList<CellProblem>&) override
    {
        Plan& plan = m_plans.at(m_planKey);
        if (!plan.isThere) {
            m_addPlan.bind(1, plan.id)
                .bind(2, m_year)
                .bind(3, std::string_view(m_office))
                .bind(4, std::string_view(plan.title));
            if (Status added = m_addPlan.run(); !added)
                return added;
            plan.isThere = true;
        }
        const auto product = m_parties.productByName(text(m_product));
        if (!product)
            return product.error();
        values.push_back(said(plan.id));
        values.push_back(*product == 0 ? SaidValue() : said(*product));
        return ok();
    }
    std::string keyOf(const ImportRow&) const override
    {
        const std::string key = joined({m_planKey, text(m_product), std::to_string(m_mode)});
        return m_stored.size() > 1 ? joined({key, text(m_no)}) : key; // several stored: the number tells them apart
    }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        if (m_stored.empty())
            return naturalId("plan_item", key);
        const auto sameNo =
            std::find_if(m_stored.begin(), m_stored.end(), [&](const Line& line) { return line.no == number(m_no); });
        return sameNo == m_stored.end() ? m_stored.front().id : sameNo->id;
    }
    Result<Put> written(const ImportRow&, qint64, Put put) override
    {
        m_plans.at(m_planKey).touched |= put != Put::Same;
        return put;
    }

private:
    struct Line {
        qint64 id, no;
    };
    struct Plan {
        qint64 id = 0, highest = 0;
        std::string title;
        bool isThere = false, approved = false, touched = false;
    };

    Result<Plan*> planOf()
    {
        m_planKey = joined({std::to_string(m_year), m_office});
        const auto [known, fresh] = m_plans.try_emplace(m_planKey);
        Plan& plan = known->second;
        if (!fresh)
            return &plan;
        m_findPlan.bind(1, m_year).bind(2, std::string_view(m_office));
        const auto found = m_findPlan.step();
        if (!found)
            return found.error();
        plan.isThere = *found;
        plan.id = naturalId("plan", m_planKey);
        plan.title = (officeName(shown(m_office)) + QString::number(m_year) + QStringLiteral("年产品质量监督抽查计划"))
                         .toStdString();
        if (*found) {
            plan.id = m_findPlan.integer(0);
            plan.approved = m_findPlan.integer(1) == 1;
            plan.title = m_findPlan.view(2);
            plan.highest = m_findPlan.integer(3);
            m_findPlan.reset();
        }
        return &plan;
    }
    /// The stored lines this row may be, and what a new one needs.
    Status locate()
    {
        const auto plan = planOf();
        if (!plan)
            return plan.error();
        m_stored.clear();
        m_findLines.bind(1, (*plan)->id).bind(2, std::string_view(text(m_product))).bind(3, m_mode);
        while (true) {
            const auto more = m_findLines.step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            m_stored.push_back({m_findLines.integer(0), m_findLines.integer(1)});
        }
        if (m_stored.empty())
            completeNew(**plan);
        return ok();
    }
    void completeNew(Plan& plan)
    {
        if (!value(m_no))
            value(m_no) = said(plan.highest + 1);
        plan.highest = std::max(plan.highest, number(m_no));
        const qint64 sum = number(m_production) + number(m_store) + number(m_online);
        if (!value(m_total) && sum > 0)
            value(m_total) = said(sum);
    }

    PartyFinder m_parties;
    Statement m_findPlan, m_addPlan, m_findLines;
    std::unordered_map<std::string, Plan> m_plans;
    std::vector<Line> m_stored;
    const qint64 m_titleYear;
    QString m_titleOffice;
    qint64 m_year = 0, m_mode = 1;
    std::string m_office, m_planKey;
    const int m_yearField = fieldIndex("year"), m_officeField = fieldIndex("office"), m_modeField = fieldIndex("mode"),
              m_product = fieldIndex("product_name"), m_no = fieldIndex("no"), m_total = fieldIndex("batches_total"),
              m_production = fieldIndex("batches_production"), m_store = fieldIndex("batches_store"),
              m_online = fieldIndex("batches_online");
};

} // namespace

std::unique_ptr<Loader> planLoader(const ImportContext& context)
{
    return std::make_unique<PlanLoader>(context);
}

} // namespace spotcheck
