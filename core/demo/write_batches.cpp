#include "core/demo/writer.h"

#include "core/base/ids.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck::demo {

namespace {

constexpr qint64 progressStep = 20'000;
constexpr quint64 goodsStream = 5;

/// What stands on the goods.
struct Goods {
    std::string trademark, model, lot, base, shop, link, order, platform;
    qint64 price = 0;
};

Goods goodsOf(const World& world, const Batch& batch)
{
    static constexpr const char* series[] = {"A", "B", "DX", "GT", "HL", "KM", "QX", "YS"};
    Random random = world.random(goodsStream, batch.index);
    const Parts& parts = world.parts();
    Goods goods;
    goods.trademark = random.pick(parts.list("商标"));
    goods.model = series[random.below(8)];
    goods.model += '-' + std::to_string(random.between(10, 999));
    goods.lot = world.days().text(std::max(0, batch.visit.day - random.between(20, 300)));
    if (random.permille(300))
        goods.lot = "批号" + std::to_string(random.between(100'000, 999'999));
    goods.base = std::to_string(random.between(8, 60) * 10);
    goods.price = qint64(parts.tasks[batch.visit.task].price) * random.between(3, 20);
    if (batch.visit.stage == 3) {
        goods.platform = random.pick(parts.list("平台"));
        goods.shop = goods.trademark == "/" ? "演示网店" : goods.trademark + "旗舰店";
        goods.order = std::to_string(100'000'000ULL + random.below(900'000'000));
        goods.link = "https://shop.example/" + goods.order;
    }
    return goods;
}

std::string samplersOf(const World& world, const Batch& batch)
{
    Random random = world.random(7, batch.visitIndex);
    const auto& families = world.parts().list("姓");
    const auto& given = world.parts().list("名");
    const quint32 first = random.below(quint32(families.size()));
    const std::string one = families[first] + random.pick(given);
    if (batch.fault == Fault::OneSampler)
        return one;
    return one + "、" + families[(first + 7) % families.size()] + random.pick(given);
}

} // namespace

Status Ticker::tick(qint64 n)
{
    m_done += n;
    if (!m_progress || m_done < m_next)
        return ok();
    m_next = m_done + progressStep;
    if (m_progress->report(std::min(m_done, m_total), m_total))
        return ok();
    return Error{ErrorKind::Cancelled, QCoreApplication::translate("demo", "Stopped; nothing was changed.")};
}

Writer::Writer(const World& world, Progress* progress)
    : m_world(world),
      m_pools(world.parts(), world.seed()),
      m_ticker(progress, qint64(world.scale().batches) * 2 + world.scale().enterprises)
{
}

void Writer::plant(const char* kind, const char* subject, const std::string& key)
{
    m_planted.append({QString::fromLatin1(kind), QString::fromLatin1(subject), QString::fromStdString(key)});
}

std::vector<Writer::Keyed> Writer::batchKeys() const
{
    std::vector<Keyed> keys;
    keys.reserve(m_world.scale().batches);
    for (quint32 i = 0; i < m_world.scale().batches; ++i)
        keys.push_back({naturalId("batch", m_world.batch(i).sampleNo), i});
    std::sort(keys.begin(), keys.end());
    return keys;
}

Status Writer::writeBatch(Insert& insert, qint64 id, quint32 index)
{
    const Batch batch = m_world.batch(index);
    const Visit& visit = batch.visit;
    const Parts& parts = m_world.parts();
    const TaskPart& task = parts.tasks[visit.task];
    const RulePart& rule = parts.rules[task.rule];
    const Goods goods = goodsOf(m_world, batch);
    const bool taken = batch.outcome == 1;
    const std::string taskNo = m_world.taskNo(visit), notice = m_world.noticeNo(visit, batch.visitIndex),
                      samplers = samplersOf(m_world, batch), number = std::to_string(index + 1),
                      seal = taken ? "J" + number : std::string(),
                      reserveSeal = taken && batch.fault != Fault::SealMissing ? "B" + number : std::string();
    insert << id << batch.sampleNo << taskNo << visit.office << task.product
           << naturalId("product", parts.products[task.productIndex].code);
    insert << visit.mode << visit.stage << notice << m_world.days().text(visit.day) << batch.outcome
           << m_enterpriseIds[visit.sampled];
    if (taken)
        insert << m_enterpriseIds[batch.producer];
    else
        insert.null();
    insert << goods.platform << goods.shop << goods.link << goods.order << goods.trademark << goods.model << goods.lot
           << rule.items.front().basis;
    insert << (taken ? goods.base : std::string_view()) << (taken ? rule.inspect : std::string_view())
           << (taken ? rule.reserve : std::string_view()) << rule.unit << goods.price << samplers << seal << reserveSeal
           << (taken && visit.stage == 1 ? "受检单位" : "");
    insert << m_labIds[visit.lab] << (taken ? m_world.days().text(batch.received) : std::string_view());
    insert << (batch.outcome == 2   ? "拒绝抽样"
               : batch.outcome == 3 ? "无库存待销产品"
               : batch.outcome == 4 ? "发现明显违法行为"
                                    : "");
    return insert.run();
}

Status Writer::writeBatches(Database& db)
{
    auto insert = Insert::into(
        db, "batch",
        "id, sample_no, task_no, office, product_name, product_id, mode, stage, notice_no, sampled_on, outcome, "
        "sampled_id, "
        "producer_id, platform, shop, link, order_no, trademark, model, lot, standard, base_quantity, "
        "inspect_quantity, "
        "reserve_quantity, quantity_unit, unit_price, samplers, inspect_seal, reserve_seal, reserve_place, lab_id, "
        "received_on, note");
    if (!insert)
        return insert.error();
    for (const auto& [id, index] : batchKeys()) {
        if (Status done = writeBatch(*insert, id, index); !done)
            return done;
        if (Status tick = m_ticker.tick(); !tick)
            return tick;
    }
    for (quint32 i = 0; i < m_world.scale().batches; ++i) {
        const Batch batch = m_world.batch(i);
        const bool onBatch = batch.fault == Fault::OneSampler || batch.fault == Fault::SealMissing;
        if (batch.fault != Fault::None)
            plant(faultCode(batch.fault), onBatch ? "batch" : "report", batch.sampleNo);
        if (m_world.copiedFrom(i))
            plant("copied_results", "report", batch.sampleNo);
    }
    if (m_world.scale().ownValues)
        plant("heaping", "lab", m_world.parts().labs[World::pressingLaboratory].name);
    return ok();
}

} // namespace spotcheck::demo
