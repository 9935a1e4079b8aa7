#pragma once
#include "core/plan/candidate.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

/// The candidates as a table, and the filter over it.
namespace spotcheck {

class CandidatesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rank, Product, Category, Score, FailureRate, Incidents, State, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setAnswer(const CandidateAnswer& answer);
    const CandidateAnswer& answer() const { return m_answer; }
    const Candidate& at(int row) const { return m_answer.candidates[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateOf(const Candidate& candidate);

private:
    QString text(int row, int column) const;
    QVariant sortKey(int row, int column) const;
    CandidateAnswer m_answer;
};

class CandidatesFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CandidatesFilter(QObject* parent);
    void setWords(const QString& words);
    void setOpenOnly(bool openOnly); ///< neither planned nor left out
    const Candidate* at(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_words;
    bool m_openOnly = false;
};

} // namespace spotcheck
