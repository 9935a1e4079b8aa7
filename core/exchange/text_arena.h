#pragma once
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

/// All shared texts of a workbook, in blocks: eight bytes beside each text, no copying while it grows.
namespace spotcheck {

class TextArena {
public:
    static constexpr size_t kBlock = size_t(4) << 20;
    static constexpr size_t kLongest = kBlock - sizeof(uint32_t);

    /// False, and nothing added, when the text is longer than a block or 4 GB are full.
    bool add(std::string_view text)
    {
        const size_t need = sizeof(uint32_t) + text.size();
        if (text.size() > kLongest)
            return false;
        if (m_blocks.empty() || m_used + need > kBlock) {
            if (m_blocks.size() >= (size_t(1) << 32) / kBlock)
                return false;
            m_blocks.push_back(std::make_unique_for_overwrite<char[]>(kBlock));
            m_used = 0;
        }
        char* to = m_blocks.back().get() + m_used;
        const auto size = uint32_t(text.size());
        std::memcpy(to, &size, sizeof size);
        std::memcpy(to + sizeof size, text.data(), text.size());
        m_starts.push_back(uint32_t((m_blocks.size() - 1) * kBlock + m_used));
        m_used += need;
        return true;
    }
    std::string_view at(size_t i) const
    {
        const char* from = m_blocks[m_starts[i] / kBlock].get() + m_starts[i] % kBlock;
        uint32_t size = 0;
        std::memcpy(&size, from, sizeof size);
        return {from + sizeof size, size};
    }
    size_t size() const { return m_starts.size(); }
    /// What it takes in memory, near enough.
    size_t bytes() const { return m_blocks.size() * kBlock + m_starts.size() * sizeof(uint32_t); }

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::vector<uint32_t> m_starts;
    size_t m_used = 0;
};

} // namespace spotcheck
