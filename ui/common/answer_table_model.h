#pragma once
#include <QAbstractTableModel>
#include <QColor>
#include <QVariant>
#include <vector>

/// A small computed answer as a table: texts, with numbers beside them to sort by. For answers of some hundred rows;
/// lists of records are PagedTableModel's.
namespace spotcheck {

struct AnswerColumn {
    QString title;
    bool right = false; ///< numbers
};

struct AnswerCell {
    QString text;
    QVariant sort = {}; ///< invalid: by the text
    QString tip = {};
    QColor ink = {}; ///< invalid: as the palette says
};

struct AnswerRow {
    std::vector<AnswerCell> cells;
    qint64 id = 0; ///< what it leads to; 0: nothing
    bool bold = false;
};

class AnswerTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kSortRole = Qt::UserRole;
    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<AnswerColumn> columns);
    void setRows(std::vector<AnswerRow> rows);
    const AnswerRow& at(int row) const { return m_rows[size_t(row)]; }
    bool endsInNumbers() const { return !m_columns.empty() && m_columns.back().right; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<AnswerColumn> m_columns;
    std::vector<AnswerRow> m_rows;
};

/// A number as people read it, sorted as one.
AnswerCell numberCell(qint64 number);
AnswerCell yuanCell(qint64 fen);
/// With its sign, in the colour of growth or decline.
AnswerCell changeCell(qint64 change);

} // namespace spotcheck
