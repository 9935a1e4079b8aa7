#include "core/demo/writer.h"

#include "core/base/ids.h"
#include "core/testing/report_store.h"

#include <algorithm>

namespace spotcheck::demo {

namespace {

constexpr quint64 reportStream = 8, numberStream = 10;
constexpr int pressedPermille = 100;

/// One row of the result table before it is written.
struct Row {
    const SpecPool* pool = nullptr;
    PoolValue value;
    qint64 specId = 0;
    const std::string* labVerdict = nullptr;
    std::optional<bool> agrees;
};

/// A report as its laboratory wrote it and as we judge it.
struct Report {
    std::vector<Row> rows;
    bool labFails = false;
    ReportTally tally;
    int attention = 0;
};

class Composer {
public:
    Composer(const World& world, const ValuePools& pools, const Batch& batch)
        : m_world(world),
          m_pools(pools),
          m_batch(batch),
          m_lab(world.parts().labs[batch.visit.lab]),
          m_rule(world.parts().rules[ruleIndex()]),
          m_random(world.random(reportStream, world.copiedFrom(batch.index).value_or(batch.index))),
          m_numbers(world.random(numberStream, world.copiedFrom(batch.index).value_or(batch.index)))
    {
    }

    Report compose()
    {
        const std::vector<std::size_t> failing = failingItems();
        const std::size_t special = specialItem();
        Report report;
        for (std::size_t i = 0; i < m_rule.items.size(); ++i) {
            if (m_batch.fault == Fault::MustItemMissing && i == special)
                continue;
            const bool fails = std::find(failing.begin(), failing.end(), i) != failing.end();
            report.rows.push_back(row(i, fails, i == special));
        }
        conclude(report);
        return report;
    }

private:
    std::size_t ruleIndex() const { return m_world.parts().tasks[m_batch.visit.task].rule; }
    const SpecPool& pool(std::size_t item) const { return m_pools.pool(m_batch.visit.lab, ruleIndex(), item); }

    /// Mostly one item, sometimes two or three; only such as the judge fails for certain.
    std::vector<std::size_t> failingItems()
    {
        if (!m_batch.failing)
            return {};
        constexpr std::array chances{75, 20, 5};
        std::size_t wanted = 1 + m_random.weighted(chances);
        std::vector<std::size_t> items;
        std::size_t at = m_random.below(quint32(m_rule.items.size()));
        for (std::size_t tried = 0; tried < m_rule.items.size() && wanted > 0;
             ++tried, at = (at + 3) % m_rule.items.size()) {
            if (std::find(items.begin(), items.end(), at) != items.end())
                at = (at + 1) % m_rule.items.size();
            if (pool(at).failing.front().verdict == Verdict::Fail)
                items.push_back(at), --wanted;
        }
        return items;
    }

    /// The item a planted fault sits on.
    std::size_t specialItem() const
    {
        for (std::size_t i = 0; i < m_rule.items.size(); ++i) {
            const bool fits = (m_batch.fault == Fault::MustItemMissing && m_rule.items[i].key) ||
                              (m_batch.fault == Fault::DetectionLimitAbove && !pool(i).detectionLimitAbove.empty()) ||
                              (m_batch.fault == Fault::UnitSlip && !pool(i).slipped.empty());
            if (fits)
                return i;
        }
        return m_rule.items.size();
    }

    Row row(std::size_t item, bool fails, bool special)
    {
        const SpecPool& spec = pool(item);
        Row row{&spec, {}, spec.specId, nullptr, {}};
        const std::vector<PoolValue>* values = fails ? &spec.failing : &spec.passing;
        if (special && m_batch.fault == Fault::DetectionLimitAbove)
            values = &spec.detectionLimitAbove;
        if (special && m_batch.fault == Fault::UnitSlip)
            values = &spec.slipped, row.specId = spec.slippedSpecId;
        row.value = m_random.pick(*values);
        if (values == &spec.passing || values == &spec.failing)
            ownNumber(row, fails ? spec.failingRange : spec.passingRange, !fails);
        const bool saysFail = fails && m_batch.fault != Fault::VerdictContradiction;
        row.labVerdict = saysFail ? &m_lab.failItem : &m_lab.passItem;
        if (!row.labVerdict->empty())
            row.agrees = agrees(row.value.verdict, saysFail ? Verdict::Fail : Verdict::Pass);
        return row;
    }

    /// At larger scales every result has a number of its own, so that a laboratory's numbers look measured.
    void ownNumber(Row& row, const std::optional<NumberRange>& range, bool passes)
    {
        if (!m_world.scale().ownValues || !range || !row.value.lod.empty())
            return;
        const bool pressed = passes && row.pool->justInside && m_world.pressesValues(m_batch.visit.lab) &&
                             m_numbers.permille(pressedPermille);
        const NumberRange& from = pressed ? *row.pool->justInside : *range;
        const quint32 span = quint32(from.high - from.low + 1);
        row.value.value = decimalText(from.low + m_numbers.below(span), from.decimals);
    }

    void conclude(Report& report) const
    {
        for (const Row& row : report.rows) {
            report.tally.count({row.value.verdict == Verdict::Pass   ? ItemStanding::Passed
                                : row.value.verdict == Verdict::Fail ? ItemStanding::Failed
                                                                     : ItemStanding::CannotTell,
                                row.agrees},
                               row.pool->aspect);
            report.attention += row.agrees == false || row.value.verdict == Verdict::CannotTell;
        }
        report.labFails = m_batch.failing && m_batch.fault != Fault::VerdictContradiction &&
                          m_batch.fault != Fault::OverallContradiction;
        report.attention += m_batch.fault == Fault::OverallContradiction || m_batch.fault == Fault::MustItemMissing ||
                            m_batch.fault == Fault::DatesOutOfOrder;
    }

    const World& m_world;
    const ValuePools& m_pools;
    const Batch& m_batch;
    const LabPart& m_lab;
    const RulePart& m_rule;
    Random m_random, m_numbers;
};

enum State { New = 0, Accepted = 1, Returned = 2, Signed = 4 };

/// Old reports are signed; those of the last two months are on their way; what was planted waits to be found.
State stateOf(const Batch& batch, const Report& report, int today)
{
    const int age = today - batch.reportedOn;
    if (report.attention > 0 || age < 20)
        return batch.fault == Fault::None && report.attention > 0 && age > 60 ? Returned : New;
    return age < 60 ? Accepted : Signed;
}

} // namespace

std::vector<Writer::Keyed> Writer::reportKeys() const
{
    std::vector<Keyed> keys;
    keys.reserve(m_world.scale().batches);
    for (quint32 i = 0; i < m_world.scale().batches; ++i) {
        const Batch batch = m_world.batch(i);
        if (batch.reported)
            keys.push_back({naturalId("report", batch.sampleNo + '\x1f' + batch.reportNo), i});
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

Status Writer::writeSpecs(Database& db)
{
    struct Spec {
        qint64 id;
        const SpecPool* pool;
        const std::string* unit;
    };
    std::vector<Spec> specs;
    for (const SpecPool& pool : m_pools.all()) {
        specs.push_back({pool.specId, &pool, &pool.unit});
        if (!pool.slipped.empty())
            specs.push_back({pool.slippedSpecId, &pool, &pool.slippedUnit});
    }
    std::stable_sort(specs.begin(), specs.end(), [](const Spec& a, const Spec& b) { return a.id < b.id; });
    specs.erase(std::unique(specs.begin(), specs.end(), [](const Spec& a, const Spec& b) { return a.id == b.id; }),
                specs.end());
    auto insert = Insert::into(db, "test_spec", "id, item, basis, method, limit_text, unit");
    if (!insert)
        return insert.error();
    for (const Spec& s : specs) {
        *insert << s.id << s.pool->item << s.pool->basis << s.pool->method << s.pool->limit << *s.unit;
        if (Status done = insert->run(); !done)
            return done;
    }
    return ok();
}

namespace {

/// Who reviewed and signed, and when; moments count from the first day of the span.
void bindDecisions(Insert& reports, State state, qint64 reportedMs)
{
    constexpr qint64 dayMs = 86'400'000;
    reports << (state == New ? "" : "演示乙");
    if (state == New)
        reports.null();
    else
        reports << reportedMs + dayMs * 2;
    reports << (state == Returned ? "请核对检出限与单项判定" : "") << (state == Signed ? "演示丙" : "");
    if (state == Signed)
        reports << reportedMs + dayMs * 3;
    else
        reports.null();
}

Status writeRows(Insert& results, qint64 id, const Report& report)
{
    int no = 0;
    for (const Row& row : report.rows) {
        results << id << ++no << row.specId << row.value.value << row.value.lod << row.value.uncertainty
                << *row.labVerdict << storedVerdict(row.value.verdict);
        if (row.agrees)
            results << *row.agrees;
        else
            results.null();
        if (Status done = results.run(); !done)
            return done;
    }
    return ok();
}

} // namespace

Status Writer::writeReport(Insert& reports, Insert& results, qint64 id, quint32 index)
{
    const Batch batch = m_world.batch(index);
    const Report report = Composer(m_world, m_pools, batch).compose();
    const LabPart& lab = m_world.parts().labs[batch.visit.lab];
    const Days& days = m_world.days();
    const State state = stateOf(batch, report, days.today());
    reports << id << naturalId("batch", batch.sampleNo) << batch.sampleNo << batch.reportNo
            << m_labIds[batch.visit.lab];
    reports << (report.labFails ? 2 : 1) << (report.labFails ? lab.failAll : lab.passAll)
            << storedVerdict(reportVerdict(report.tally));
    reports << days.text(batch.received) << days.text(batch.finished) << days.text(batch.reportedOn) << int(state)
            << report.attention << "演示甲";
    bindDecisions(reports, state, days.milliseconds(batch.reportedOn));
    reports << storedPart(report.tally.items.physical) << storedPart(report.tally.items.label);
    if (Status done = reports.run(); !done)
        return done;
    if (state == Returned || state == Accepted)
        m_events.push_back({id, state == Returned ? 2 : 1, days.milliseconds(batch.reportedOn)});
    return writeRows(results, id, report);
}

Status Writer::writeReports(Database& db)
{
    if (Status specs = writeSpecs(db); !specs)
        return specs;
    auto reports = Insert::into(
        db, "report",
        "id, batch_id, sample_no, report_no, lab_id, lab_verdict, lab_verdict_text, our_verdict, received_on, "
        "finished_on, "
        "reported_on, state, attention, entered_by, reviewed_by, reviewed_at, review_reason, signed_by, signed_at, "
        "physical_verdict, label_verdict");
    auto results =
        Insert::into(db, "result", "report_id, no, spec_id, value, lod, uncertainty, lab_verdict, our_verdict, agrees");
    if (!reports || !results)
        return reports ? results.error() : reports.error();
    for (const auto& [id, index] : reportKeys()) {
        if (Status done = writeReport(*reports, *results, id, index); !done)
            return done;
        if (Status tick = m_ticker.tick(); !tick)
            return tick;
    }
    return writeEvents(db);
}

/// The story of the reports that are still on their way; the old ones were decided before events were kept.
Status Writer::writeEvents(Database& db)
{
    auto insert = Insert::into(db, "review_event", "id, report_id, revision, action, person, at, reason");
    if (!insert)
        return insert.error();
    constexpr qint64 dayMs = 86'400'000;
    for (const Event& event : m_events) {
        *insert << naturalId("review_event", std::to_string(event.report)) << event.report << 1 << event.action
                << "演示乙" << event.reportedMs + dayMs * 2 << (event.action == 2 ? "请核对检出限与单项判定" : "");
        if (Status done = insert->run(); !done)
            return done;
    }
    return ok();
}

} // namespace spotcheck::demo
