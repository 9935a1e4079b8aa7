#pragma once
#include "core/registry/typed_value.h"
#include "core/workspace/database.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Writes records of one table by id: what is new is inserted, what differs is updated, the rest is left alone. A value
/// that is not said leaves what is stored, or the column's default in a new record.
namespace spotcheck {

enum class Put { Added, Changed, Same };

using SaidValue = std::optional<StoredValue>;

SaidValue said(std::string_view text); ///< empty text is not said
SaidValue said(qint64 number);

class ImportTable {
public:
    static Result<ImportTable> open(const Database& db, const std::string& table, std::vector<std::string> columns);
    /// One value per column of open().
    Result<Put> put(qint64 id, std::span<const SaidValue> values);

private:
    ImportTable() = default;
    Status readDefaults(const Database& db, const std::string& table);
    Result<bool> load(qint64 id);
    Status write(Statement& statement, qint64 id);

    std::vector<std::string> m_columns;
    std::vector<StoredValue> m_defaults, m_row;
    Statement m_select, m_insert, m_update;
};

} // namespace spotcheck
