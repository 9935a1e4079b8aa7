#include "core/demo/world.h"

#include "core/demo/credit_code.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace spotcheck::demo {

namespace {

// Streams of random numbers, one per use.
constexpr quint64 visitStream = 1, batchStream = 2, enterpriseStream = 3, qualityStream = 4;
constexpr quint32 awaitingVisits = 18;
constexpr std::size_t firstLaboratory = 0;

/// Three visits (of one, two and three batches) in every six batches.
quint32 visitOfBatch(quint32 i)
{
    constexpr quint32 within[] = {0, 1, 1, 2, 2, 2};
    return i / 6 * 3 + within[i % 6];
}

bool opensVisit(quint32 i)
{
    return i % 6 == 0 || i % 6 == 1 || i % 6 == 3;
}

std::string padded(quint64 number, int width)
{
    char text[24];
    std::snprintf(text, sizeof text, "%0*llu", width, static_cast<unsigned long long>(number));
    return text;
}

/// Months of a season such as 11-01~02-28.
bool inSeason(const std::string& season, int month)
{
    if (season.empty())
        return false;
    const int from = std::stoi(season.substr(0, 2)), to = std::stoi(season.substr(6, 2));
    return from <= to ? month >= from && month <= to : month >= from || month <= to;
}

} // namespace

const char* faultCode(Fault fault)
{
    static constexpr const char* codes[] = {"",
                                            "verdict_contradiction",
                                            "overall_contradiction",
                                            "must_item_missing",
                                            "dates_out_of_order",
                                            "nd_above_limit",
                                            "unit_slip",
                                            "one_sampler",
                                            "seal_missing"};
    return codes[int(fault)];
}

Scale scaleOf(DemoScale scale)
{
    switch (scale) {
    case DemoScale::Small: return {200, 150, 2, 2, 1, true, false};
    case DemoScale::Office: return {2'000, 1'500, 3, 6, 2, true, true};
    case DemoScale::City: return {20'000, 15'000, 3, 15, 5, false, true};
    case DemoScale::Province: return {200'000, 60'000, 5, 30, 5, false, true};
    case DemoScale::Nation: break;
    }
    return {2'000'000, 400'000, 5, 40, 5, false, true};
}

World::World(Parts parts, DemoScale scale, quint64 seed, std::string office)
    : m_parts(std::move(parts)),
      m_scale(scaleOf(scale)),
      m_seed(seed),
      m_office(std::move(office)),
      m_days(m_scale.years),
      m_visits(visitOfBatch(m_scale.batches - 1) + 1),
      m_awaitingFrom(m_visits - awaitingVisits),
      m_quotaFrom(quint32(quint64(m_visits) * 83 / 100)),
      m_local(m_scale.enterprises / 5),
      m_stores(m_scale.enterprises * 58 / 100),
      m_shops(m_scale.enterprises * 84 / 100)
{
    for (const RegionPart& district : m_parts.districts)
        m_districtWeights.push_back(district.weight);
    for (const RegionPart& province : m_parts.provinces)
        m_provinceWeights.push_back(province.code == "310000" ? 0 : province.weight);
    m_copied = findCopied();
}

/// From the middle of the span on: two batches of one visit, of a product with many measured numbers, both reported
/// and passing.
std::optional<quint32> World::findCopied() const
{
    constexpr std::ptrdiff_t measuredLeast = 8;
    for (quint32 i = m_scale.batches / 12 * 6 + 4; m_scale.ownValues && i + 1 < m_scale.batches; i += 6) {
        const Batch one = batch(i), next = batch(i + 1);
        const auto& items = m_parts.rules[m_parts.tasks[one.visit.task].rule].items;
        const auto measured = std::count_if(items.begin(), items.end(),
                                            [](const ItemPart& item) { return item.passing.rfind("num:", 0) == 0; });
        const bool plain = one.reported && next.reported && !one.failing && !next.failing &&
                           one.visit.fault == Fault::None && one.visit.lab != pressingLaboratory;
        if (plain && measured >= measuredLeast)
            return i;
    }
    return std::nullopt;
}

std::optional<quint32> World::copiedFrom(quint32 batch) const
{
    return m_copied && batch == *m_copied + 1 ? m_copied : std::nullopt;
}

std::vector<std::string> World::offices() const
{
    std::vector<std::string> codes{"310000"};
    for (const RegionPart& district : m_parts.districts)
        codes.push_back(district.code);
    codes.insert(codes.end(), {"LINGANG", "AIRPORT"});
    return codes;
}

bool World::isOutside(quint32 j) const
{
    return (j >= m_local && j < m_stores) || j >= m_shops;
}

/// Region and the first half of the address; answers the city's name.
std::string World::settle(quint32 j, Random& random, Enterprise& e) const
{
    if (!isOutside(j)) {
        const RegionPart& district = m_parts.districts[random.weighted(m_districtWeights)];
        e.region = district.code;
        e.address = "上海市" + district.name + random.pick(district.places).substr(district.name.size());
        return "上海";
    }
    const RegionPart& province = m_parts.provinces[random.weighted(m_provinceWeights)];
    const std::size_t at = random.below(quint32(province.places.size()));
    const std::string city = province.places[at];
    e.region = province.placeCodes[at];
    e.address = province.name + (province.name.rfind(city, 0) == 0 ? "" : city + "市");
    return city;
}

/// Bijective below 250,000, so that no two enterprises share a name.
std::string World::nameOf(quint32 j, const std::string& city) const
{
    const quint64 k = (quint64(j) * 148'721 + m_seed % 250'000) % 250'000;
    const auto& signs = m_parts.list("字");
    const std::string mark = city + signs[k % 50] + signs[k / 50 % 50], again = j >= 250'000 ? "二部" : "";
    const std::size_t kind = k / 2'500 % 20, form = k / 50'000 % 5;
    if (j >= m_stores)
        return mark + signs[kind / 10 * 5 + form] + m_parts.list("店")[kind % 10] + again;
    return mark + m_parts.list("行业")[kind] + m_parts.list("组织")[form] + again;
}

Enterprise World::enterprise(quint32 j) const
{
    Random random(m_seed, enterpriseStream, j);
    Enterprise e;
    const bool seller = j >= m_stores;
    e.roles = !seller ? 1 : j + 4 >= m_scale.enterprises ? 4 : 2;
    e.name = nameOf(j, settle(j, random, e));
    e.address += random.pick(m_parts.list("路"));
    e.address += std::to_string(random.between(1, 999)) + "号";
    const bool trader = seller && random.permille(300);
    if (!hasNoCode(j))
        e.uscc = creditCode(e.region, (quint64(j) * 31 + m_seed % 1'000) % 887'503'681, trader);
    const auto person = [&] {
        const std::string& family = random.pick(m_parts.list("姓"));
        return family + random.pick(m_parts.list("名"));
    };
    e.legalPerson = person();
    e.contact = random.permille(500) ? e.legalPerson : person();
    e.phone = "000-0000" + padded(random.below(10'000), 4);
    constexpr std::array sizes{5, 15, 50, 30};
    e.size = 1 + int(random.weighted(sizes));
    return e;
}

Fault World::faultOf(quint32 v) const
{
    const quint64 from = quint64(m_visits) * 5 / 100, span = quint64(m_visits) * 70 / 100,
                  slots = quint64(faultKinds) * m_scale.faultsEach;
    if (v < from || v >= from + span)
        return Fault::None;
    const quint64 slot = ((v - from) * slots + span - 1) / span;
    return slot < slots && from + slot * span / slots == v ? Fault(1 + slot % faultKinds) : Fault::None;
}

/// Everybody in turn, so that nobody is visited too often by accident.
quint32 World::partyOf(quint32 v, int stage) const
{
    const quint64 turn = quint64(v) * 7919 + m_seed % 7919;
    if (stage == 1)
        return quint32(turn % m_local);
    if (stage == 2)
        return m_stores + quint32(turn % (m_shops - m_stores));
    return m_shops + quint32(turn % (m_scale.enterprises - 4 - m_shops));
}

std::size_t World::taskOf(int month, Random& random) const
{
    std::vector<int> weights;
    for (const TaskPart& task : m_parts.tasks) {
        const std::string& season = m_parts.products[task.productIndex].season;
        weights.push_back(season.empty() ? task.weight * 3 : inSeason(season, month) ? task.weight * 8 : task.weight);
    }
    return random.weighted(weights);
}

std::string World::officeOf(Random& random) const
{
    if (m_scale.ordinaryChanges && random.permille(700))
        return m_office;
    if (random.permille(300))
        return "310000";
    if (random.permille(60))
        return random.permille(700) ? "LINGANG" : "AIRPORT";
    return m_parts.districts[random.weighted(m_districtWeights)].code;
}

std::size_t World::labOf(quint32 v, const Visit& visit) const
{
    if (visit.awaiting)
        return v % 6 == 5 ? 1 : firstLaboratory;
    if (visit.fault != Fault::None)
        return v % 4; // those that give a verdict on every item
    const int year = m_days.year(visit.day);
    std::size_t lab = mixed(m_seed ^ (visit.task * 131 + quint64(year))) % m_parts.labs.size();
    while (m_parts.labs[lab].firstYear > year)
        lab = (lab + 1) % m_parts.labs.size();
    return lab;
}

/// Four routine visits of one shop within the last year: one more than the notice allows.
void World::forceQuota(quint32 v, Visit& visit) const
{
    if (v < m_quotaFrom || v >= m_quotaFrom + 4 * m_scale.overQuota)
        return;
    visit.stage = 2;
    visit.mode = 1;
    visit.sampled = overQuotaEnterprise((v - m_quotaFrom) / 4);
}

Visit World::visit(quint32 v) const
{
    Random random(m_seed, visitStream, v);
    Visit visit;
    visit.fault = faultOf(v);
    visit.awaiting = v >= m_awaitingFrom;
    visit.day = m_days.place(v, m_visits, random);
    if (visit.awaiting)
        visit.day =
            m_days.today() - 18 + int(random.below(5)) + (v % 2 == 0 ? 0 : 7); // first or second week of November
    visit.task = taskOf(m_days.month(visit.day), random);
    if (visit.fault == Fault::DetectionLimitAbove || visit.fault == Fault::UnitSlip ||
        visit.fault == Fault::MustItemMissing)
        visit.task = 0; // a product that has such items
    const TaskPart& task = m_parts.tasks[visit.task];
    const std::array stages{task.production, task.store, task.online};
    visit.stage = 1 + int(random.weighted(stages));
    constexpr std::array modes{880, 60, 30, 30};
    visit.mode = 1 + int(random.weighted(modes));
    visit.office = officeOf(random);
    visit.sampled = partyOf(v, visit.stage);
    forceQuota(v, visit);
    visit.lab = labOf(v, visit);
    return visit;
}

std::string World::taskNo(const Visit& visit) const
{
    return "RW" + std::to_string(m_days.year(visit.day)) + '-' + visit.office + '-' + padded(visit.task + 1, 2);
}

std::string World::noticeNo(const Visit& visit, quint32 visitIndex) const
{
    return "TZ" + std::to_string(m_days.year(visit.day)) + padded(visitIndex + 1, 7);
}

quint32 World::producerOf(const Batch& batch, Random& random) const
{
    if (batch.visit.stage == 1)
        return batch.visit.sampled;
    if (random.permille(200))
        return random.below(m_local);
    // Some producers are met far more often than others.
    const quint32 others = m_stores - m_local;
    const quint32 one = random.below(others);
    return m_local + std::min(one, random.below(others));
}

/// Failures: by channel (chosen so that 6.7 % in production, 13 % in stores and 20 % online come out), by product, by
/// producer (every seventh is bad), and one laboratory finds strikingly few.
int World::failPermille(const Batch& batch) const
{
    constexpr int byStage[] = {0, 95, 140, 210};
    constexpr int meanOfProducts = 109;
    const TaskPart& task = m_parts.tasks[batch.visit.task];
    const bool bad = mixed(m_seed ^ (qualityStream << 50) ^ batch.producer) % 100 < 15;
    int permille = byStage[batch.visit.stage] * task.failPermille * (bad ? 320 : 61) / meanOfProducts / 100;
    if (m_parts.labs[batch.visit.lab].scope == "燃气用品；消防产品")
        permille /= 5;
    return std::min(permille, 800);
}

void World::dateReport(Batch& batch, Random& random) const
{
    batch.received = batch.visit.day + random.between(1, 5);
    batch.finished = batch.received + random.between(5, 24);
    batch.reportedOn = batch.finished + random.between(1, 4);
    batch.reported = batch.outcome == 1 && !batch.visit.awaiting && batch.reportedOn <= m_days.today();
    if (batch.fault == Fault::DatesOutOfOrder)
        batch.finished = batch.received - 3;
}

Batch World::batch(quint32 i) const
{
    Random random(m_seed, batchStream, i);
    Batch batch;
    batch.index = i;
    batch.visitIndex = visitOfBatch(i);
    batch.visit = visit(batch.visitIndex);
    batch.fault = opensVisit(i) ? batch.visit.fault : Fault::None;
    // Numbers do not depend on the seed: samples and tests name them.
    batch.sampleNo = "SHJD" + std::to_string(m_days.year(batch.visit.day)) + padded(i + 1, 7);
    constexpr std::array outcomes{962, 12, 20, 6};
    batch.outcome = 1 + int(random.weighted(outcomes));
    if (batch.visit.awaiting || batch.visit.fault != Fault::None)
        batch.outcome = 1;
    batch.producer = producerOf(batch, random);
    batch.failing = random.permille(failPermille(batch));
    if (batch.fault != Fault::None)
        batch.failing = batch.fault == Fault::VerdictContradiction || batch.fault == Fault::OverallContradiction;
    dateReport(batch, random);
    batch.reportNo = "BG" + std::to_string(batch.visit.lab + 1) + '-' + std::to_string(m_days.year(batch.received)) +
                     '-' + padded(i + 1, 7);
    return batch;
}

} // namespace spotcheck::demo
