#include "ui/supervision/office_cases_panel.h"

#include "core/aftermath/case_track.h"
#include "core/registry/office.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

QString dayText(qint64 julian)
{
    return julian == 0 ? QString() : QDate::fromJulianDay(julian).toString(Qt::ISODate);
}

QString reinspectionWord(Reinspection state)
{
    switch (state) {
    case Reinspection::NotDue: return {};
    case Reinspection::InTime: return OfficeCasesPanel::tr("re-inspected in time");
    case Reinspection::Late: return OfficeCasesPanel::tr("not re-inspected in time");
    case Reinspection::NotOwed: break;
    }
    return OfficeCasesPanel::tr("no re-inspection owed");
}

/// Everything the case counts for, whichever figure was chosen.
QString countsFor(const SupervisedCase& one)
{
    QStringList parts;
    if (!one.overdue.isEmpty())
        parts << OfficeCasesPanel::tr("overdue by up to %n days: %1", nullptr, one.longestOverdue)
                     .arg(one.overdue.join(QStringLiteral("、")));
    if (const QString word = reinspectionWord(one.reinspection); !word.isEmpty())
        parts << word;
    if (one.sentBack > 0)
        parts << OfficeCasesPanel::tr("sent back %n times", nullptr, one.sentBack);
    if (one.reopened > 0)
        parts << OfficeCasesPanel::tr("reopened %n times", nullptr, one.reopened);
    return parts.join(QStringLiteral("；"));
}

ShownRow rowOf(const SupervisedCase& one, bool chinese)
{
    const CaseState* state = caseState(one.state);
    const QString counts = countsFor(one);
    ShownCell why{counts, {}, {}, counts};
    if (!one.overdue.isEmpty() || one.reinspection == Reinspection::Late)
        why.ink = colors().bad;
    return {{{one.sampleNo},
             {one.party},
             {one.product},
             {state == nullptr ? one.state : state->title(chinese)},
             {dayText(one.ordered)},
             {one.due.toString(Qt::ISODate)},
             {dayText(one.reinspected)},
             {dayText(one.done)},
             why},
            one.id};
}

} // namespace

OfficeCasesPanel::OfficeCasesPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_channel(TaskRunner::uniqueChannel()),
      m_heading(new QLabel(this)),
      m_rows(new RowsModel({tr("Sampling no."), tr("Party"), tr("Product"), tr("State"), tr("Ordered"),
                            tr("Re-inspection due"), tr("Re-inspected"), tr("Closed"), tr("Counts as")},
                           this)),
      m_table(new RowsTable(m_rows, this))
{
    m_heading->setContentsMargins(12, 6, 12, 4);
    m_heading->setWordWrap(true);
    m_table->setAccessibleName(tr("Cases behind the figure"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    connect(m_table, &RowsTable::rowActivated, this, [this](int row) {
        PlaceRequest request;
        request.record = row < 0 ? 0 : m_rows->at(row).id;
        if (request.record != 0)
            m_session.goTo(QStringLiteral("aftermath"), request);
    });
    hide();
}

void OfficeCasesPanel::show(const SupervisionQuery& query, OfficeFigure figure, const QString& title)
{
    m_query = query, m_figure = figure, m_title = title;
    setVisible(true);
    ask();
}

void OfficeCasesPanel::again()
{
    if (!m_query.office.isEmpty())
        ask();
}

void OfficeCasesPanel::ask()
{
    const SupervisionQuery query = m_query;
    const OfficeFigure figure = m_figure;
    m_session.read<QList<SupervisedCase>>(
        m_channel, this,
        [query, figure](const Database& db, Progress& progress) -> Result<QList<SupervisedCase>> {
            const auto cases = supervisedCases(db, query, &progress);
            return cases ? Result<QList<SupervisedCase>>(casesBehind(*cases, figure)) : cases.error();
        },
        [this](Result<QList<SupervisedCase>> cases) {
            if (cases)
                take(*cases);
            else if (cases.error().kind != ErrorKind::Cancelled)
                m_session.sayError(cases.error());
        });
}

void OfficeCasesPanel::take(const QList<SupervisedCase>& cases)
{
    m_heading->setText(tr("<b>%1 · %2: %3 cases.</b> A double click opens the case.")
                           .arg(officeShortName(m_query.office), m_title, QLocale().toString(cases.size())));
    QList<ShownRow> rows;
    for (const SupervisedCase& one : cases)
        rows << rowOf(one, m_session.chinese());
    m_rows->setRows(rows);
    m_table->fitColumns();
    Q_EMIT loaded();
}

} // namespace spotcheck
