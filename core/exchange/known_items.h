#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <unordered_set>

/// Names of the test items of the implementation rules in a workspace: a column headed by one of them holds results of
/// that item.
namespace spotcheck {

class Database;

class KnownItems {
public:
    static Result<KnownItems> load(const Database& db);
    /// Full and half width, white space and case are the same.
    bool has(std::string_view name) const;
    void add(std::string_view name);

private:
    std::unordered_set<std::string> m_names;
};

} // namespace spotcheck
