#include "ui/supervision/supervision_page.h"

#include "core/registry/office.h"
#include "core/registry/record_edit.h"
#include "ui/common/theme.h"
#include "ui/supervision/office_cases_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kYearsOffered = 5;

QString candidateWord(const QString& code)
{
    if (code == QStringLiteral("circular"))
        return SupervisionPage::tr("circular");
    return code == QStringLiteral("talk") ? SupervisionPage::tr("talk") : SupervisionPage::tr("listed for supervision");
}

ShownCell rateCell(const OfficeSupervision& office)
{
    if (office.reinspections == 0)
        return {QStringLiteral("—"), -1.0};
    const QLocale locale;
    const double rate = double(office.inTime) / office.reinspections;
    return {SupervisionPage::tr("%1 % (%2–%3), n = %4")
                .arg(locale.toString(100 * rate, 'f', 0), locale.toString(100 * office.rate.low, 'f', 0),
                     locale.toString(100 * office.rate.high, 'f', 0))
                .arg(office.reinspections),
            rate};
}

ShownCell daysCell(const StepDays& days)
{
    if (days.median < 0)
        return {QStringLiteral("—"), -1};
    ShownCell cell = numberCell(days.median);
    cell.tip = SupervisionPage::tr("The middle of %n cases", nullptr, days.cases);
    return cell;
}

/// Of a column; nothing where no list stands behind it.
std::optional<OfficeFigure> figureAt(int column)
{
    static const QList<std::optional<OfficeFigure>> figures{OfficeFigure::Cases,
                                                            std::nullopt,
                                                            OfficeFigure::Cases,
                                                            OfficeFigure::Open,
                                                            OfficeFigure::Overdue,
                                                            OfficeFigure::Overdue,
                                                            OfficeFigure::InTime,
                                                            OfficeFigure::NotInTime,
                                                            OfficeFigure::ClosedWithout,
                                                            std::nullopt,
                                                            std::nullopt,
                                                            std::nullopt,
                                                            std::nullopt,
                                                            OfficeFigure::SentBack,
                                                            OfficeFigure::Reopened,
                                                            OfficeFigure::Repeat};
    return figures.value(column);
}

ShownRow rowOf(const OfficeSupervision& office, qint64 id)
{
    ShownCell overdue = numberCell(office.overdue);
    if (office.overdue > 0)
        overdue.ink = colors().bad;
    QStringList candidates;
    for (const QString& code : office.candidates)
        candidates << candidateWord(code);
    const QString evidence = office.evidence.join(u'\n');
    return {{{officeShortName(office.office)},
             {candidates.join(u'、'), {}, colors().warn, evidence},
             numberCell(office.cases),
             numberCell(office.open),
             overdue,
             office.longestOverdue > 0 ? numberCell(office.longestOverdue) : ShownCell{},
             rateCell(office),
             numberCell(office.reinspections - office.inTime),
             numberCell(office.closedWithout),
             daysCell(office.toNotice),
             daysCell(office.toOrder),
             daysCell(office.toRectified),
             daysCell(office.toReinspected),
             numberCell(office.sentBack),
             numberCell(office.reopened),
             numberCell(office.repeatOffenders),
             {office.evidence.join(u' '), {}, {}, evidence},
             {office.reply, {}, {}, office.reply}},
            id};
}

} // namespace

SupervisionPage::SupervisionPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Supervision of offices"), parent),
      m_year(addChoice(tr("Year"))),
      m_behind(new OfficeCasesPanel(session, this))
{
    m_year->addItem(tr("all"), 0);
    const int year = session.workspace().clock().today().year();
    for (int i = 0; i < kYearsOffered; ++i)
        m_year->addItem(QString::number(year - i), year - i);
    auto* replyButton = new QPushButton(tr("The office's reply…"), this);
    replyButton->setToolTip(tr("Keeps the chosen office's own words beside its figures"));
    connect(replyButton, &QPushButton::clicked, this, &SupervisionPage::reply);
    bar().addWidget(replyButton);
    setTitles({tr("Office"), tr("Candidate for"), tr("Cases"), tr("Open"), tr("Overdue"), tr("Longest, days"),
               tr("Re-inspected in time"), tr("Not in time"), tr("Closed without"), tr("Failure → notice"),
               tr("Notice → order"), tr("Order → rectified"), tr("Rectified → re-inspected"), tr("Sent back"),
               tr("Reopened"), tr("Repeat offenders"), tr("Evidence"), tr("The office says")});
    static_cast<QVBoxLayout*>(layout())->addWidget(m_behind, 1);
    connect(table().selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& cell) { showBehind(cell); });
    setEmptyText(tr("No cases yet. They come with the ledger of failed batches, or are opened on the page Deadlines."));
}

SupervisionQuery SupervisionPage::query() const
{
    SupervisionQuery query{session().workspace().clock().today(), m_year->currentData().toInt()};
    query.chinese = session().chinese();
    return query;
}

void SupervisionPage::showBehind(const QModelIndex& cell)
{
    const int row = table().currentRow();
    const auto figure = figureAt(cell.column());
    if (row < 0 || row >= m_offices.size() || !figure)
        return;
    SupervisionQuery asked = query();
    asked.office = m_offices[table().rows().at(row).id - 1].office;
    m_behind->show(asked, *figure,
                   table().rows().headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

void SupervisionPage::ask()
{
    const SupervisionQuery query = this->query();
    session().read<QList<OfficeSupervision>>(
        channel(), this,
        [query](const Database& db, Progress& progress) { return superviseOffices(db, query, &progress); },
        [this](Result<QList<OfficeSupervision>> offices) {
            if (offices)
                take(*offices);
            else
                fail(offices.error());
        },
        tr("Reading cases…"));
}

void SupervisionPage::take(const QList<OfficeSupervision>& offices)
{
    m_offices = offices;
    setHeading(tr(
        "Candidates by the notice, clause (10); thresholds are settings (Rules > Settings), nothing is decided here. "
        "In time: re-inspected by the day its clock ends, with the 95 % interval (Wilson); small numbers give wide "
        "ones. A case closed by that day without a re-inspection is not counted; one closed later counts as not in "
        "time, unless its retest was passed. Days are medians. Stand on a figure to see its cases below."));
    QList<ShownRow> rows;
    for (qsizetype i = 0; i < offices.size(); ++i)
        rows << rowOf(offices[i], i + 1);
    show(rows);
    m_behind->again();
}

void SupervisionPage::activate(qint64 id)
{
    const QString office = officeName(m_offices.value(id - 1).office);
    session().goTo(QStringLiteral("aftermath"), PlaceRequest{{{QStringLiteral("office"), u'=' + office},
                                                              {QStringLiteral("done_on"), QStringLiteral("empty")}},
                                                             true});
}

void SupervisionPage::reply()
{
    const QList<qint64> chosen = table().selectedIds();
    if (chosen.isEmpty())
        return session().say(Message::Kind::Info, tr("Choose an office in the list first."));
    const OfficeSupervision& office = m_offices[chosen.first() - 1];
    const auto text =
        session().dialogs().askText(this, tr("The office's reply"), officeShortName(office.office), office.reply);
    if (!text || text->trimmed().isEmpty())
        return;
    const QString person = session().person().isEmpty() ? officeShortName(office.office) : session().person();
    const int year = session().workspace().clock().today().year();
    const QList<TypedField> values{{QStringLiteral("office"), office.office},
                                   {QStringLiteral("topic"), tr("supervision")},
                                   {QStringLiteral("year"), QString::number(year)},
                                   {QStringLiteral("text"), *text},
                                   {QStringLiteral("person"), person}};
    (void)session().perform(
        [&](Workspace& workspace) { return addRecord(workspace, *recordType("office_replies"), values); });
}

} // namespace spotcheck
