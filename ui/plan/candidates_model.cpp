#include "ui/plan/candidates_model.h"

#include "ui/common/theme.h"

namespace spotcheck {

namespace {

const ScoreFactor* known(const Candidate& candidate, const char* code)
{
    const ScoreFactor* factor = candidate.factor(QString::fromLatin1(code));
    return factor != nullptr && factor->isKnown() ? factor : nullptr;
}

QString unknownMark()
{
    return QStringLiteral("–");
}

/// A rate that rests on no batch of its own is the pooled one: it is not shown as the product's.
QString rateText(const Candidate& candidate)
{
    const ScoreFactor* rate = known(candidate, "failure_rate");
    if (rate == nullptr || rate->n == 0)
        return unknownMark();
    return QStringLiteral("%1 %  (n=%2)").arg(QString::number(100 * *rate->value, 'f', 1)).arg(rate->n);
}

QString incidentText(const Candidate& candidate)
{
    const ScoreFactor* incidents = known(candidate, "incidents");
    return incidents == nullptr ? unknownMark() : QString::number(incidents->n);
}

} // namespace

void CandidatesModel::setAnswer(const CandidateAnswer& answer)
{
    beginResetModel();
    m_answer = answer;
    endResetModel();
}

int CandidatesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_answer.candidates.size());
}

int CandidatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CandidatesModel::stateOf(const Candidate& candidate)
{
    if (candidate.planItem != 0)
        return tr("planned");
    if (!candidate.leftOutReason.isEmpty())
        return tr("left out: %1").arg(candidate.leftOutReason);
    return {};
}

QString CandidatesModel::text(int row, int column) const
{
    const Candidate& candidate = at(row);
    switch (column) {
    case Rank: return QString::number(row + 1);
    case Product: return candidate.name;
    case Category: return candidate.category;
    case Score: return QString::number(candidate.score(), 'f', 1);
    case FailureRate: return rateText(candidate);
    case Incidents: return incidentText(candidate);
    case State: return stateOf(candidate);
    default: return {};
    }
}

QVariant CandidatesModel::sortKey(int row, int column) const
{
    const Candidate& candidate = at(row);
    const auto number = [](const ScoreFactor* factor) {
        return factor == nullptr || factor->n == 0 ? -1.0 : *factor->value;
    };
    switch (column) {
    case Rank: return row;
    case Score: return candidate.score();
    case FailureRate: return number(known(candidate, "failure_rate"));
    case Incidents: return number(known(candidate, "incidents"));
    default: return text(row, column);
    }
}

QVariant CandidatesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(index.row(), column);
    case SortRole: return sortKey(index.row(), column);
    case Qt::TextAlignmentRole: {
        const bool centred = column == Score || column == Incidents;
        return int(Qt::AlignVCenter | (column == Rank ? Qt::AlignRight : centred ? Qt::AlignHCenter : Qt::AlignLeft));
    }
    case Qt::ForegroundRole:
        if (column != State)
            return {};
        return at(index.row()).planItem != 0 ? colors().good : colors().muted;
    default: return {};
    }
}

QVariant CandidatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Score || section == Incidents ? Qt::AlignHCenter : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount] = {tr("Rank"),         tr("Product"),   tr("Category"), tr("Score"),
                                         tr("Failure rate"), tr("Incidents"), tr("State")};
    return titles[section];
}

CandidatesFilter::CandidatesFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CandidatesModel::SortRole);
}

void CandidatesFilter::setWords(const QString& words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

void CandidatesFilter::setOpenOnly(bool openOnly)
{
    m_openOnly = openOnly;
    invalidateFilter();
}

const Candidate* CandidatesFilter::at(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    return &static_cast<const CandidatesModel*>(sourceModel())->at(mapToSource(index).row());
}

bool CandidatesFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Candidate& candidate = static_cast<const CandidatesModel*>(sourceModel())->at(row);
    if (m_openOnly && (candidate.planItem != 0 || !candidate.leftOutReason.isEmpty()))
        return false;
    return m_words.isEmpty() || candidate.name.contains(m_words, Qt::CaseInsensitive) ||
           candidate.category.contains(m_words, Qt::CaseInsensitive);
}

} // namespace spotcheck
