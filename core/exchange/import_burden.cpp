#include "core/exchange/import_burden.h"

#include "core/clocks/iso_day.h"
#include "core/rules/burden_limits.h"

#include <algorithm>

namespace spotcheck {

Status ImportBurden::open(const Database& db, QDate today)
{
    m_db = &db;
    const auto limits = burdenLimits(db, today);
    auto count = db.prepare("SELECT (SELECT count(*) FROM batch WHERE sampled_id = ?1 AND sampled_on >= ?2 AND "
                            "sampled_on < ?3) + (SELECT count(*) FROM batch WHERE ?4 AND producer_id = ?1 AND "
                            "sampled_on >= ?2 AND sampled_on < ?3)");
    if (!limits || !count)
        return !limits ? limits.error() : count.error();
    m_limits = *limits, m_count = *std::move(count);
    return ok();
}

Result<ImportBurden::Year*> ImportBurden::yearOf(int year)
{
    const auto known = m_years.find(year);
    if (known != m_years.end())
        return &known->second;
    auto ledger = BurdenOfYear::of(*m_db, year, m_limits);
    if (!ledger)
        return ledger.error();
    return &m_years.emplace(year, Year{*std::move(ledger), {}}).first->second;
}

/// More batches in the year than the smallest limit; of groups the branches would have to be counted too.
Result<bool> ImportBurden::mayBreak(qint64 enterprise, int year)
{
    if (m_limits.groups)
        return true;
    m_count.bind(1, enterprise).bind(2, std::to_string(year)).bind(3, std::to_string(year + 1));
    const auto batches = foundId(m_count.bind(4, m_limits.countsProducer ? 1 : 0));
    return batches ? Result<bool>(*batches > std::min({m_limits.visits, m_limits.tasks, m_limits.batches}))
                   : Result<bool>(batches.error());
}

Status ImportBurden::touch(qint64 enterprise, std::string_view day)
{
    if (enterprise == 0 || julianDay(day) == 0)
        return ok();
    const int number = std::stoi(std::string(day.substr(0, 4)));
    const auto year = yearOf(number);
    if (!year)
        return year.error();
    if ((*year)->before.contains(enterprise))
        return ok();
    const auto counts = mayBreak(enterprise, number);
    if (!counts)
        return counts.error();
    auto burden = *counts ? (*year)->ledger.ask(enterprise) : Result<Burden>(Burden());
    if (!burden)
        return burden.error();
    (*year)->before.emplace(enterprise, *std::move(burden));
    return ok();
}

Result<QList<BurdenBreach>> ImportBurden::breaches()
{
    QList<BurdenBreach> all;
    for (auto& [number, year] : m_years)
        for (const auto& [enterprise, before] : year.before)
            if (Status added = addBreaches(year, number, enterprise, all); !added)
                return added.error();
    auto names = BurdenNames::of(*m_db);
    if (!names)
        return names.error();
    for (BurdenBreach& breach : all) {
        Burden whose;
        whose.enterprise = breach.enterprise;
        (void)names->fill(whose);
        breach.uscc = whose.uscc, breach.name = whose.name;
    }
    std::stable_sort(all.begin(), all.end(), [](const BurdenBreach& a, const BurdenBreach& b) {
        return std::tie(a.year, a.name, a.enterprise) < std::tie(b.year, b.name, b.enterprise);
    });
    return all;
}

Status ImportBurden::addBreaches(Year& year, int number, qint64 enterprise, QList<BurdenBreach>& all)
{
    const auto counts = mayBreak(enterprise, number);
    if (!counts)
        return counts.error();
    const auto after = *counts ? year.ledger.ask(enterprise) : Result<Burden>(Burden());
    if (!after)
        return after.error();
    const auto isKnown = [&](const BurdenBreach& one) { // two branches of a group
        return one.enterprise == after->enterprise && one.year == after->year;
    };
    if (!m_limits.groups || std::none_of(all.begin(), all.end(), isKnown))
        all << newBreaches(year.before.at(enterprise), *after, m_limits);
    return ok();
}

} // namespace spotcheck
