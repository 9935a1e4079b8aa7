#pragma once
#include "ui/common/dialogs.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

/// Where the new file lies, for which office, and who works in it.
namespace spotcheck {

class NewFileDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewFileDialog(const QString& person, QWidget* parent = nullptr);
    NewFileAnswer answer() const;

private:
    void choosePath();
    void check();

    QComboBox* m_office;
    QLineEdit* m_person;
    QLineEdit* m_path;
    QPushButton* m_create;
};

} // namespace spotcheck
