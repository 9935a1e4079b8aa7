#include "core/base/ids.h"
#include "core/base/language.h"
#include "core/exchange/import_kinds.h"
#include "core/exchange/import_plan_sums.h"
#include "core/exchange/import_texts.h"
#include "core/exchange/plan_title.h"
#include "core/registry/nearest_name.h"
#include "core/registry/office.h"
#include "core/registry/party_finder.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>
#include <unordered_set>

/// The annual plan: a line by 年度, 组织单位, 产品名称 and 抽查方式. A plan that is not there yet is made. Year and
/// office may stand in the title above the table only. Sums that do not come out, products the catalogue does not have
/// and days in the wrong order are said. A line that another office's plan has here already is not changed unless asked
/// for: what differs is to be compared cell by cell.
namespace spotcheck {

namespace {

constexpr qint64 kYuan = 100, kHundredYuan = 10000; ///< fen: what rounding may do to an amount in yuan, in 万元

class PlanLoader : public RecordLoader {
public:
    explicit PlanLoader(const ImportContext& context)
        : RecordLoader(context),
          m_sums(context),
          m_titleYear(context.options.year != 0 ? context.options.year : planYearOfTitle(context.titleTexts)),
          m_titleOffice(context.options.office.isEmpty() ? planOfficeOfTitle(context.titleTexts)
                                                         : context.options.office)
    {
        m_saidOffice = !m_titleOffice.isEmpty();
        if (!m_saidOffice)
            m_titleOffice = context.office;
    }
    void restart() override
    {
        RecordLoader::restart();
        m_plans.clear();
        m_parties.restart();
        m_sums.restart();
        m_written.clear();
    }
    void newTable() override { m_sums.restart(); }
    void see(const ImportRow& row, bool total) override
    {
        if (!total)
            return m_sums.add(row);
        for (CellProblem& problem : m_sums.compare(row))
            doubt(row.place(), std::move(problem));
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
        auto lines = db.prepare(
            "SELECT id, no, batches_total FROM plan_item WHERE plan_id = ? AND product_name = ? AND mode = ?");
        auto stored = db.prepare(storedSql());
        if (!plan || !add || !lines || !stored)
            return !plan ? plan.error() : !add ? add.error() : !lines ? lines.error() : stored.error();
        m_findStored = std::move(*stored);
        m_findPlan = std::move(*plan);
        m_addPlan = std::move(*add);
        m_findLines = std::move(*lines);
        if (Status read = readCatalogue(db); !read)
            return read;
        return m_parties.open(db);
    }
    Status inspect(const ImportRow& row, QList<CellProblem>& problems) override
    {
        const auto renamed = m_context.options.products.constFind(shown(text(m_product)));
        if (renamed != m_context.options.products.constEnd())
            value(m_product) = said(renamed->toStdString());
        m_year = number(m_yearField, m_titleYear);
        m_office = text(m_officeField);
        const bool unknown = officeName(shown(m_office)).isEmpty();
        if (m_office.empty() && !m_saidOffice)
            warn(ImportTexts::tr("Neither the rows nor the title say whose plan it is; it is taken as that of %1.")
                     .arg(officeName(m_titleOffice)));
        if (m_office.empty() || (unknown && !m_context.options.office.isEmpty()))
            m_office = m_titleOffice.toStdString();
        m_mode = number(m_modeField, 1);
        if (m_year < 2000 || m_year > 2100)
            problems << CellProblem{
                m_yearField,
                ImportTexts::tr("The year of the plan is missing; it is neither in the row nor in the title.")};
        else if (officeName(shown(m_office)).isEmpty())
            problems << CellProblem{m_officeField,
                                    ImportTexts::tr("“%1” is no office this program knows.").arg(shown(m_office))};
        if (!problems.isEmpty())
            return ok();
        if (Status located = locate(); !located)
            return located;
        inspectBatches(row, problems);
        inspectDates(row);
        if (Status product = inspectProduct(row); !product)
            return product;
        return inspectStored(row, problems);
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
    Result<Put> written(const ImportRow&, qint64 id, Put put) override
    {
        m_written.insert(id);
        m_plans.at(m_planKey).touched |= put != Put::Same;
        return put;
    }

private:
    struct Line {
        qint64 id, no, total;
    };
    struct Plan {
        qint64 id = 0, highest = 0;
        std::string title;
        bool isThere = false, wasThere = false, approved = false, touched = false;
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
        plan.isThere = plan.wasThere = *found;
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
        RowLoop loop(m_findLines);
        while (loop.next()) {
            m_stored.push_back({m_findLines.integer(0), m_findLines.integer(1), m_findLines.integer(2)});
        }
        if (!loop.status())
            return loop.status().error();
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

    static std::string storedSql()
    {
        std::string sql = "SELECT t.id";
        for (const Field& field : recordType("plan")->fields)
            sql += ", " + (field.type == FieldType::Ref ? std::string("''") : std::string(field.sql));
        return sql + " FROM plan_item t WHERE t.id = ?";
    }
    Status readCatalogue(Database& db)
    {
        m_catalogue.clear();
        auto q = db.prepare("SELECT DISTINCT name FROM product ORDER BY name");
        if (!q)
            return q.error();
        RowLoop loop(*q);
        while (loop.next()) {
            m_catalogue.emplace_back(q->view(0));
        }
        return loop.status();
    }
    QString header(int field) const { return m_context.mapper.header(field); }
    void doubtCell(const ImportRow& row, int field, const QString& reason, const QStringList& suggestions = {})
    {
        doubt(row.place(), {field, reason, shown(row.raw[size_t(field)]), suggestions});
    }
    void inspectBatches(const ImportRow& row, QList<CellProblem>& problems)
    {
        const bool channels = value(m_production) || value(m_store) || value(m_online);
        const qint64 sum = number(m_production) + number(m_store) + number(m_online);
        const bool stands = std::any_of(m_stored.begin(), m_stored.end(), [](const Line& l) { return l.total == 0; });
        const bool none = !row[m_total].empty() ? number(m_total) == 0 : channels && sum == 0;
        if (none && !stands)
            noBatches(row, problems);
        if (channels && !row[m_total].empty() && number(m_total) != sum)
            doubtCell(row, m_total,
                      ImportTexts::tr("%1 says %2, but production %3, stores %4 and online %5 come to %6.")
                          .arg(header(m_total))
                          .arg(number(m_total))
                          .arg(number(m_production))
                          .arg(number(m_store))
                          .arg(number(m_online))
                          .arg(sum));
        inspectBudget(row);
    }
    /// Of another office's plan the line is not taken; the own may be a draft.
    void noBatches(const ImportRow& row, QList<CellProblem>& problems)
    {
        const int field = !row[m_total].empty()        ? m_total
                          : !row[m_production].empty() ? m_production
                          : !row[m_store].empty()      ? m_store
                                                       : m_online;
        const QString reason = ImportTexts::tr("A line of a plan has at least one batch; here it has none.");
        if (shown(m_office) == m_context.office)
            doubtCell(row, field, reason);
        else
            problems << CellProblem{field, reason};
    }
    void inspectBudget(const ImportRow& row)
    {
        const int price = fieldIndex("unit_price"), budget = fieldIndex("budget");
        const ColumnMatch* match = m_context.mapper.match(budget);
        const qint64 room = match != nullptr && match->moneyFactor > 1 ? kHundredYuan : kYuan;
        const qint64 product = number(price) * number(m_total);
        if (!value(price) || !value(m_total) || !value(budget) || std::abs(number(budget) - product) <= room)
            return;
        const auto yuan = [](qint64 fen) { return QString::number(double(fen) / 100, 'f', 2); };
        doubtCell(row, budget,
                  ImportTexts::tr("%1 says %2 yuan, but %3 batches at %4 yuan come to %5.")
                      .arg(header(budget), yuan(number(budget)))
                      .arg(number(m_total))
                      .arg(yuan(number(price)), yuan(product)));
    }
    /// Days in the order of the work: begin, end, publish.
    void inspectDates(const ImportRow& row)
    {
        const int days[] = {fieldIndex("starts_on"), fieldIndex("ends_on"), fieldIndex("publish_on")};
        for (const auto& [before, after] : {std::pair(0, 1), {1, 2}, {0, 2}}) {
            const std::string first = text(days[before]), second = text(days[after]);
            if (first.empty() || second.empty() || first <= second)
                continue;
            doubtCell(row, days[before],
                      ImportTexts::tr("%1 (%2) is after %3 (%4).")
                          .arg(header(days[before]), shown(first), header(days[after]), shown(second)));
            return;
        }
    }
    /// A product the catalogue does not have: what it may have been meant to be.
    Status inspectProduct(const ImportRow& row)
    {
        const std::string name = text(m_product);
        if (m_catalogue.empty() || !m_stored.empty() || m_context.options.products.contains(shown(name)) ||
            std::binary_search(m_catalogue.begin(), m_catalogue.end(), name))
            return ok();
        QStringList suggestions;
        for (const std::string& near : nearestNames(name, m_catalogue))
            suggestions << shown(near);
        const QString sentence =
            suggestions.isEmpty()
                ? ImportTexts::tr("“%1” is not in the catalogue, and nothing there is like it; it is taken as new.")
                      .arg(shown(name))
                : ImportTexts::tr("“%1” is not in the catalogue; it is taken as new. The nearest there: %2.")
                      .arg(shown(name), suggestions.join(QStringLiteral("、")));
        doubtCell(row, m_product, sentence, suggestions);
        return ok();
    }
    /// What the line says here otherwise. Another office's plan is not overwritten on the side.
    Status inspectStored(const ImportRow& row, QList<CellProblem>& problems)
    {
        const Plan& plan = m_plans.at(m_planKey);
        if (m_stored.empty() || !plan.wasThere)
            return ok();
        const auto id = identify(row, {});
        if (!id)
            return id.error();
        if (m_written.contains(*id))
            return ok();
        const auto found = m_findStored.bind(1, *id).step();
        if (!found || !*found)
            return found ? ok() : Status(found.error());
        for (size_t i = 0; i < m_context.type.fields.size(); ++i)
            compareStored(row, int(i), std::string(m_findStored.view(int(i) + 1)), problems);
        m_findStored.reset();
        return ok();
    }
    void compareStored(const ImportRow& row, int field, const std::string& stored, QList<CellProblem>& problems)
    {
        const Field& f = m_context.type.fields[size_t(field)];
        if (f.type == FieldType::Ref || !value(field) || value(field)->asText() == stored)
            return;
        const QString now = displayValue(f, stored, installedLanguage() == Language::Chinese);
        if (shown(m_office) == m_context.office || m_context.options.overwrite)
            return doubtCell(row, field, ImportTexts::tr("The plan here says “%1”; the import changes it.").arg(now));
        problems << CellProblem{field, ImportTexts::tr("The plan of %1 is here already and says “%2”. Nothing of it is "
                                                       "overwritten; compare cell by cell.")
                                           .arg(officeName(shown(m_office)), now)};
    }

    PartyFinder m_parties;
    PlanSums m_sums;
    std::vector<std::string> m_catalogue;
    std::unordered_set<qint64> m_written; ///< in this pass
    Statement m_findPlan, m_addPlan, m_findLines, m_findStored;
    std::unordered_map<std::string, Plan> m_plans;
    std::vector<Line> m_stored;
    const qint64 m_titleYear;
    QString m_titleOffice;
    bool m_saidOffice = false; ///< by the title or by hand
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
