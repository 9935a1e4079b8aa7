#pragma once
#include "core/rules/burden_limits.h"
#include "core/sampling/entry_form.h"
#include "ui/shell/place.h"

#include <QDate>

class QFormLayout;
class QKeyEvent;
class QLabel;
class QPushButton;
class QTableView;
class QTimer;

/// 批次录入: a sampling day typed in batch after batch without the mouse. Enter goes to the next field, Ctrl+Enter
/// takes the batch, F4 repeats the last batch's value in a field, F5 makes the sampled party the producer, F6 begins
/// again. Enterprises of the file are offered while a name or code is typed and bring their code and district. What
/// belongs to the visit stays for the next batch; the sampling number comes from the task's range. What the limits and
/// the six-month ban say is shown while typing.
namespace spotcheck {

class RowsModel;
class Session;
struct KnownParty;

class EntryPage : public PlacePage {
    Q_OBJECT
public:
    explicit EntryPage(Session& session, QWidget* parent = nullptr);
    void copy() override {}
    bool exportShown() override { return false; }
    void focusSearch() override;
    QWidget* editor(const char* key) const;
    bool takeBatch(); ///< false, and said: refused
    void repeatLast();
    void clearForm();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Line {
        EntryField field;
        QWidget* editor;
        QWidget* label;
    };
    QWidget* buildForm();
    QWidget* buildSide();
    void addLine(QFormLayout& form, const EntryField& field);
    QString text(const char* key) const;
    void showAsked();
    void checkSoon();
    void check();
    void showCheck(const QStringList& sentences);
    void keepForNext();
    void listTaken(qint64 id);
    void goOn(QWidget* from);
    bool handleKey(QWidget* field, const QKeyEvent& key);
    void offerParties(const char* role);
    void fillParty(const QString& role, const KnownParty& party);
    void forgetParty(const QString& role);
    void sameParty(); ///< the nominal producer is the sampled party

    Session& m_session;
    QList<Line> m_lines;
    QHash<QString, QString> m_last; ///< by key, as typed
    QLabel* m_warning = nullptr;
    QPushButton* m_take = nullptr;
    RowsModel* m_taken = nullptr;
    QTableView* m_table = nullptr;
    QTimer* m_wait = nullptr;
    QString m_channel;
    int m_count = 0;
};

} // namespace spotcheck
