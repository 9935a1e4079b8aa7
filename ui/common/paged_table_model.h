#pragma once
#include "core/grid/grid_query.h"

#include <functional>
#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

/// Rows of one record kind over an id list (house-style 18): the ids in display order are fetched once by a worker,
/// pages of 200 rows by id when they come into sight. Rows on their way show "…". After a change the list is asked
/// again; when the ids are the same the rows are refreshed in place, so scroll and selection stay.
namespace spotcheck {

class Session;

class PagedTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kPage = 200;
    static constexpr int IdRole = Qt::UserRole + 1;  ///< qint64
    static constexpr int RawRole = Qt::UserRole + 2; ///< the stored text
    using Look = std::function<QVariant(const GridRow&, const Field&, int role)>;
    /// Takes a typed text for a cell; false when refused (and said).
    using Editor = std::function<bool(qint64 id, const Field& field, const QString& text)>;

    PagedTableModel(Session& session, const RecordType& type, QObject* parent = nullptr);
    ~PagedTableModel() override;

    void setRequest(const GridRequest& request); ///< asks for the list in the background
    const GridRequest& request() const { return m_request; }
    void reload();
    void setLook(Look look) { m_look = std::move(look); }
    void setEditor(Editor editor) { m_editor = std::move(editor); }

    const RecordType& type() const { return m_type; }
    const Field& field(int column) const { return m_type.fields[size_t(column)]; }
    int columnOf(const QString& key) const; ///< -1 when the type has no such field
    const IdList& ids() const { return m_ids; }
    qint64 idAt(int row) const { return row >= 0 && row < int(m_ids.size()) ? m_ids[size_t(row)] : 0; }
    int rowOf(qint64 id) const;              ///< -1; a scan, 2 ms in 2 M
    const GridRow* loadedRow(int row) const; ///< null: still on its way
    bool isLoading() const { return m_loading; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void aboutToReplace(); ///< another list follows: remember selection and scroll
    void replaced();       ///< it stands
    void loaded();         ///< after every answer, same list or another
    void loadingChanged();

private:
    void take(Result<IdList> ids);
    void refreshPages();
    void ask(int page) const;
    void deliver(quint64 generation, int page, const QList<GridRow>& rows);
    QVariant shown(const GridRow& row, const Field& field, int column) const;
    void setLoading(bool loading);
    void stop();

    Session& m_session;
    const RecordType& m_type;
    GridRequest m_request;
    Look m_look;
    Editor m_editor;
    IdList m_ids;
    mutable QCache<int, QList<GridRow>> m_pages{40};
    mutable QSet<int> m_asked;
    QSet<int> m_stale;
    quint64 m_generation = 0;
    QString m_channel;
    bool m_loading = false;
    bool m_wanted = false; ///< a list was asked for at least once
};

} // namespace spotcheck
