#include "core/sampling/follow_up_records.h"

#include "core/clocks/iso_day.h"
#include "core/registry/failed_batch.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>
#include <unordered_map>
#include <utility>

namespace spotcheck {

namespace {

#define BATCH_COLUMNS "SELECT b.id, b.sampled_id, b.producer_id, b.sample_no, b.sampled_on, b.product_name FROM "
/// The laboratory's verdict counts where we cannot tell. In the order of the index, which holds just the failures: of
/// two million reports few are looked at, reports of one batch follow each other, and nothing is sorted. One statement:
/// asked for one by one, batches cost ten times as much, for every statement locks the file anew.
constexpr const char* kFailures = BATCH_COLUMNS FAILED_REPORTS
    " CROSS JOIN batch b ON b.id = r.batch_id WHERE " IS_FAILED_REPORT " ORDER BY r.batch_id";
constexpr const char* kRefusals =
    BATCH_COLUMNS "batch b INDEXED BY batch_refused WHERE b.outcome = 2 AND b.sampled_on >= ?1";

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

} // namespace

struct FollowUpRecords::Reading {
    const Database& db;
    QDate from, until;
    qint64 firstDay = from.toJulianDay(), lastDay = until.toJulianDay();
    Progress* progress = nullptr;
    std::unordered_map<std::string, quint32, TextHash, std::equal_to<>> products = {};
    bool isStopped() const { return progress != nullptr && progress->isCancelled(); }
};

Result<FollowUpRecords> FollowUpRecords::read(const Database& db, QDate from, QDate until, Progress* progress)
{
    Reading reading{.db = db, .from = from, .until = until, .progress = progress};
    FollowUpRecords records;
    for (const bool refusals : {false, true})
        if (Status added = records.addAll(reading, refusals); !added)
            return added.error();
    records.sort();
    return records;
}

Status FollowUpRecords::addAll(Reading& reading, bool refusals)
{
    auto q = reading.db.prepare(refusals ? kRefusals : kFailures);
    if (!q)
        return q.error();
    if (refusals)
        q->bind(1, reading.from.toString(Qt::ISODate));
    qint64 last = 0;
    RowLoop loop(*q);
    while (loop.next()) {
        if (reading.isStopped())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("sampling", "Stopped.")};
        const qint64 id = q->integer(0);
        if (std::exchange(last, id) != id) // else another report of the same batch
            add(*q, refusals, reading);
    }
    return loop.status();
}

quint32 FollowUpRecords::productAt(const Statement& row, Reading& reading)
{
    const auto known = reading.products.find(row.view(5));
    if (known != reading.products.end())
        return known->second;
    m_products.push_back(row.text(5));
    return reading.products.emplace(row.view(5), quint32(m_products.size() - 1)).first->second;
}

void FollowUpRecords::add(const Statement& row, bool refusal, Reading& reading)
{
    const qint64 day = julianDay(row.view(4));
    if (day < reading.firstDay || day > reading.lastDay)
        return;
    const std::string_view sampleNo = row.view(3);
    const qint64 sampled = row.integer(1), producer = refusal ? 0 : row.integer(2); // NULL is 0
    const auto batch = quint32(m_batches.size());
    m_batches.push_back({quint32(m_samples.size()), quint32(sampleNo.size()), productAt(row, reading)});
    m_samples += sampleNo;
    if (sampled != 0)
        m_entries.push_back({sampled, qint32(day), batch, false, refusal});
    if (producer != 0 && producer != sampled) // its own goods: one failure, not two
        m_entries.push_back({producer, qint32(day), batch, true, refusal});
}

void FollowUpRecords::sort()
{
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry& a, const Entry& b) {
        return a.party != b.party ? a.party < b.party : a.day != b.day ? a.day < b.day : sample(a) < sample(b);
    });
}

std::string_view FollowUpRecords::sample(const Entry& entry) const
{
    const Batch& batch = m_batches[entry.batch];
    return std::string_view(m_samples).substr(batch.sampleAt, batch.sampleSize);
}

FollowUpEvidence FollowUpRecords::evidence(const Entry& entry) const
{
    const std::string_view number = sample(entry);
    return {QString::fromUtf8(number.data(), qsizetype(number.size())),
            QDate::fromJulianDay(entry.day).toString(Qt::ISODate), product(entry), entry.asProducer, entry.refusal};
}

} // namespace spotcheck
