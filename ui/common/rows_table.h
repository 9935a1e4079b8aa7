#pragma once
#include <QTableView>

/// The view of a RowsModel: sorted by a click on a title, copied and exported like every list.
namespace spotcheck {

class RowsModel;
class Session;

class RowsTable : public QTableView {
    Q_OBJECT
public:
    explicit RowsTable(RowsModel* model, QWidget* parent = nullptr);
    RowsModel& rows() const { return *m_rows; }
    int currentRow() const;            ///< of the model; -1: none
    QList<qint64> selectedIds() const; ///< as shown, from top to bottom
    void selectRow(int row);
    void fitColumns(); ///< to titles and cells, within reason
    /// A column whose rare long cells must not take the room of the others; in pixels.
    void setWidest(int column, int width) { m_widest[column] = width; }
    void copySelection() const;
    void exportRows(Session& session, const QString& name); ///< asks where to

Q_SIGNALS:
    void currentRowChanged(int row);
    void rowActivated(int row); ///< double click or Enter

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QHash<int, int> m_widest;
    int sourceRow(const QModelIndex& index) const;
    void write(Session& session, const QString& path, const QString& name) const;
    RowsModel* m_rows;
};

} // namespace spotcheck
