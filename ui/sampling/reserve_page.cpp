#include "ui/sampling/reserve_page.h"

#include "core/base/ids.h"
#include "core/registry/record_type.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace spotcheck {

namespace {

constexpr int kMostRows = 5000, kYearsOffered = 5;
constexpr int kWaiting = 0, kAll = 1;

ShownRow rowOf(const ReserveRow& row, bool chinese)
{
    ShownCell wait{reserveWaitText(row.wait)};
    if (row.wait == ReserveWait::Releasable)
        wait.ink = colors().good;
    else if (row.wait == ReserveWait::NotServed || row.wait == ReserveWait::Objection)
        wait.ink = colors().warn;
    return {{{row.sampleNo},
             {row.product},
             {row.quantity},
             {row.place},
             {row.keeper},
             {row.failed ? ReservePage::tr("failed") : QString()},
             wait,
             {row.releaseFrom.toString(Qt::ISODate)},
             {codeWord(*recordType("reserves")->field("state"), row.state, chinese)}},
            row.batch};
}

/// The state of the samples, kept with day and person; a sample without a record gets one.
Status settleAll(Database& db, const QList<qint64>& batches, qint64 state, const QString& on, const QString& person)
{
    auto q =
        db.prepare("INSERT INTO reserve_sample(id, batch_id, place, state, settled_on, person) SELECT ?1, ?2, "
                   "reserve_place, ?3, ?4, ?5 FROM batch WHERE id = ?2 ON CONFLICT(batch_id) DO UPDATE SET state = "
                   "excluded.state, settled_on = excluded.settled_on, person = excluded.person");
    if (!q)
        return q.error();
    for (const qint64 batch : batches)
        if (Status done = q->bind(1, naturalId("reserve_sample", std::to_string(batch)))
                              .bind(2, batch)
                              .bind(3, state)
                              .bind(4, on)
                              .bind(5, person)
                              .run();
            !done)
            return done;
    return ok();
}

} // namespace

ReservePage::ReservePage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Reserve samples"), parent),
      m_year(addChoice(tr("Sampled in"))),
      m_which(addChoice(tr("Show")))
{
    const int year = session.workspace().clock().today().year();
    for (int i = 0; i < kYearsOffered; ++i)
        m_year->addItem(QString::number(year - i), year - i);
    m_which->addItem(tr("still kept"), kWaiting);
    m_which->addItem(tr("settled ones too"), kAll);
    auto* settle = new QPushButton(tr("Settle the chosen…"), this);
    settle->setToolTip(
        tr("Says what became of the chosen reserve samples: used, released, returned, disposed of, gone"));
    connect(settle, &QPushButton::clicked, this, &ReservePage::settle);
    bar().addWidget(settle);
    setTitles({tr("Sampling no."), tr("Product"), tr("Quantity"), tr("Kept at"), tr("Keeper"), tr("Result"),
               tr("Waits for"), tr("Free from"), tr("State")});
    setEmptyText(
        tr("No reserve samples of this year are kept. They come with the batches: reserve quantity and place."));
}

void ReservePage::ask()
{
    const ReserveQuery query{session().workspace().clock().today(), m_year->currentData().toInt(),
                             m_which->currentData().toInt() == kAll, kMostRows};
    session().read<QList<ReserveRow>>(
        channel(), this, [query](const Database& db, Progress&) { return reserveLedger(db, query); },
        [this](Result<QList<ReserveRow>> rows) {
            if (rows)
                take(*rows);
            else
                fail(rows.error());
        },
        tr("Looking up reserve samples…"));
}

void ReservePage::take(const QList<ReserveRow>& rows)
{
    QList<ShownRow> shown;
    qint64 free = 0;
    for (const ReserveRow& row : rows) {
        free += row.wait == ReserveWait::Releasable ? 1 : 0;
        shown << rowOf(row, session().chinese());
    }
    QString heading =
        tr("<b>%1 reserve samples may be released.</b> Free when the time for objections of every party is "
           "over and no retest is pending (order 18, article 34); the program releases nothing.")
            .arg(QLocale().toString(free));
    if (rows.size() == kMostRows)
        heading += tr(" Only the first %1 are listed.").arg(QLocale().toString(kMostRows));
    setHeading(heading);
    show(shown);
}

void ReservePage::settle()
{
    const QList<qint64> batches = table().selectedIds();
    if (batches.isEmpty())
        return session().say(Message::Kind::Info, tr("Choose the samples in the list first."));
    const Field& state = *recordType("reserves")->field("state");
    QStringList words;
    for (const CodeWord& word : state.codes)
        words << QString::fromUtf8(session().chinese() ? word.word : word.english);
    const int chosen =
        session().dialogs().choose(this, tr("Settle reserve samples"), tr("What became of them?"), words);
    if (chosen < 0)
        return;
    const QString on = session().workspace().clock().today().toString(Qt::ISODate), person = session().person();
    (void)session().change(
        {QStringLiteral("reserve.settle"), tr("Settle %1 reserve samples").arg(batches.size())},
        [&](Database& db) { return settleAll(db, batches, state.codes[size_t(chosen)].value, on, person); });
}

void ReservePage::activate(qint64 id)
{
    PlaceRequest request;
    request.record = id;
    session().goTo(QStringLiteral("sampling"), request);
}

} // namespace spotcheck
