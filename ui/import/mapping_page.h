#pragma once
#include "ui/import/import_choices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

/// How the file is read, and what its first rows become: columns are corrected in the header of the preview itself,
/// what is not understood is marked in its cells.
namespace spotcheck {

class ChoicesBar;
class ImportDesk;
class MessageBar;
class PreviewHeader;
class PreviewModel;

class MappingPage : public QWidget {
    Q_OBJECT
public:
    MappingPage(ImportDesk& desk, bool chinese, QWidget* parent);

    void goToNextProblem();
    /// A row of the whole file that a run rejected; false when the preview does not reach so far.
    bool goTo(const RejectedRow& row);
    void showFailure(const Error& error);
    QTableView& table() const { return *m_table; }
    MessageBar& messages() const { return *m_messages; }
    QString summary() const;

Q_SIGNALS:
    void fileWanted();
    void profilesWanted();
    void productsWanted();

private:
    QWidget* columnRow();
    void buildTable();
    void buildLayout();
    void connectDesk();
    void showView();
    void showMessages(const ImportView& view);
    void showColumn();
    void showItemColumns();
    void takeColumn();
    void showDetail();
    void fitColumns();
    void setOnlyProblems(bool only);
    void stand(const QModelIndex& index);

    ImportDesk& m_desk;
    const bool m_chinese;
    ChoicesBar* m_choices;
    MessageBar* m_messages;
    PreviewModel* m_model;
    QTableView* m_table;
    PreviewHeader* m_header;
    QLabel *m_columnLabel, *m_detail, *m_summary;
    QComboBox* m_field;
    QCheckBox* m_onlyProblems;
    QPushButton* m_products;
    QPushButton* m_next;
};

} // namespace spotcheck
