#include "core/registry/party_finder.h"

#include "core/base/ids.h"
#include "core/registry/enterprise_code.h"
#include "core/registry/kept_enterprise.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <QStringList>

namespace spotcheck {

namespace {

std::string keyOf(const Party& party)
{
    return party.uscc + '\x1f' + party.name + '\x1f' + party.region;
}

/// How well a stored record fits a name's place and code; 0: not at all.
int fitness(const Party& party, std::string_view region, bool storedHasCode)
{
    if (!party.uscc.empty() && storedHasCode)
        return 0;
    if (party.region == region)
        return 3;
    return party.region.empty() || region.empty() ? 2 : 0;
}

} // namespace

Status PartyFinder::open(const Database& db)
{
    const struct {
        Statement* statement;
        std::string sql;
    } all[] = {
        {&m_byCode, keptEnterprises(ENTERPRISE_HAS_CODE)},
        {&m_kept, keptEnterprises("id = ?1")},
        {&m_byName,
         "SELECT id, region, uscc FROM enterprise WHERE name = ?1 AND merged_into IS NULL UNION SELECT e.id, e.region, "
         "e.uscc FROM enterprise_alias a JOIN enterprise e ON e.id = a.enterprise_id WHERE a.text = ?1 AND a.kind IN "
         "(1, 2) AND e.merged_into IS NULL"},
        {&m_exists, "SELECT name, uscc FROM enterprise WHERE id = ?"},
        {&m_addEnterprise, "INSERT INTO enterprise (id, uscc, name, roles, region) VALUES (?, ?, ?, ?, ?)"},
        {&m_setCode, "UPDATE enterprise SET uscc = ? WHERE id = ?"},
        {&m_lab, "SELECT id FROM lab WHERE name = ?"},
        {&m_addLab, "INSERT INTO lab (id, name) VALUES (?, ?)"},
        {&m_product, "SELECT MIN(id), COUNT(*) FROM product WHERE name = ?"}};
    for (const auto& one : all) {
        auto q = db.prepare(one.sql);
        if (!q)
            return q.error();
        *one.statement = std::move(*q);
    }
    return ok();
}

void PartyFinder::restart()
{
    m_enterprises.clear();
    m_labs.clear();
    m_addedEnterprises = m_addedLabs = 0;
}

Result<qint64> PartyFinder::byName(const Party& party)
{
    qint64 best = 0;
    int bestFit = 0, equals = 0;
    m_byName.bind(1, std::string_view(party.name));
    RowLoop loop(m_byName);
    while (loop.next()) {
        const int fit = fitness(party, m_byName.view(1), !m_byName.view(2).empty());
        if (fit > 0 && fit == bestFit)
            ++equals;
        if (fit > bestFit)
            best = m_byName.integer(0), bestFit = fit, equals = 1;
    }
    if (!loop.status())
        return loop.status().error();
    if (bestFit > 0)
        return equals == 1 ? best : 0;
    if (!party.uscc.empty())
        return naturalId("enterprise", party.uscc);
    return naturalId("enterprise", party.region.empty() ? party.name : party.name + '\x1f' + party.region);
}

Result<qint64> PartyFinder::enterpriseId(const Party& party)
{
    if (!party.uscc.empty()) {
        m_byCode.bind(1, std::string_view(party.uscc));
        const auto id = foundId(m_byCode);
        if (!id || *id != 0)
            return id;
    }
    const auto id = byName(party);
    if (!id || *id == 0)
        return id;
    m_kept.bind(1, *id); // the name and place may be those of a record merged since
    const auto kept = foundId(m_kept);
    return kept && *kept == 0 ? id : kept;
}

Status PartyFinder::add(qint64 id, const Party& party)
{
    m_exists.bind(1, id);
    const auto there = m_exists.step();
    if (!there)
        return there.error();
    if (!*there) {
        ++m_addedEnterprises;
        m_addEnterprise.bind(1, id).bind(2, std::string_view(party.uscc)).bind(3, std::string_view(party.name));
        m_addEnterprise.bind(4, party.role).bind(5, std::string_view(party.region));
        return m_addEnterprise.run();
    }
    const bool codeMissing = m_exists.view(1).empty() && !party.uscc.empty();
    m_exists.reset();
    if (!codeMissing)
        return ok();
    m_setCode.bind(1, std::string_view(party.uscc)).bind(2, id);
    return m_setCode.run();
}

Result<qint64> PartyFinder::enterprise(const Party& party)
{
    const std::string key = keyOf(party);
    if (const auto known = m_enterprises.find(key); known != m_enterprises.end())
        return known->second;
    const auto id = enterpriseId(party);
    if (!id || *id == 0)
        return id;
    if (Status added = add(*id, party); !added)
        return added.error();
    m_enterprises.emplace(key, *id);
    return id;
}

Result<std::string> PartyFinder::enterpriseName(qint64 id)
{
    m_exists.bind(1, id);
    const auto there = m_exists.step();
    if (!there)
        return there.error();
    const std::string name(*there ? m_exists.view(0) : std::string_view());
    m_exists.reset();
    return name;
}

Result<qint64> PartyFinder::lab(const std::string& name)
{
    if (const auto known = m_labs.find(name); known != m_labs.end())
        return known->second;
    m_lab.bind(1, std::string_view(name));
    auto id = foundId(m_lab);
    if (!id)
        return id;
    if (*id == 0) {
        id = naturalId("lab", name);
        ++m_addedLabs;
        m_addLab.bind(1, *id).bind(2, std::string_view(name));
        if (Status added = m_addLab.run(); !added)
            return added.error();
    }
    m_labs.emplace(name, *id);
    return id;
}

Result<qint64> PartyFinder::productByName(const std::string& name)
{
    if (const auto known = m_products.find(name); known != m_products.end())
        return known->second;
    m_product.bind(1, std::string_view(name));
    const auto found = m_product.step();
    if (!found)
        return found.error();
    const qint64 id = m_product.integer(1) == 1 ? m_product.integer(0) : 0;
    m_product.reset();
    m_products.emplace(name, id);
    return id;
}

QStringList PartyFinder::warnings() const
{
    QStringList sentences;
    if (m_addedEnterprises > 0)
        sentences << QCoreApplication::translate("import", "%1 enterprises were not known and were added.")
                         .arg(m_addedEnterprises);
    if (m_addedLabs > 0)
        sentences
            << QCoreApplication::translate("import", "%1 laboratories were not known and were added.").arg(m_addedLabs);
    return sentences;
}

} // namespace spotcheck
