#include "ui/import/import_summary.h"

#include "core/exchange/import_coverage.h"
#include "ui/import/kind_guess.h"

#include <algorithm>
#include <QMap>

namespace spotcheck {

namespace {

constexpr int kReasonsShown = 2;

struct Counts {
    int good = 0, bad = 0, skipped = 0;
};

Counts countsOf(const ImportPreview& preview)
{
    Counts counts;
    for (const PreviewRow& row : preview.rows)
        ++(row.skipped ? counts.skipped : row.problem.isEmpty() ? counts.good : counts.bad);
    return counts;
}

} // namespace

/// The most frequent ones.
QString ImportSummary::reasons(const ImportPreview& preview)
{
    QMap<QString, int> count;
    for (const PreviewRow& row : preview.rows)
        if (!row.problem.isEmpty())
            ++count[row.problem.section(u'；', 0, 0)];
    QStringList texts = count.keys();
    std::stable_sort(texts.begin(), texts.end(),
                     [&](const QString& a, const QString& b) { return count[a] > count[b]; });
    const bool more = texts.size() > kReasonsShown;
    texts = texts.mid(0, kReasonsShown);
    for (QString& text : texts)
        while (text.endsWith(u'。') || text.endsWith(u'.'))
            text.chop(1);
    return texts.join(tr("; ")) + (more ? tr("; and others") : QString());
}

QString ImportSummary::ofPreview(const ImportView& view)
{
    if (view.problem)
        return tr("It cannot be imported like this yet.");
    const Counts counts = countsOf(view.preview);
    if (counts.good + counts.bad == 0)
        return tr("There are no rows below the header.");
    QString text = view.whole
                       ? tr("Rows that can be taken: %1").arg(counts.good)
                       : tr("Of the first %1 rows can be taken: %2").arg(counts.good + counts.bad).arg(counts.good);
    if (counts.bad > 0)
        text += tr(" · cannot: %1 (%2)").arg(counts.bad).arg(reasons(view.preview));
    if (counts.skipped > 0)
        text += tr(" · rows passed over (totals, remarks, headers, limits): %1").arg(counts.skipped);
    if (!view.whole)
        text += tr(" · “Try without writing” looks at all rows");
    return text;
}

QString ImportSummary::ofOutcome(const ImportOutcome& outcome, bool strict)
{
    if (outcome.dryRun && strict && outcome.rejectedRows > 0)
        return tr("Nothing was written, because %1 of %2 rows cannot be taken.")
            .arg(outcome.rejectedRows)
            .arg(outcome.rowsRead);
    if (outcome.dryRun)
        return tr("Tried without writing: %1 of %2 rows would be taken.")
            .arg(outcome.rowsRead - outcome.rejectedRows)
            .arg(outcome.rowsRead);
    if (outcome.added + outcome.changed > 0)
        return tr("Imported: %1 rows taken as one step that can be undone.").arg(outcome.added + outcome.changed);
    return outcome.rejectedRows == 0 ? tr("Nothing to write: everything in the file is stored already.")
                                     : tr("Nothing was written: no row of the file is both new and right.");
}

QString ImportSummary::ofCoverage(const ImportOutcome& outcome, int samples)
{
    const auto listed = [&](const QStringList& numbers, qint64 count) {
        const QString first = numbers.mid(0, samples).join(QStringLiteral("、"));
        return count > samples ? tr("%1 and others").arg(first) : first;
    };
    QStringList lines;
    if (outcome.expectedMissingCount > 0)
        lines << tr("Of the same tasks and laboratories, samples still without a result: %1 (%2)")
                     .arg(outcome.expectedMissingCount)
                     .arg(listed(outcome.expectedMissing, outcome.expectedMissingCount));
    if (outcome.unknownSampleCount > 0)
        lines << tr("Results whose sample is not among the batches: %1 (%2)")
                     .arg(outcome.unknownSampleCount)
                     .arg(listed(outcome.unknownSamples, outcome.unknownSampleCount));
    return lines.join(u'\n');
}

QStringList ImportSummary::ofDoubts(const QList<RejectedRow>& doubtful, int most)
{
    QStringList lines;
    for (const RejectedRow& row : doubtful.mid(0, most))
        lines << tr("Row %1, %2: %3").arg(row.row).arg(row.column, row.reason);
    if (doubtful.size() > most)
        lines << tr("… and %1 more rows to look at").arg(doubtful.size() - most);
    return lines;
}

QString ImportSummary::asText(const ImportOutcome& outcome, bool chinese)
{
    QStringList lines{tr("%1, sheet %2, %3").arg(outcome.source, outcome.sheet, kindTitle(outcome.kind, chinese)),
                      tr("Rows read %1, new %2, changed %3, unchanged %4, rejected %5")
                          .arg(outcome.rowsRead)
                          .arg(outcome.added)
                          .arg(outcome.changed)
                          .arg(outcome.same)
                          .arg(outcome.rejectedRows)};
    if (const QString coverage = ofCoverage(outcome, int(kListedSamples)); !coverage.isEmpty())
        lines << coverage;
    lines << outcome.warnings << ofDoubts(outcome.doubtful, int(outcome.doubtful.size()));
    for (const RejectedRow& row : outcome.rejected)
        lines << QStringList{row.sheet, QString::number(row.row), row.column, row.value, row.reason}.join(u'\t');
    return lines.join(u'\n');
}

} // namespace spotcheck
