#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The CSV of the `judge` command: where its columns are, and its records one by one. (The importer's reader stands in
/// a later module; this one does no more than judging needs.)
namespace spotcheck {

enum JudgeColumn {
    LimitColumn,
    ValueColumn,
    UnitColumn,
    LodColumn,
    MethodColumn,
    VerdictColumn,
    ItemColumn,
    UncertaintyColumn,
    DecisionColumn,
    JudgeColumnCount
};

struct JudgeColumns {
    std::vector<int> meaning; ///< per column of the file: a JudgeColumn, or -1
    std::string unit = {};    ///< a unit in the head of limit or value, as 实测值(mg/kg); for rows that name none
};

/// Reads the header record at `at` and moves behind it. Names in English or Chinese; others are ignored. Nullopt
/// without a limit and a value column, each once, or when their heads name two different units.
std::optional<JudgeColumns> readJudgeHeader(std::string_view text, std::size_t& at);

/// One record taken apart. The views live as long as the text and this object, until the next call.
class JudgeRecord {
public:
    /// Takes the record at the front of `text` off. False when the text is used up.
    bool take(std::string_view& text, const JudgeColumns& columns);
    std::string_view operator[](JudgeColumn column) const { return m_fields[std::size_t(column)]; }
    std::string_view raw() const { return m_raw; }
    bool isBlank() const { return m_blank; }
    bool isMalformed() const { return m_malformed; }

private:
    void plainFields(const JudgeColumns& columns);
    void quotedFields(std::string_view text, const JudgeColumns& columns);
    void set(const JudgeColumns& columns, std::size_t index, std::string_view field);

    std::array<std::string_view, JudgeColumnCount> m_fields{};
    std::array<std::string, JudgeColumnCount> m_unquoted;
    std::string m_scratch;
    std::string_view m_raw;
    bool m_blank = false;
    bool m_malformed = false;
};

} // namespace spotcheck
