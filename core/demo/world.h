#pragma once
#include "core/demo/demo.h"
#include "core/demo/parts.h"
#include "core/demo/random.h"

#include <optional>

/// What is true in the synthetic world, as pure functions of the seed and a record's number: any enterprise, visit or
/// batch can be made alone, so the tables may be written in the order of their ids.
namespace spotcheck::demo {

enum class Fault {
    None,
    VerdictContradiction,
    OverallContradiction,
    MustItemMissing,
    DatesOutOfOrder,
    DetectionLimitAbove,
    UnitSlip,
    OneSampler,
    SealMissing
};
constexpr int faultKinds = 8;
const char* faultCode(Fault fault);

struct Scale {
    quint32 batches, enterprises;
    int years;
    quint32 faultsEach; ///< of every kind that sits on a batch
    quint32 overQuota;  ///< enterprises visited four times in a year
    bool ordinaryChanges;
    bool ownValues; ///< every result its own number (else one of few), and what the integrity screens look for
};
Scale scaleOf(DemoScale scale);

/// Days counted from the first of the span; text() gives YYYY-MM-DD.
class Days {
public:
    explicit Days(int years);
    int firstYear() const { return m_first.year(); }
    int today() const { return m_today; }
    const std::string& text(int day) const { return m_texts[std::size_t(day)]; }
    int year(int day) const { return m_first.addDays(day).year(); }
    int month(int day) const { return m_first.addDays(day).month(); }
    qint64 milliseconds(int day) const { return m_firstMs + qint64(day) * 86'400'000; } ///< ten in the morning there
    int of(const QDate& date) const { return int(m_first.daysTo(date)); }
    /// The month of the position part/whole in the span, busier months being longer; then a working day in it.
    int place(quint64 part, quint64 whole, Random& random) const;

private:
    QDate m_first;
    qint64 m_firstMs;
    int m_today;
    std::vector<std::string> m_texts;          ///< a year beyond today, for what is promised
    std::vector<std::pair<int, int>> m_months; ///< first day, days
    std::vector<quint64> m_ends;               ///< cumulated business
};

struct Enterprise {
    std::string uscc, name, region, address, legalPerson, contact, phone;
    int roles = 0, size = 0;
};

struct Visit {
    int day = 0, stage = 1, mode = 1;
    std::size_t task = 0, lab = 0;
    quint32 sampled = 0;
    std::string office;
    Fault fault = Fault::None;
    bool awaiting = false; ///< sampled, results not in yet
};

struct Batch {
    quint32 index = 0, visitIndex = 0;
    Visit visit;
    Fault fault = Fault::None; ///< only the visit's first batch carries it
    std::string sampleNo, reportNo;
    int outcome = 1;
    quint32 producer = 0;
    bool failing = false, reported = false;
    int received = 0, finished = 0, reportedOn = 0;
};

class World {
public:
    World(Parts parts, DemoScale scale, quint64 seed, std::string office);

    const Parts& parts() const { return m_parts; }
    const Scale& scale() const { return m_scale; }
    const Days& days() const { return m_days; }
    quint64 seed() const { return m_seed; }
    const std::string& office() const { return m_office; }

    Enterprise enterprise(quint32 j) const;
    Visit visit(quint32 v) const;
    Batch batch(quint32 i) const;
    Random random(quint64 stream, quint64 index) const { return Random(m_seed, stream, index); }

    quint32 visits() const { return m_visits; }
    bool hasNoCode(quint32 j) const { return j % 37 == 5; }
    bool isOutside(quint32 j) const;          ///< of Shanghai
    std::vector<std::string> offices() const; ///< all twenty-odd codes, the municipal first
    std::string taskNo(const Visit& visit) const;
    std::string noticeNo(const Visit& visit, quint32 visitIndex) const;
    /// A laboratory that, at scales with own values, moves every tenth number to just inside its limit.
    bool pressesValues(std::size_t lab) const { return m_scale.ownValues && lab == pressingLaboratory; }
    static constexpr std::size_t pressingLaboratory = 5;
    /// The batch whose results were copied into this one; none for nearly all.
    std::optional<quint32> copiedFrom(quint32 batch) const;
    /// The enterprise of over-quota plant `q`.
    quint32 overQuotaEnterprise(quint32 q) const { return m_stores + 3 + q * 5; }

private:
    std::string settle(quint32 j, Random& random, Enterprise& e) const;
    std::string nameOf(quint32 j, const std::string& city) const;
    Fault faultOf(quint32 v) const;
    quint32 partyOf(quint32 v, int stage) const;
    quint32 producerOf(const Batch& batch, Random& random) const;
    std::size_t labOf(quint32 v, const Visit& visit) const;
    std::size_t taskOf(int month, Random& random) const;
    std::string officeOf(Random& random) const;
    int failPermille(const Batch& batch) const;
    std::optional<quint32> findCopied() const;
    void forceQuota(quint32 v, Visit& visit) const;
    void dateReport(Batch& batch, Random& random) const;

    Parts m_parts;
    Scale m_scale;
    quint64 m_seed;
    std::string m_office;
    Days m_days;
    quint32 m_visits, m_awaitingFrom, m_quotaFrom;
    std::optional<quint32> m_copied;    ///< the batch that was copied; its copy is the next one
    quint32 m_local, m_stores, m_shops; ///< 0 … local producers … other producers … stores … online shops
    std::vector<int> m_districtWeights, m_provinceWeights;
};

} // namespace spotcheck::demo
