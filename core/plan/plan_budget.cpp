#include "core/plan/plan_budget.h"

#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QHash>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

struct ByCode {
    BudgetBy by;
    const char* code;
    const char* name;
};
constexpr ByCode kBys[] = {{BudgetBy::Line, "line", QT_TRANSLATE_NOOP("plan", "Plan line")},
                           {BudgetBy::Office, "office", QT_TRANSLATE_NOOP("plan", "Office")},
                           {BudgetBy::Category, "category", QT_TRANSLATE_NOOP("plan", "Category")},
                           {BudgetBy::Package, "package", QT_TRANSLATE_NOOP("plan", "Package")},
                           {BudgetBy::Lab, "lab", QT_TRANSLATE_NOOP("plan", "Laboratory")}};

struct Line {
    qint64 id = 0;
    int no = 0;
    QString product, office, category, package, lab;
    qint64 batches = 0, unitPrice = 0, purchasePrice = 0, budget = 0;
};

struct Task {
    qint64 line = 0, lab = 0, batches = 0;
    QString no, office;
};

/// What a laboratory won with.
struct Bid {
    qint64 lab = 0;
    std::optional<qint64> unit, total;
};

/// The bids of a year by task number or package.
class Bids {
public:
    Status read(const Database& db, int year)
    {
        auto query = db.prepare("SELECT task_no, lab_id, unit_price, total_price FROM bid WHERE year = ?");
        if (!query)
            return query.error();
        query->bind(1, year);
        RowLoop loop(*query);
        while (loop.next()) {
            Bid bid{query->integer(1), {}, {}};
            if (!query->isNull(2))
                bid.unit = query->integer(2);
            if (!query->isNull(3))
                bid.total = query->integer(3);
            m_byName[query->text(0)] << bid;
        }
        return loop.status();
    }
    /// The laboratory's; when none is known, the only one there is.
    const Bid* find(const QString& name, qint64 lab) const
    {
        const auto found = name.isEmpty() ? m_byName.constEnd() : m_byName.constFind(name);
        if (found == m_byName.constEnd())
            return nullptr;
        for (const Bid& bid : *found)
            if (bid.lab == lab)
                return &bid;
        return lab == 0 && found->size() == 1 ? &found->first() : nullptr;
    }

private:
    QHash<QString, QList<Bid>> m_byName;
};

class BudgetReader {
public:
    BudgetReader(const Database& db, BudgetBy by) : m_db(db), m_by(by) {}

    Result<PlanBudget> read(int year, const QString& office, Progress* progress, BatchMatch match)
    {
        for (const Status& part :
             {m_bids.read(m_db, year), readLabs(), readLines(year, office), readTasks(year, office)})
            if (!part)
                return part.error();
        const auto take = [this](const PlanBatch& batch) { use(batch); };
        if (Status done = eachPlanBatch(m_db, year, office, take, progress, match); !done)
            return done.error();
        return answer();
    }

private:
    template <class Take> Status each(const char* sql, int year, const QString& office, Take take)
    {
        auto query = m_db.prepare(sql);
        if (!query)
            return query.error();
        if (year != 0)
            query->bind(1, year).bind(2, office);
        RowLoop loop(*query);
        while (loop.next()) {
            take(*query);
        }
        return loop.status();
    }

    Status readLabs()
    {
        return each("SELECT id, name FROM lab", 0, {},
                    [this](const Statement& row) { m_labs.insert(row.integer(0), row.text(1)); });
    }

    Status readLines(int year, const QString& office)
    {
        return each(
            "SELECT t.id, t.no, t.product_name, p.office, t.category, t.package, t.lab, t.batches_total, "
            "t.batches_production + t.batches_store + t.batches_online, t.unit_price, t.purchase_price, "
            "t.budget, p.declared_budget FROM plan p JOIN plan_item t ON t.plan_id = p.id WHERE p.year = ?1 AND "
            "p.office = ?2 ORDER BY t.no",
            year, office, [this](const Statement& row) { addLine(row); });
    }

    void addLine(const Statement& row)
    {
        Line line{row.integer(0), int(row.integer(1)), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
        line.batches = row.integer(7) > 0 ? row.integer(7) : row.integer(8);
        line.unitPrice = row.integer(9);
        line.purchasePrice = row.integer(10);
        line.budget = row.integer(11) > 0 ? row.integer(11) : line.batches * (line.unitPrice + line.purchasePrice);
        m_answer.applied = row.integer(12);
        BudgetRow& group = groupOf(line, line.office, line.lab);
        group.batches += line.batches;
        group.money.declared += line.budget;
        m_lines.insert(line.id, line);
    }

    Status readTasks(int year, const QString& office)
    {
        return each("SELECT k.plan_item_id, COALESCE(k.lab_id, 0), k.batches, k.task_no, k.office, k.id FROM plan p "
                    "JOIN plan_item t ON t.plan_id = p.id JOIN task k ON k.plan_item_id = t.id WHERE p.year = ?1 AND "
                    "p.office = ?2",
                    year, office, [this](const Statement& row) { addTask(row); });
    }

    void addTask(const Statement& row)
    {
        const Task task{row.integer(0), row.integer(1), row.integer(2), row.text(3), row.text(4)};
        const Line& line = m_lines[task.line];
        const Bid* bid = bidFor(task.no, line, task.lab);
        const qint64 testing = bid == nullptr || !(bid->unit || bid->total) ? task.batches * line.unitPrice
                               : bid->unit                                  ? task.batches * *bid->unit
                                                                            : *bid->total;
        groupOf(line, task.office, labName(task.lab, line)).money.committed +=
            testing + task.batches * line.purchasePrice;
        m_tasks.insert(row.integer(5), task);
    }

    const Bid* bidFor(const QString& taskNo, const Line& line, qint64 lab) const
    {
        const Bid* bid = m_bids.find(taskNo, lab);
        return bid != nullptr ? bid : m_bids.find(line.package, lab);
    }

    /// Of one batch; nothing when nobody knows.
    std::optional<qint64> testPrice(const PlanBatch& batch, const Line& line, const Task* task) const
    {
        const auto& taskNo = batch.taskNo;
        const QString no = QString::fromUtf8(taskNo.data(), qsizetype(taskNo.size()));
        const Bid* bid = bidFor(no, line, batch.lab);
        if (bid != nullptr && bid->unit)
            return *bid->unit;
        if (bid != nullptr && bid->total && task != nullptr && task->batches > 0)
            return *bid->total / task->batches;
        return line.unitPrice > 0 ? std::optional(line.unitPrice) : std::nullopt;
    }

    void use(const PlanBatch& batch)
    {
        const auto line = m_lines.constFind(batch.line);
        if (line == m_lines.constEnd()) {
            ++m_answer.unplanned;
            return;
        }
        if (!batch.drawn)
            return;
        const auto task = m_tasks.constFind(batch.task);
        const Task* own = task == m_tasks.constEnd() ? nullptr : &*task;
        BudgetRow& group = groupOf(*line, own != nullptr ? own->office : line->office, labName(batch.lab, *line));
        ++group.sampled;
        group.money.used += batch.unitPrice;
        if (batch.reported == 0)
            return;
        ++group.reported;
        const auto price = testPrice(batch, *line, own);
        group.money.used += price.value_or(0);
        m_answer.unpriced += price ? 0 : 1;
    }

    QString labName(qint64 lab, const Line& line) const { return lab == 0 ? line.lab : m_labs.value(lab); }

    BudgetRow& groupOf(const Line& line, const QString& office, const QString& lab)
    {
        QString key;
        switch (m_by) {
        case BudgetBy::Line: key = QString::number(line.id); break;
        case BudgetBy::Office: key = office; break;
        case BudgetBy::Category: key = line.category; break;
        case BudgetBy::Package: key = line.package; break;
        case BudgetBy::Lab: key = lab; break;
        }
        BudgetRow& row = m_groups[key];
        if (m_by == BudgetBy::Line) {
            row.key = line.product;
            row.line = line.id;
            row.no = line.no;
        } else {
            row.key = m_by == BudgetBy::Office && !officeName(key).isEmpty() ? officeName(key) : key;
        }
        return row;
    }

    PlanBudget answer()
    {
        for (const auto& [key, row] : m_groups) {
            m_answer.rows << row;
            BudgetRow& all = m_answer.all;
            all.batches += row.batches;
            all.sampled += row.sampled;
            all.reported += row.reported;
            all.money += row.money;
        }
        std::stable_sort(m_answer.rows.begin(), m_answer.rows.end(), [](const BudgetRow& a, const BudgetRow& b) {
            return a.no != b.no ? a.no < b.no : a.money.declared > b.money.declared;
        });
        return m_answer;
    }

    const Database& m_db;
    const BudgetBy m_by;
    Bids m_bids;
    QHash<qint64, QString> m_labs;
    QHash<qint64, Line> m_lines;
    QHash<qint64, Task> m_tasks;
    std::map<QString, BudgetRow> m_groups;
    PlanBudget m_answer;
};

} // namespace

Money& Money::operator+=(const Money& other)
{
    declared += other.declared;
    committed += other.committed;
    used += other.used;
    return *this;
}

std::optional<BudgetBy> budgetBy(QStringView code)
{
    for (const ByCode& one : kBys)
        if (code == QLatin1StringView(one.code))
            return one.by;
    return std::nullopt;
}

QString budgetByName(BudgetBy by)
{
    for (const ByCode& one : kBys)
        if (one.by == by)
            return Texts::tr(one.name);
    return {};
}

Result<PlanBudget> planBudget(const Database& db, int year, const QString& office, BudgetBy by, Progress* progress,
                              BatchMatch match)
{
    return BudgetReader(db, by).read(year, office, progress, match);
}

} // namespace spotcheck
