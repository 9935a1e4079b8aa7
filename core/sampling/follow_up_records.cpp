#include "core/sampling/follow_up_records.h"

#include "core/clocks/iso_day.h"
#include "core/registry/failed_batch.h"

#include <algorithm>
#include <QCoreApplication>
#include <tuple>
#include <unordered_map>

namespace spotcheck {

namespace {

/// The laboratory's verdict counts where we cannot tell. In the order of the index, which holds just the failures: of
/// two million reports few are looked at, and reports of one batch follow each other.
constexpr const char* kFailures =
    "SELECT b.id, b.sampled_id, b.producer_id, b.sample_no, b.sampled_on, b.product_name FROM " FAILED_REPORTS
    " CROSS JOIN batch b ON b.id = r.batch_id WHERE " IS_FAILED_REPORT
    " AND b.sampled_on >= ?1 AND b.sampled_on <= ?2 ORDER BY r.batch_id";
constexpr const char* kRefusals =
    "SELECT b.id, b.sampled_id, NULL, b.sample_no, b.sampled_on, b.product_name FROM batch b INDEXED BY batch_refused "
    "WHERE b.outcome = 2 AND b.sampled_on >= ?1 AND b.sampled_on <= ?2";

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

} // namespace

struct FollowUpRecords::Reading {
    std::string from, until;
    Progress* progress = nullptr;
    std::unordered_map<std::string, quint32, TextHash, std::equal_to<>> products = {};
    bool isCancelled() const { return progress != nullptr && progress->isCancelled(); }
};

Result<FollowUpRecords> FollowUpRecords::read(const Database& db, QDate from, QDate until, Progress* progress)
{
    Reading reading{from.toString(Qt::ISODate).toStdString(), until.toString(Qt::ISODate).toStdString(), progress};
    FollowUpRecords records;
    for (const bool refusals : {false, true})
        if (Status read = records.addAll(db, refusals, reading); !read)
            return read.error();
    records.sort();
    return records;
}

Status FollowUpRecords::addAll(const Database& db, bool refusals, Reading& reading)
{
    auto q = db.prepare(refusals ? kRefusals : kFailures);
    if (!q)
        return q.error();
    q->bind(1, reading.from).bind(2, reading.until);
    qint64 last = 0;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        if (reading.isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("sampling", "Stopped.")};
        if (q->integer(0) == last && !m_batches.empty()) // another report of the same batch
            continue;
        last = q->integer(0);
        auto product = reading.products.find(q->view(5));
        if (product == reading.products.end()) {
            product = reading.products.emplace(q->view(5), quint32(m_products.size())).first;
            m_products.push_back(q->text(5));
        }
        add(*q, refusals, product->second);
    }
}

void FollowUpRecords::add(const Statement& row, bool refusal, quint32 product)
{
    const std::string_view sampleNo = row.view(3);
    const qint64 sampled = row.integer(1), producer = row.integer(2); // NULL is 0
    const auto day = qint32(julianDay(row.view(4)));
    const auto batch = quint32(m_batches.size());
    m_batches.push_back({quint32(m_samples.size()), quint32(sampleNo.size()), product});
    m_samples += sampleNo;
    if (sampled != 0)
        m_entries.push_back({sampled, day, batch, false, refusal});
    if (producer != 0 && producer != sampled) // its own goods: one failure, not two
        m_entries.push_back({producer, day, batch, true, refusal});
}

void FollowUpRecords::sort()
{
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry& a, const Entry& b) {
        return std::tie(a.party, a.day) != std::tie(b.party, b.day)
                   ? std::tie(a.party, a.day) < std::tie(b.party, b.day)
                   : sample(a) < sample(b);
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
