#pragma once
#include "core/exchange/importer.h"

#include <QWidget>

class QLabel;
class QTableView;

/// What a run did, in figures and row by row; of a dry run what it would do.
namespace spotcheck {

class MessageBar;
class RejectedModel;

class ReceiptPage : public QWidget {
    Q_OBJECT
public:
    ReceiptPage(bool chinese, QWidget* parent);
    void showOutcome(const ImportOutcome& outcome, bool strict);
    /// The import was taken back.
    void showUndone();
    /// News about what was done with the receipt.
    void sayBelow(const QString& sentence, bool good);
    void copySelected();
    QString sentence() const;
    MessageBar& messages() const { return *m_messages; }
    QTableView& table() const { return *m_table; }

Q_SIGNALS:
    void rowWanted(const spotcheck::RejectedRow& row);

private:
    QWidget* figures();
    void buildTable();
    void say(const QString& sentence, const QString& icon, const QColor& color);

    const bool m_chinese;
    QLabel *m_sign, *m_sentence, *m_where, *m_coverage, *m_warnings, *m_rejectedTitle;
    QList<QLabel*> m_figures;
    MessageBar* m_messages;
    RejectedModel* m_model;
    QTableView* m_table;
};

} // namespace spotcheck
