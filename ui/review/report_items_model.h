#pragma once
#include "core/testing/review.h"

#include <QAbstractTableModel>

/// The items of one report: limit, value, the laboratory's verdict, ours and why. A report has tens of items, so the
/// rows are held in memory.
namespace spotcheck {

QString standingWord(ItemStanding standing);

class ReportItemsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Item,
        Limit,
        Value,
        Before, ///< these two beside what they are compared with; not shown where nothing is said
        First,
        Unit,
        LabVerdict,
        OurVerdict,
        Reason,
        Declared,
        Basis,
        Method,
        ColumnCount
    };

    explicit ReportItemsModel(QObject* parent = nullptr);
    void setRows(QList<ResultRow> rows);
    const ResultRow* row(int index) const;
    bool isBlank(Column column) const; ///< no row says anything there: the column need not be shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ResultRow> m_rows;
};

} // namespace spotcheck
