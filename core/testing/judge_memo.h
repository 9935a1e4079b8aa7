#pragma once
#include "core/testing/judge.h"
#include "core/testing/uncertainty.h"
#include "core/testing/value_reader.h"
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

/// Limits, units and detection limits already read, by their text; bounded. What JudgeMemo and JudgeWriter share.
namespace spotcheck {

class LimitMemo {
public:
    const std::shared_ptr<const Limit>& limit(const JudgeInput& input);
    /// `limit` is the row's, which says how many results to expect. `out` must be fresh.
    void value(const JudgeInput& input, const Limit& limit, Value& out);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template <class T> using Map = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
    template <class T, class Make> const T& remembered(Map<T>& map, Make make);

    Map<std::shared_ptr<const Limit>> m_limits;
    Map<Unit> m_units;
    Map<Unit> m_itemUnits; ///< a unit that only the item's name says
    Map<DetectionLimitColumn> m_detectionLimits;
    Map<UncertaintyNote> m_uncertainties;
    std::string m_key;
    std::string m_lastKey; ///< rows of one item stand together
    const std::shared_ptr<const Limit>* m_last = nullptr;
    std::string m_plainValue;
};

} // namespace spotcheck
