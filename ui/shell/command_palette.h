#pragma once
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <functional>
#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;
class QTimer;

/// Ctrl+K: one box for places, commands and records. Places and commands answer at once; records (enterprises by name
/// or code, batches by number, plan items by product) are looked up on a worker.
namespace spotcheck {

class MainWindow;
class Session;

struct FoundRecord {
    QString place, kind, title, detail;
    qint64 id = 0;
};
Result<QList<FoundRecord>> findRecords(const Database& db, const QString& text, int most);

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(MainWindow& window, Session& session);
    void setText(const QString& text);
    int count() const;
    void activateCurrent();

Q_SIGNALS:
    void recordsFound();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QString title, detail;
        QString iconName;
        std::function<void()> run;
    };
    void collectCommands();
    void addActions(const QList<QAction*>& actions, const QString& under);
    void search();
    void takeRecords(const QList<FoundRecord>& records);
    void add(const Entry& entry);

    MainWindow& m_window;
    Session& m_session;
    QList<Entry> m_commands;
    QList<Entry> m_shown;
    QLineEdit* m_box;
    QListWidget* m_list;
    QTimer* m_wait;
    QString m_channel;
};

void openCommandPalette(MainWindow& window, Session& session);

} // namespace spotcheck
