#pragma once
#include "core/plan/plan_batches.h"

#include <optional>
#include <QList>
#include <QString>

/// Money of an office's plan of a year, fen. Declared: the lines' budgets (price times batches where none is written).
/// Committed: every task's batches times the price its laboratory won with (the bid of the task, else of the package;
/// else the line's own price), and the line's purchase price. Used: the purchase price of every batch sampled, as the
/// batch says it, and the test's price of every batch reported on.
namespace spotcheck {

struct Money {
    qint64 declared = 0, committed = 0, used = 0;
    qint64 left() const { return declared - used; }
    qint64 uncommitted() const { return declared - committed; }
    bool isOverspent() const { return used > declared; }
    Money& operator+=(const Money& other);
    friend bool operator==(const Money&, const Money&) = default;
};

enum class BudgetBy { Line, Office, Category, Package, Lab };
std::optional<BudgetBy> budgetBy(QStringView code); ///< line, office, category, package, lab
QString budgetByName(BudgetBy by);

struct BudgetRow {
    QString key; ///< what is grouped by; empty: not said
    qint64 line = 0;
    int no = 0; ///< of a line
    qint64 batches = 0, sampled = 0, reported = 0;
    Money money;
};

struct PlanBudget {
    QList<BudgetRow> rows; ///< lines by number, other groups by what was declared
    BudgetRow all;
    qint64 applied = 0;   ///< of the plan as a whole, as applied for; 0: not said
    qint64 unpriced = 0;  ///< batches done whose price nobody knows
    qint64 unplanned = 0; ///< batches of the year that belong to no line: not counted
};

Result<PlanBudget> planBudget(const Database& db, int year, const QString& office, BudgetBy by,
                              Progress* progress = nullptr, BatchMatch match = BatchMatch::TaskOrProduct);

} // namespace spotcheck
