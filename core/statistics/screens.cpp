#include "core/statistics/screens.h"

#include "core/statistics/false_discovery.h"
#include "core/statistics/screen_tools.h"

#include <algorithm>
#include <QHash>

namespace spotcheck::statistics {

namespace {

constexpr double kWorthNaming = 0.05; ///< samples are listed up to this p

Error stopped()
{
    return {ErrorKind::Cancelled, QCoreApplication::translate("statistics", "Stopped.")};
}

void screenItems(const ScreenContext& context, QList<ScreenAnswer>& answers, Progress* progress)
{
    const qint64 reports = qint64(context.pool.reports.size()), rest = std::max(reports / 3, qint64(1));
    const qint64 items = std::max(qint64(context.pool.items.size()), qint64(1));
    qint64 done = 0;
    for (const Item& item : context.pool.items) {
        if (progress != nullptr && !progress->report(reports + rest * done++ / items, reports + rest))
            return;
        screenUnitSlips(context, item, answers);
        for (const Cell& cell : item.cells) {
            if (cell.lab == 0)
                continue;
            screenRepeats(context, item, cell, answers);
            screenScatter(context, item, cell, answers);
        }
    }
}

void control(QList<ScreenAnswer>& answers, double level)
{
    std::vector<double> p;
    for (const ScreenAnswer& a : std::as_const(answers))
        if (a.tested())
            p.push_back(a.p);
    const std::vector<double> q = adjusted(p);
    std::size_t next = 0;
    for (ScreenAnswer& a : answers) {
        if (!a.tested())
            continue;
        a.q = q[next++];
        a.flagged = a.q <= level;
        if (a.p > kWorthNaming)
            a.evidence.clear();
    }
}

auto rank(const ScreenAnswer& a)
{
    return std::tuple(!a.tested(), !a.flagged, a.q, a.p);
}

/// Sampling numbers of the samples that speak.
class Names {
public:
    explicit Names(const Database& db) : m_query(db.prepare("SELECT sample_no FROM report WHERE id = ?")) {}

    Result<QString> of(qint64 report)
    {
        if (!m_query)
            return m_query.error();
        if (const auto known = m_known.constFind(report); known != m_known.constEnd())
            return *known;
        m_query->reset();
        m_query->bind(1, report);
        const auto row = m_query->step();
        if (!row)
            return row.error();
        const QString name = *row ? m_query->text(0) : QString();
        m_known.insert(report, name);
        return name;
    }

private:
    Result<Statement> m_query;
    QHash<qint64, QString> m_known;
};

Status name(const ResultPool& pool, ScreenAnswer& answer, Names& names)
{
    for (Evidence& evidence : answer.evidence) {
        evidence.reportId = pool.reports[evidence.report];
        const auto sample = names.of(evidence.reportId);
        if (!sample)
            return sample.error();
        evidence.sampleNo = *sample;
        if (answer.screen != Screen::Copies)
            continue;
        const auto other = names.of(pool.reports[evidence.other]);
        if (!other)
            return other.error();
        evidence.note = QStringLiteral("= ") + *other;
    }
    return ok();
}

} // namespace

QList<ScreenAnswer> screensOf(const ResultPool& pool, const ScreenParameters& parameters, Progress* progress)
{
    const ScreenContext context{pool, parameters};
    QList<ScreenAnswer> answers;
    screenHeaping(context, answers, progress);
    screenDigits(context, answers, progress);
    screenCopies(context, answers, progress);
    screenItems(context, answers, progress);
    control(answers, parameters.level);
    std::stable_sort(answers.begin(), answers.end(),
                     [](const ScreenAnswer& a, const ScreenAnswer& b) { return rank(a) < rank(b); });
    return answers;
}

Result<ScreenReport> runScreens(const Database& db, const ScreenScope& scope, Progress* progress)
{
    const ScreenParameters& parameters = screenParameters();
    const auto pool = readResults(db, {scope.year, scope.until, parameters.copiesLeast}, progress);
    if (!pool)
        return pool.error();
    ScreenReport report;
    report.level = parameters.level;
    for (const Item& item : pool->items)
        report.results += qint64(item.count);
    QList<ScreenAnswer> answers = screensOf(*pool, parameters, progress);
    if (progress != nullptr && progress->isCancelled())
        return stopped();
    Names names(db);
    for (ScreenAnswer& answer : answers) {
        if (scope.lab != 0 && answer.labId != scope.lab)
            continue;
        if (Status named = name(*pool, answer, names); !named)
            return named.error();
        report.tested += answer.tested();
        report.flagged += answer.flagged;
        report.answers << std::move(answer);
    }
    return report;
}

} // namespace spotcheck::statistics
