#include "ui/laboratories/screens_model.h"

#include "ui/common/theme.h"

#include <cmath>
#include <QFont>

namespace spotcheck {

using statistics::ScreenAnswer;

void ScreensModel::setReport(const statistics::ScreenReport& report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

int ScreensModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_report.answers.size());
}

int ScreensModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScreensModel::wordOf(const ScreenAnswer& answer)
{
    if (!answer.tested())
        return tr("Not tested");
    return answer.flagged ? tr("Worth asking") : tr("Nothing unusual");
}

QString ScreensModel::itemOf(const ScreenAnswer& answer)
{
    if (answer.item.isEmpty())
        return answer.product.isEmpty() ? tr("All items together") : tr("%1 · all items").arg(answer.product);
    return QStringLiteral("%1 · %2").arg(answer.product, answer.item);
}

QString ScreensModel::probability(double p)
{
    if (p >= 0.001)
        return QString::number(p, 'g', 2);
    if (p <= 0)
        return QStringLiteral("0");
    const int power = int(std::floor(std::log10(p)));
    QString raised;
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    for (const QChar c : QString::number(-power))
        raised += digits[c.digitValue()];
    return QStringLiteral("%1×10⁻%2").arg(p / std::pow(10.0, power), 0, 'f', 1).arg(raised);
}

QString ScreensModel::text(const ScreenAnswer& answer, int column)
{
    switch (column) {
    case Word: return wordOf(answer);
    case Screen: return statistics::screenTitle(answer.screen);
    case Lab: return answer.lab;
    case Item: return itemOf(answer);
    case N: return QString::number(answer.n);
    case P: return answer.tested() ? probability(answer.p) : QStringLiteral("–");
    case Q: return answer.tested() ? probability(answer.q) : QStringLiteral("–");
    default: return {};
    }
}

QVariant ScreensModel::sortKey(const ScreenAnswer& answer, int column, int row)
{
    switch (column) {
    case Word: return row; // the order they came in: flagged first
    case N: return answer.n;
    case P: return answer.tested() ? answer.p : 2.0;
    case Q: return answer.tested() ? answer.q : 2.0;
    default: return text(answer, column);
    }
}

QVariant ScreensModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScreenAnswer& a = answer(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(a, index.column());
    case SortRole: return sortKey(a, index.column(), index.row());
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (index.column() >= N ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (!a.tested())
            return colors().muted;
        return index.column() == Word && a.flagged ? QVariant(colors().warn) : QVariant();
    case Qt::BackgroundRole: return index.column() == Word && a.flagged ? QVariant(colors().warnBack) : QVariant();
    default: return {};
    }
}

QVariant ScreensModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount] = {tr("Result"), tr("Screen"),  tr("Laboratory"), tr("Product · item"),
                                         tr("n"),      tr("p-value"), tr("q-value")};
    return titles[section];
}

ScreensFilter::ScreensFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ScreensModel::SortRole);
}

void ScreensFilter::setWords(const QString& words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

void ScreensFilter::setWithUntested(bool with)
{
    m_withUntested = with;
    invalidateFilter();
}

const ScreenAnswer* ScreensFilter::answer(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    return &static_cast<const ScreensModel*>(sourceModel())->answer(mapToSource(index).row());
}

bool ScreensFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const ScreenAnswer& a = static_cast<const ScreensModel*>(sourceModel())->answer(row);
    if (!m_withUntested && !a.tested())
        return false;
    if (m_words.isEmpty())
        return true;
    for (const QString& cell : {a.lab, a.product, a.item, statistics::screenTitle(a.screen), ScreensModel::wordOf(a)})
        if (cell.contains(m_words, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace spotcheck
