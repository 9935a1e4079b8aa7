#pragma once
#include "core/grid/grid_query.h"

#include <QObject>
#include <QStringList>

class QHeaderView;
class QMenu;
class QTableView;

/// Which columns of a grid are shown, in what order and how wide, remembered per place; and saved views, which
/// remember columns, sorting and filters under a name.
namespace spotcheck {

class PagedTableModel;

class GridColumns : public QObject {
    Q_OBJECT
public:
    GridColumns(QTableView* table, PagedTableModel* model, QString place, QStringList initial);

    void restore(); ///< from the settings, else the place's own
    void save() const;
    void reset();
    void fillChooser(QMenu* menu);
    QList<int> shownInOrder() const; ///< logical columns from left to right
    void show(int column);
    void setShown(int column, bool shown);

    struct View {
        QString name;
        QByteArray header;
        QList<GridFilter> filters;
        QString search, sort;
        bool descending = false;
    };
    QList<View> views() const;
    void saveView(View view);
    void removeView(const QString& name);
    void apply(const View& view);

private:
    void applyInitial();
    QString key(const char* what) const;

    QTableView* m_table;
    PagedTableModel* m_model;
    QString m_place;
    QStringList m_initial;
};

} // namespace spotcheck
