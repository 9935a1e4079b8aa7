#pragma once
#include "core/testing/turnaround.h"
#include "ui/shell/place.h"

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTableView;
class QTimer;

/// How long the laboratories take, and the samples they have kept too long. A tab of the laboratories' place.
namespace spotcheck {

class OverdueModel;
class TurnaroundModel;

class TurnaroundPage : public PlacePage {
    Q_OBJECT
public:
    explicit TurnaroundPage(Session& session, QWidget* parent = nullptr);
    static QString tabTitle();
    void copy() override;
    bool exportShown() override;
    OverdueModel& overdue() const { return *m_overdue; }
    TurnaroundModel& measures() const { return *m_measures; }
    void openSample(int row); ///< in the sampling place

Q_SIGNALS:
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildBar();
    QTableView* buildTable(QAbstractItemModel* model, QSortFilterProxyModel* proxy);
    void fillYears();
    void load();
    void show(const Turnaround& answer);
    void filterSteps();
    void exportTo(const QString& path, const QTableView& table);
    QTableView& focusedTable() const;

    Session& m_session;
    TurnaroundModel* m_measures;
    OverdueModel* m_overdue;
    QSortFilterProxyModel* m_measuresShown;
    QSortFilterProxyModel* m_overdueShown;
    QTableView* m_measuresTable;
    QTableView* m_overdueTable;
    QComboBox* m_year;
    QComboBox* m_step;
    QLabel* m_yardstick;
    QLabel* m_heading;
    QTimer* m_wait;
    QString m_channel;
    bool m_stale = true; ///< something was written since it was read
};

} // namespace spotcheck
