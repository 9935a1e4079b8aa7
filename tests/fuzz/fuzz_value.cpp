// Any bytes as a row: no crash; what is decided has been understood, a memo answers the same, the texts as understood
// lead to the same verdict, and neither spaces nor full width change it. Cells: limit, value, unit, detection limit.
#include "core/testing/judge.h"
#include "tests/fuzz/spelling.h"
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using Cells = std::array<std::string_view, 4>;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkMemo(const spotcheck::JudgeInput& input, const spotcheck::Judgement& judgement)
{
    static spotcheck::JudgeMemo memo;
    const spotcheck::Judgement again = memo(input);
    require(again.verdict == judgement.verdict && again.compared == judgement.compared);
}

/// The detection limit of a number and an unknown unit are not in the text as understood.
void checkUnderstood(const Cells& cells, std::string_view method, const spotcheck::Judgement& judgement)
{
    using namespace spotcheck;
    const Limit& limit = *judgement.limit;
    const bool known = (limit.unit.isNone() || limit.unit.understood) &&
                       (judgement.value.unit.isNone() || judgement.value.unit.understood);
    if (!cells[3].empty() || !known || (method == "rounded" && !limit.step) || judgement.verdict == Verdict::CannotTell)
        return;
    const Judgement again = judgeTexts({limit.understood, judgement.value.understood(), {}, {}, method});
    require(again.verdict == judgement.verdict);
}

void checkSpelling(const Cells& cells, std::string_view method, const spotcheck::Judgement& judgement)
{
    using namespace spotcheck;
    const std::string spaced = fuzz::spacedAt(cells[1], cells[0].size() * 5 % (cells[1].size() + 1));
    require(judgeTexts({cells[0], spaced, cells[2], cells[3], method}).verdict == judgement.verdict);
    if (!fuzz::hasMarkup(cells[1]))
        require(judgeTexts({cells[0], fuzz::fullWidth(cells[1]), cells[2], cells[3], method}).verdict ==
                judgement.verdict);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace spotcheck;
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    Cells cells{};
    for (std::string_view& cell : cells) {
        const std::size_t cut = rest.find('\n');
        cell = rest.substr(0, cut);
        rest = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + 1);
    }
    for (const std::string_view method : {"full", "rounded"}) {
        const JudgeInput input{cells[0], cells[1], cells[2], cells[3], method, {}, cells[3], {}};
        const Judgement judgement = judgeTexts(input);
        const bool decided = judgement.verdict != Verdict::CannotTell;
        require(!decided || (!judgement.value.understood().empty() && !judgement.limit->understood.empty()));
        require(!judgement.proof().isEmpty() && !judgement.reasonText().isEmpty());
        checkMemo(input, judgement);
        checkUnderstood(cells, method, judgement);
        checkSpelling(cells, method, judgement);
    }
    return 0;
}
