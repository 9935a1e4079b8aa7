#include "core/testing/report_store.h"

namespace spotcheck {

namespace {

Verdict verdictOf(Conclusion conclusion)
{
    return conclusion == Conclusion::Failed   ? Verdict::Fail
           : conclusion == Conclusion::Passed ? Verdict::Pass
                                              : Verdict::CannotTell;
}

} // namespace

void ReportTally::count(const JudgedItem& item, ItemAspect aspect)
{
    (aspect == ItemAspect::Label ? items.label : items.physical).add(item.standing);
    items.all.add(item.standing);
    disagreements += item.agrees == false ? 1 : 0;
}

Verdict reportVerdict(const ReportTally& tally)
{
    return verdictOf(tally.items.overall());
}

int storedPart(const ItemCounts& part)
{
    return part.all() == 0 ? 0 : storedVerdict(verdictOf(conclusionOf(part)));
}

int reportAttention(const ReportTally& tally)
{
    return tally.disagreements + tally.items.all.cannotTell + tally.missingMustItems +
           (tally.overallDisagrees ? 1 : 0) + (tally.datesOutOfOrder ? 1 : 0);
}

bool datesOutOfOrder(std::string_view received, std::string_view finished, std::string_view reported)
{
    const auto after = [](std::string_view a, std::string_view b) { return !a.empty() && !b.empty() && a > b; };
    return after(received, finished) || after(finished, reported) || after(received, reported);
}

int storedVerdict(Verdict verdict)
{
    return verdict == Verdict::Pass ? 1 : verdict == Verdict::Fail ? 2 : 3;
}

int storedLabVerdict(std::string_view words)
{
    if (words.empty())
        return 0;
    const auto verdict = readLabVerdict(words);
    if (!verdict || *verdict == Verdict::CannotTell)
        return 3;
    return *verdict == Verdict::Pass ? 1 : 2;
}

} // namespace spotcheck
