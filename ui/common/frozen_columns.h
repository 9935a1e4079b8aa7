#pragma once
#include <QTableView>

/// The first columns of a grid, kept in sight at the left while the rest is scrolled sideways: a second view on the
/// same model and selection, shown only when something is scrolled out of sight.
namespace spotcheck {

class FrozenColumns : public QTableView {
    Q_OBJECT
public:
    FrozenColumns(QTableView* table, int count);
    void setCount(int count); ///< 0: none
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void place();
    QList<int> firstColumns() const;

    QTableView* m_table;
    int m_count;
};

} // namespace spotcheck
