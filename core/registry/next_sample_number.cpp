#include "core/registry/next_sample_number.h"

#include "core/registry/sample_number.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

Error refused(const char* source, const QString& task)
{
    return {ErrorKind::Refused, QCoreApplication::translate("registry", source).arg(task)};
}

/// The greatest running number of the prefix within the range that a batch has; 0: none. Also of other tasks: a number
/// is used once whoever used it.
Result<qint64> greatestUsed(const Database& db, const QString& prefix, qint64 first, qint64 last)
{
    auto q = db.prepare("SELECT max(sample_no) FROM batch WHERE sample_no BETWEEN ?1 AND ?2");
    if (!q)
        return q.error();
    if (const auto read = q->bind(1, sampleNumber(prefix, first)).bind(2, sampleNumber(prefix, last)).step(); !read)
        return read.error();
    const SampleNumberCheck check = checkSampleNumber(q->text(0));
    return check.prefix == prefix ? check.parts.running : 0;
}

} // namespace

Result<QString> nextSampleNumber(const Database& db, const QString& taskNo)
{
    auto q = db.prepare("SELECT number_prefix, coalesce(number_first, 0), coalesce(number_last, 0) FROM task WHERE "
                        "task_no = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, taskNo).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("registry", "There is no task “%1”.").arg(taskNo)};
    const QString prefix = q->text(0);
    const qint64 first = q->integer(1), last = q->integer(2);
    if (prefix.isEmpty() || first == 0)
        return refused(QT_TRANSLATE_NOOP("registry", "The task %1 has no range of sampling numbers; type the number."),
                       taskNo);
    const auto used = greatestUsed(db, prefix, first, last);
    if (!used)
        return used.error();
    const qint64 next = std::max(first, *used + 1);
    if (next > last)
        return refused(QT_TRANSLATE_NOOP("registry", "The sampling numbers of the task %1 are used up."), taskNo);
    return sampleNumber(prefix, next);
}

} // namespace spotcheck
