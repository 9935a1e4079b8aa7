#pragma once
#include "core/base/progress.h"
#include "core/registry/enterprise_duplicates.h"

#include <vector>

/// Which of many enterprises are alike. Nobody is compared with everybody: records meet when they share a name, an
/// address, or a name less one letter (two names that differ in one letter, or of which one has a letter more, are the
/// same once that letter is taken out), so that no such pair is missed however many begin alike. Where too many share
/// the same, each meets only its neighbours in the order of names, and that is said.
namespace spotcheck {

struct DuplicateRecord {
    qint64 id = 0, batches = 0;
    QString name, code, address, region;
    QString bare, bareAddress; ///< bareName()
};

enum class Likeness : quint8 { SameName, WithinAtAddress, NearAtAddress, Near };

struct LikelyPair {
    quint32 a = 0, b = 0; ///< places among the records, a < b
    int score = 0;
    Likeness likeness = Likeness::SameName;
};

class DuplicateFinder {
public:
    explicit DuplicateFinder(const std::vector<DuplicateRecord>& records) : m_records(records) {}
    Status run(Progress* progress);
    const std::vector<LikelyPair>& pairs() const { return m_pairs; } ///< the likeliest first, then by name
    const QList<CoarseBlock>& coarse() const { return m_coarse; }

private:
    struct Meeting {
        quint64 key; ///< hash of what is shared
        quint32 record;
    };
    using Block = std::vector<Meeting>::iterator;
    void meet(quint32 record);
    void compareBlock(Block first, Block past);
    void compareNeighbours(Block first, Block past);
    void compare(quint32 a, quint32 b);
    QString sharedBy(quint64 key, const DuplicateRecord& record) const;
    void sort();
    const std::vector<DuplicateRecord>& m_records;
    std::vector<Meeting> m_meetings;
    std::vector<LikelyPair> m_pairs;
    QList<CoarseBlock> m_coarse;
};

} // namespace spotcheck
