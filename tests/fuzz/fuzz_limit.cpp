// Any bytes as a requirement: no crash; an understood limit says what it understood, the numbers it shows read back
// as the same requirement, and neither spaces nor full width change it.
#include "core/testing/limit.h"
#include "core/testing/strictness.h"
#include "tests/fuzz/spelling.h"
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkWhole(const spotcheck::Limit& limit)
{
    using namespace spotcheck;
    require(limit.isUnderstood() != limit.understood.empty());
    require(!limit.lower || !limit.upper || limit.lower->at <= limit.upper->at);
    require(!limit.isNumeric() || limit.lower || limit.upper);
    require(limit.kind != LimitKind::Specimens || !limit.parts.empty());
    require(limit.kind != LimitKind::Plan || limit.plan.c < limit.plan.n);
}

void checkReadsBack(const spotcheck::Limit& limit)
{
    using namespace spotcheck;
    if (!limit.isUnderstood() || !(limit.unit.isNone() || limit.unit.understood))
        return; // an unknown unit is known by its column alone
    const Limit again = readLimit(limit.understood);
    if (again.kind != limit.kind || !limit.isNumeric())
        return; // what is shown is for people: it need not be typable, but must never read as another number
    require(strictness(limit, again) == strictness(limit, limit));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace spotcheck;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = text.find('\n');
    const std::string_view first = text.substr(0, cut);
    const std::string_view unit = cut == std::string_view::npos ? std::string_view() : text.substr(cut + 1);
    checkWhole(readLimit(first, unit, unit));
    const Limit limit = readLimit(first, unit);
    checkWhole(limit);
    checkReadsBack(limit);
    require(readLimit(fuzz::spacedAt(first, size * 7 % (first.size() + 1)), unit).understood == limit.understood);
    if (!fuzz::hasMarkup(first))
        require(readLimit(fuzz::fullWidth(first), unit).understood == limit.understood);
    return 0;
}
