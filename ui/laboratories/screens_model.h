#pragma once
#include "core/statistics/screens.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

/// The answers of the integrity screens as a table, and the filter over it.
namespace spotcheck {

class ScreensModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Word, Screen, Lab, Item, N, P, Q, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setReport(const statistics::ScreenReport& report);
    const statistics::ScreenReport& report() const { return m_report; }
    const statistics::ScreenAnswer& answer(int row) const { return m_report.answers[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString wordOf(const statistics::ScreenAnswer& answer); ///< calm: worth asking, nothing unusual, not tested
    static QString itemOf(const statistics::ScreenAnswer& answer);
    static QString probability(double p); ///< 0.034, 2.1×10⁻⁶

private:
    static QString text(const statistics::ScreenAnswer& answer, int column);
    static QVariant sortKey(const statistics::ScreenAnswer& answer, int column, int row);
    statistics::ScreenReport m_report;
};

/// Leaves out what was not tested, unless wanted; finds words in any column.
class ScreensFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ScreensFilter(QObject* parent);
    void setWords(const QString& words);
    void setWithUntested(bool with);
    const statistics::ScreenAnswer* answer(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_words;
    bool m_withUntested = false;
};

} // namespace spotcheck
