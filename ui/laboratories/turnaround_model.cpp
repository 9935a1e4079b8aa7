#include "ui/laboratories/turnaround_model.h"

#include "ui/common/theme.h"

#include <QFont>

namespace spotcheck {

void TurnaroundModel::setAnswer(const Turnaround& answer)
{
    beginResetModel();
    m_rows.clear();
    addLab(answer.all, tr("All laboratories"), true);
    for (const LabTurnaround& lab : answer.labs)
        addLab(lab, lab.name.isEmpty() ? tr("(no laboratory named)") : lab.name, false);
    endResetModel();
}

void TurnaroundModel::addLab(const LabTurnaround& lab, const QString& name, bool all)
{
    for (int step = 0; step < kTurnaroundSteps; ++step)
        if (const StepSpread& spread = lab.steps[size_t(step)]; spread.calendar.count() + spread.outOfOrder > 0)
            m_rows.push_back({name, TurnaroundStep(step), spread, all});
}

int TurnaroundModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TurnaroundModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TurnaroundModel::value(const Row& row, int column)
{
    const StepSpread& s = row.spread;
    switch (column) {
    case Laboratory: return row.lab;
    case Step: return turnaroundName(row.step);
    case Count: return s.calendar.count();
    case Median: return s.working.median();
    case NinetyPercent: return s.working.percentile(90);
    case Longest: return s.working.longest();
    case CalendarMedian: return s.calendar.median();
    case CalendarNinety: return s.calendar.percentile(90);
    case CalendarLongest: return s.calendar.longest();
    case WithDue: return s.due;
    case Late: return s.late;
    case OutOfOrder: return s.outOfOrder;
    default: return {};
    }
}

QVariant TurnaroundModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const int column = index.column();
    const bool empty = row.spread.calendar.count() == 0 && column >= Median && column <= CalendarLongest;
    switch (role) {
    case Qt::DisplayRole:
        if (empty || (column == Late && row.spread.due == 0))
            return QStringLiteral("–");
        return value(row, column);
    case kSortRole: return column == Step ? QVariant(int(row.step)) : value(row, column);
    case kStepRole: return int(row.step);
    case Qt::TextAlignmentRole:
        return column > Step ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return (column == Late && row.spread.late > 0) || (column == OutOfOrder && row.spread.outOfOrder > 0)
                   ? QVariant(colors().bad)
                   : QVariant();
    case Qt::FontRole:
        if (row.all) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default: return {};
    }
}

QVariant TurnaroundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QString titles[] = {tr("Laboratory"),
                              tr("Step"),
                              tr("Batches"),
                              tr("Median, working days"),
                              tr("Nine in ten within"),
                              tr("Longest"),
                              tr("Median, calendar days"),
                              tr("Nine in ten within"),
                              tr("Longest"),
                              tr("With a due date"),
                              tr("Late"),
                              tr("Dates out of order")};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole && section >= Median && section <= CalendarLongest)
        return section <= Longest ? tr("In working days, make-up days included; the start day is not counted.")
                                  : tr("In calendar days; the start day is not counted.");
    if (role == Qt::ToolTipRole && section == OutOfOrder)
        return tr("The end lies before the start: not measured.");
    return {};
}

} // namespace spotcheck
