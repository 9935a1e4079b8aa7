#include "core/plan/task_plan.h"

#include "core/base/ids.h"
#include "core/clocks/setting.h"
#include "core/plan/allocation.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <QCoreApplication>
#include <set>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr int kSpecial = 2; // mode: may come at any time (clause (二))
constexpr int kReviewed = 1, kBudgetDeclared = 2;

Error refused(const QString& sentence)
{
    return {ErrorKind::Refused, sentence};
}

/// A line, what it has tasks for, and the numbers they took.
struct Line {
    ScheduleSubject subject;
    int mode = 1;
    bool mayHaveTasks = false;
    qint64 taken = 0;
    std::map<std::pair<QString, QString>, qint64> byPart; ///< office and laboratory → batches
    int lastRunning = 0;
    qint64 left() const { return std::max<qint64>(0, subject.batches - taken); }
};

struct Part {
    QString office, lab;
    qint64 batches = 0;
};

template <class Take> Status eachRow(Statement& query, Take take)
{
    RowLoop loop(query);
    while (loop.next()) {
        take(query);
    }
    return loop.status();
}

/// Mode, and whether the plan is approved: `status` decides, a plan under review or declared is not yet (0003.sql).
Status readStanding(const Database& db, std::map<qint64, Line>& lines)
{
    auto query = db.prepare("SELECT t.id, t.mode, p.status, p.phase FROM plan_item t JOIN plan p ON p.id = t.plan_id");
    if (!query)
        return query.error();
    return eachRow(*query, [&](const Statement& row) {
        const auto line = lines.find(row.integer(0));
        if (line == lines.end())
            return;
        const qint64 phase = row.integer(3);
        const bool approved = row.integer(2) == 1 && phase != kReviewed && phase != kBudgetDeclared;
        line->second.mode = int(row.integer(1));
        line->second.mayHaveTasks = approved || line->second.mode == kSpecial;
    });
}

Status readTasks(const Database& db, std::map<qint64, Line>& lines, std::set<QString>& numbers)
{
    auto query = db.prepare("SELECT k.plan_item_id, k.office, COALESCE(l.name, ''), k.batches, k.task_no FROM task k "
                            "LEFT JOIN lab l ON l.id = k.lab_id");
    if (!query)
        return query.error();
    return eachRow(*query, [&](const Statement& row) {
        numbers.insert(row.text(4));
        const auto line = lines.find(row.integer(0));
        if (line == lines.end())
            return;
        line->second.taken += row.integer(3);
        line->second.byPart[{row.text(1), row.text(2)}] += row.integer(3);
    });
}

/// Parts by weight: all equal when no weight is given.
Result<QList<qint64>> spread(const QList<TaskShare>& shares, qint64 total)
{
    const bool equal = std::all_of(shares.begin(), shares.end(), [](const TaskShare& s) { return s.n == 0; });
    QList<Stratum> strata;
    for (const TaskShare& share : shares)
        strata << Stratum{share.name, equal ? 1.0 : double(share.n)};
    const auto made = allocateBatches(strata, total, 0, AllocationMethod::Proportional);
    if (!made)
        return made.error();
    QList<qint64> numbers;
    for (const AllocationShare& share : made->shares)
        numbers << share.n;
    return numbers;
}

/// The line's batches by office, as wished: numbers stand as they are, weights and nothing share the line out.
Result<QList<qint64>> byOffice(const TaskRequest& request, const QList<TaskShare>& offices, qint64 batches)
{
    const bool given = !request.weights && std::any_of(offices.begin(), offices.end(), [](auto& s) { return s.n > 0; });
    if (!given)
        return spread(offices, batches);
    QList<qint64> numbers;
    for (const TaskShare& share : offices)
        numbers << share.n;
    return numbers;
}

Result<QList<Part>> wishedParts(const Line& line, const TaskRequest& request)
{
    const QList<TaskShare> offices =
        request.offices.isEmpty() ? QList<TaskShare>{{line.subject.office, 0}} : request.offices;
    const QList<TaskShare> labs = request.labs.isEmpty() ? QList<TaskShare>{{line.subject.lab, 0}} : request.labs;
    const auto numbers = byOffice(request, offices, line.subject.batches);
    if (!numbers)
        return numbers.error();
    QList<Part> parts;
    for (int i = 0; i < offices.size(); ++i) {
        const auto split = numbers->at(i) > 0 ? spread(labs, numbers->at(i)) : Result<QList<qint64>>(QList<qint64>());
        if (!split)
            return split.error();
        for (int j = 0; j < split->size(); ++j)
            if (split->at(j) > 0)
                parts << Part{offices[i].name, labs[j].name, split->at(j)};
    }
    return parts;
}

/// What of the parts has no task yet. A plain request (no split named) takes whatever is left of the line.
Result<QList<Part>> missingParts(const Line& line, const TaskRequest& request)
{
    auto parts = wishedParts(line, request);
    if (!parts)
        return parts;
    if (request.offices.isEmpty() && request.labs.isEmpty() && parts->size() == 1)
        parts->first().batches = line.left();
    else
        for (Part& part : *parts)
            if (const auto there = line.byPart.find({part.office, part.lab}); there != line.byPart.end())
                part.batches = std::max<qint64>(0, part.batches - there->second);
    parts->removeIf([](const Part& part) { return part.batches == 0; });
    const qint64 asked = std::accumulate(parts->begin(), parts->end(), qint64(0),
                                         [](qint64 sum, const Part& part) { return sum + part.batches; });
    if (asked > line.left())
        return refused(Texts::tr("Line %1 (%2) has %3 batches, %4 of them in tasks already: %5 are left, but %6 were "
                                 "asked for. Nothing was made.")
                           .arg(line.subject.no)
                           .arg(line.subject.product)
                           .arg(line.subject.batches)
                           .arg(line.taken)
                           .arg(line.left())
                           .arg(asked));
    return parts;
}

/// Makes the tasks of one plan, line by line.
class TaskPlanner {
public:
    TaskPlanner(const Database& db, const TaskRequest& request, const QString& prefix)
        : m_db(db), m_request(request), m_prefix(prefix)
    {
    }

    Result<TaskPlan> plan()
    {
        if (Status ready = read(); !ready)
            return ready.error();
        for (const qint64 id : m_order)
            if (Status added = addLine(m_lines.at(id)); !added)
                return added.error();
        return m_plan;
    }

private:
    Status read()
    {
        const auto subjects = scheduleSubjectsOfYear(m_db, m_request.year, m_request.office, m_request.today);
        const auto spare = clockSetting(m_db, "number_spare_percent", m_request.today);
        auto calendar = officeCalendar(m_db);
        auto giver = NumberGiver::load(m_db);
        if (!subjects || !spare)
            return subjects ? spare.error() : subjects.error();
        if (!calendar || !giver)
            return calendar ? giver.error() : calendar.error();
        m_calendar = *calendar;
        m_giver = *giver;
        m_spare = spare->value.value_or(0);
        for (const ScheduleSubject& subject : *subjects)
            if (m_request.items.isEmpty() || m_request.items.contains(subject.id)) {
                m_lines[subject.id].subject = subject;
                m_order << subject.id;
            }
        if (Status standing = readStanding(m_db, m_lines); !standing)
            return standing;
        if (Status tasks = readTasks(m_db, m_lines, m_numbers); !tasks)
            return tasks;
        return mayAnything();
    }

    Status mayAnything()
    {
        if (m_lines.empty())
            return Error{
                ErrorKind::NotFound,
                Texts::tr("%1 has no such plan line of %2.").arg(officeName(m_request.office)).arg(m_request.year)};
        for (auto& [id, line] : m_lines)
            if (!line.mayHaveTasks && !m_request.items.isEmpty())
                return notApproved(line);
        m_order.removeIf([this](qint64 id) { return !m_lines.at(id).mayHaveTasks; });
        return m_order.isEmpty() ? Status(notApproved(m_lines.begin()->second)) : ok();
    }

    static Error notApproved(const Line& line)
    {
        return refused(Texts::tr("Line %1 (%2): the plan is not approved. Only special (emergency) checks may have "
                                 "tasks before that.")
                           .arg(line.subject.no)
                           .arg(line.subject.product));
    }

    Status addLine(Line& line)
    {
        const auto parts = missingParts(line, m_request);
        if (!parts)
            return parts.error();
        m_plan.standing += line.taken;
        const SamplingWindow window = samplingWindow(m_calendar, line.subject, m_request.today);
        if (!parts->isEmpty() && !window.until.isValid())
            m_plan.notes << Texts::tr("Line %1 (%2) has no dates; neither have its tasks.")
                                .arg(line.subject.no)
                                .arg(line.subject.product);
        qint64 left = line.left();
        for (const Part& part : *parts) {
            if (Status added = addTask(line, part, window); !added)
                return added;
            left -= part.batches;
        }
        m_plan.left += left;
        return ok();
    }

    Status addTask(Line& line, const Part& part, const SamplingWindow& window)
    {
        const auto numbers = m_giver.take(m_prefix, rangeLength(part.batches, m_spare));
        if (!numbers)
            return numbers.error();
        QString taskNo;
        do
            taskNo = taskNumber(m_request.year, m_request.office, line.subject.no, ++line.lastRunning);
        while (!m_numbers.insert(taskNo).second);
        m_plan.tasks << PlannedTask{line.subject.id,      line.subject.no, line.mode,    taskNo, part.office,
                                    line.subject.product, part.lab,        part.batches, window, *numbers};
        return ok();
    }

    const Database& m_db;
    const TaskRequest& m_request;
    const QString m_prefix;
    WorkCalendar m_calendar{{}};
    NumberGiver m_giver;
    int m_spare = 0;
    std::map<qint64, Line> m_lines;
    QList<qint64> m_order;
    std::set<QString> m_numbers;
    TaskPlan m_plan;
};

Status checkShares(const TaskRequest& request)
{
    for (const TaskShare& share : request.offices)
        if (officeName(share.name).isEmpty())
            return refused(Texts::tr("There is no office %1.").arg(share.name));
    for (const QList<TaskShare>* list : {&request.offices, &request.labs})
        for (const TaskShare& share : *list)
            if (share.n < 0)
                return refused(Texts::tr("A part is a whole number of batches."));
    return ok();
}

/// Id of a laboratory of the file; 0 when there is none of that name.
Result<qint64> labId(const Database& db, const QString& name)
{
    auto query = db.prepare("SELECT id FROM lab WHERE name = ?");
    if (!query)
        return query.error();
    const auto found = query->bind(1, name).step();
    if (!found)
        return found.error();
    return *found ? query->integer(0) : 0;
}

Status noteUnknownLabs(const Database& db, TaskPlan& plan)
{
    std::set<QString> names;
    for (const PlannedTask& task : std::as_const(plan.tasks))
        names.insert(task.lab);
    for (const QString& name : names) {
        const auto id = labId(db, name);
        if (!id)
            return id.error();
        if (*id == 0 && !name.isEmpty())
            plan.notes << Texts::tr("There is no laboratory “%1” in the file; its tasks name none.").arg(name);
    }
    return ok();
}

QString iso(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

Status insertTask(Database& db, const PlannedTask& task)
{
    const auto lab = labId(db, task.lab);
    if (!lab)
        return lab.error();
    auto q = db.prepare("INSERT INTO task(id, task_no, plan_item_id, office, product_name, mode, lab_id, batches, "
                        "sample_from, sample_until, report_due_on, number_prefix, number_first, number_last) "
                        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (!q)
        return q.error();
    q->bind(1, naturalId("task", task.taskNo.toStdString())).bind(2, task.taskNo).bind(3, task.item);
    q->bind(4, task.office).bind(5, task.product).bind(6, task.mode).bind(8, task.batches);
    if (*lab != 0)
        q->bind(7, *lab);
    else
        q->bindNull(7);
    q->bind(9, iso(task.window.from)).bind(10, iso(task.window.until)).bind(11, iso(task.window.reportDue));
    return q->bind(12, task.numbers.prefix).bind(13, task.numbers.first).bind(14, task.numbers.last).run();
}

} // namespace

QString taskNumber(int year, const QString& office, int lineNo, int running)
{
    return QStringLiteral("%1-%2-%3-%4")
        .arg(year)
        .arg(office)
        .arg(lineNo, 3, 10, QLatin1Char('0'))
        .arg(running, 2, 10, QLatin1Char('0'));
}

Result<TaskPlan> planTasks(const Database& db, const QString& givingOffice, const TaskRequest& request)
{
    if (Status shares = checkShares(request); !shares)
        return shares.error();
    const QString prefix = sampleNumberPrefix(request.year, givingOffice, request.team);
    if (prefix.isEmpty())
        return refused(Texts::tr("A sampling number needs a year, an office and a team between 0 and 99."));
    auto plan = TaskPlanner(db, request, prefix).plan();
    if (!plan)
        return plan;
    if (Status noted = noteUnknownLabs(db, *plan); !noted)
        return noted.error();
    return plan;
}

Result<qint64> makeTasks(Workspace& workspace, const TaskRequest& request, TaskPlan* made)
{
    const ChangeInfo info{QStringLiteral("task.make"), Texts::tr("Make tasks from the plan of %1").arg(request.year)};
    return workspace.change(info, [&](Database& db) -> Status {
        auto plan = planTasks(db, workspace.office(), request);
        if (!plan)
            return plan.error();
        for (const PlannedTask& task : plan->tasks)
            if (Status inserted = insertTask(db, task); !inserted)
                return inserted;
        if (made != nullptr)
            *made = *std::move(plan);
        return ok();
    });
}

} // namespace spotcheck
