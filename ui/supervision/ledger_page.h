#pragma once
#include "core/exchange/ledger_reconcile.h"
#include "ui/shell/place.h"

class QComboBox;
class QLabel;
class QPushButton;

/// 台账核对: a district's ledger against what is here, cell by cell; ticked cells and rows are taken as one step.
namespace spotcheck {

class RowsModel;
class RowsTable;
class Session;

class LedgerPage : public PlacePage {
    Q_OBJECT
public:
    explicit LedgerPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    bool exportShown() override;
    void compare(const QString& path);
    void takeTicked();

Q_SIGNALS:
    void compared();

private:
    void askFile();
    void take(const LedgerComparison& comparison);
    void fill();
    Session& m_session;
    QString m_path, m_channel;
    LedgerComparison m_comparison;
    QLabel* m_heading;
    QComboBox* m_which;
    QPushButton* m_take;
    RowsModel* m_rows;
    RowsTable* m_table;
};

} // namespace spotcheck
