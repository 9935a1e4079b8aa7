#pragma once
#include "core/testing/limit.h"
#include "core/testing/proof.h"
#include "core/testing/value.h"
#include <memory>
#include <optional>
#include <QString>
#include <QStringList>
#include <string>
#include <string_view>

/// Judges one result against one requirement under GB/T 8170-2008 4.3. Three answers: pass, fail, cannot tell with the
/// reason. A pass is given only when every number the typed value may stand for meets the limit, a fail only when none
/// does; so "<0.01", "16.5+", ranges and detection limits need no special luck. Pure functions, no clock, no file.
namespace spotcheck {

enum class Verdict { Pass, Fail, CannotTell };
std::string_view verdictCode(Verdict verdict); ///< "pass", "fail", "cannot_tell"

enum class Comparison { FullValue, Rounded };
enum class DecisionRule;
enum class Zone;

/// The laboratory's own words (合格, 符合, P, 不合格, F, 未发现不合格 …); CannotTell for 不判定; nullopt for blank or
/// unknown words.
std::optional<Verdict> readLabVerdict(std::string_view text);
/// "", full, 全数值比较法 / rounded, 修约值比较法; nullopt for anything else.
std::optional<Comparison> readComparison(std::string_view text);

struct JudgeInput {
    std::string_view limit;
    std::string_view value;
    std::string_view unit = {};
    std::string_view lod = {};
    std::string_view method = {};      ///< see readComparison; an unknown word is judged both ways and must agree
    std::string_view item = {};        ///< name of the test item, a help in reading the limit
    std::string_view uncertainty = {}; ///< see readUncertainty
    std::string_view decision = {};    ///< see readDecisionRule; an unknown rule decides nothing
};

struct Judgement {
    Verdict verdict = Verdict::CannotTell;
    Reason reason = Reason::LimitNotUnderstood;
    Comparison method = Comparison::FullValue;
    DecisionRule decision{};
    Zone zone{};          ///< where an uncertainty was stated: how near to an end; it never changes a simple verdict
    std::string compared; ///< the value as it was compared ("0.5", "1300", "16.5+"); empty when nothing was compared
    std::shared_ptr<const Limit> limit; ///< never null when made by the functions below
    Value value;
    std::string limitText; ///< as given
    std::string valueText;

    QString reasonText() const; ///< one sentence in the user's language
    /// Given, understood, rule, arithmetic, zone, citation, answer: one short line each.
    QList<ProofLine> proofLines() const;
    QStringList proof() const; ///< the same as texts
};

Judgement judge(const Limit& limit, const Value& value, Comparison method = Comparison::FullValue);
Judgement judge(std::shared_ptr<const Limit> limit, const Value& value, Comparison method = Comparison::FullValue);
Judgement judgeTexts(const JudgeInput& input);
/// True, false, or nullopt when one of the two does not decide.
std::optional<bool> agrees(Verdict ours, std::optional<Verdict> laboratory);

/// Judges many rows: remembers the limits and units already read (bounded). Not thread-safe; one per thread.
class JudgeMemo {
public:
    JudgeMemo();
    ~JudgeMemo();
    JudgeMemo(JudgeMemo&&) noexcept;
    JudgeMemo& operator=(JudgeMemo&&) noexcept;
    Judgement operator()(const JudgeInput& input);
    /// Against a requirement read before; `input.limit` is only its text, the unit column is the result's.
    Judgement operator()(std::shared_ptr<const Limit> limit, const JudgeInput& input);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace spotcheck
