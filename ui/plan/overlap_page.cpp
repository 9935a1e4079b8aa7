#include "ui/plan/overlap_page.h"

#include "core/registry/office.h"
#include "core/rules/query.h"
#include "ui/common/theme.h"

#include <QComboBox>

namespace spotcheck {

namespace {

constexpr int kQuarters = 4;

/// Who plans it in a quarter, with batches: 市局 30、浦东 12.
QString whoIn(const Overlap& overlap, int quarter)
{
    QStringList who;
    for (const OverlapLine& line : overlap.lines)
        if (line.quarters & (1 << quarter))
            who << OverlapPage::tr("%1 %2").arg(officeShortName(line.office)).arg(line.batches);
    return who.join(QStringLiteral("、"));
}

QString areaNames(const Overlap& overlap)
{
    if (overlap.areas.isEmpty())
        return OverlapPage::tr("whole city");
    QStringList names;
    for (const QString& area : overlap.areas)
        names << officeShortName(area);
    return names.join(QStringLiteral("、"));
}

AnswerRow rowOf(const Overlap& overlap)
{
    AnswerRow row{{{overlap.product}, {areaNames(overlap)}}, overlap.lines.first().item};
    for (int quarter = 0; quarter < kQuarters; ++quarter) {
        const QString who = whoIn(overlap, quarter);
        row.cells.push_back({who, {}, who, overlap.quarters & (1 << quarter) ? colors().warn : QColor()});
    }
    AnswerCell over = numberCell(overlap.overLimit);
    over.tip = overlap.examples.join(u'\n');
    if (overlap.overLimit > 0)
        over.ink = colors().bad;
    row.cells.push_back(numberCell(overlap.batches));
    row.cells.push_back(numberCell(overlap.likely));
    row.cells.push_back(over);
    return row;
}

} // namespace

OverlapPage::OverlapPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Overlaps of plans"), parent), m_year(addChoice(tr("Year")))
{
    const int year = session.workspace().clock().today().year();
    for (const int offered : {year + 1, year, year - 1})
        m_year->addItem(QString::number(offered), offered);
    m_year->setCurrentIndex(1);
    model().setColumns({{tr("Product")},
                        {tr("Area")},
                        {tr("1st quarter")},
                        {tr("2nd quarter")},
                        {tr("3rd quarter")},
                        {tr("4th quarter")},
                        {tr("Batches"), true},
                        {tr("Enterprises likely hit"), true},
                        {tr("of them over the limit"), true}});
    setEmptyText(tr("No two offices plan the same product in the same quarter and area. Districts' plans come in with "
                    "File > Import…."));
}

void OverlapPage::ask()
{
    const QDate today = session().workspace().clock().today();
    const OverlapScope scope{m_year->currentData().toInt(), today, parameter("visits_most", today).value};
    session().read<QList<Overlap>>(
        channel(), this, [scope](const Database& db, Progress& progress) { return planOverlaps(db, scope, &progress); },
        [this](Result<QList<Overlap>> overlaps) {
            if (overlaps)
                take(*overlaps);
            else
                fail(overlaps.error());
        },
        tr("Comparing plans…"));
}

void OverlapPage::take(const QList<Overlap>& overlaps)
{
    const Parameter most = parameter("visits_most", session().workspace().clock().today());
    qint64 over = 0;
    std::vector<AnswerRow> rows;
    for (const Overlap& overlap : overlaps) {
        rows.push_back(rowOf(overlap));
        over += overlap.overLimit;
    }
    setHeading(rows.empty()
                   ? QString()
                   : tr("<b>%1 products are planned by several offices at once.</b> If every office visits each of the "
                        "enterprises likely hit, %2 would exceed %3 visits a year (%4 [%5]).")
                         .arg(overlaps.size())
                         .arg(over)
                         .arg(most.value)
                         .arg(most.source, most.mark));
    show(std::move(rows));
}

/// The first of the lines, in its plan.
void OverlapPage::activate(qint64 id)
{
    PlaceRequest request;
    request.record = id;
    session().goTo(QStringLiteral("plan"), request);
}

} // namespace spotcheck
