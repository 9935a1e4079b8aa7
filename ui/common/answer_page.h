#pragma once
#include "ui/common/read_when_shown.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/shell/session.h"

class QComboBox;
class QHBoxLayout;
class QLabel;

/// A page that shows one computed answer as a table under a line of choices and a heading: read in the background when
/// it is shown and after every change, sorted, copied and exported as any list. A page of its own says what it reads
/// and what its rows are.
namespace spotcheck {

class AnswerPage : public PlacePage {
    Q_OBJECT
public:
    AnswerPage(Session& session, const QString& title, QWidget* parent = nullptr);
    void copy() override { m_table->copySelection(); }
    bool exportShown() override;
    RowsTable& table() const { return *m_table; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

protected:
    Session& session() const { return m_session; }
    QHBoxLayout& bar() const { return *m_bar; }
    QHBoxLayout& secondBar() const { return *m_secondBar; } ///< for what does not fit beside the choices
    void setTitles(const QStringList& titles) { m_model->setTitles(titles); }
    QComboBox* addChoice(const QString& label); ///< a choice in the bar; choosing reads anew
    void setHeading(const QString& richText);
    void setEmptyText(const QString& text); ///< shown instead of the table while it has no rows
    void again() { m_reading.again(); }
    virtual void ask() = 0;                           ///< starts the read; ends in show()
    virtual void activate(qint64 id) { Q_UNUSED(id) } ///< Enter or double click on a row that leads somewhere
    void show(const QList<ShownRow>& rows);
    const QString& channel() const { return m_reading.channel(); }
    void fail(const Error& error); ///< says it, unless it was a cancelling

private:
    Session& m_session;
    const QString m_title;
    RowsModel* m_model;
    RowsTable* m_table;
    QLabel* m_heading;
    QLabel* m_empty;
    QHBoxLayout* m_bar;
    QHBoxLayout* m_secondBar;
    ReadWhenShown& m_reading; ///< a child of the page
    bool m_loaded = false;
};

} // namespace spotcheck
