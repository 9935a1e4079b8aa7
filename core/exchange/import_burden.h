#pragma once
#include "core/sampling/burden_breach.h"
#include "core/workspace/database.h"

#include <map>
#include <QDate>
#include <unordered_map>

/// What an import of batches adds to the burden of those it samples: the limits of clause (三) that are broken only
/// since. They warn and refuse nothing. Each enterprise's year is looked at before its first row is written and when
/// all are; as most have too few batches to break anything, one count by the index settles most of them.
namespace spotcheck {

class ImportBurden {
public:
    Status open(const Database& db, QDate today);
    void restart() { m_years.clear(); }
    bool countsProducer() const { return m_limits.countsProducer; }
    /// Before a row of that enterprise and day is written.
    Status touch(qint64 enterprise, std::string_view day);
    /// When all are written.
    Result<QList<BurdenBreach>> breaches();
    const BurdenLimits& limits() const { return m_limits; }

private:
    struct Year {
        BurdenOfYear ledger;
        std::unordered_map<qint64, Burden> before; ///< by enterprise; empty: too little to break anything
    };
    Result<Year*> yearOf(int year);
    Result<bool> mayBreak(qint64 enterprise, int year);
    Status addBreaches(Year& year, int number, qint64 enterprise, QList<BurdenBreach>& all);
    const Database* m_db = nullptr;
    BurdenLimits m_limits;
    Statement m_count;
    std::map<int, Year> m_years;
};

} // namespace spotcheck
