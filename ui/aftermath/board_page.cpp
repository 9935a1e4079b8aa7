#include "ui/aftermath/board_page.h"

#include "core/registry/office.h"
#include "core/workspace/row_loop.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QLocale>

namespace spotcheck {

namespace {

constexpr qsizetype kMostRows = 3000;

/// Fills a choice once with what the answer holds.
void offer(QComboBox& box, const QStringList& values, const std::function<QString(const QString&)>& title)
{
    if (box.count() > 1)
        return;
    const QSignalBlocker quiet(&box);
    for (const QString& value : values)
        box.addItem(title(value), value);
}

Result<QStringList> distinct(const Database& db, const char* column)
{
    auto q = db.prepare(std::string("SELECT DISTINCT ") + column + " FROM aftermath_case WHERE done_on = '' AND " +
                        column + " <> '' ORDER BY 1 LIMIT 200");
    if (!q)
        return q.error();
    QStringList values;
    RowLoop loop(*q);
    while (loop.next()) {
        values << q->text(0);
    }
    return loop.give(std::move(values));
}

QString cell(qint64 number, const QColor& ink)
{
    const QString text = number == 0 ? QStringLiteral("·") : QLocale().toString(number);
    return QStringLiteral("<td align='right' style='padding:1px 12px;color:%1'>%2</td>").arg(ink.name(), text);
}

} // namespace

BoardPage::BoardPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Board"), parent),
      m_state(addChoice(tr("State"))),
      m_office(addChoice(tr("Office"))),
      m_handler(addChoice(tr("Person")))
{
    m_state->addItem(tr("all"), QString());
    for (const CaseState& state : caseStates())
        if (state.isOpen)
            m_state->addItem(state.title(session.chinese()), state.code);
    m_office->addItem(tr("all"), QString());
    m_handler->addItem(tr("all"), QString());
    setTitles({tr("State"), tr("Days"), tr("Since"), tr("Sampling no."), tr("Party"), tr("Product"), tr("Office"),
               tr("Person"), tr("Sent back")});
    setEmptyText(tr("No open case in this choice. The page Deadlines opens the cases that failed batches ask for."));
}

Result<BoardPage::Answer> BoardPage::read(const Database& db, const BoardQuery& query)
{
    BoardQuery all = query;
    all.state.clear();
    const auto cases = caseBoard(db, all);
    auto offices = distinct(db, "office"), handlers = distinct(db, "handler");
    if (!cases)
        return cases.error();
    if (!offices || !handlers)
        return !offices ? offices.error() : handlers.error();
    Answer answer{boardColumns(*cases), {}, *std::move(offices), *std::move(handlers)};
    for (const BoardCase& one : *cases)
        if (answer.shown.size() < kMostRows && (query.state.isEmpty() || one.state == query.state))
            answer.shown << one;
    return answer;
}

void BoardPage::ask()
{
    const BoardQuery query{session().workspace().clock().today(), m_office->currentData().toString(),
                           m_handler->currentData().toString(), m_state->currentData().toString()};
    session().read<Answer>(
        channel(), this, [query](const Database& db, Progress&) { return read(db, query); },
        [this](Result<Answer> answer) {
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        },
        tr("Reading cases…"));
}

QString BoardPage::tableOf(const QList<BoardColumn>& columns) const
{
    QString html =
        QStringLiteral("<table><tr><th align='left'>%1</th><th align='right' style='padding:1px 12px'>%2</th>")
            .arg(tr("State"), tr("Cases"));
    for (const QString& title : {tr("up to %1 days").arg(kBoardAges[0]), tr("up to %1 days").arg(kBoardAges[1]),
                                 tr("up to %1 days").arg(kBoardAges[2]), tr("longer"), tr("Oldest")})
        html += QStringLiteral("<th align='right' style='padding:1px 12px'>%1</th>").arg(title);
    html += QStringLiteral("</tr>");
    for (const BoardColumn& column : columns) {
        const CaseState* state = caseState(column.state);
        html += QStringLiteral("<tr><td>%1</td>").arg(state->title(session().chinese()));
        html += cell(column.cases, palette().color(QPalette::Text)) + cell(column.ages[0], colors().muted) +
                cell(column.ages[1], colors().muted) + cell(column.ages[2], colors().warn) +
                cell(column.ages[3], colors().bad) + cell(column.oldest, colors().muted) + QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

void BoardPage::take(const Answer& answer)
{
    offer(*m_office, answer.offices, [](const QString& code) { return officeShortName(code); });
    offer(*m_handler, answer.handlers, [](const QString& name) { return name; });
    QString heading = tableOf(answer.columns);
    if (answer.shown.size() == kMostRows)
        heading += tr("Only the first %1 cases are listed.").arg(QLocale().toString(kMostRows));
    setHeading(heading);
    QList<ShownRow> rows;
    for (const BoardCase& one : answer.shown) {
        ShownCell days = one.days < 0 ? ShownCell{tr("not known")} : numberCell(one.days);
        if (one.days > kBoardAges[2])
            days.ink = colors().bad;
        ShownCell back = one.sentBack == 0 ? ShownCell{} : numberCell(one.sentBack);
        rows << ShownRow{{{caseState(one.state)->title(session().chinese())},
                          days,
                          {one.since.toString(Qt::ISODate)},
                          {one.sampleNo},
                          {one.party},
                          {one.product},
                          {officeShortName(one.office)},
                          {one.handler},
                          back},
                         one.id};
    }
    show(rows);
}

void BoardPage::activate(qint64 id)
{
    PlaceRequest request;
    request.record = id;
    session().goTo(QStringLiteral("aftermath"), request);
}

} // namespace spotcheck
