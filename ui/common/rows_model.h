#pragma once
#include <QAbstractTableModel>
#include <QColor>
#include <QList>
#include <QStringList>

/// A short table held in memory: what a page worked out and shows. Cells are texts, with a number to sort by where they
/// are one; rows may be ticked.
namespace spotcheck {

struct ShownCell {
    QString text;
    QVariant sort = {}; ///< a number stands at the right and sorts as one; else the text does
    QColor ink = {};
    QString tip = {};
};

struct ShownRow {
    QList<ShownCell> cells;
    qint64 id = 0;
    bool strong = false;
    bool ticked = true;
};

class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kSortRole = Qt::UserRole;
    explicit RowsModel(const QStringList& titles, QObject* parent = nullptr);
    void setTitles(const QStringList& titles);
    void setRows(const QList<ShownRow>& rows);
    void setTitle(int column, const QString& title);
    void setTickable(bool tickable) { m_tickable = tickable; } ///< a box in the first column
    const ShownRow& at(int row) const { return m_rows[row]; }
    const QList<ShownRow>& rows() const { return m_rows; }

    bool endsInNumbers() const; ///< the last column, as far as the first row tells
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant alignment(const QVariant& sort) const;
    QStringList m_titles;
    QList<ShownRow> m_rows;
    bool m_tickable = false;
};

/// A number with its thousands, sorted as one; yuan of fen with two decimals.
ShownCell numberCell(qint64 number);
ShownCell moneyCell(qint64 fen);
ShownCell changeCell(qint64 change); ///< with its sign

} // namespace spotcheck
