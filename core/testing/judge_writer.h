#pragma once
#include "core/testing/judge.h"
#include "core/testing/judge_core.h"
#include "core/testing/judge_csv.h"
#include "core/testing/judge_stream.h"
#include "core/testing/reason_text.h"
#include <memory>
#include <string>
#include <string_view>

/// Judges the records of one block and writes their JSON lines. One per thread: it remembers limits and whole rows.
namespace spotcheck {

class JudgeWriter {
public:
    JudgeWriter(const JudgeColumns& columns, const ReasonTexts& texts);
    ~JudgeWriter();
    JudgeWriter(const JudgeWriter&) = delete;
    JudgeWriter& operator=(const JudgeWriter&) = delete;
    /// `text` holds whole records; the lines are appended to `out`.
    void run(std::string_view text, std::string& out);
    const JudgeSummary& summary() const { return m_summary; }

private:
    struct Memory;
    struct RememberedRow;
    void record(const JudgeRecord& record, std::string& out);
    void append(const JudgeInput& input, const Limit& limit, const Decided& decided, std::optional<bool> agreement,
                std::string& out);
    void remembered(const JudgeRecord& row, RememberedRow& slot, std::string& out);
    void count(Verdict verdict, bool disagrees);

    const JudgeColumns& m_columns;
    const ReasonTexts& m_texts;
    JudgeSummary m_summary;
    std::unique_ptr<Memory> m_memory;
};

} // namespace spotcheck
