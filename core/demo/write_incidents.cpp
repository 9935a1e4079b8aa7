#include "core/demo/writer.h"

#include "core/base/ids.h"
#include "core/registry/natural_key.h"

#include <algorithm>
#include <array>

/// Invented incidents, and which products a law or file asks to be checked. Everything here is drawn from streams of
/// its own, so that it changes no other table.
namespace spotcheck::demo {

namespace {

constexpr quint64 incidentStream = 21;
constexpr int leastIncidents = 40, mostIncidents = 20'000, batchesAnIncident = 50, yearsBack = 2;

struct Asked {
    std::string_view product, by, share;
};
constexpr Asked asked[] = {
    {"校服", "演示文件：学生用品质量安全专项要求", "35"},
    {"童鞋", "演示文件：儿童用品质量安全专项要求", "12.5"},
    {"电动自行车", "演示文件：电动自行车安全隐患全链条整治要求", "40"},
    {"电动自行车用充电器", "演示文件：电动自行车安全隐患全链条整治要求", ""},
    {"电动自行车锂离子电池", "演示文件：电动自行车安全隐患全链条整治要求", ""},
    {"手提式灭火器", "演示文件：消防产品专项要求", ""},
    {"瓶装液化石油气调压器", "演示文件：燃气安全专项整治要求", "28"},
    {"家用燃气灶", "演示文件：燃气安全专项整治要求", "18%"},
};

constexpr std::array<std::string_view, 9> words = {"使用中出现异常发热",   "标签信息不全",       "异味明显",
                                                   "使用一周后开裂",       "与明示规格不符",     "无法提供检验报告",
                                                   "现场检查发现无合格证", "儿童使用后皮肤过敏", "部件松动脱落"};
constexpr int sourceWeights[] = {30, 50, 15, 5};
constexpr std::string_view prefixes[] = {"演示监", "演示诉", "演示专", "演示其"};

struct IncidentRow {
    std::string day, product, region, enterprise, what, reference;
    qint64 id = 0, productId = 0;
    int source = 1;
};

/// More is reported of what fails more.
std::vector<int> weightsOf(const Parts& parts)
{
    std::vector<int> weights;
    for (const TaskPart& task : parts.tasks)
        weights.push_back(task.weight * (20 + task.failPermille));
    return weights;
}

qint64 idOf(const IncidentRow& row)
{
    return naturalId("incident", incidentKey([&](std::string_view key) -> std::string {
                         if (key == "happened_on")
                             return row.day;
                         if (key == "product_name")
                             return row.product;
                         if (key == "source")
                             return std::to_string(row.source);
                         return key == "what" ? row.what : key == "reference" ? row.reference : std::string();
                     }));
}

IncidentRow incidentOf(const World& world, const std::vector<int>& weights, quint32 index)
{
    const Parts& parts = world.parts();
    Random random = world.random(incidentStream, index);
    IncidentRow row;
    const TaskPart& task = parts.tasks[random.weighted(weights)];
    const int today = world.days().today();
    const int day = std::max(0, today - random.between(0, std::min(today, 365 * yearsBack)));
    row.product = task.product;
    row.productId = naturalId("product", parts.products[task.productIndex].code);
    row.day = world.days().text(day);
    row.source = 1 + int(random.weighted(sourceWeights));
    std::vector<int> districts;
    for (const RegionPart& district : parts.districts)
        districts.push_back(district.weight);
    row.region = parts.districts[random.weighted(districts)].code;
    row.enterprise = world.enterprise(random.below(world.scale().enterprises)).name;
    row.what = row.product + std::string(random.pick(words));
    row.reference = std::string(prefixes[row.source - 1]) + row.day.substr(0, 4) + '-' + std::to_string(index + 1);
    row.id = idOf(row);
    return row;
}

} // namespace

Status Writer::writeRequired(Database& db)
{
    auto q = db.prepare("UPDATE product SET required_by = ?, market_share = ? WHERE name = ?");
    if (!q)
        return q.error();
    for (const Asked& one : asked)
        if (Status done = q->bind(1, one.by).bind(2, one.share).bind(3, one.product).run(); !done)
            return done;
    return ok();
}

Status Writer::writeIncidents(Database& db)
{
    auto insert = Insert::into(
        db, "incident", "id, happened_on, source, product_name, product_id, region, enterprise, what, reference");
    if (!insert)
        return insert.error();
    const quint32 count =
        quint32(std::clamp(int(m_world.scale().batches / batchesAnIncident), leastIncidents, mostIncidents));
    const std::vector<int> weights = weightsOf(m_world.parts());
    std::vector<IncidentRow> rows;
    for (quint32 i = 0; i < count; ++i)
        rows.push_back(incidentOf(m_world, weights, i));
    std::sort(rows.begin(), rows.end(), [](const IncidentRow& a, const IncidentRow& b) { return a.id < b.id; });
    for (const IncidentRow& row : rows) {
        *insert << row.id << row.day << row.source << row.product << row.productId << row.region << row.enterprise
                << row.what << row.reference;
        if (Status done = insert->run(); !done)
            return done;
    }
    return ok();
}

} // namespace spotcheck::demo
