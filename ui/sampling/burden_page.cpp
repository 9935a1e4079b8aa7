#include "ui/sampling/burden_page.h"

#include "core/registry/office.h"
#include "core/rules/burden_limits.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QLocale>

namespace spotcheck {

namespace {

constexpr qsizetype kMostRows = 2000;
constexpr int kYearsOffered = 5;
constexpr int kOver = 0, kFull = 1, kOneLeft = 2, kAll = 3;

/// Whether an enterprise is shown: over a limit, no visit left, one left, any.
bool isWanted(const Burden& burden, const BurdenLimits& limits, int which)
{
    switch (which) {
    case kOver: return burden.isOver(limits) || burden.collides(limits);
    case kFull: return burden.isOver(limits) || burden.left(limits) == 0;
    case kOneLeft: return burden.isOver(limits) || burden.left(limits) <= 1;
    default: return true;
    }
}

QString visitTexts(const Burden& burden)
{
    QStringList texts;
    for (const BurdenVisit& visit : burden.visits)
        texts << BurdenPage::tr("%1 %2 (%3 tasks, %4 batches)")
                     .arg(visit.date, officeShortName(visit.office))
                     .arg(visit.tasks)
                     .arg(visit.batches);
    for (const PlannedVisit& visit : burden.planned)
        texts << BurdenPage::tr("%1 %2 planned").arg(visit.date, officeShortName(visit.office));
    return texts.join(QStringLiteral("；"));
}

ShownRow rowOf(const Burden& burden, const BurdenLimits& limits)
{
    int tasks = 0, batches = 0;
    for (const BurdenVisit& visit : burden.visits)
        tasks = std::max(tasks, visit.tasks), batches = std::max(batches, visit.batchesMost);
    ShownCell visits = numberCell(burden.visits.size()), left = numberCell(burden.left(limits));
    ShownCell mostTasks = numberCell(tasks), mostBatches = numberCell(batches);
    if (burden.visits.size() > limits.visits)
        visits.ink = colors().bad;
    if (tasks > limits.tasks)
        mostTasks.ink = colors().bad;
    if (batches > limits.batches)
        mostBatches.ink = colors().bad;
    if (burden.left(limits) == 0)
        left.ink = colors().warn;
    const QString when = visitTexts(burden);
    return {{{burden.name},
             {burden.uscc},
             visits,
             left,
             mostTasks,
             mostBatches,
             numberCell(burden.planned.size()),
             numberCell(burden.uncounted.size()),
             {when}},
            burden.enterprise};
}

} // namespace

BurdenPage::BurdenPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Burden of enterprises"), parent),
      m_year(addChoice(tr("Year"))),
      m_which(addChoice(tr("Show")))
{
    const int year = session.workspace().clock().today().year();
    for (int i = 0; i < kYearsOffered; ++i)
        m_year->addItem(QString::number(year - i), year - i);
    m_which->addItem(tr("over a limit"), kOver);
    m_which->addItem(tr("no visit left, or over"), kFull);
    m_which->addItem(tr("one visit left, or fewer"), kOneLeft);
    m_which->addItem(tr("all"), kAll);
    m_which->setCurrentIndex(kFull);
    setTitles({tr("Enterprise"), tr("Credit code"), tr("Visits"), tr("Left"), tr("Most tasks a visit"),
               tr("Most batches a task"), tr("Planned"), tr("Not counted"), tr("Visits that count")});
    setEmptyText(tr("No enterprise is in this state in this year."));
}

Result<BurdenPage::Answer> BurdenPage::read(const Database& db, Progress& progress, int year, int which)
{
    auto limits = burdenLimits(db, QDate(year, 12, 31));
    if (!limits)
        return limits.error();
    Answer answer{*limits, {}, 0, 0, 0};
    const Status done = eachBurden(db, year, answer.limits, [&](const Burden& burden) {
        ++answer.enterprises;
        answer.over += burden.isOver(answer.limits) ? 1 : 0;
        answer.full += burden.left(answer.limits) == 0 ? 1 : 0;
        if (answer.shown.size() < kMostRows && isWanted(burden, answer.limits, which))
            answer.shown << burden;
        return !progress.isCancelled();
    });
    auto names = BurdenNames::of(db);
    if (!names)
        return names.error();
    for (Burden& burden : answer.shown)
        (void)names->fill(burden);
    return done ? Result<Answer>(std::move(answer)) : Result<Answer>(done.error());
}

void BurdenPage::ask()
{
    const int year = m_year->currentData().toInt(), which = m_which->currentData().toInt();
    session().read<Answer>(
        channel(), this,
        [year, which](const Database& db, Progress& progress) { return read(db, progress, year, which); },
        [this](Result<Answer> answer) {
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        },
        tr("Counting visits…"));
}

void BurdenPage::take(const Answer& answer)
{
    const QLocale locale;
    const BurdenLimits& limits = answer.limits;
    QString heading =
        tr("<b>%1 enterprises were checked; %2 are over a limit, %3 have no visit left.</b> At most %4 visits a "
           "year, %5 tasks a visit, %6 batches a task, over all offices; special and follow-up checks do not "
           "count. %7 [%8] · %9")
            .arg(locale.toString(answer.enterprises), locale.toString(answer.over), locale.toString(answer.full))
            .arg(limits.visits)
            .arg(limits.tasks)
            .arg(limits.batches)
            .arg(limits.source, limits.mark,
                 limits.countsProducer ? tr("counted as sampled party and as nominal producer")
                                       : tr("counted as sampled party"));
    if (answer.shown.size() == kMostRows)
        heading += tr(" Only the first %1 are listed; export all with the command line's “quota”.").arg(kMostRows);
    setHeading(heading);
    QList<ShownRow> rows;
    for (const Burden& burden : answer.shown)
        rows << rowOf(burden, limits);
    show(rows);
}

void BurdenPage::activate(qint64 id)
{
    PlaceRequest request;
    request.record = id;
    session().goTo(QStringLiteral("enterprises"), request);
}

} // namespace spotcheck
