#include "ui/common/filter_header.h"

#include "ui/common/theme.h"

#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

namespace spotcheck {

namespace {
constexpr int kBoxHeight = 24;
constexpr int kWaitMs = 250; // a list is asked for when the typing pauses
} // namespace

FilterHeader::FilterHeader(const RecordType& type, bool chinese, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_type(type), m_wait(new QTimer(this))
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(40);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &FilterHeader::filtersChanged);
    makeBoxes(chinese);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeBoxes);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &FilterHeader::placeBoxes);
}

void FilterHeader::makeBoxes(bool chinese)
{
    for (const Field& field : m_type.fields)
        m_boxes.append(makeBox(field, chinese));
}

QLineEdit* FilterHeader::makeBox(const Field& field, bool chinese)
{
    auto* box = new QLineEdit(this);
    box->setClearButtonEnabled(true);
    box->setPlaceholderText(tr("Filter"));
    const QString title = QString::fromUtf8(chinese ? field.header : field.english);
    box->setAccessibleName(tr("Filter of %1").arg(title));
    box->setToolTip(tr("Contains the text. Also: =equals, !not, <less, >greater, from..to, empty"));
    if (!field.codes.empty()) {
        QStringList words;
        for (const CodeWord& word : field.codes)
            words << QString::fromUtf8(chinese ? word.word : word.english);
        auto* completer = new QCompleter(words, box);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        box->setCompleter(completer);
    }
    connect(box, &QLineEdit::textChanged, this, [this, box] {
        markFilled(box);
        m_wait->start();
    });
    connect(box, &QLineEdit::returnPressed, this, [this] {
        m_wait->stop();
        Q_EMIT filtersChanged();
    });
    return box;
}

void FilterHeader::markFilled(QLineEdit* box)
{
    const bool filled = !box->text().isEmpty();
    box->setStyleSheet(filled ? QStringLiteral("QLineEdit{background:%1;}").arg(colors().infoBack.name()) : QString());
}

QList<GridFilter> FilterHeader::filters() const
{
    QList<GridFilter> filters;
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        if (const QString text = m_boxes[i]->text().trimmed(); !text.isEmpty())
            filters.append({QString::fromLatin1(m_type.fields[size_t(i)].key), text});
    return filters;
}

void FilterHeader::setFilters(const QList<GridFilter>& filters)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        QString text;
        for (const GridFilter& filter : filters)
            if (filter.field == QLatin1String(m_type.fields[size_t(i)].key))
                text = filter.text;
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setText(text);
        markFilled(m_boxes[i]);
    }
}

void FilterHeader::setFiltersShown(bool shown)
{
    m_shown = shown;
    updateGeometries();
    Q_EMIT geometriesChanged();
    updateGeometry();
}

void FilterHeader::focusFilter(int column)
{
    if (column >= 0 && column < m_boxes.size())
        m_boxes[column]->setFocus();
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(kRowHeight + (m_shown ? kBoxHeight + 4 : 0));
    return size;
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, m_shown ? kBoxHeight + 4 : 0);
    QHeaderView::updateGeometries();
    placeBoxes();
}

void FilterHeader::placeBoxes()
{
    if (auto* view = qobject_cast<QTableView*>(parentWidget()); view && !property("followsScroll").toBool()) {
        setProperty("followsScroll", true);
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterHeader::placeBoxes);
    }
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const bool visible = m_shown && i < count() && !isSectionHidden(int(i));
        m_boxes[i]->setVisible(visible);
        if (visible)
            m_boxes[i]->setGeometry(sectionViewportPosition(int(i)) + 2, kRowHeight + 1, sectionSize(int(i)) - 4,
                                    kBoxHeight);
    }
}

} // namespace spotcheck
