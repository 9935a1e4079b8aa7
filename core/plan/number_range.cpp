#include "core/plan/number_range.h"

#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

/// Numbers of this scheme have 16 or 18 digits: an index of batches by number is not asked for more than these.
constexpr const char* kSql =
    "SELECT number_prefix, MAX(number_last), '' FROM task WHERE number_prefix <> '' GROUP BY number_prefix "
    "UNION ALL SELECT '', 0, sample_no FROM batch WHERE sample_no >= '2000' AND sample_no < '2101' AND "
    "length(sample_no) IN (16, 18)";

} // namespace

Result<NumberGiver> NumberGiver::load(const Database& db)
{
    auto query = db.prepare(kSql);
    if (!query)
        return query.error();
    NumberGiver giver;
    RowLoop loop(*query);
    while (loop.next()) {
        const SampleNumberCheck used = checkSampleNumber(query->text(2));
        const QString prefix = query->text(0).isEmpty() ? used.prefix : query->text(0);
        if (prefix.isEmpty() || (query->text(0).isEmpty() && used.scheme != NumberScheme::Valid))
            continue;
        qint64& last = giver.m_last[prefix];
        last = std::max({last, query->integer(1), used.parts.running});
    }
    return loop.give(std::move(giver));
}

Result<NumberRange> NumberGiver::take(const QString& prefix, qint64 count)
{
    qint64& last = m_last[prefix];
    const NumberRange range{prefix, last + 1, last + count};
    if (count < 1 || range.firstNumber().isEmpty() || range.lastNumber().isEmpty())
        return Error{ErrorKind::Refused, Texts::tr("%1 sampling numbers were asked for under %2; %3 are left.")
                                             .arg(count)
                                             .arg(prefix.isEmpty() ? QStringLiteral("?") : prefix)
                                             .arg(prefix.isEmpty() ? 0 : kMostRunning - last)};
    last = range.last;
    return range;
}

qint64 rangeLength(qint64 batches, int sparePercent)
{
    return batches + std::max<qint64>(1, (batches * std::max(sparePercent, 0) + 99) / 100);
}

} // namespace spotcheck
