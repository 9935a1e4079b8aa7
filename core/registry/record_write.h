#pragma once
#include "core/registry/record_edit.h"

#include <map>

/// Shared by editing and adding: which columns exist and whether they may be null, and how a value is bound.
namespace spotcheck {

const char* columnOf(const Field& field);
QString shownTitle(const Field& field);
QString shownTitle(const RecordType& type);

/// Columns of a table that may hold NULL: an unknown number is that, elsewhere it is 0.
class NullableColumns {
public:
    Status read(const Database& db, const char* table);
    void bind(Statement& q, int i, const Field& field, const StoredValue& value) const;

private:
    std::map<std::string, bool, std::less<>> m_nullable;
};

} // namespace spotcheck
