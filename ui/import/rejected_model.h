#pragma once
#include "core/exchange/importer.h"

#include <QAbstractTableModel>

/// The rejected rows of a run: sheet, row, column, value, reason.
namespace spotcheck {

class RejectedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column { Sheet, Row, Where, Value, Reason, ColumnCount };

    void setRows(const QList<RejectedRow>& rows);
    const RejectedRow& at(int row) const { return m_rows[row]; }
    /// Lines of the given rows with tabs between, for the clipboard.
    QString asText(const QList<int>& rows) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RejectedRow> m_rows;
};

} // namespace spotcheck
