#pragma once
#include "ui/import/import_choices.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

/// The file and how it is read: kind, sheet, sender, header rows. Shows what was found; all of it can be corrected.
namespace spotcheck {

class ChoicesBar : public QWidget {
    Q_OBJECT
public:
    ChoicesBar(bool chinese, QWidget* parent);
    void showFile(const QString& path);
    void showView(const ImportView& view);
    void showNothing(); ///< the file could not be opened

Q_SIGNALS:
    void fileWanted();
    void kindChosen(const QString& kind);
    void sheetChosen(int sheet);
    void senderChosen(const QString& sender);
    void headerChosen(int first, int last);
    void layoutChosen(spotcheck::ItemLayout layout);
    void planOfficeChosen(const QString& office); ///< a code; empty: as the table says
    void profilesWanted();

private:
    QLayout* fileRow();
    QLayout* choiceRow();
    QLabel* label(QLayout* row, const QString& text, QWidget* buddy);
    void fillLayouts();
    void fillOffices();
    void sayHeader();
    void saySender();

    bool m_chinese;
    QString m_shownSender;
    QLabel* m_file;
    QPushButton *m_choose, *m_profiles;
    QComboBox *m_kind, *m_sheet, *m_sender, *m_layout, *m_office;
    QLabel *m_layoutLabel = nullptr, *m_officeLabel = nullptr;
    QSpinBox *m_first, *m_last;
};

} // namespace spotcheck
