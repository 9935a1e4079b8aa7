#include "core/plan/past_checks.h"

#include "core/clocks/iso_day.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <numeric>
#include <QCoreApplication>
#include <unordered_map>
#include <vector>

namespace spotcheck {

namespace {

constexpr qint64 kLookEvery = 1 << 16;    // rows between two looks at the cancel
constexpr int kFollowUp = 3, kRetest = 2; // as stored: a mode, a kind of report

Error stopped()
{
    return {ErrorKind::Cancelled, QCoreApplication::translate("plan", "Stopped.")};
}

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// Numbers of products, by the names that stand in the rows: millions of rows, few names.
class ProductNumbers {
public:
    explicit ProductNumbers(const ProductNames& names) : m_names(names) {}

    int of(std::string_view name, qint64 productId)
    {
        const auto found = m_byName.find(name);
        const int known = found != m_byName.end() ? found->second : learn(name);
        if (known != kUnknown || productId == 0)
            return known != kUnknown ? known : numberOf(productKey(name));
        const auto [linked, fresh] = m_byId.try_emplace(productId, 0);
        if (fresh)
            linked->second = numberOf(m_names.keyOf(name, productId));
        return linked->second;
    }
    const std::vector<QString>& keys() const { return m_keys; }

private:
    static constexpr int kUnknown = -1; // by its link, if it has one
    int learn(std::string_view name)
    {
        const QString key = productKey(name);
        const int number = m_names.isKnown(key) ? numberOf(key) : kUnknown;
        m_byName.emplace(std::string(name), number);
        return number;
    }
    int numberOf(const QString& key)
    {
        const auto found = m_numbers.constFind(key);
        if (found != m_numbers.constEnd())
            return *found;
        m_keys.push_back(key);
        return *m_numbers.insert(key, int(m_keys.size()) - 1);
    }

    const ProductNames& m_names;
    std::unordered_map<std::string, int, TextHash, std::equal_to<>> m_byName;
    std::unordered_map<qint64, int> m_byId;
    QHash<QString, int> m_numbers;
    std::vector<QString> m_keys;
};

/// What the reports of a batch say: 1 pass, 2 fail, 0 nothing.
struct Verdicts {
    quint8 first = 0, retest = 0;
    quint8 decisive() const { return retest != 0 ? retest : first; }
};

/// Finds an id among ascending ones. Ids are spread evenly over 63 bits (core/base/ids.h): a table by their first bits
/// leaves a few to look at, where a search through all of them would miss the cache at every step.
class IdFinder {
public:
    explicit IdFinder(const std::vector<qint64>& ids) : m_ids(ids), m_starts(kBuckets + 1, 0)
    {
        for (const qint64 id : ids)
            ++m_starts[bucketOf(id) + 1];
        std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    }
    /// The position; all of them when it is not there.
    size_t find(qint64 id) const
    {
        const auto from = m_ids.begin() + m_starts[bucketOf(id)], to = m_ids.begin() + m_starts[bucketOf(id) + 1];
        const auto at = std::lower_bound(from, to, id);
        return at != to && *at == id ? size_t(at - m_ids.begin()) : m_ids.size();
    }

private:
    static constexpr int kBits = 20;
    static constexpr size_t kBuckets = size_t(1) << kBits;
    static size_t bucketOf(qint64 id) { return size_t(quint64(id) >> (63 - kBits)) & (kBuckets - 1); }
    const std::vector<qint64>& m_ids;
    std::vector<quint32> m_starts;
};

/// The batches that count, by id.
struct Batches {
    std::vector<qint64> ids; ///< ascending
    std::vector<int> products;
    std::vector<short> years;
    std::vector<Verdicts> verdicts;
    std::vector<qint64> lastDays; ///< by product
    qint64 sampled = 0;
};

void takeDay(Batches& batches, int product, qint64 day)
{
    if (batches.lastDays.size() <= size_t(product))
        batches.lastDays.resize(size_t(product) + 1);
    batches.lastDays[size_t(product)] = std::max(batches.lastDays[size_t(product)], day);
}

/// The whole table in its own order: nearly all rows are wanted, and the index by day would fetch them one by one.
Status readBatches(const Database& db, QDate until, ProductNumbers& numbers, Batches& batches, Progress* progress)
{
    auto q =
        db.prepare("SELECT id, product_name, product_id, mode, sampled_on FROM batch NOT INDEXED WHERE outcome = 1 AND "
                   "sampled_on <> '' AND sampled_on <= ? ORDER BY id");
    if (!q)
        return q.error();
    q->bind(1, until.toString(Qt::ISODate));
    RowLoop loop(*q);
    while (loop.next()) {
        if (++batches.sampled % kLookEvery == 0 && progress != nullptr && progress->isCancelled())
            return stopped();
        const int product = numbers.of(q->view(1), q->integer(2));
        const std::string_view sampled = q->view(4);
        takeDay(batches, product, julianDay(sampled));
        if (q->integer(3) == kFollowUp)
            continue;
        batches.ids.push_back(q->integer(0));
        batches.products.push_back(product);
        batches.years.push_back(short(QByteArrayView(sampled.data(), 4).toInt()));
    }
    return loop.status();
}

quint8 verdictOf(qint64 lab, qint64 ours)
{
    if (lab == 1 || lab == 2)
        return quint8(lab);
    return ours == 1 || ours == 2 ? quint8(ours) : quint8(0);
}

Status readReports(const Database& db, Batches& batches, Progress* progress)
{
    batches.verdicts.assign(batches.ids.size(), {});
    const IdFinder finder(batches.ids);
    auto q = db.prepare("SELECT batch_id, lab_verdict, our_verdict, kind FROM report WHERE batch_id IS NOT NULL AND "
                        "kind <> 3");
    if (!q)
        return q.error();
    for (qint64 rows = 1;; ++rows) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        if (rows % kLookEvery == 0 && progress != nullptr && progress->isCancelled())
            return stopped();
        const size_t at = finder.find(q->integer(0));
        if (at == batches.ids.size())
            continue;
        Verdicts& known = batches.verdicts[at];
        quint8& verdict = q->integer(3) == kRetest ? known.retest : known.first;
        verdict = std::max(verdict, verdictOf(q->integer(1), q->integer(2))); // of several, the one that fails
    }
}

PastChecks summed(const Batches& batches, const std::vector<QString>& keys)
{
    std::vector<PastCheck> products(keys.size());
    for (size_t i = 0; i < batches.ids.size(); ++i) {
        const quint8 verdict = batches.verdicts[i].decisive();
        if (verdict == 0)
            continue;
        Counted& counted = products[size_t(batches.products[i])].years[batches.years[i]];
        ++counted.n;
        counted.failed += verdict == 2 ? 1 : 0;
    }
    PastChecks checks;
    checks.batches = batches.sampled;
    for (size_t i = 0; i < keys.size(); ++i) {
        products[i].lastDay = i < batches.lastDays.size() ? batches.lastDays[i] : 0;
        checks.byProduct.insert(keys[i], products[i]);
    }
    return checks;
}

} // namespace

Counted PastCheck::between(int firstYear, int lastYear) const
{
    Counted sum;
    for (auto it = years.lowerBound(firstYear); it != years.end() && it.key() <= lastYear; ++it) {
        sum.n += it->n;
        sum.failed += it->failed;
    }
    return sum;
}

Result<PastChecks> readPastChecks(const Database& db, const ProductNames& names, QDate until, Progress* progress)
{
    ProductNumbers numbers(names);
    Batches batches;
    if (Status read = readBatches(db, until, numbers, batches, progress); !read)
        return read.error();
    if (Status read = readReports(db, batches, progress); !read)
        return read.error();
    return summed(batches, numbers.keys());
}

Result<qint64> pastChecksVersion(const Database& db)
{
    return db.integer("SELECT COALESCE(MAX(seq), 0) FROM journal WHERE kind = 'baseline' OR "
                      "instr(',' || tables || ',', ',batch,') > 0 OR instr(',' || tables || ',', ',report,') > 0 OR "
                      "instr(',' || tables || ',', ',product,') > 0");
}

} // namespace spotcheck
