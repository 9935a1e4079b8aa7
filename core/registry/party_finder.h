#pragma once
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <optional>
#include <QString>
#include <string>
#include <unordered_map>

/// Finds the enterprise, laboratory or product a row names, and adds an enterprise or laboratory nobody knew. An
/// enterprise is known by its credit code, else by name and place.
namespace spotcheck {

struct Party {
    std::string uscc, name, region;
    int role = 0; ///< bit of kRoles, for a new one
};

class PartyFinder {
public:
    Status open(const Database& db);
    void restart();

    /// Stored or future id; 0 when several stored ones fit and none fits best.
    Result<qint64> enterpriseId(const Party& party);
    /// The same, and there afterwards.
    Result<qint64> enterprise(const Party& party);
    Result<qint64> lab(const std::string& name);
    Result<qint64> productByName(const std::string& name); ///< 0 when unknown or ambiguous
    /// The name the file has for an enterprise.
    Result<std::string> enterpriseName(qint64 id);
    qint64 addedEnterprises() const { return m_addedEnterprises; }
    qint64 addedLabs() const { return m_addedLabs; }
    QStringList warnings() const;

private:
    Result<qint64> byName(const Party& party);
    Status add(qint64 id, const Party& party);
    Statement m_byCode, m_byName, m_kept, m_exists, m_addEnterprise, m_setCode, m_lab, m_addLab, m_product;
    std::unordered_map<std::string, qint64> m_enterprises, m_labs, m_products;
    qint64 m_addedEnterprises = 0, m_addedLabs = 0;
};

} // namespace spotcheck
