#pragma once
#include <memory>
#include <QByteArray>
#include <QString>
#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;

namespace Poppler {
class Document;
}

/// An attached file shown beside the items: a PDF page by page, or a picture; fitted to the width, larger and smaller
/// by buttons. What is neither is named, and can be opened with the system's own program.
namespace spotcheck {

class AttachmentViewer : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentViewer(QWidget* parent = nullptr);
    ~AttachmentViewer() override;
    void show(const QString& name, const QString& media, const QByteArray& content);
    void clear();
    int pages() const { return m_pages; }

Q_SIGNALS:
    void closeWanted();
    void openOutsideWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* button(const QString& text, const QString& tip, void (AttachmentViewer::*run)());
    void render();
    void previousPage();
    void nextPage();
    void larger();
    void smaller();
    void openOutside() { Q_EMIT openOutsideWanted(); }
    void close() { Q_EMIT closeWanted(); }
    QImage page() const;

    QLabel* m_title;
    QLabel* m_picture;
    QLabel* m_where;
    QScrollArea* m_scroll;
    std::unique_ptr<Poppler::Document> m_pdf;
    QByteArray m_content;
    QString m_media;
    int m_page = 0;
    int m_pages = 0;
    double m_zoom = 1.0; ///< against the width of the view
};

} // namespace spotcheck
