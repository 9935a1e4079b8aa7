#pragma once
#include "core/testing/standard_code.h"
#include "core/workspace/database.h"

#include <optional>
#include <QString>
#include <string>
#include <string_view>
#include <unordered_map>

/// When the edition of a standard was in force: the workspace's own register, over what is shipped in
/// resources/registry/standards.csv. What is not registered is not spoken of.
namespace spotcheck {

struct StandardEntry {
    std::string inForceOn, withdrawnOn, replacedBy, source, mark;
};

class StandardRegister {
public:
    static Result<StandardRegister> load(const Database& db);
    const StandardEntry* find(const StandardCode& code) const; ///< null: not registered

private:
    std::unordered_map<std::string, StandardEntry> m_entries; ///< by StandardCode::text()
};

} // namespace spotcheck
