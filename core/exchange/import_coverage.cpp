#include "core/exchange/import_coverage.h"

#include "core/workspace/row_loop.h"

namespace spotcheck {

namespace {

void list(QStringList& samples, qint64& count, const QString& sample)
{
    if (samples.size() < kListedSamples)
        samples << sample;
    ++count;
}

} // namespace

void ImportCoverage::add(qint64 batch, const std::string& sample, std::string_view task, qint64 lab)
{
    if (batch == 0)
        return list(m_unknown, m_unknownCount, QString::fromStdString(sample));
    if (!task.empty())
        m_tasks.emplace(task, lab);
}

Status ImportCoverage::finish(const Database& db)
{
    auto q = db.prepare("SELECT b.sample_no FROM batch b WHERE b.task_no = ?1 AND b.outcome = 1 AND COALESCE(b.lab_id, "
                        "0) = ?2 AND NOT EXISTS (SELECT 1 FROM report r WHERE r.sample_no = b.sample_no) ORDER BY "
                        "b.sample_no");
    if (!q)
        return q.error();
    for (const auto& [task, lab] : m_tasks) {
        q->bind(1, std::string_view(task)).bind(2, lab);
        RowLoop loop(*q);
        while (loop.next()) {
            list(m_missing, m_missingCount, q->text(0));
        }
        if (!loop.status())
            return loop.status().error();
        q->reset();
    }
    return ok();
}

} // namespace spotcheck
