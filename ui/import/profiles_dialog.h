#pragma once
#include "core/exchange/import_profile.h"

#include <QDialog>

class QPushButton;
class QTableWidget;

/// What is remembered of other people's sheets: looked at, handed on as a file, taken from one, deleted.
namespace spotcheck {

class MessageBar;
class Session;

class ProfilesDialog : public QDialog {
    Q_OBJECT
public:
    ProfilesDialog(Session& session, QWidget* parent);
    MessageBar& messages() const { return *m_messages; }
    QTableWidget& table() const { return *m_table; }

    void exportAll();
    void importFrom();
    void forget();

Q_SIGNALS:
    void profilesChanged();

private:
    QLayout* buttons();
    QPushButton* button(const char* name, const QString& text, void (ProfilesDialog::*act)());
    void load();
    void show(const QList<ImportProfile>& profiles);
    void showState();
    QString about(const ImportProfile& profile) const;
    QString columnsOf(const ImportProfile& profile) const;

    Session& m_session;
    MessageBar* m_messages;
    QTableWidget* m_table;
    QPushButton *m_export = nullptr, *m_import = nullptr, *m_forget = nullptr;
    QList<ImportProfile> m_profiles;
};

} // namespace spotcheck
