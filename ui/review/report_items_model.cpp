#include "ui/review/report_items_model.h"

#include <algorithm>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPalette>

namespace spotcheck {

QString standingWord(ItemStanding standing)
{
    switch (standing) {
    case ItemStanding::Passed: return ReportItemsModel::tr("Meets");
    case ItemStanding::Failed: return ReportItemsModel::tr("Fails");
    case ItemStanding::NotJudged: return ReportItemsModel::tr("Not judged");
    case ItemStanding::NotApplicable: return ReportItemsModel::tr("Not applicable");
    case ItemStanding::NotTested: return ReportItemsModel::tr("Not tested");
    case ItemStanding::CannotTell: break;
    }
    return ReportItemsModel::tr("Cannot tell");
}

namespace {

bool darkPalette()
{
    return QGuiApplication::palette().color(QPalette::Base).lightness() < 128;
}

QColor red()
{
    return darkPalette() ? QColor(0xff, 0x8a, 0x80) : QColor(0xb7, 0x1c, 0x1c);
}

QColor amber()
{
    return darkPalette() ? QColor(0xff, 0xd5, 0x4f) : QColor(0x9a, 0x5b, 0x00);
}

/// Within the stated uncertainty of an end of the requirement.
bool isNearLimit(const ResultRow& row)
{
    return row.zone == Zone::ConditionalPass || row.zone == Zone::ConditionalFail;
}

QVariant foreground(const ResultRow& row, int column)
{
    if (column == ReportItemsModel::LabVerdict && row.agrees == false)
        return red();
    if (column != ReportItemsModel::OurVerdict && column != ReportItemsModel::Value)
        return {};
    if (row.standing == ItemStanding::Failed)
        return red();
    return row.standing == ItemStanding::CannotTell || isNearLimit(row) ? QVariant(amber()) : QVariant();
}

QString verdictText(const ResultRow& row)
{
    const QString word = standingWord(row.standing);
    if (row.agrees == false)
        return ReportItemsModel::tr("%1 (disagrees)").arg(word);
    return isNearLimit(row) ? ReportItemsModel::tr("%1 (near the limit)").arg(word) : word;
}

QString itemText(const ResultRow& row)
{
    return row.mustTest ? ReportItemsModel::tr("%1 ★").arg(row.item) : row.item;
}

QString cellText(const ResultRow& row, int column)
{
    switch (column) {
    case ReportItemsModel::Item: return itemText(row);
    case ReportItemsModel::Limit: return row.limit;
    case ReportItemsModel::Value:
        return row.lod.isEmpty() ? row.value : ReportItemsModel::tr("%1 (LOD %2)").arg(row.value, row.lod);
    case ReportItemsModel::Unit: return row.unit;
    case ReportItemsModel::LabVerdict: return row.labVerdict;
    case ReportItemsModel::OurVerdict: return verdictText(row);
    case ReportItemsModel::Reason: return row.reason;
    case ReportItemsModel::Before: return row.before;
    case ReportItemsModel::First: return row.first;
    case ReportItemsModel::Declared: return row.declared;
    case ReportItemsModel::Basis: return row.basis;
    case ReportItemsModel::Method: return row.method;
    default: return {};
    }
}

} // namespace

ReportItemsModel::ReportItemsModel(QObject* parent) : QAbstractTableModel(parent) {}

void ReportItemsModel::setRows(QList<ResultRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const ResultRow* ReportItemsModel::row(int index) const
{
    return index >= 0 && index < m_rows.size() ? &m_rows[index] : nullptr;
}

bool ReportItemsModel::isBlank(Column column) const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [&](const ResultRow& row) { return cellText(row, column).isEmpty(); });
}

int ReportItemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReportItemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ReportItemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResultRow& item = m_rows[index.row()];
    if (role == Qt::ToolTipRole && index.column() == Item && item.mustTest)
        return tr("%1: must-test item of the implementation rule").arg(item.item);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellText(item, index.column());
    if (role == Qt::ForegroundRole)
        return foreground(item, index.column());
    return {};
}

QVariant ReportItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Item"),       tr("Requirement"), tr("Result"),     tr("Before the correction"),
                              tr("First test"), tr("Unit"),        tr("Laboratory"), tr("Recomputed"),
                              tr("Why"),        tr("Declared"),    tr("Basis"),      tr("Method")};
    return titles[section];
}

} // namespace spotcheck
