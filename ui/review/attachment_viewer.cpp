#include "ui/review/attachment_viewer.h"

#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <poppler/qt6/poppler-qt6.h>

namespace spotcheck {

AttachmentViewer::AttachmentViewer(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_picture(new QLabel), m_where(new QLabel), m_scroll(new QScrollArea)
{
    auto* bar = new QHBoxLayout;
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    bar->addWidget(m_title, 1);
    bar->addWidget(button(QStringLiteral("‹"), tr("Previous page"), &AttachmentViewer::previousPage));
    bar->addWidget(m_where);
    bar->addWidget(button(QStringLiteral("›"), tr("Next page"), &AttachmentViewer::nextPage));
    bar->addWidget(button(QStringLiteral("−"), tr("Smaller"), &AttachmentViewer::smaller));
    bar->addWidget(button(QStringLiteral("+"), tr("Larger"), &AttachmentViewer::larger));
    bar->addWidget(button(QStringLiteral("↗"), tr("Open with another program"), &AttachmentViewer::openOutside));
    bar->addWidget(button(QStringLiteral("×"), tr("Close the attached file"), &AttachmentViewer::close));
    m_picture->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_picture->setWordWrap(true);
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Attached file"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(bar);
    layout->addWidget(m_scroll, 1);
}

AttachmentViewer::~AttachmentViewer() = default;

QToolButton* AttachmentViewer::button(const QString& text, const QString& tip, void (AttachmentViewer::*run)())
{
    auto* made = new QToolButton;
    made->setText(text);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the list of reports
    connect(made, &QToolButton::clicked, this, run);
    return made;
}

void AttachmentViewer::show(const QString& name, const QString& media, const QByteArray& content)
{
    m_title->setText(name);
    m_title->setToolTip(name);
    m_content = content;
    m_media = media;
    m_page = 0;
    m_zoom = 1.0;
    m_pdf = media == u"application/pdf" ? Poppler::Document::loadFromData(content) : nullptr;
    if (m_pdf) {
        m_pdf->setRenderHint(Poppler::Document::Antialiasing);
        m_pdf->setRenderHint(Poppler::Document::TextAntialiasing);
    }
    m_pages = m_pdf ? m_pdf->numPages() : 1;
    render();
}

void AttachmentViewer::clear()
{
    m_pdf.reset();
    m_content.clear();
    m_pages = 0;
    m_title->clear();
    m_picture->clear();
    m_where->clear();
}

QImage AttachmentViewer::page() const
{
    if (!m_pdf)
        return m_media.startsWith(u"image/") ? QImage::fromData(m_content) : QImage();
    const std::unique_ptr<Poppler::Page> shown(m_pdf->page(m_page));
    if (!shown)
        return {};
    const double width = m_scroll->viewport()->width() * m_zoom * devicePixelRatioF();
    const double dpi = 72.0 * width / shown->pageSizeF().width();
    return shown->renderToImage(dpi, dpi);
}

void AttachmentViewer::render()
{
    if (m_content.isEmpty())
        return;
    m_where->setText(m_pages > 1 ? QStringLiteral("%1 / %2").arg(m_page + 1).arg(m_pages) : QString());
    QImage image = page();
    if (image.isNull()) {
        m_picture->setText(tr("This file cannot be shown here. Open it with another program (↗)."));
        return;
    }
    if (!m_pdf)
        image = image.scaledToWidth(int(m_scroll->viewport()->width() * m_zoom * devicePixelRatioF()),
                                    Qt::SmoothTransformation);
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(pixmap);
}

void AttachmentViewer::previousPage()
{
    if (m_page > 0)
        --m_page, render();
}

void AttachmentViewer::nextPage()
{
    if (m_page + 1 < m_pages)
        ++m_page, render();
}

void AttachmentViewer::larger()
{
    m_zoom = std::min(4.0, m_zoom * 1.25);
    render();
}

void AttachmentViewer::smaller()
{
    m_zoom = std::max(0.5, m_zoom / 1.25);
    render();
}

void AttachmentViewer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    render();
}

} // namespace spotcheck
