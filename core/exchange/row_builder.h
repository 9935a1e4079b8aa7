#pragma once
#include "core/exchange/sheet.h"

#include <string>
#include <string_view>
#include <vector>

/// Collects the cells of one row. Their texts lie in one buffer, kept from row to row, or elsewhere if they outlive it.
namespace spotcheck {

class RowBuilder {
public:
    static constexpr size_t kMostBytes = size_t(64) << 20; ///< of the texts of one row

    std::string& text() { return m_text; } ///< append a cell's text here, then addAppended()
    /// The cell's text is what was appended since `from`; an empty text is no cell.
    void addAppended(int column, CellKind kind, size_t from)
    {
        if (m_text.size() > from)
            m_pending.push_back({column, kind, nullptr, from, m_text.size() - from});
    }
    void add(int column, CellKind kind, std::string_view text)
    {
        const size_t from = m_text.size();
        m_text += text;
        addAppended(column, kind, from);
    }
    /// The same text once more, for repeated cells.
    void repeatLast(int column)
    {
        Pending again = m_pending.back();
        again.column = column;
        m_pending.push_back(again);
    }
    void addForeign(int column, CellKind kind, std::string_view text)
    {
        if (!text.empty())
            m_pending.push_back({column, kind, text.data(), 0, text.size()});
    }
    bool isEmpty() const { return m_pending.empty(); }
    size_t size() const { return m_pending.size(); }
    bool isTooLong() const { return m_text.size() > kMostBytes; }
    std::span<const Cell> cells()
    {
        m_cells.clear();
        for (const Pending& p : m_pending)
            m_cells.push_back({p.column, p.kind, {p.foreign != nullptr ? p.foreign : m_text.data() + p.from, p.size}});
        return m_cells;
    }
    void clear()
    {
        m_pending.clear();
        m_text.clear();
    }

private:
    struct Pending {
        int column;
        CellKind kind;
        const char* foreign;
        size_t from, size;
    };
    std::string m_text;
    std::vector<Pending> m_pending;
    std::vector<Cell> m_cells;
};

} // namespace spotcheck
