#pragma once
#include "core/demo/parts.h"
#include "core/testing/judge.h"
#include "core/testing/report_conclusion.h"

#include <array>
#include <optional>

/// Every (laboratory, rule, item) as that laboratory writes it, with ready values and the verdict of the real judge on
/// each of them: twenty million results cost a few thousand judgements.
namespace spotcheck::demo {

struct PoolValue {
    std::string value, lod, uncertainty;
    Verdict verdict = Verdict::CannotTell;
};

/// Numbers from `low` to `high` in units of 10^-`decimals`, all with the same verdict.
struct NumberRange {
    long long low = 0, high = 0;
    int decimals = 0;
};

struct SpecPool {
    qint64 specId = 0;
    std::string item, basis, method, limit, unit;
    ItemAspect aspect = ItemAspect::Physical;
    std::vector<PoolValue> passing, failing;
    std::vector<PoolValue>
        detectionLimitAbove;        ///< ND with a detection limit above the requirement; empty for items without
    std::vector<PoolValue> slipped; ///< right numbers under a unit a thousand times larger
    qint64 slippedSpecId = 0;
    std::string slippedUnit;
    std::optional<NumberRange> passingRange, failingRange; ///< of the numbers among them
    std::optional<NumberRange> justInside;                 ///< the last hundredth below an upper limit; passing
};

std::string decimalText(long long scaled,
                        int decimals); ///< a whole number of 10^-decimals; no binary number touches it

class ValuePools {
public:
    ValuePools(const Parts& parts, quint64 seed);
    const SpecPool& pool(std::size_t lab, std::size_t rule, std::size_t item) const;
    const std::vector<SpecPool>& all() const { return m_pools; }

private:
    std::vector<SpecPool> m_pools;
    std::vector<std::size_t> m_firstOfRule; ///< index of a rule's first item within one laboratory's block
    std::size_t m_block = 0;                ///< items of all rules
};

/// The requirement as the laboratory spells it (≤75 → 不大于75).
std::string spelledLimit(const std::string& limit, const LabPart& lab);

} // namespace spotcheck::demo
