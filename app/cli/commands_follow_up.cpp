#include "app/cli/command.h"
#include "app/cli/json_line.h"
#include "core/registry/enterprise_merge.h"
#include "core/rules/burden_limits.h"
#include "core/sampling/follow_up_tasks.h"

#include <QCoreApplication>

/// `followup`: whom to look at again, and the tasks for it.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

void writeEvidence(JsonLine& line, const QList<FollowUpEvidence>& evidence)
{
    line.key("evidence").open('[');
    for (const FollowUpEvidence& one : evidence) {
        line.open('{').key("date").text(one.date).key("product").text(one.product);
        line.key("refusal").truth(one.refusal).key("role").text(one.asProducer ? u"producer" : u"sampled");
        line.key("sample").text(one.sample).close('}');
    }
    line.close(']');
}

/// Hundreds of thousands of lines, so each is written as it goes.
int printCandidates(const FollowUpList& list, const FollowUpLimits& limits)
{
    JsonLine line;
    for (const FollowUpCandidate& candidate : list.candidates()) {
        line.open('{').key("covered").truth(candidate.isCovered());
        line.key("covered_on").text(candidate.coveredOn.toString(Qt::ISODate));
        line.key("enterprise").text(candidate.uscc);
        writeEvidence(line, list.evidence(candidate));
        line.key("failures").number(candidate.failures).key("name").text(candidate.name);
        line.key("reason").text(candidate.failures >= limits.failures ? u"failures" : u"refusal");
        line.key("refusals").number(candidate.refusals).close('}').print();
    }
    return list.candidates().empty() ? kDone : kLook;
}

Result<QList<qint64>> enterprisesNamed(const Database& db, const QString& words)
{
    QList<qint64> enterprises;
    for (const QString& word : words.split(u',', Qt::SkipEmptyParts)) {
        const auto found = enterpriseByText(db, word.trimmed());
        if (!found)
            return found.error();
        enterprises << *found;
    }
    if (enterprises.isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("Say whose task with --%1.").arg(QStringLiteral("task"))};
    return enterprises;
}

void printTasks(const QList<FollowUpTask>& tasks, bool made)
{
    for (const FollowUpTask& task : tasks)
        printLine({{QStringLiteral("task"), task.number},
                   {QStringLiteral("enterprise"), task.uscc},
                   {QStringLiteral("name"), task.name},
                   {QStringLiteral("product"), task.product},
                   {QStringLiteral("made"), made}});
}

Result<int> makeTasks(Workspace& workspace, const FollowUpList& list, const QString& words)
{
    const auto enterprises = enterprisesNamed(workspace.db(), words);
    if (!enterprises)
        return enterprises.error();
    const auto tasks = makeFollowUpTasks(workspace, list, *enterprises);
    if (!tasks)
        return tasks.error();
    printTasks(tasks->made, true);
    printTasks(tasks->known, false);
    return tasks->known.isEmpty() ? kDone : kLook;
}

} // namespace

/// With --task: those of the named enterprises are made.
Result<int> runFollowUp(Context& context)
{
    const QString task = QStringLiteral("task");
    const bool makes = context.arguments.has(task);
    auto workspace = context.open(context.positional(0), !makes);
    if (!workspace)
        return workspace.error();
    const QDate today = context.clock->today();
    const auto limits = followUpLimits((*workspace)->db(), today);
    if (!limits)
        return limits.error();
    const auto list = followUpCandidates((*workspace)->db(), today, *limits);
    if (!list)
        return list.error();
    return makes ? makeTasks(**workspace, *list, context.arguments.value(task)) : printCandidates(*list, *limits);
}

} // namespace spotcheck::cli
