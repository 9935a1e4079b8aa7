#include "core/testing/report_conclusion.h"

#include "core/testing/plain_text.h"
#include <algorithm>
#include <iterator>
#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr std::string_view kLabelWords[] = {"标志", "标签", "标识",   "说明书",   "使用说明", "警示",    "铭牌",
                                            "标注", "吊牌", "合格证", "使用信息", "产品信息", "注意事项"};

bool namesLabel(std::string_view name)
{
    return std::any_of(std::begin(kLabelWords), std::end(kLabelWords),
                       [&](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

QString say(const char* sentence)
{
    return QCoreApplication::translate("testing", sentence);
}

} // namespace

ItemStanding standingOf(const Judgement& judgement)
{
    switch (judgement.value.kind) {
    case ValueKind::NotTested:
    case ValueKind::Empty: return ItemStanding::NotTested;
    case ValueKind::NotApplicable: return ItemStanding::NotApplicable;
    case ValueKind::NotJudged: return ItemStanding::NotJudged;
    default: break;
    }
    if (judgement.limit->kind == LimitKind::None)
        return ItemStanding::NotJudged;
    switch (judgement.verdict) {
    case Verdict::Pass: return ItemStanding::Passed;
    case Verdict::Fail: return ItemStanding::Failed;
    case Verdict::CannotTell: break;
    }
    return ItemStanding::CannotTell;
}

std::string_view standingCode(ItemStanding standing)
{
    switch (standing) {
    case ItemStanding::Passed: return "passed";
    case ItemStanding::Failed: return "failed";
    case ItemStanding::NotJudged: return "not_judged";
    case ItemStanding::NotApplicable: return "not_applicable";
    case ItemStanding::NotTested: return "not_tested";
    case ItemStanding::CannotTell: break;
    }
    return "cannot_tell";
}

QString standingText(ItemStanding standing)
{
    switch (standing) {
    case ItemStanding::Passed: return say(QT_TRANSLATE_NOOP("testing", "passed"));
    case ItemStanding::Failed: return say(QT_TRANSLATE_NOOP("testing", "failed"));
    case ItemStanding::NotJudged: return say(QT_TRANSLATE_NOOP("testing", "not judged"));
    case ItemStanding::NotApplicable: return say(QT_TRANSLATE_NOOP("testing", "not applicable"));
    case ItemStanding::NotTested: return say(QT_TRANSLATE_NOOP("testing", "not tested"));
    case ItemStanding::CannotTell: break;
    }
    return say(QT_TRANSLATE_NOOP("testing", "cannot tell"));
}

ItemAspect aspectOfItem(std::string_view name)
{
    return namesLabel(plain::normalised(name)) ? ItemAspect::Label : ItemAspect::Physical;
}

ItemAspect aspectOfItem(std::string_view aspect, std::string_view name)
{
    const std::string said = plain::normalised(aspect);
    if (plain::isBlank(said))
        return aspectOfItem(name);
    return namesLabel(said) || said == "label" ? ItemAspect::Label : ItemAspect::Physical;
}

void ItemCounts::add(ItemStanding standing)
{
    switch (standing) {
    case ItemStanding::Passed: ++passed; break;
    case ItemStanding::Failed: ++failed; break;
    case ItemStanding::NotJudged: ++notJudged; break;
    case ItemStanding::NotApplicable: ++notApplicable; break;
    case ItemStanding::NotTested: ++notTested; break;
    case ItemStanding::CannotTell: ++cannotTell; break;
    }
}

Conclusion conclusionOf(const ItemCounts& counts)
{
    if (counts.failed > 0)
        return Conclusion::Failed;
    if (counts.cannotTell > 0)
        return Conclusion::CannotTell;
    return counts.passed > 0 ? Conclusion::Passed : Conclusion::NothingJudged;
}

std::string_view conclusionCode(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Passed: return "passed";
    case Conclusion::Failed: return "failed";
    case Conclusion::CannotTell: return "cannot_tell";
    case Conclusion::NothingJudged: break;
    }
    return "nothing_judged";
}

QString conclusionText(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Passed: return say(QT_TRANSLATE_NOOP("testing", "No failure was found in the items inspected"));
    case Conclusion::Failed: return say(QT_TRANSLATE_NOOP("testing", "Failed"));
    case Conclusion::CannotTell: return say(QT_TRANSLATE_NOOP("testing", "Cannot tell"));
    case Conclusion::NothingJudged: break;
    }
    return say(QT_TRANSLATE_NOOP("testing", "No item was judged"));
}

ReportConclusion concludeReport(std::span<const ReportItemStanding> items)
{
    ReportConclusion conclusion;
    for (const ReportItemStanding& item : items) {
        (item.aspect == ItemAspect::Label ? conclusion.label : conclusion.physical).add(item.standing);
        conclusion.all.add(item.standing);
    }
    return conclusion;
}

} // namespace spotcheck
