#include "ui/plan/progress_page.h"

#include "core/registry/office.h"
#include "ui/common/empty_state.h"
#include "ui/common/read_when_shown.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/plan/curve_chart.h"
#include "ui/plan/plan_chooser.h"
#include "ui/shell/session.h"

#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

QStringList titles()
{
    return {ProgressPage::tr("Line / task"), ProgressPage::tr("Batches"),    ProgressPage::tr("Sampled"),
            ProgressPage::tr("Reported"),    ProgressPage::tr("Left"),       ProgressPage::tr("Behind"),
            ProgressPage::tr("Until"),       ProgressPage::tr("Done by"),    ProgressPage::tr("What has to happen"),
            ProgressPage::tr("Not got"),     ProgressPage::tr("Laboratory"), ProgressPage::tr("Office")};
}

QString iso(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString nameOf(const ProgressPart& part)
{
    if (part.id == 0)
        return ProgressPage::tr("The whole plan");
    return part.no > 0 ? QStringLiteral("%1  %2").arg(part.no).arg(part.name) : QStringLiteral("      ") + part.name;
}

ShownRow rowOf(const ProgressPart& part, QDate today)
{
    const Forecast& forecast = part.forecast;
    const QString done = part.left() == 0 ? ProgressPage::tr("done")
                         : forecast.told  ? iso(forecast.completion)
                                          : ProgressPage::tr("cannot tell");
    const bool late = part.isLate(today);
    const QColor ink = late ? colors().bad : part.behind() > 0 ? colors().warn : QColor();
    ShownCell behind = numberCell(part.behind()), until{iso(part.until)}, by{done};
    behind.ink = ink;
    until.ink = late ? colors().bad : QColor();
    by.ink = forecast.told && part.until.isValid() && forecast.completion > part.until ? colors().bad : QColor();
    return {{{nameOf(part)},
             numberCell(part.batches),
             numberCell(part.sampled),
             numberCell(part.reported),
             numberCell(part.left()),
             behind,
             until,
             by,
             {forecast.sentence},
             numberCell(part.missed),
             {part.lab},
             {officeName(part.office).isEmpty() ? part.office : officeName(part.office)}},
            part.id,
            part.id == 0};
}

} // namespace

ProgressPage::ProgressPage(Session& session, QWidget* parent)
    : PlanPartPage(session, new PlanChooser(session), parent),
      m_chart(new CurveChart(this)),
      m_sentence(new QLabel(this)),
      m_note(new QLabel(this)),
      m_rows(new RowsModel(titles(), this)),
      m_table(new RowsTable(m_rows, this)),
      m_calendar(WorkCalendar::shipped())
{
    bar().addWidget(m_note, 1);
    m_note->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(12, 4, 12, 8);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* upper = new QWidget(this);
    auto* above = new QVBoxLayout(upper);
    above->setContentsMargins(0, 0, 0, 0);
    above->addWidget(m_chart, 1);
    above->addWidget(m_sentence);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(m_table);
    splitter->setChildrenCollapsible(false);
    m_table->setAccessibleName(tr("Lines and tasks"));
    setBody(splitter, tr("Begin a plan under “Annual plan”; its progress is here."));
    connect(m_table, &RowsTable::currentRowChanged, this, &ProgressPage::showPart);
    connect(m_table, &RowsTable::rowActivated, this, &ProgressPage::openBatches);
}

void ProgressPage::loadPlan()
{
    const QDate today = session().workspace().clock().today();
    const int year = chooser().plan()->year;
    const QString office = chooser().plan()->office;
    session().read<Answer>(
        reading().channel(), this,
        [=](const Database& db, Progress& progress) -> Result<Answer> {
            const auto calendar = officeCalendar(db);
            if (!calendar)
                return calendar.error();
            auto answer = planProgress(db, *calendar, year, office, today, &progress);
            return answer ? Result<Answer>(Answer{*std::move(answer), *calendar}) : Result<Answer>(answer.error());
        },
        [this](Result<Answer> answer) {
            if (answer)
                show(*answer);
            else if (answer.error().kind != ErrorKind::Cancelled)
                session().sayError(answer.error());
        },
        tr("Counting progress…"));
}

void ProgressPage::show(const Answer& answer)
{
    reading().done();
    const int row = std::max(0, m_table->currentRow());
    m_progress = answer.progress;
    m_calendar = answer.calendar;
    const QDate today = session().workspace().clock().today();
    m_shown = {&m_progress.whole};
    for (const ProgressPart& line : std::as_const(m_progress.lines)) {
        m_shown << &line;
        for (const ProgressPart& task : std::as_const(m_progress.tasks))
            if (task.line == line.id)
                m_shown << &task;
    }
    QList<ShownRow> rows;
    for (const ProgressPart* part : std::as_const(m_shown))
        rows << rowOf(*part, today);
    m_rows->setRows(rows);
    m_table->fitColumns();
    QStringList notes;
    if (m_progress.byProduct > 0)
        notes << tr("%1 batches without a task of the plan were matched by product and mode.")
                     .arg(QLocale().toString(m_progress.byProduct));
    if (m_progress.unplanned > 0)
        notes << tr("%1 belong to no line.").arg(QLocale().toString(m_progress.unplanned));
    if (!m_progress.known)
        notes << tr("Some days lie beyond the known holidays.");
    m_note->setText(notes.join(u' '));
    m_note->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    m_table->selectRow(std::min(row, int(rows.size()) - 1));
    showPart(m_table->currentRow());
    Q_EMIT loaded();
}

const ProgressPart& ProgressPage::partAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? *m_shown[row] : m_progress.whole;
}

void ProgressPage::showPart(int row)
{
    const ProgressPart& part = partAt(row);
    const QDate today = session().workspace().clock().today();
    m_chart->setCurve(progressCurve(m_calendar, part, today), part, today);
    m_sentence->setText(QStringLiteral("<b>%1</b>　%2")
                            .arg(nameOf(part).trimmed().toHtmlEscaped(), part.forecast.sentence.toHtmlEscaped()));
}

QString ProgressPage::sentence() const
{
    return m_sentence->text();
}

void ProgressPage::openBatches(int row)
{
    const ProgressPart& part = partAt(row);
    PlaceRequest request;
    request.replaceFilters = true;
    const QString year = QString::number(chooser().plan()->year);
    if (part.id == 0)
        request.filters << GridFilter{QStringLiteral("sampled_on"),
                                      year + QStringLiteral("-01-01..") + year + QStringLiteral("-12-31")};
    else if (part.no == 0)
        request.filters << GridFilter{QStringLiteral("task_no"), u'=' + part.name};
    else
        request.filters << GridFilter{QStringLiteral("product_name"), u'=' + part.name}
                        << GridFilter{QStringLiteral("sampled_on"),
                                      year + QStringLiteral("-01-01..") + year + QStringLiteral("-12-31")};
    session().goTo(QStringLiteral("sampling"), request);
}

void ProgressPage::copy()
{
    m_table->copySelection();
}

bool ProgressPage::exportShown()
{
    m_table->exportRows(session(), tr("Progress"));
    return true;
}

} // namespace spotcheck
