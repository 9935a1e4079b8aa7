#pragma once
#include "ui/common/answer_table_model.h"
#include "ui/shell/session.h"

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QSortFilterProxyModel;
class QTableView;
class QTimer;

/// A page that shows one computed answer as a table under a line of choices and a heading: read in the background when
/// it is shown and after every change, sorted, copied and exported as any list. A page of its own says what it reads
/// and what its rows are.
namespace spotcheck {

class AnswerPage : public PlacePage {
    Q_OBJECT
public:
    AnswerPage(Session& session, const QString& title, QWidget* parent = nullptr);
    void open(const PlaceRequest& request) override;
    void copy() override;
    bool exportShown() override;
    QTableView& table() const { return *m_table; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

protected:
    Session& session() const { return m_session; }
    AnswerTableModel& model() const { return *m_model; }
    QHBoxLayout& bar() const { return *m_bar; }
    QComboBox* addChoice(const QString& label); ///< a choice in the bar; choosing reads anew
    void addBelowHeading(QWidget* widget);
    void setHeading(const QString& richText);
    /// Shown instead of the table while it has no rows.
    void setEmptyText(const QString& text);
    void again();                     ///< reads as soon as the page is in sight
    virtual void ask() = 0;           ///< starts the read; ends in show()
    virtual void activate(qint64 id); ///< Enter or double click on a row that leads somewhere
    void show(std::vector<AnswerRow> rows);
    QString channel() const { return m_channel; }
    /// Says the error unless it was a cancelling.
    void fail(const Error& error);
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void buildTable();
    Session& m_session;
    const QString m_title;
    const QString m_channel;
    AnswerTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QLabel* m_heading;
    QLabel* m_empty;
    QHBoxLayout* m_bar;
    QBoxLayout* m_column;
    QTimer* m_wait;
    bool m_stale = true, m_loaded = false;
};

} // namespace spotcheck
