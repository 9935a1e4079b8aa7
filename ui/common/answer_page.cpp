#include "ui/common/answer_page.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace spotcheck {

AnswerPage::AnswerPage(Session& session, const QString& title, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_title(title),
      m_model(new RowsModel({}, this)),
      m_table(new RowsTable(m_model, this)),
      m_heading(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_bar(new QHBoxLayout),
      m_secondBar(new QHBoxLayout),
      m_reading(*new ReadWhenShown(session, *this, [this] { ask(); }))
{
    m_bar->setContentsMargins(12, 6, 12, 6);
    m_bar->setSpacing(6);
    m_bar->addStretch(1);
    m_secondBar->setContentsMargins(12, 0, 12, 0);
    m_secondBar->setSpacing(12);
    for (QLabel* label : {m_heading, m_empty}) {
        label->setWordWrap(true);
        label->setContentsMargins(12, 4, 12, 8);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->hide(); // until it says something
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_table->setAccessibleName(m_title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addLayout(m_secondBar);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_table, &RowsTable::rowActivated, this, [this](int row) {
        if (const qint64 id = row < 0 ? 0 : m_model->at(row).id; id != 0)
            activate(id);
    });
}

QComboBox* AnswerPage::addChoice(const QString& label)
{
    auto* choice = new QComboBox(this);
    choice->setAccessibleName(label);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const int at = m_bar->count() - 1; // before the stretch
    m_bar->insertWidget(at, new QLabel(label, this));
    m_bar->insertWidget(at + 1, choice);
    m_bar->insertSpacing(at + 2, 12);
    connect(choice, &QComboBox::activated, this, [this] { again(); });
    return choice;
}

void AnswerPage::setHeading(const QString& richText)
{
    m_heading->setText(richText);
    m_heading->setVisible(!richText.isEmpty());
}

void AnswerPage::setEmptyText(const QString& text)
{
    m_empty->setText(text);
}

void AnswerPage::show(const QList<ShownRow>& rows)
{
    m_reading.done();
    m_model->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    m_table->fitColumns();
    m_loaded = true;
    Q_EMIT loaded();
}

void AnswerPage::fail(const Error& error)
{
    if (error.kind != ErrorKind::Cancelled)
        m_session.sayError(error);
}

bool AnswerPage::exportShown()
{
    m_table->exportRows(m_session, m_title);
    return true;
}

} // namespace spotcheck
