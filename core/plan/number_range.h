#pragma once
#include "core/base/result.h"
#include "core/registry/sample_number.h"
#include "core/workspace/database.h"

#include <map>

/// Ranges of sampling numbers for tasks (NQI-PMP gives a task 起始号码 and 终止号码): the office of the file gives
/// them out under its own prefix, one behind the other, so that no two of an office overlap and two offices' never
/// meet. A range is longer than the task by a share, since forms are spoilt and refusals are recorded too.
namespace spotcheck {

struct NumberRange {
    QString prefix;
    qint64 first = 0, last = 0; ///< running numbers, both included; 0: none
    bool isEmpty() const { return first == 0; }
    bool contains(qint64 running) const { return !isEmpty() && first <= running && running <= last; }
    QString firstNumber() const { return sampleNumber(prefix, first); }
    QString lastNumber() const { return sampleNumber(prefix, last); }
};

/// Where every prefix stands; `take` moves it on.
class NumberGiver {
public:
    /// From the tasks' ranges and the batches' numbers of the file.
    static Result<NumberGiver> load(const Database& db);
    /// Refused when the prefix is none, or its 99,999 numbers do not suffice.
    Result<NumberRange> take(const QString& prefix, qint64 count);

private:
    std::map<QString, qint64> m_last;
};

qint64 rangeLength(qint64 batches, int sparePercent); ///< batches and the share beyond, at least one

} // namespace spotcheck
