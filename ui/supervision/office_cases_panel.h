#pragma once
#include "core/supervision/supervised_case.h"

#include <QWidget>

class QLabel;

/// The cases behind one figure of an office, each with what it counts for; a double click or Enter opens the case.
namespace spotcheck {

class RowsModel;
class RowsTable;
class Session;

class OfficeCasesPanel : public QWidget {
    Q_OBJECT
public:
    explicit OfficeCasesPanel(Session& session, QWidget* parent = nullptr);
    void show(const SupervisionQuery& query, OfficeFigure figure, const QString& title);
    void again(); ///< the figures were read anew
    RowsTable& table() const { return *m_table; }

Q_SIGNALS:
    void loaded();

private:
    void ask();
    void take(const QList<SupervisedCase>& cases);
    Session& m_session;
    QString m_channel;
    SupervisionQuery m_query;
    OfficeFigure m_figure = OfficeFigure::Cases;
    QString m_title;
    QLabel* m_heading;
    RowsModel* m_rows;
    RowsTable* m_table;
};

} // namespace spotcheck
