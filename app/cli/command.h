#pragma once
#include "app/cli/arguments.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <functional>
#include <memory>
#include <QJsonObject>
#include <span>

/// One command of `spotcheck-cli`: its words, its help, what it does. Exit codes are the contract's: 0 done, 1 done
/// and there is something to look at, 2 wrong usage, 3 input refused, 4 the file cannot be used.
namespace spotcheck::cli {

constexpr int kDone = 0;
constexpr int kLook = 1;
constexpr int kUsage = 2;

struct Context {
    Arguments arguments;
    std::unique_ptr<Clock> clock;
    QString person;
    bool chinese = false;

    QString positional(int i) const { return arguments.positionals().value(i); }
    Result<std::unique_ptr<Workspace>> open(const QString& path, bool readOnly) const;
};

struct Command {
    const char* name;
    const char* usage; ///< the words after the name
    int least;         ///< positionals
    int most;
    QStringList flags;
    QStringList options;
    std::function<Result<int>(Context&)> run;
};

std::span<const Command> commands();

// The commands, by file.
Result<int> runNew(Context& context);
Result<int> runDemo(Context& context);
Result<int> runInfo(Context& context);
Result<int> runVerify(Context& context);
Result<int> runImport(Context& context);
Result<int> runProfile(Context& context);
Result<int> runExport(Context& context);
Result<int> runJudge(Context& context);
Result<int> runUscc(Context& context);
Result<int> runCheck(Context& context);
Result<int> runHistory(Context& context);
Result<int> runUndo(Context& context);
Result<int> runAsOf(Context& context);
Result<int> runGrid(Context& context);
Result<int> runTurnaround(Context& context);
Result<int> runSchedule(Context& context);
Result<int> runLevelling(Context& context);
Result<int> runQuota(Context& context);
Result<int> runEvidence(Context& context);
Result<int> runCauses(Context& context);
Result<int> runMeeting(Context& context);
Result<int> runDrawPaper(Context& context);
Result<int> runDayPlan(Context& context); ///< document day-plan
Result<int> runReconcile(Context& context);
Result<int> runSupervision(Context& context);
Result<int> runClusters(Context& context);
Result<int> runBoard(Context& context);
Result<int> runEnterprises(Context& context);
Result<int> runEnterprise(Context& context);
Result<int> runSameLot(Context& context);
Result<int> runLetter(Context& context, const QString& code);
Result<int> runTemplate(Context& context);
Result<int> runMark(Context& context);
Result<int> runNumber(Context& context);
Result<int> runWhatIf(Context& context, const Database& db);
Result<int> runVisits(Context& context);
Result<int> runEnter(Context& context);
Result<int> runReserves(Context& context);
Result<int> runLateness(Context& context);
Result<int> runFollowUp(Context& context);
Result<int> runDeadlines(Context& context);
Result<int> runDraw(Context& context);
Result<int> runCases(Context& context);
Result<int> runPlan(Context& context);
Result<int> runReview(Context& context);
Result<int> runPerson(Context& context);
Result<int> runAttach(Context& context);
Result<int> runRejudge(Context& context);
Result<int> runSetting(Context& context);
Result<int> runNumberSetting(Context& context); ///< of a clock or a rule
Result<int> runDocument(Context& context);
Result<int> runScreens(Context& context);
Result<int> runTasks(Context& context);
Result<int> runProgress(Context& context);
Result<int> runBudget(Context& context);
Result<int> runCalendar(Context& context);
Result<int> runCandidates(Context& context);
Result<int> runCoverage(Context& context);
Result<int> runWeights(Context& context);
Result<int> runPlanDifference(Context& context); ///< import plan --difference
Result<int> runFilingLetter(Context& context);   ///< document filing
/// export plan --as …; answers the lines written.
Result<qint64> exportPlanForm(Context& context, const Workspace& workspace, int year);

Result<int> yearOf(const Context& context); ///< of --year; 0: none was named
void printLine(const QJsonObject& object);  ///< compact JSON and a line feed on stdout
int exitCode(const Error& error);

} // namespace spotcheck::cli
