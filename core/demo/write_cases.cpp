#include "core/demo/writer.h"

#include "core/base/ids.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spotcheck::demo {

namespace {
constexpr quint64 caseStream = 10;
constexpr auto plantedKey = "demo.planted";
} // namespace

/// How far a case has come: day numbers, 0 for what has not happened yet (or lies after today).
struct Writer::CaseSteps {
    int served = 0, objection = 0, accepted = 0, ordered = 0, orderServed = 0, rectified = 0, reinspected = 0,
        reportedUp = 0, done = 0;
    bool upheld = false, passed = true, impossible = false, transferred = false;
};

Writer::CaseSteps Writer::caseSteps(const Batch& batch, bool producer) const
{
    Random random = m_world.random(caseStream, batch.index * 2ULL + producer);
    const int today = m_world.days().today();
    const auto then = [&](int start, int low, int high) {
        const int day = start + random.between(low, high);
        return start > 0 && day <= today ? day : 0;
    };
    CaseSteps steps;
    steps.served = then(batch.reportedOn, 2, 6);
    steps.objection = random.permille(35) ? then(steps.served, 3, 14) : 0;
    steps.accepted = then(steps.objection, 1, 4);
    steps.transferred = producer && m_world.isOutside(batch.producer);
    steps.impossible = random.permille(25);
    steps.passed = !random.permille(40);
    if (steps.transferred || steps.impossible) {
        steps.done = then(steps.served, 8, 20);
        return steps;
    }
    steps.ordered = then(steps.served, 1, 5);
    steps.orderServed = then(steps.ordered, 0, 2);
    const bool stuck = random.permille(40); // nobody followed it up: the clock runs out
    steps.rectified = stuck ? 0 : then(steps.ordered, 20, 55);
    steps.reinspected = then(steps.rectified, 3, 15);
    steps.reportedUp = steps.passed ? 0 : then(steps.reinspected, 2, 6);
    steps.done = steps.passed ? then(steps.reinspected, 3, 10) : 0;
    return steps;
}

Status Writer::writeCase(Insert& insert, qint64 id, const Batch& batch, bool producer)
{
    const CaseSteps s = caseSteps(batch, producer);
    const Days& days = m_world.days();
    const quint32 j = producer ? batch.producer : batch.visit.sampled;
    const Enterprise party = m_world.enterprise(j);
    const auto date = [&](int day) { return day > 0 ? std::string_view(days.text(day)) : std::string_view(); };
    const std::string order = s.ordered > 0 ? "演示市监责改〔" + std::to_string(days.year(s.ordered)) + "〕" +
                                                  std::to_string(batch.index + 1) + "号"
                                            : std::string();
    insert << id << batch.sampleNo << party.name << party.uscc << (producer || batch.visit.stage == 1 ? 1 : 2);
    insert << batch.visit.office << date(s.served) << date(s.objection) << date(s.accepted)
           << (s.accepted > 0 ? "东海检验认证股份有限公司" : "") << (s.accepted > 0 ? "维持初检结论" : "") << order
           << date(s.ordered) << date(s.orderServed) << date(s.rectified) << date(s.reinspected)
           << (s.reinspected == 0 ? ""
               : s.passed         ? "合格"
                                  : "不合格")
           << date(s.reportedUp);
    insert << (s.transferred ? "标称生产者所在地市场监督管理部门" : "") << date(s.transferred ? s.done : 0)
           << (s.impossible ? "标称生产者否认生产" : "") << date(s.done);
    return insert.run();
}

Status Writer::writeCases(Database& db)
{
    auto insert = Insert::into(
        db, "aftermath_case",
        "id, sample_no, party, party_uscc, party_role, office, served_on, objection_on, objection_accepted_on, "
        "retest_lab, "
        "retest_conclusion, order_no, ordered_on, order_served_on, rectified_on, reinspected_on, reinspection, "
        "reported_up_on, transferred_to, transferred_on, impossible_reason, done_on");
    if (!insert)
        return insert.error();
    std::vector<Keyed> keys; // index × 2, + 1 for the nominal producer
    for (quint32 i = 0; i < m_world.scale().batches; ++i) {
        const Batch batch = m_world.batch(i);
        if (!batch.reported || !batch.failing || batch.fault != Fault::None)
            continue;
        for (const bool producer : {false, true}) {
            if (producer && (batch.visit.stage == 1 || mixed(i) % 10 < 4))
                continue;
            const bool asProducer = producer || batch.visit.stage == 1;
            const std::string name = m_world.enterprise(producer ? batch.producer : batch.visit.sampled).name;
            keys.push_back(
                {naturalId("aftermath_case", batch.sampleNo + '\x1f' + name + '\x1f' + (asProducer ? '1' : '2')),
                 i * 2 + producer});
        }
    }
    std::sort(keys.begin(), keys.end());
    for (const auto& [id, key] : keys) {
        if (Status done = writeCase(*insert, id, m_world.batch(key / 2), key % 2 == 1); !done)
            return done;
    }
    return ok();
}

Status Writer::writePlanted(Database& db)
{
    QJsonArray list;
    for (const PlantedFault& fault : m_planted)
        list.append(QJsonArray{fault.kind, fault.subject, fault.key});
    auto insert = Insert::into(db, "meta", "key, value");
    if (!insert)
        return insert.error();
    const std::string text = QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
    *insert << plantedKey << text;
    return insert->run();
}

} // namespace spotcheck::demo

namespace spotcheck {

Result<QList<PlantedFault>> demoPlantedFaults(const Database& db)
{
    const auto text = db.text("SELECT value FROM meta WHERE key = 'demo.planted'");
    if (!text)
        return text.error();
    QList<PlantedFault> faults;
    for (const QJsonValue& value : QJsonDocument::fromJson(text->toUtf8()).array()) {
        const QJsonArray parts = value.toArray();
        faults.append({parts[0].toString(), parts[1].toString(), parts[2].toString()});
    }
    return faults;
}

} // namespace spotcheck
