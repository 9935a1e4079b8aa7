#pragma once
#include "core/documents/make_document.h"
#include "ui/common/rows_model.h"
#include "ui/shell/place.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTabWidget;
class QTimer;

/// 文书: choose a kind of paper and the records it is for, look at the page, print one or several hundred as one file,
/// take document numbers, change the template, and check the mark on a paper that comes back.
namespace spotcheck {

class RowsTable;
class Session;
class TemplateEditor;

class DocumentsPage : public PlacePage {
    Q_OBJECT
public:
    DocumentsPage(Session& session, const QString& subject, QWidget* parent = nullptr);
    void copy() override;
    void focusSearch() override;
    RowsTable& table() const { return *m_table; }
    void print(const QString& path); ///< the chosen records to .pdf or .odt
    void choose(const QString& kind);

Q_SIGNALS:
    void loaded();
    void previewed();

private:
    struct Page {
        Letter letter;
        QStringList fonts;
        QImage image;
    };
    QWidget* buildList();
    QWidget* buildSide();
    void reload();
    void take(const QList<ShownRow>& rows);
    void preview();
    void showPage(const Page& page);
    void askAndPrint();
    void checkMark();
    QString kind() const;

    Session& m_session;
    const QString m_subject; ///< case or batch
    QComboBox* m_kind = nullptr;
    QLineEdit* m_search = nullptr;
    QCheckBox* m_number = nullptr;
    RowsModel* m_rows = nullptr;
    RowsTable* m_table = nullptr;
    QTabWidget* m_side = nullptr;
    QLabel* m_page = nullptr;
    QLabel* m_about = nullptr;
    QLineEdit* m_mark = nullptr;
    QLabel* m_markAnswer = nullptr;
    TemplateEditor* m_editor = nullptr;
    QTimer* m_wait = nullptr;
    QString m_channel, m_previewChannel;
};

/// The papers of cases, and the forms of batches.
class CaseDocumentsPage : public DocumentsPage {
    Q_OBJECT
public:
    explicit CaseDocumentsPage(Session& session, QWidget* parent = nullptr)
        : DocumentsPage(session, QStringLiteral("case"), parent)
    {
    }
};
class BatchDocumentsPage : public DocumentsPage {
    Q_OBJECT
public:
    explicit BatchDocumentsPage(Session& session, QWidget* parent = nullptr)
        : DocumentsPage(session, QStringLiteral("batch"), parent)
    {
    }
};

} // namespace spotcheck
