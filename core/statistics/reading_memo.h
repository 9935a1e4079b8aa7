#pragma once
#include "core/statistics/result_pool.h"
#include "core/testing/limit.h"

#include <string_view>
#include <unordered_map>

/// Understands every (requirement, value text) once. Twenty million results hold perhaps a million different ones.
namespace spotcheck::statistics {

class ReadingMemo {
public:
    static constexpr quint32 none = ~quint32(0); ///< not one plain number

    explicit ReadingMemo(ResultPool& pool) : m_pool(pool) {}
    bool knows(qint64 spec) const { return m_specs.contains(spec); }
    void addSpec(qint64 id, std::string_view item, std::string_view limit, std::string_view unit);
    quint32 reading(qint64 spec, std::string_view value);
    const std::string& itemName(quint32 quantity) const { return m_quantities[quantity].name; }
    const std::string& unitText(quint32 quantity) const { return m_quantities[quantity].unit; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Spec {
        std::string item, unit;
        Limit limit;
        bool worded = false; ///< the requirement is words or grades: no value of it is a measured number
        std::unordered_map<std::string, quint32, Hash, std::equal_to<>> readings;
    };
    struct Quantity {
        std::string name, unit;
    };
    quint32 understood(const Spec& spec, std::string_view text);
    quint32 quantityOf(const Spec& spec, const Unit& unit);

    ResultPool& m_pool;
    std::unordered_map<qint64, Spec> m_specs;
    std::unordered_map<std::string, quint32> m_quantityIndex;
    std::vector<Quantity> m_quantities;
    qint64 m_lastId = 0;
    Spec* m_last = nullptr;
};

} // namespace spotcheck::statistics
