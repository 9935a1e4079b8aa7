#pragma once
#include "core/exchange/importer.h"

#include <memory>
#include <QDialog>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTemporaryDir;

/// Taking a file in, in one window: how it is read and what becomes of its first rows, then the receipt.
namespace spotcheck {

class ImportDesk;
class MappingPage;
class ReceiptPage;
class Session;

class ImportWizard : public QDialog {
    Q_OBJECT
public:
    ImportWizard(Session& session, const QString& path, QWidget* parent);
    ~ImportWizard() override;
    /// Holds a folder until the window goes: the file lies in it.
    void keep(std::unique_ptr<QTemporaryDir> folder);

    ImportDesk& desk() const { return *m_desk; }
    MappingPage& mapping() const { return *m_mapping; }
    ReceiptPage& receipt() const { return *m_receipt; }
    bool showsReceipt() const;

    void importRows();
    void tryOut();
    void saveRejects();
    void goBack();
    void chooseFile();
    void reject() override; ///< stops what runs; closes when nothing does

private:
    QPushButton* button(const char* name, const QString& text, void (ImportWizard::*act)());
    QLayout* buttonRow();
    QLayout* progressRow();
    void connectDesk();
    void showState();
    void showRan();
    void showFailure(const Error& error);
    void showProgress(qint64 rows);
    void showRejected(const RejectedRow& row);
    void showProfiles();
    void showProducts();
    void compareCells();
    void copyReceipt();
    void undoImport();
    void start(bool dryRun);
    bool mayRun() const;

    Session& m_session;
    ImportDesk* m_desk;
    QStackedWidget* m_pages;
    MappingPage* m_mapping;
    ReceiptPage* m_receipt;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QCheckBox* m_strict;
    QPushButton *m_save, *m_copy, *m_undo, *m_compare, *m_back, *m_try, *m_import, *m_close;
    bool m_undone = false;
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Opens the wizard over the window; asks for a file when `path` is empty.
void openImportWizard(Session& session, QWidget* parent, const QString& path);
/// The same with the table that a spreadsheet put on the clipboard; says so when there is none.
void openClipboardImport(Session& session, QWidget* parent);

} // namespace spotcheck
