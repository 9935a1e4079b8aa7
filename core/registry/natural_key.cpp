#include "core/registry/natural_key.h"

#include "core/base/ids.h"

#include <algorithm>
#include <iterator>

namespace spotcheck {

namespace {

/// The fields that together are the key; a record needs a value in each of them.
struct Key {
    std::string_view kind;
    std::vector<std::string_view> fields;
};

const Key* keyOf(std::string_view kind)
{
    static const std::vector<Key> keys = {{"catalogue", {"code"}},
                                          {"labs", {"name"}},
                                          {"bids", {"year", "task_no", "lab"}},
                                          {"batches", {"sample_no"}},
                                          {"tasks", {"task_no"}},
                                          {"samplers", {"name", "body"}},
                                          {"venues", {"name", "region"}},
                                          {"standards", {"code"}},
                                          {"holidays", {"day"}},
                                          {"festivals", {"name", "day"}},
                                          {"catalogues", {"catalogue", "edition", "product_name"}},
                                          {"plan", {"year", "office", "product_name", "mode"}}};
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.kind == kind; });
    return found == keys.end() ? nullptr : &*found;
}

} // namespace

qint64 enterpriseId(std::string_view uscc, std::string_view name, std::string_view region)
{
    std::string key(uscc.empty() ? name : uscc);
    if (uscc.empty() && !region.empty())
        key += '\x1f' + std::string(region);
    return naturalId("enterprise", key);
}

std::string incidentKey(const std::function<std::string(std::string_view key)>& value)
{
    std::string key;
    for (const char* field : {"happened_on", "product_name", "source", "reference", "what"})
        key += value(field) + '\x1f';
    return value("reference").empty() ? key + value("enterprise") + '\x1f' + value("region") : key;
}

qint64 naturalIdOf(const RecordType& type, const std::function<std::string(std::string_view key)>& value)
{
    if (std::string_view(type.kind) == "enterprises")
        return enterpriseId(value("uscc"), value("name"), value("region"));
    if (std::string_view(type.kind) == "incidents")
        return naturalId(type.table, incidentKey(value));
    const Key* key = keyOf(type.kind);
    if (key == nullptr)
        return 0;
    std::string joined;
    for (const std::string_view field : key->fields) {
        const std::string part = value(field);
        if (part.empty())
            return 0;
        joined += (joined.empty() ? "" : "\x1f") + part;
    }
    return naturalId(type.table, joined);
}

} // namespace spotcheck
