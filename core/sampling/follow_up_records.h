#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QString>
#include <string>
#include <vector>

/// Failed batches and refusals of a span of days, once for each enterprise they speak against: as sampled party, or as
/// nominal producer of what was sampled elsewhere. Five years of a whole city are half a million of them, of which
/// people read a few, so they are kept as numbers and bytes and become texts only where somebody asks.
namespace spotcheck {

struct FollowUpEvidence {
    QString sample, date, product;
    bool asProducer = false; ///< else as the sampled party
    bool refusal = false;
};

class FollowUpRecords {
public:
    struct Entry {
        qint64 party = 0;
        qint32 day = 0; ///< Julian
        quint32 batch = 0;
        bool asProducer = false, refusal = false;
    };
    static Result<FollowUpRecords> read(const Database& db, QDate from, QDate until, Progress* progress = nullptr);
    const std::vector<Entry>& entries() const { return m_entries; } ///< by party, then by day and sampling number
    FollowUpEvidence evidence(const Entry& entry) const;
    const QString& product(const Entry& entry) const { return m_products[m_batches[entry.batch].product]; }

private:
    struct Batch {
        quint32 sampleAt = 0, sampleSize = 0, product = 0;
    };
    struct Reading;
    std::string_view sample(const Entry& entry) const;
    Status addAll(Reading& reading, bool refusals);
    void add(const Statement& row, bool refusal, Reading& reading);
    quint32 productAt(const Statement& row, Reading& reading);
    void sort();
    std::vector<Entry> m_entries;
    std::vector<Batch> m_batches;
    std::vector<QString> m_products;
    std::string m_samples; ///< the numbers, one behind the other
};

} // namespace spotcheck
