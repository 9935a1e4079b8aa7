#include "core/plan/schedule_chance.h"

#include "core/clocks/iso_day.h"
#include "core/clocks/setting.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr qint64 kMostDrawn = 5000; // batches of a trial; more change the slowest one little

/// SplitMix64: the same numbers everywhere for the same seed.
class Draws {
public:
    explicit Draws(quint64 seed) : m_state(seed) {}
    size_t below(size_t count)
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return size_t((z ^ (z >> 31)) % count);
    }

private:
    quint64 m_state;
};

const char* conditionOf(PastScope scope)
{
    switch (scope) {
    case PastScope::ProductAtLab:
        return " AND b.product_name = ?2 AND COALESCE(r.lab_id, b.lab_id) IN (SELECT id FROM lab WHERE name = ?3)";
    case PastScope::Product: return " AND b.product_name = ?2";
    case PastScope::Lab: break;
    }
    return " AND COALESCE(r.lab_id, b.lab_id) IN (SELECT id FROM lab WHERE name = ?3)";
}

Result<PastDurations> durationsOf(const Database& db, const WorkCalendar& calendar, const PastQuestion& question,
                                  PastScope scope)
{
    PastDurations past{scope, {}};
    auto query =
        db.prepare(std::string("SELECT b.sampled_on, r.reported_on FROM batch b JOIN report r ON r.sample_no = "
                               "b.sample_no WHERE b.sampled_on >= ?1 AND r.reported_on >= b.sampled_on") +
                   conditionOf(scope));
    if (!query)
        return query.error();
    query->bind(1, question.today.addYears(-question.years).toString(Qt::ISODate));
    if (scope != PastScope::Lab)
        query->bind(2, question.product);
    if (scope != PastScope::Product)
        query->bind(3, question.lab);
    RowLoop loop(*query);
    while (loop.next()) {
        const qint64 sampled = julianDay(query->view(0)), reported = julianDay(query->view(1));
        if (sampled != 0 && reported != 0 && reported <= question.today.toJulianDay())
            past.days.push_back(calendar.workingDaysBetween(sampled, reported));
    }
    return loop.give(std::move(past));
}

QString scopeWords(PastScope scope)
{
    switch (scope) {
    case PastScope::ProductAtLab: return Texts::tr("of this product at this laboratory");
    case PastScope::Product: return Texts::tr("of this product at any laboratory");
    case PastScope::Lab: break;
    }
    return Texts::tr("of any product at this laboratory");
}

QString samplingCode()
{
    return QStringLiteral("sampling");
}

/// Working days from the start of sampling to the last report: batches are drawn evenly over the sampling, each then
/// takes as long as some past one did.
int slowest(const PastDurations& past, qint64 batches, int samplingDays, Draws& draws)
{
    int most = 0;
    for (qint64 i = 0; i < batches; ++i) {
        const int sampled = int(i * samplingDays / batches);
        most = std::max(most, sampled + past.days[draws.below(past.days.size())]);
    }
    return most;
}

} // namespace

PastQuestion pastQuestion(const QString& product, const QString& lab, QDate today)
{
    return {product, lab, today, clockSetting("simulation_years", today).value.value_or(3),
            clockSetting("simulation_least", today).value.value_or(30)};
}

Result<PastQuestion> pastQuestion(const Database& db, const QString& product, const QString& lab, QDate today)
{
    const auto years = clockSetting(db, "simulation_years", today), least = clockSetting(db, "simulation_least", today);
    if (!years || !least)
        return years ? least.error() : years.error();
    return PastQuestion{product, lab, today, years->value.value_or(3), least->value.value_or(30)};
}

Result<PastDurations> pastDurations(const Database& db, const WorkCalendar& calendar, const PastQuestion& question)
{
    PastDurations best;
    for (const PastScope scope : {PastScope::ProductAtLab, PastScope::Product, PastScope::Lab}) {
        if (question.lab.isEmpty() && scope != PastScope::Product)
            continue;
        auto past = durationsOf(db, calendar, question, scope);
        if (!past)
            return past;
        if (past->days.size() >= size_t(question.least))
            return past;
        if (past->days.size() > best.days.size())
            best = std::move(*past);
    }
    return best;
}

MissChance chanceOfMissing(const WorkCalendar& calendar, const Schedule& schedule, const PastDurations& past,
                           const ChanceQuestion& question)
{
    MissChance chance;
    chance.n = qint64(past.days.size());
    if (chance.n < std::max(question.least, 1)) {
        chance.sentence =
            Texts::tr("The file holds %1 past batches to learn from; %2 are needed to say how likely it is "
                      "that the date is missed.")
                .arg(chance.n)
                .arg(std::max(question.least, 1));
        return chance;
    }
    const ScheduleStep* sampling = schedule.step(samplingCode());
    const int samplingDays = sampling != nullptr ? sampling->rule.term.length : 0;
    const qint64 batches = std::clamp<qint64>(question.batches, 1, kMostDrawn);
    Draws draws(question.seed);
    QHash<int, QDate> published; // by working days to the last report: few different ones
    std::vector<QDate> days;
    for (int trial = 0; trial < question.trials; ++trial) {
        const int waited = slowest(past, batches, samplingDays, draws);
        QDate& day = published[waited];
        if (!day.isValid())
            day =
                publicationAfterReport(calendar, schedule, calendar.addWorkingDays(question.samplingStart, waited).date)
                    .date;
        days.push_back(day);
    }
    std::sort(days.begin(), days.end());
    const auto late = days.end() - std::upper_bound(days.begin(), days.end(), schedule.publish);
    chance.told = true;
    chance.missed = double(late) / double(days.size());
    chance.usual = days[(days.size() - 1) / 2];
    chance.likely = days[(days.size() * 9 + 9) / 10 - 1];
    chance.sentence =
        Texts::tr("If sampling starts on %1, the chance of missing %2 is %3%: half of %4 trials publish by %5, nine in "
                  "ten by %6. Drawn from %7 past batches %8; other steps take the lengths above.")
            .arg(question.samplingStart.toString(Qt::ISODate), schedule.publish.toString(Qt::ISODate),
                 QString::number(chance.missed * 100, 'f', 1))
            .arg(question.trials)
            .arg(chance.usual.toString(Qt::ISODate), chance.likely.toString(Qt::ISODate))
            .arg(chance.n)
            .arg(scopeWords(past.scope));
    return chance;
}

ChanceQuestion chanceQuestion(const ScheduleSubject& subject, const Schedule& schedule, QDate today)
{
    const ScheduleStep* sampling = schedule.step(samplingCode());
    ChanceQuestion question;
    question.samplingStart =
        subject.startsOn.isValid() || sampling == nullptr ? subject.startsOn : sampling->latestStart;
    question.samplingStart = std::max(question.samplingStart, today);
    question.batches = subject.batches;
    question.least = pastQuestion({}, {}, today).least;
    return question;
}

Result<MissChance> missChance(const Database& db, const WorkCalendar& calendar, const ScheduleSubject& subject,
                              const Schedule& schedule, QDate today)
{
    const auto asked = pastQuestion(db, subject.product, subject.lab, today);
    if (!asked)
        return asked.error();
    const auto past = pastDurations(db, calendar, *asked);
    if (!past)
        return past.error();
    ChanceQuestion question = chanceQuestion(subject, schedule, today);
    question.least = asked->least;
    return chanceOfMissing(calendar, schedule, *past, question);
}

} // namespace spotcheck
