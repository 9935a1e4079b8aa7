#include "core/sampling/follow_up_tasks.h"

#include "core/base/ids.h"
#include "core/registry/office.h"
#include "core/registry/record_edit.h"

#include <QCoreApplication>
#include <QSet>

namespace spotcheck {

namespace {

Status requireCandidates(const FollowUpList& list, const QList<qint64>& enterprises)
{
    for (const qint64 enterprise : enterprises)
        if (list.find(enterprise) == nullptr)
            return Error{ErrorKind::Refused,
                         QCoreApplication::translate("sampling", "An enterprise that was chosen is no candidate for a "
                                                                 "follow-up check; no task was made.")};
    return ok();
}

Result<FollowUpTasks> sortOut(const Workspace& workspace, const FollowUpList& list, const QSet<qint64>& enterprises)
{
    auto known = workspace.db().prepare("SELECT id FROM task WHERE task_no = ?");
    if (!known)
        return known.error();
    const int year = workspace.clock().today().year();
    FollowUpTasks tasks;
    QSet<QString> numbers; // of this step: two credit codes may end alike
    for (const FollowUpCandidate& candidate : list.candidates()) {
        if (!enterprises.contains(candidate.enterprise))
            continue;
        const FollowUpTask task{candidate.enterprise, followUpTaskNumber(candidate, year), candidate.uscc,
                                candidate.name, list.lastProduct(candidate)};
        const auto found = foundId(known->bind(1, task.number));
        if (!found)
            return found.error();
        const bool isThere = *found != 0 || numbers.contains(task.number);
        numbers.insert(task.number);
        (isThere ? tasks.known : tasks.made) << task;
    }
    return tasks;
}

QList<TypedField> fieldsOf(const FollowUpTask& task, const QString& office)
{
    return {{QStringLiteral("task_no"), task.number},
            {QStringLiteral("office"), officeName(office)},
            {QStringLiteral("product_name"), task.product},
            {QStringLiteral("mode"), QStringLiteral("跟踪")},
            {QStringLiteral("batches"), QStringLiteral("1")},
            {QStringLiteral("note"), (task.name + u' ' + task.uscc).trimmed()}};
}

} // namespace

QString followUpTaskNumber(const FollowUpCandidate& candidate, int year)
{
    constexpr qsizetype kTail = 8;
    const QString key = candidate.uscc.isEmpty() ? QString::number(candidate.enterprise) : candidate.uscc;
    return QStringLiteral("GZ%1-%2").arg(year).arg(key.right(kTail));
}

Result<FollowUpTasks> makeFollowUpTasks(Workspace& workspace, const FollowUpList& list,
                                        const QList<qint64>& enterprises)
{
    if (Status candidates = requireCandidates(list, enterprises); !candidates)
        return candidates.error();
    auto tasks = sortOut(workspace, list, QSet<qint64>(enterprises.begin(), enterprises.end()));
    if (!tasks || tasks->made.isEmpty())
        return tasks;
    QList<QList<TypedField>> records;
    for (const FollowUpTask& task : std::as_const(tasks->made))
        records << fieldsOf(task, workspace.office());
    const auto added = addRecords(workspace, *recordType("tasks"), records);
    return added ? tasks : Result<FollowUpTasks>(added.error());
}

} // namespace spotcheck
