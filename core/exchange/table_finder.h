#pragma once
#include "core/exchange/header_finder.h"
#include "core/exchange/import_feed.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

/// Finds further headers below the first one: a table after a table in one sheet, perhaps with its columns in another
/// order, and the header repeated on every page. Rows are looked at in their order, each once, with one row's delay.
/// A header counts only when it names every required column; the few short rows right above it are its titles.
namespace spotcheck {

class TableFinder {
public:
    /// `first` is the header found or shown by hand; what was said there by hand holds for later ones of the same
    /// words.
    TableFinder(const RecordType& type, const QString& sheet, const RememberedColumns& remembered,
                const HeaderHints& hints, const FoundHeader& first);

    /// The last row of the block is new; it or those before it may get another role.
    void look(RowBlock& block);
    void end(RowBlock& block); ///< no more rows come
    /// What the last rows are depends on those to come: keep the block together.
    bool isWaiting() const { return m_candidate || (m_sparse > 0 && m_sparse <= kTitleRows); }

private:
    static constexpr int kTitleRows = 5;

    bool mayBeHeader(const RowBlock& block, const RowBlock::BlockRow& row);
    bool isKeyWord(std::string_view text);
    bool mayBeginKey(std::string_view text) const;
    void noteStart(std::string_view name);
    /// Looks whether the header is the row alone, with the next or with the previous one; answers how many rows from
    /// the row on it takes, 0: none.
    int decide(RowBlock& block, size_t row, bool hasNext);
    void begin(RowBlock& block, FoundHeader header, size_t first, size_t last);
    void markTitles(RowBlock& block, size_t header) const;
    bool isData(const RowBlock& block, const RowBlock::BlockRow& row) const;
    bool isTitle(const RowBlock& block, size_t row, bool justAbove) const;
    void settle(FoundHeader& header) const;
    bool isSame(const FoundHeader& header) const;

    const RecordType& m_type;
    const QString m_sheet;
    ColumnMatcher m_matcher;
    const HeaderHints m_hints;
    const Field* m_key = nullptr; ///< the first required field; a header names it
    std::shared_ptr<const FoundHeader> m_current;
    std::unordered_map<std::string, bool> m_words; ///< texts that name the key field, and others
    std::vector<std::string> m_starts;             ///< first characters of the key field's names
    int m_least = 1;                               ///< required fields that make a short row data
    bool m_numbered = false;                       ///< the key is a number: without a digit it is none
    bool m_candidate = false;
    int m_sparse = 0; ///< rows of one or two cells at the end
};

} // namespace spotcheck
