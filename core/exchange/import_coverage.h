#pragma once
#include "core/workspace/database.h"

#include <QStringList>
#include <set>
#include <string>

/// Expected against found after results came in: the samples that were taken for the same task and laboratory and have
/// no report yet, and the results whose sample is not among the batches.
namespace spotcheck {

inline constexpr qsizetype kListedSamples = 10000;

class ImportCoverage {
public:
    /// A report of the sheet. `batch` is 0 for a sample that is not among the batches; `lab` 0 when none is named.
    void add(qint64 batch, const std::string& sample, std::string_view task, qint64 lab);
    /// Looks for what is missing; the reports must be written.
    Status finish(const Database& db);

    const QStringList& missing() const { return m_missing; } ///< sampling numbers, the first kListedSamples
    const QStringList& unknown() const { return m_unknown; }
    qint64 missingCount() const { return m_missingCount; }
    qint64 unknownCount() const { return m_unknownCount; }

private:
    std::set<std::pair<std::string, qint64>> m_tasks; ///< with the laboratory
    QStringList m_missing, m_unknown;
    qint64 m_missingCount = 0, m_unknownCount = 0;
};

} // namespace spotcheck
