#include "ui/shell/new_file_dialog.h"

#include "core/registry/office.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace spotcheck {

NewFileDialog::NewFileDialog(const QString& person, QWidget* parent)
    : QDialog(parent), m_office(new QComboBox(this)), m_person(new QLineEdit(person, this)), m_path(new QLineEdit(this))
{
    setWindowTitle(tr("New file"));
    for (const Office& office : offices())
        m_office->addItem(office.name, office.code);
    m_office->setCurrentIndex(std::max(0, m_office->findData(QSettings().value(QStringLiteral("office")))));
    m_person->setPlaceholderText(tr("Your name; it stands beside every change"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_path->setText(folder + u'/' + tr("Spot checks") + QStringLiteral(".spotcheck"));
    auto* browse = new QPushButton(tr("Browse…"), this);
    auto* pathRow = new QHBoxLayout;
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(browse);
    auto* form = new QFormLayout;
    form->addRow(tr("Office"), m_office);
    form->addRow(tr("Your name"), m_person);
    form->addRow(tr("File"), pathRow);
    auto* buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(540, 190);
    connect(browse, &QPushButton::clicked, this, &NewFileDialog::choosePath);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit* line : {m_person, m_path})
        connect(line, &QLineEdit::textChanged, this, &NewFileDialog::check);
    check();
}

void NewFileDialog::choosePath()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("New file"), m_path->text(), tr("Spotcheck file (*.spotcheck)"));
    if (!path.isEmpty())
        m_path->setText(path);
}

void NewFileDialog::check()
{
    m_create->setEnabled(!m_person->text().trimmed().isEmpty() && !m_path->text().trimmed().isEmpty());
}

NewFileAnswer NewFileDialog::answer() const
{
    QString path = m_path->text().trimmed();
    if (!path.endsWith(QStringLiteral(".spotcheck")))
        path += QStringLiteral(".spotcheck");
    return {path, m_office->currentData().toString(), m_person->text().trimmed()};
}

} // namespace spotcheck
