#include "core/demo/credit_code.h"
#include "core/demo/writer.h"

#include "core/base/ids.h"
#include "core/registry/natural_key.h"

#include <algorithm>
#include <numeric>

namespace spotcheck::demo {

namespace {

/// Positions of a list in ascending order of the ids `idOf` gives them.
template <class IdOf> std::vector<std::pair<qint64, std::size_t>> byId(std::size_t count, IdOf idOf)
{
    std::vector<std::pair<qint64, std::size_t>> order;
    for (std::size_t i = 0; i < count; ++i)
        order.emplace_back(idOf(i), i);
    std::sort(order.begin(), order.end());
    return order;
}

qint64 productId(const std::string& code)
{
    return naturalId("product", code);
}

std::string ruleKey(const RulePart& rule)
{
    return rule.code + '\x1f' + rule.version;
}

} // namespace

Status Writer::writeProducts(Database& db)
{
    auto insert =
        Insert::into(db, "product", "id, code, name, parent_id, catalogues, risk, fast_track, season, authorities");
    if (!insert)
        return insert.error();
    for (const ProductPart& p : m_world.parts().products) { // parents come first
        *insert << productId(p.code) << p.code << p.name;
        if (p.parent.empty())
            insert->null();
        else
            *insert << productId(p.parent);
        *insert << p.catalogues << p.risk << p.fastTrack << p.season << p.authorities;
        if (Status done = insert->run(); !done)
            return done;
    }
    return ok();
}

Status Writer::writeRules(Database& db)
{
    auto insert = Insert::into(db, "rule",
                               "id, code, version, product_name, published_on, effective_on, inspect_quantity, "
                               "reserve_quantity, quantity_unit");
    if (!insert)
        return insert.error();
    for (const RulePart& r : m_world.parts().rules) {
        *insert << naturalId("rule", ruleKey(r)) << r.code << r.version << r.product << r.publishedOn << r.effectiveOn
                << r.inspect << r.reserve << r.unit;
        if (Status done = insert->run(); !done)
            return done;
    }
    return ok();
}

Status Writer::writeRuleItems(Database& db)
{
    auto insert = Insert::into(
        db, "rule_item", "id, rule_id, no, name, basis, method, limit_text, unit, mandatory, key_safety, comparison");
    if (!insert)
        return insert.error();
    for (const RulePart& r : m_world.parts().rules) {
        int no = 0;
        for (const ItemPart& item : r.items) {
            ++no;
            *insert << naturalId("rule_item", ruleKey(r) + '\x1f' + std::to_string(no)) << naturalId("rule", ruleKey(r))
                    << no << item.name << item.basis << item.method << item.limit << item.unit << item.mandatory
                    << item.key << 0;
            if (Status done = insert->run(); !done)
                return done;
        }
    }
    return ok();
}

Status Writer::writeLabs(Database& db)
{
    auto insert = Insert::into(db, "lab", "id, name, uscc, cma_no, cma_until, scope, first_year");
    if (!insert)
        return insert.error();
    const auto& labs = m_world.parts().labs;
    m_labIds.assign(labs.size(), 0);
    for (const auto& [id, i] : byId(labs.size(), [&](std::size_t n) { return naturalId("lab", labs[n].name); })) {
        m_labIds[i] = id;
        const std::string number = "演示CMA" + std::to_string(100 + i), until = std::to_string(2027 + i % 4) + "-06-30";
        const std::string code = creditCode("310104", 880'000'000 + i, false); // beyond what enterprises count to
        *insert << id << labs[i].name << code << number << until << labs[i].scope << labs[i].firstYear;
        if (Status done = insert->run(); !done)
            return done;
    }
    return ok();
}

/// One winning bid for each product and year; one laboratory is strikingly cheap.
Status Writer::writeBids(Database& db)
{
    auto insert = Insert::into(db, "bid", "id, year, task_no, lab_id, unit_price, total_price");
    if (!insert)
        return insert.error();
    const int last = demoToday().year();
    for (int year = m_world.days().firstYear(); year <= last; ++year) {
        for (std::size_t t = 0; t < m_world.parts().tasks.size(); ++t) {
            const TaskPart& task = m_world.parts().tasks[t];
            Visit visit;
            visit.task = t, visit.office = "310000", visit.day = m_world.days().of(QDate(year, 1, 1));
            const std::string taskNo = m_world.taskNo(visit);
            const std::size_t lab = (t + std::size_t(year)) % m_labIds.size();
            const qint64 price = task.price * (lab == 6 ? 55 : 85 + int(t % 13)); // fen, below the ceiling
            const std::string key = std::to_string(year) + '\x1f' + taskNo + '\x1f' + m_world.parts().labs[lab].name;
            *insert << naturalId("bid", key) << year << taskNo << m_labIds[lab] << price
                    << price * (task.production + task.store + task.online);
            if (Status done = insert->run(); !done)
                return done;
        }
    }
    return ok();
}

Status Writer::writeCatalogue(Database& db)
{
    using Step = Status (Writer::*)(Database&);
    for (const Step step : {&Writer::writeProducts, &Writer::writeRules, &Writer::writeRuleItems, &Writer::writeLabs,
                            &Writer::writeBids}) {
        if (Status done = (this->*step)(db); !done)
            return done;
    }
    return ok();
}

Status Writer::writeEnterprises(Database& db)
{
    auto insert =
        Insert::into(db, "enterprise", "id, uscc, name, roles, region, address, legal_person, contact, phone, size");
    if (!insert)
        return insert.error();
    const quint32 count = m_world.scale().enterprises;
    const auto order = byId(count, [&](std::size_t j) {
        const Enterprise e = m_world.enterprise(quint32(j));
        return enterpriseId(e.uscc, e.name, e.region);
    });
    m_enterpriseIds.assign(count, 0);
    for (const auto& [id, j] : order) {
        m_enterpriseIds[j] = id;
        const Enterprise e = m_world.enterprise(quint32(j));
        *insert << id << e.uscc << e.name << e.roles << e.region << e.address << e.legalPerson << e.contact << e.phone
                << e.size;
        if (Status done = insert->run(); !done)
            return done;
        if (Status tick = m_ticker.tick(); !tick)
            return tick;
    }
    for (quint32 j = 0; j < count && quint32(m_planted.size()) < 64; ++j) {
        if (m_world.hasNoCode(j))
            plant("no_credit_code", "enterprise", m_world.enterprise(j).name);
    }
    for (quint32 q = 0; q < m_world.scale().overQuota; ++q) {
        const Enterprise e = m_world.enterprise(m_world.overQuotaEnterprise(q));
        plant("quota_exceeded", "enterprise", e.uscc.empty() ? e.name : e.uscc);
    }
    return ok();
}

} // namespace spotcheck::demo
