#pragma once
#include "core/base/result.h"

#include <map>
#include <string>
#include <vector>

/// The texts the synthetic workspace is made of, read from resources/demo (plain CSV, no quotes).
namespace spotcheck::demo {

using Words = std::vector<std::string>;

struct ProductPart {
    std::string code, name, parent, risk, season, authorities;
    int catalogues = 0;
    bool fastTrack = false;
};

struct ItemPart {
    std::string name, basis, method, limit, unit;
    int mandatory = 0;
    bool key = false;
    std::string passing, failing, lod; ///< how values are made, see value_pool.h
};

struct RulePart {
    std::string code, product, version, publishedOn, effectiveOn, inspect, reserve, unit;
    std::vector<ItemPart> items;
};

/// A laboratory and how it spells things.
struct LabPart {
    std::string name, atMost, notDetected, passItem, failItem, passAll, failAll, scope;
    int firstYear = 0;
};

struct RegionPart {
    std::string code, name;
    int weight = 0;
    Words places;     ///< towns of a district, cities of a province
    Words placeCodes; ///< of cities
};

/// What is checked, how often, and how the plan's line looks.
struct TaskPart {
    std::string product;
    int weight = 0, failPermille = 0, production = 0, store = 0, online = 0, price = 0;
    std::size_t rule = 0; ///< newest version, index into Parts::rules
    std::size_t productIndex = 0;
};

struct Parts {
    std::vector<ProductPart> products;
    std::vector<RulePart> rules;
    std::vector<LabPart> labs;
    std::vector<RegionPart> provinces, districts;
    std::vector<TaskPart> tasks;
    std::map<std::string, Words> words; ///< 字, 行业, 组织, 店, 路, 姓, 名, 平台, 商标, …

    const Words& list(const char* name) const { return words.at(name); }
};

Result<Parts> loadParts();
std::string replaced(std::string text, std::string_view what, std::string_view by);
Words split(std::string_view text, std::string_view separator);

} // namespace spotcheck::demo
