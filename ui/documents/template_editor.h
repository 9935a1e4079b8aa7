#pragma once
#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

/// The template of a kind of paper as text, the fields it may name beside it; kept as the office's own copy, or taken
/// back to the shipped one.
namespace spotcheck {

class Session;

class TemplateEditor : public QWidget {
    Q_OBJECT
public:
    explicit TemplateEditor(Session& session, QWidget* parent = nullptr);
    void showKind(const QString& code);

private:
    void load();
    void keep(const QString& text);
    Session& m_session;
    QString m_code;
    QPlainTextEdit* m_text;
    QListWidget* m_fields;
    QLabel* m_help;
};

} // namespace spotcheck
