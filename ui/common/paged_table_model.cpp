#include "ui/common/paged_table_model.h"

#include "ui/common/shown_text.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace spotcheck {

namespace {

bool isNumber(const Field& field)
{
    return field.type == FieldType::Integer || field.type == FieldType::Money;
}

} // namespace

PagedTableModel::PagedTableModel(Session& session, const RecordType& type, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_type(type), m_channel(TaskRunner::uniqueChannel())
{
    m_request.kind = QString::fromLatin1(type.kind);
    connect(&session, &Session::aboutToWrite, this, &PagedTableModel::stop);
    connect(&session, &Session::changed, this, &PagedTableModel::reload);
    connect(&session, &Session::busyChanged, this, [this] {
        if (!m_session.isBusy())
            reload();
    });
}

PagedTableModel::~PagedTableModel()
{
    stop();
}

// A writer needs the file for itself at commit: a sort of two million rows must not make it wait.
void PagedTableModel::stop()
{
    m_session.tasks().cancel(m_channel);
    for (const int page : std::as_const(m_asked))
        m_session.tasks().cancel(m_channel + u'/' + QString::number(page));
}

void PagedTableModel::setRequest(const GridRequest& request)
{
    m_request = request;
    m_request.kind = QString::fromLatin1(m_type.kind);
    m_wanted = true;
    reload();
}

void PagedTableModel::reload()
{
    if (!m_wanted || m_session.isBusy())
        return; // asked again when the writer is done
    ++m_generation;
    setLoading(true);
    m_session.read<IdList>(
        m_channel, this,
        [request = m_request](const Database& db, Progress& progress) { return gridIds(db, request, &progress); },
        [this](Result<IdList> ids) { take(std::move(ids)); });
}

void PagedTableModel::take(Result<IdList> ids)
{
    setLoading(false);
    m_asked.clear();
    if (!ids) {
        if (ids.error().kind != ErrorKind::Cancelled)
            m_session.sayError(ids.error());
        Q_EMIT loaded();
        return;
    }
    if (ids.value() == m_ids) {
        refreshPages();
    } else {
        Q_EMIT aboutToReplace();
        beginResetModel();
        m_ids = std::move(ids).value();
        m_pages.clear();
        m_stale.clear();
        endResetModel();
        Q_EMIT replaced();
    }
    Q_EMIT loaded();
}

// The rows in memory stay in sight until the new ones arrive: no flicker.
void PagedTableModel::refreshPages()
{
    const auto pages = m_pages.keys();
    m_stale = QSet<int>(pages.begin(), pages.end());
    for (const int page : pages)
        Q_EMIT dataChanged(index(page * kPage, 0),
                           index(std::min<int>((page + 1) * kPage, int(m_ids.size())) - 1, columnCount() - 1));
}

void PagedTableModel::ask(int page) const
{
    if (m_asked.contains(page) || m_session.isBusy())
        return;
    m_asked.insert(page);
    const size_t first = size_t(page) * kPage;
    const size_t last = std::min(first + kPage, m_ids.size());
    IdList wanted(m_ids.begin() + qint64(first), m_ids.begin() + qint64(last));
    auto* self =
        const_cast<PagedTableModel*>(this); // data() is const by Qt's contract; asking changes only what is remembered
    const RecordType* type = &m_type;
    m_session.read<QList<GridRow>>(
        m_channel + u'/' + QString::number(page), self,
        [type, wanted](const Database& db, Progress&) { return gridRows(db, *type, wanted); },
        [self, page, generation = m_generation](Result<QList<GridRow>> rows) {
            if (rows)
                self->deliver(generation, page, rows.value());
            else
                self->m_asked.remove(page); // asked again when next in sight
        });
}

void PagedTableModel::deliver(quint64 generation, int page, const QList<GridRow>& rows)
{
    if (generation != m_generation || rows.isEmpty() || rows.first().id != idAt(page * kPage))
        return; // answer to an older list, or to rows as they were before a change
    m_asked.remove(page);
    m_stale.remove(page);
    m_pages.insert(page, new QList<GridRow>(rows));
    Q_EMIT dataChanged(index(page * kPage, 0), index(page * kPage + int(rows.size()) - 1, columnCount() - 1));
}

const GridRow* PagedTableModel::loadedRow(int row) const
{
    const auto* rows = m_pages.object(row / kPage);
    return rows && row % kPage < rows->size() ? &rows->at(row % kPage) : nullptr;
}

int PagedTableModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int PagedTableModel::columnOf(const QString& key) const
{
    for (size_t i = 0; i < m_type.fields.size(); ++i)
        if (key == QLatin1String(m_type.fields[i].key))
            return int(i);
    return -1;
}

int PagedTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int PagedTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_type.fields.size());
}

QVariant PagedTableModel::shown(const GridRow& row, const Field& cell, int column) const
{
    if (column >= row.cells.size())
        return {};
    return shownText(cell, row.cells[column], m_session.chinese());
}

QVariant PagedTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Field& cell = field(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(cell) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == IdRole)
        return idAt(index.row());
    const GridRow* row = loadedRow(index.row());
    if (!row || m_stale.contains(index.row() / kPage))
        ask(index.row() / kPage);
    if (!row)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    if (m_look) {
        const QVariant own = m_look(*row, cell, role);
        if (own.isValid())
            return own;
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return shown(*row, cell, index.column());
    case Qt::ToolTipRole: {
        const QString text = shown(*row, cell, index.column()).toString();
        return text.size() > 12 ? QVariant(text) : QVariant();
    }
    case RawRole: return row->cells.value(index.column());
    default: return {};
    }
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const Field& column = field(section);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return QString::fromUtf8(m_session.chinese() ? column.header : column.english);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

Qt::ItemFlags PagedTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_editor && field(index.column()).editable && m_session.canEdit() && loadedRow(index.row()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PagedTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (text == data(index, Qt::EditRole).toString())
        return true; // nothing to do is nothing to undo
    return m_editor(idAt(index.row()), field(index.column()), text);
}

void PagedTableModel::setLoading(bool loading)
{
    if (loading == m_loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged();
}

} // namespace spotcheck
