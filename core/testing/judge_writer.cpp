#include "core/testing/judge_writer.h"

#include "core/testing/decision_rule.h"
#include "core/testing/json_text.h"
#include "core/testing/judge.h"
#include "core/testing/judge_core.h"
#include "core/testing/judge_memo.h"
#include <cstdint>
#include <functional>
#include <vector>

namespace spotcheck {

namespace {

constexpr std::size_t kRowSlots = 8192; // rows repeat: the same item of the same rule with the same result
constexpr std::size_t kSeen = 1 << 16;  // a row is remembered when it comes the second time: distinct rows cost nothing

void appendAgrees(std::string& out, std::optional<bool> agreement)
{
    out += !agreement ? "null" : *agreement ? "true" : "false";
}

/// The zone where an uncertainty gives one; the rule's name where it is not the ordinary one.
void appendDecision(std::string& out, const Decided& decided)
{
    out += ",\"zone\":";
    appendJsonTextOrNull(out, zoneCode(decided.zone));
    if (decided.rule != DecisionRule::Simple)
        out.append(",\"decision_rule\":\"").append(decisionRuleCode(decided.rule)).append("\"");
}

} // namespace

struct JudgeWriter::RememberedRow {
    std::string row;
    std::string line;
    Verdict verdict = Verdict::CannotTell;
    bool disagrees = false;
};

struct JudgeWriter::Memory {
    std::vector<RememberedRow> rows = std::vector<RememberedRow>(kRowSlots);
    std::vector<std::uint32_t> seen = std::vector<std::uint32_t>(kSeen);
    LimitMemo memo;
    JudgeRecord record;
    Value value;
    std::string compared;
    std::string understoodValue;
    std::string sentence;
};

JudgeWriter::JudgeWriter(const JudgeColumns& columns, const ReasonTexts& texts)
    : m_columns(columns), m_texts(texts), m_memory(std::make_unique<Memory>())
{
}

JudgeWriter::~JudgeWriter() = default;

void JudgeWriter::count(Verdict verdict, bool disagrees)
{
    ++m_summary.rows;
    m_summary.passed += verdict == Verdict::Pass ? 1 : 0;
    m_summary.failed += verdict == Verdict::Fail ? 1 : 0;
    m_summary.cannotTell += verdict == Verdict::CannotTell ? 1 : 0;
    m_summary.disagree += disagrees ? 1 : 0;
}

void JudgeWriter::run(std::string_view text, std::string& out)
{
    JudgeRecord& current = m_memory->record;
    while (current.take(text, m_columns)) {
        if (current.isBlank())
            continue;
        const std::size_t hash = std::hash<std::string_view>()(current.raw());
        std::uint32_t& seen = m_memory->seen[hash % kSeen];
        const bool again = seen == std::uint32_t(hash >> 32);
        seen = std::uint32_t(hash >> 32);
        if (again)
            remembered(current, m_memory->rows[hash % kRowSlots], out);
        else
            record(current, out);
    }
}

/// Copies the line of a row judged before, or judges it and keeps the line.
void JudgeWriter::remembered(const JudgeRecord& row, RememberedRow& slot, std::string& out)
{
    if (slot.line.empty() || slot.row != row.raw()) {
        const JudgeSummary before = m_summary;
        slot.line.clear();
        record(row, slot.line);
        slot.row = row.raw();
        slot.verdict = m_summary.passed > before.passed   ? Verdict::Pass
                       : m_summary.failed > before.failed ? Verdict::Fail
                                                          : Verdict::CannotTell;
        slot.disagrees = m_summary.disagree > before.disagree;
    } else {
        count(slot.verdict, slot.disagrees);
    }
    out += slot.line;
}

void JudgeWriter::record(const JudgeRecord& row, std::string& out)
{
    Memory& memory = *m_memory;
    const std::string_view unit = row[UnitColumn].empty() ? std::string_view(m_columns.unit) : row[UnitColumn];
    const JudgeInput input{row[LimitColumn],       row[ValueColumn],   unit,
                           row[LodColumn],         row[MethodColumn],  row[ItemColumn],
                           row[UncertaintyColumn], row[DecisionColumn]};
    const auto& limit = *memory.memo.limit(input);
    memory.value = Value{};
    memory.compared.clear();
    Decided decided;
    decided.outcome.reason = Reason::RowMalformed;
    if (!row.isMalformed()) {
        memory.memo.value(input, limit, memory.value);
        decided = decideByWords(limit, memory.value, input, memory.compared);
    }
    memory.understoodValue.clear();
    memory.value.appendUnderstood(memory.understoodValue);
    const auto agreement =
        row[VerdictColumn].empty() ? std::nullopt : agrees(decided.outcome.verdict, readLabVerdict(row[VerdictColumn]));
    count(decided.outcome.verdict, agreement && !*agreement);
    append(input, limit, decided, agreement, out);
}

void JudgeWriter::append(const JudgeInput& input, const Limit& limit, const Decided& decided,
                         std::optional<bool> agreement, std::string& out)
{
    Memory& memory = *m_memory;
    const Outcome& outcome = decided.outcome;
    out += "{\"limit\":";
    appendJsonText(out, input.limit);
    out += ",\"value\":";
    appendJsonText(out, input.value);
    out += ",\"understood_limit\":";
    appendJsonTextOrNull(out, limit.understood);
    out += ",\"understood_value\":";
    appendJsonTextOrNull(out, memory.understoodValue);
    out += ",\"verdict\":\"";
    out += verdictCode(outcome.verdict);
    out += "\",\"compared\":";
    appendJsonTextOrNull(out, memory.compared);
    out += ",\"reason\":";
    memory.sentence.clear();
    const bool asCompared = comparesAsShown(outcome.reason) && !memory.compared.empty();
    const std::string_view result = asCompared                       ? std::string_view(memory.compared)
                                    : memory.understoodValue.empty() ? input.value
                                                                     : std::string_view(memory.understoodValue);
    m_texts.append(memory.sentence, outcome.reason, result,
                   limit.understood.empty() ? input.limit : std::string_view(limit.understood));
    appendJsonText(out, memory.sentence);
    out += ",\"reason_code\":\"";
    out += reasonCode(outcome.reason);
    out += "\",\"agrees\":";
    appendAgrees(out, agreement);
    appendDecision(out, decided);
    out += "}\n";
}

} // namespace spotcheck
