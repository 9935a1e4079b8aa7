#include "ui/common/dialogs.h"

#include "ui/shell/new_file_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace spotcheck {

QString WindowDialogs::openFile(QWidget* parent, const QString& title, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString WindowDialogs::saveFile(QWidget* parent, const QString& title, const QString& proposed, const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, proposed, filter);
}

bool WindowDialogs::confirm(QWidget* parent, const QString& question, const QString& detail, const QString& yes)
{
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), question, QMessageBox::NoButton,
                    parent);
    box.setInformativeText(detail);
    const auto* accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.addButton(QCoreApplication::translate("Dialogs", "Cancel"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == accept;
}

std::optional<QString> WindowDialogs::askText(QWidget* parent, const QString& title, const QString& label,
                                              const QString& value)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(value);
    dialog.setOkButtonText(QCoreApplication::translate("Dialogs", "OK"));
    dialog.setCancelButtonText(QCoreApplication::translate("Dialogs", "Cancel"));
    dialog.resize(420, dialog.height());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.textValue().trimmed();
}

std::optional<QString> WindowDialogs::askSecret(QWidget* parent, const QString& title, const QString& label)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextEchoMode(QLineEdit::Password);
    dialog.setOkButtonText(QCoreApplication::translate("Dialogs", "OK"));
    dialog.setCancelButtonText(QCoreApplication::translate("Dialogs", "Cancel"));
    dialog.resize(420, dialog.height());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.textValue();
}

int WindowDialogs::choose(QWidget* parent, const QString& title, const QString& label, const QStringList& options)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setComboBoxItems(options);
    dialog.setOption(QInputDialog::UseListViewForComboBoxItems);
    dialog.setOkButtonText(QCoreApplication::translate("Dialogs", "OK"));
    dialog.setCancelButtonText(QCoreApplication::translate("Dialogs", "Cancel"));
    return dialog.exec() == QDialog::Accepted ? int(options.indexOf(dialog.textValue())) : -1;
}

std::optional<NewFileAnswer> WindowDialogs::newFile(QWidget* parent, const QString& person)
{
    NewFileDialog dialog(person, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.answer();
}

} // namespace spotcheck
