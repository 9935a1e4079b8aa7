#pragma once
#include "core/exchange/importer.h"

#include <QDialog>

class QComboBox;
class QTableWidget;

/// Products of a plan that the catalogue does not have: each is taken as one of the nearest names there, or as new.
namespace spotcheck {

class ProductsDialog : public QDialog {
    Q_OBJECT
public:
    /// Of the rows to look at, those with names to choose from.
    static QList<RejectedRow> choosable(const QList<RejectedRow>& doubtful);
    ProductsDialog(const QList<RejectedRow>& rows, QWidget* parent);

    void choose(int row, int option); ///< 0: new; then the nearest names in their order
    int count() const;
    /// Product as it stands → as it is taken.
    QHash<QString, QString> answer() const;

private:
    void addRow(const RejectedRow& row);
    QComboBox* box(int row) const;

    QTableWidget* m_table;
};

} // namespace spotcheck
