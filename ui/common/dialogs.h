#pragma once
#include <optional>
#include <QString>
#include <QStringList>

class QWidget;

/// The seam for everything that stops and asks: tests hand in answers instead of clicking. Only for decisions that
/// cannot wait; ordinary failures go to the message bar.
namespace spotcheck {

struct NewFileAnswer {
    QString path, office, person;
};

class Dialogs {
public:
    virtual ~Dialogs() = default;
    /// Empty when cancelled.
    virtual QString openFile(QWidget* parent, const QString& title, const QString& filter) = 0;
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& proposed, const QString& filter) = 0;
    virtual bool confirm(QWidget* parent, const QString& question, const QString& detail, const QString& yes) = 0;
    /// A line of text (a reason, a name); nothing when cancelled.
    virtual std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                                           const QString& value) = 0;
    /// The same for a passphrase: what is typed is not shown, and blanks at its ends belong to it.
    virtual std::optional<QString> askSecret(QWidget* parent, const QString& title, const QString& label) = 0;
    /// One of several; -1 when cancelled.
    virtual int choose(QWidget* parent, const QString& title, const QString& label, const QStringList& options) = 0;
    virtual std::optional<NewFileAnswer> newFile(QWidget* parent, const QString& person) = 0;
};

/// The real ones.
class WindowDialogs : public Dialogs {
public:
    QString openFile(QWidget* parent, const QString& title, const QString& filter) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& proposed, const QString& filter) override;
    bool confirm(QWidget* parent, const QString& question, const QString& detail, const QString& yes) override;
    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                                   const QString& value) override;
    std::optional<QString> askSecret(QWidget* parent, const QString& title, const QString& label) override;
    int choose(QWidget* parent, const QString& title, const QString& label, const QStringList& options) override;
    std::optional<NewFileAnswer> newFile(QWidget* parent, const QString& person) override;
};

} // namespace spotcheck
