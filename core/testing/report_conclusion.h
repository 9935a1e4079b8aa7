#pragma once
#include "core/testing/judge.h"
#include <QString>
#include <span>
#include <string_view>

/// The verdict of a whole report: physical items, label items (标志、标签、说明书 …) and overall kept apart. What was
/// not judged, does not apply or was not tested never counts as passed; one failed item is enough, nothing is averaged.
/// Source: domain 5.2 (所检项目未发现不合格), 9.3.
namespace spotcheck {

/// How one item of a report stands.
enum class ItemStanding { Passed, Failed, NotJudged, NotApplicable, NotTested, CannotTell };
ItemStanding standingOf(const Judgement& judgement);
std::string_view standingCode(ItemStanding standing); ///< "passed", "not_judged" …
QString standingText(ItemStanding standing);          ///< in the user's language

enum class ItemAspect { Physical, Label };
/// By the item's name (标志, 标签, 说明书, 使用说明, 标识, 警示, 铭牌); 结构 and the like are physical.
ItemAspect aspectOfItem(std::string_view name);
/// An aspect column (标识, 实物 …) where it says one, else the name.
ItemAspect aspectOfItem(std::string_view aspect, std::string_view name);

struct ItemCounts {
    int passed = 0;
    int failed = 0;
    int notJudged = 0;
    int notApplicable = 0;
    int notTested = 0;
    int cannotTell = 0;

    void add(ItemStanding standing);
    int judged() const { return passed + failed; }
    int tested() const { return passed + failed + notJudged + cannotTell; } ///< items with a result: 检验项数
    int all() const { return tested() + notApplicable + notTested; }
    friend bool operator==(const ItemCounts&, const ItemCounts&) = default;
};

enum class Conclusion { Passed, Failed, CannotTell, NothingJudged };
Conclusion conclusionOf(const ItemCounts& counts);
std::string_view conclusionCode(Conclusion conclusion);
QString conclusionText(Conclusion conclusion); ///< "no failure found in the items inspected", in the user's language

struct ReportItemStanding {
    ItemAspect aspect = ItemAspect::Physical;
    ItemStanding standing = ItemStanding::CannotTell;
};

struct ReportConclusion {
    ItemCounts physical;
    ItemCounts label;
    ItemCounts all;

    Conclusion physicalVerdict() const { return conclusionOf(physical); }
    Conclusion labelVerdict() const { return conclusionOf(label); }
    Conclusion overall() const { return conclusionOf(all); }
};

ReportConclusion concludeReport(std::span<const ReportItemStanding> items);

} // namespace spotcheck
