#pragma once
#include "core/exchange/importer.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>

/// The first rows of the file as they stand, every cell that is not understood marked with a sign and a colour.
namespace spotcheck {

class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const ImportPreview& preview);
    void clear() { setPreview({}); }
    /// Rows that a run over the whole file rejected, and the preview could not know.
    void addRejected(const QList<RejectedRow>& rejected);
    void setOnlyProblems(bool only);
    bool onlyProblems() const { return m_onlyProblems; }

    /// The next marked cell behind `from`, row by row and round again; invalid when there is none.
    QModelIndex nextProblem(const QModelIndex& from) const;
    /// The cell of a rejected row; invalid when the preview does not reach so far.
    QModelIndex cellOf(const RejectedRow& row) const;
    /// What is wrong with the cell, or with its row; empty when nothing is.
    QString problemAt(const QModelIndex& index) const;
    int rowNumber(int row) const;
    bool isTaken(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const PreviewRow& at(int row) const { return m_preview.rows[m_shown[row]]; }
    QVariant rowHeader(int row, int role) const;
    QVariant colour(const QModelIndex& index, int role) const;
    bool isMarked(const PreviewRow& row, int column) const;
    void filter();

    ImportPreview m_preview;
    QList<int> m_shown;
    QIcon m_sign;
    bool m_onlyProblems = false;
};

} // namespace spotcheck
