#include "core/testing/judge_memo.h"

#include "core/testing/decision_rule.h"
#include "core/testing/item_name.h"
#include "core/testing/judge_core.h"
#include "core/testing/plain_text.h"

namespace spotcheck {

namespace {

constexpr std::size_t kRemembered = 1 << 16; // texts kept before the memo starts afresh

} // namespace

template <class T, class Make> const T& LimitMemo::remembered(Map<T>& map, Make make)
{
    if (const auto found = map.find(std::string_view(m_key)); found != map.end())
        return found->second;
    if (map.size() >= kRemembered)
        map.clear();
    return map.emplace(m_key, make()).first->second;
}

const std::shared_ptr<const Limit>& LimitMemo::limit(const JudgeInput& input)
{
    m_key.assign(input.limit);
    for (const std::string_view part : {input.unit, input.item}) {
        m_key.push_back('\x1f');
        m_key.append(part);
    }
    if (m_last && m_key == m_lastKey)
        return *m_last;
    m_last = &remembered(m_limits,
                         [&] { return std::make_shared<const Limit>(readLimit(input.limit, input.unit, input.item)); });
    m_lastKey = m_key;
    return *m_last;
}

void LimitMemo::value(const JudgeInput& input, const Limit& limit, Value& out)
{
    static const Unit noUnit;
    static const DetectionLimitColumn noLimit;
    const Unit* unit = &noUnit;
    const DetectionLimitColumn* detectionLimit = &noLimit;
    if (!input.unit.empty()) {
        m_key.assign(input.unit);
        unit = &remembered(m_units, [&] { return readUnit(input.unit); });
    }
    if (unit->isNone() && !input.item.empty()) {
        m_key.assign(input.item);
        unit = &remembered(m_itemUnits, [&] { return readItemName(input.item).unit; });
    }
    if (!input.lod.empty()) {
        m_key.assign(input.lod);
        detectionLimit = &remembered(m_detectionLimits, [&] { return readDetectionLimitColumn(input.lod); });
    }
    plain::normalise(input.value, m_plainValue);
    readPlainValue(m_plainValue, *unit, *detectionLimit, limit.kind == LimitKind::Plan ? limit.plan.n : 0, out);
    if (input.uncertainty.empty())
        return;
    m_key.assign(input.uncertainty);
    applyUncertainty(remembered(m_uncertainties, [&] { return readUncertainty(input.uncertainty); }), out);
}

struct JudgeMemo::Data {
    LimitMemo memo;
};

JudgeMemo::JudgeMemo() : m_data(std::make_unique<Data>()) {}
JudgeMemo::~JudgeMemo() = default;
JudgeMemo::JudgeMemo(JudgeMemo&&) noexcept = default;
JudgeMemo& JudgeMemo::operator=(JudgeMemo&&) noexcept = default;

Judgement JudgeMemo::operator()(const JudgeInput& input)
{
    return (*this)(m_data->memo.limit(input), input);
}

Judgement JudgeMemo::operator()(std::shared_ptr<const Limit> limit, const JudgeInput& input)
{
    Judgement result;
    result.limit = std::move(limit);
    m_data->memo.value(input, *result.limit, result.value);
    const Decided decided = decideByWords(*result.limit, result.value, input, result.compared);
    result.verdict = decided.outcome.verdict;
    result.reason = decided.outcome.reason;
    result.method = decided.method;
    result.decision = decided.rule;
    result.zone = decided.zone;
    result.limitText = input.limit;
    result.valueText = input.value;
    return result;
}

} // namespace spotcheck
