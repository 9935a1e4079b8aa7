#include "core/demo/writer.h"

#include "core/base/ids.h"
#include "core/registry/office.h"

#include <algorithm>
#include <cmath>

namespace spotcheck::demo {

struct Writer::PlanLine {
    std::string key, product, category, items, mustItems, areas, venues, reasons, rule, lab, starts, ends, publish,
        scheme, partners, design;
    qint64 id = 0, productId = 0, unitPrice = 0, budget = 0;
    int no = 0, mode = 1, production = 0, store = 0, online = 0, total = 0;
    bool evaluative = false;
};

namespace {

std::string joined(const RulePart& rule, bool keyOnly)
{
    std::string text;
    for (const ItemPart& item : rule.items) {
        if (keyOnly && !item.key)
            continue;
        text += (text.empty() ? "" : "；") + item.name;
    }
    return text;
}

/// 1 − 0.9ⁿ, in words: what an evaluative line's batches can catch.
std::string catchingDesign(int batches)
{
    const double chance = 1 - std::pow(0.9, batches);
    return "按发现能力设计：不合格率为10%时，" + std::to_string(batches) + "批次至少发现1批次的概率为" +
           std::to_string(std::lround(chance * 100)) + "%";
}

std::string date(int year, int month, int day)
{
    return QDate(year, month, day).toString(Qt::ISODate).toStdString();
}

} // namespace

Writer::PlanLine Writer::planLine(std::size_t t, const std::string& office, int year) const
{
    const Parts& parts = m_world.parts();
    const TaskPart& task = parts.tasks[t];
    const RulePart& rule = parts.rules[task.rule];
    const ProductPart& product = parts.products[task.productIndex];
    Random random =
        m_world.random(6, quint64(year) * 1'000 + t + mixed(naturalId("office", office)) % 100'000 * 10'000);
    PlanLine line;
    line.product = task.product;
    line.productId = naturalId("product", product.code);
    for (const ProductPart& p : parts.products) {
        if (p.code == product.parent)
            line.category = p.name;
    }
    line.mode = t % 14 == 9 ? 4 : 1;
    line.evaluative = t % 10 == 5;
    const int share = office == "310000" ? 1 : 3; // a district checks fewer
    line.production = task.production / share, line.store = (task.store + share - 1) / share,
    line.online = task.online / share;
    line.total = line.production + line.store + line.online;
    if (line.mode == 4)
        line.scheme = std::to_string(year) + "年" + line.product + "市区联动抽查方案",
        line.partners = "市局；浦东新区；闵行区";
    if (line.evaluative)
        line.design = catchingDesign(line.total);
    line.items = joined(rule, false), line.mustItems = joined(rule, true);
    line.areas = random.pick(parts.list("重点区域"));
    line.venues = task.online > task.store ? "网店；专卖店" : random.pick(parts.list("场所"));
    line.reasons = product.catalogues & 1     ? "列入全国重点目录"
                   : task.failPermille >= 100 ? "上年不合格率较高"
                                              : random.pick(parts.list("理由"));
    if (line.reasons == "列入全国重点目录" && !(product.catalogues & 1))
        line.reasons = "安全风险较高";
    line.rule = rule.code;
    line.unitPrice = task.price * 100LL, line.budget = line.unitPrice * line.total;
    line.lab =
        year == demoToday().year() ? parts.labs[(t + std::size_t(year)) % parts.labs.size()].name : std::string();
    const int month = product.season.empty() ? 3 + int(t % 7) : std::stoi(product.season.substr(0, 2));
    const int begin = std::min(month, 11);
    line.starts = date(year, begin, 1), line.ends = date(year, std::min(begin + 1, 11), 28),
    line.publish = date(year, std::min(begin + 2, 12), 28);
    return line;
}

/// Takes one element of clause (一) out of some lines of next year's plan.
void Writer::spoil(PlanLine& line, std::size_t t, const std::string& key)
{
    const auto note = [&](const char* kind) { plant(kind, "plan_item", key); };
    if (t == 2)
        line.areas.clear(), note("plan_areas");
    else if (t == 5)
        line.mustItems.clear(), note("plan_must_items");
    else if (t == 8)
        line.venues.clear(), note("plan_venues");
    else if (t == 11)
        line.total += 3, line.budget = line.unitPrice * line.total, note("plan_total");
    else if (t == 14)
        line.reasons.clear(), note("plan_reasons");
    else if (t == 17)
        line.items.clear(), line.mustItems.clear(), note("plan_items");
    else if (t == 20)
        line.production = line.store = line.online = line.total = 0, line.budget = 0, note("plan_batches");
}

Status Writer::writePlanLine(Insert& insert, const PlanLine& line, qint64 planId)
{
    insert << line.id << planId << line.no << line.product << line.category << line.productId << line.mode
           << line.evaluative << line.production << line.store << line.online << line.total << line.items
           << line.mustItems << line.areas << line.venues << line.reasons << line.rule << line.unitPrice << line.budget
           << line.lab << line.starts << line.ends << line.publish << line.scheme << line.partners << line.design;
    return insert.run();
}

Status Writer::writePlan(Database& db, const std::string& office, int year, bool thinned)
{
    const bool approved = year == demoToday().year();
    const std::string planKey = std::to_string(year) + '\x1f' + office,
                      title = officeName(QString::fromStdString(office)).toStdString() + std::to_string(year) +
                              "年产品质量监督抽查计划",
                      approvedOn = approved ? date(year - 1, 12, 22) : std::string();
    const qint64 planId = naturalId("plan", planKey);
    auto plans =
        Insert::into(db, "plan", "id, year, office, title, status, approved_by, approved_on, phase, filing_no");
    auto lines = Insert::into(
        db, "plan_item",
        "id, plan_id, no, product_name, category, product_id, mode, evaluative, batches_production, batches_store, "
        "batches_online, batches_total, items, must_items, areas, venues, reasons, rule_code, unit_price, budget, lab, "
        "starts_on, ends_on, publish_on, scheme, partners, design");
    if (!plans || !lines)
        return plans ? lines.error() : plans.error();
    const bool files = approved && office != "310000"; // the municipal bureau files with nobody
    const std::string filing = files ? "示例抄报〔" + std::to_string(year - 1) + "〕1号" : std::string();
    *plans << planId << year << office << title << approved << (approved ? "演示批准人" : "") << approvedOn
           << (approved ? 5 : 0) << filing;
    if (Status done = plans->run(); !done)
        return done;
    int no = 0;
    for (std::size_t t = 0; t < m_world.parts().tasks.size(); ++t) {
        if (thinned && mixed(planId + qint64(t)) % 3 != 0)
            continue;
        PlanLine line = planLine(t, office, year);
        line.no = ++no;
        line.id = naturalId("plan_item", planKey + '\x1f' + line.product + '\x1f' + std::to_string(line.mode));
        if (!approved && office == m_world.office())
            spoil(line, t, std::to_string(year) + '/' + office + '/' + std::to_string(no));
        if (Status done = writePlanLine(*lines, line, planId); !done)
            return done;
    }
    return ok();
}

Status Writer::writePlans(Database& db)
{
    const int year = demoToday().year();
    for (const std::string& office : m_world.offices()) {
        const bool own = office == m_world.office();
        if (!own && m_world.scale().ordinaryChanges)
            continue;
        if (Status done = writePlan(db, office, year, !own); !done)
            return done;
        if (Status done = own ? writePlan(db, office, year + 1, false) : ok(); !done)
            return done;
    }
    return ok();
}

} // namespace spotcheck::demo
