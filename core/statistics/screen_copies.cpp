#include "core/statistics/counts.h"
#include "core/statistics/screen_tools.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

/// Samples of one laboratory and product whose numeric results are all equal. The chance that two samples agree in an
/// item is taken from the laboratory's own results for it; agreements of one pair go together, so every chance but the
/// smallest is raised by a factor. Only sets of items are looked at in which hardly any equal pair is expected.
namespace spotcheck::statistics {

namespace {

struct Pair {
    const ReportVector *one, *other;
    std::size_t items;
};

struct Group {
    int reports = 0, pairs = 0;
    double expected = 0;
    std::size_t fewestItems = 0;
    bool any = false; ///< a set of items that can be looked at
    std::vector<Pair> equal;
};

bool before(const ReportVector& a, const ReportVector& b)
{
    return std::tie(a.lab, a.product, a.signature, a.content, a.report) <
           std::tie(b.lab, b.product, b.signature, b.content, b.report);
}

class Chances {
public:
    explicit Chances(const ResultPool& pool) : m_pool(pool) {}

    /// That two of the laboratory's samples agree in all these items.
    double ofAll(const std::vector<quint32>& items, quint32 lab, double dependence)
    {
        Values chances;
        for (const quint32 item : items)
            chances.push_back(of(item, lab));
        std::sort(chances.begin(), chances.end());
        double product = chances.front();
        for (std::size_t i = 1; i < chances.size(); ++i)
            product *= std::min(1.0, dependence * chances[i]);
        return product;
    }

private:
    double of(quint32 item, quint32 lab)
    {
        const auto [at, isNew] = m_known.try_emplace(quint64(item) << 32 | lab, 1.0);
        if (!isNew)
            return at->second;
        for (const Cell& cell : m_pool.items[item].cells)
            if (cell.lab == lab)
                at->second = equalShare(valuesOf(m_pool, cell));
        return at->second;
    }

    static double equalShare(Values values)
    {
        std::sort(values.begin(), values.end());
        double equal = 0, run = 0;
        for (std::size_t i = 1; i < values.size(); ++i) {
            run = values[i] == values[i - 1] ? run + 1 : 0;
            equal += run;
        }
        const double n = double(values.size());
        return (equal + 1) / (n * (n - 1) / 2 + 1);
    }

    const ResultPool& m_pool;
    std::unordered_map<quint64, double> m_known;
};

double pairsOf(double n)
{
    return n * (n - 1) / 2;
}

void findEqual(std::span<const ReportVector> same, std::size_t items, Group& group)
{
    for (std::size_t i = 1; i < same.size(); ++i)
        if (same[i].content == same[i - 1].content && same[i].sample != same[i - 1].sample)
            group.equal.push_back({&same[i - 1], &same[i], items});
}

/// `vectors`: one laboratory and product, sorted.
Group examined(const ScreenContext& context, std::span<const ReportVector> vectors, Chances& chances)
{
    const ScreenParameters& p = context.parameters;
    Group group;
    group.reports = int(vectors.size());
    const double allPairs = pairsOf(double(vectors.size()));
    for (std::size_t from = 0; from < vectors.size();) {
        std::size_t to = from;
        while (to < vectors.size() && vectors[to].signature == vectors[from].signature)
            ++to;
        const auto& items = context.pool.signatures.at(vectors[from].signature);
        const double chance = chances.ofAll(items, vectors[from].lab, p.copiesDependence);
        if (to - from > 1 && chance * allPairs <= p.copiesExpected) {
            group.any = true;
            group.expected += chance * pairsOf(double(to - from));
            findEqual(vectors.subspan(from, to - from), items.size(), group);
        }
        from = to;
    }
    return group;
}

void fill(const ScreenContext& context, ScreenAnswer& answer, const Group& group)
{
    answer.statistic = double(group.equal.size());
    answer.p = poissonUpper(int(group.equal.size()), group.expected);
    answer.method = QCoreApplication::translate(
        "statistics", "Poisson test on the number of equal pairs, chances from the laboratory's own results");
    answer.said = QCoreApplication::translate(
                      "statistics",
                      "%1 pairs of samples have equal values in all numeric items, where %2 are expected by chance.")
                      .arg(group.equal.size())
                      .arg(numberText(group.expected));
    for (const Pair& pair : group.equal) {
        if (answer.evidence.size() >= context.parameters.evidenceMost)
            break;
        Evidence evidence;
        evidence.report = pair.one->report;
        evidence.other = pair.other->report;
        evidence.value = QCoreApplication::translate("statistics", "%1 items equal").arg(pair.items);
        answer.evidence << evidence;
    }
}

} // namespace

void screenCopies(const ScreenContext& context, QList<ScreenAnswer>& answers, Progress* progress)
{
    std::vector<ReportVector> vectors = context.pool.vectors;
    std::sort(vectors.begin(), vectors.end(), before);
    Chances chances(context.pool);
    for (std::size_t from = 0; from < vectors.size();) {
        if (progress != nullptr && progress->isCancelled())
            return;
        std::size_t to = from;
        while (to < vectors.size() && vectors[to].lab == vectors[from].lab &&
               vectors[to].product == vectors[from].product)
            ++to;
        ScreenAnswer answer = begun(context, Screen::Copies, vectors[from].lab, nullptr);
        answer.product = QString::fromStdString(context.pool.products[vectors[from].product]);
        answer.n = int(to - from);
        answer.least = 2;
        const Group group = examined(context, std::span(vectors).subspan(from, to - from), chances);
        if (group.any)
            fill(context, answer, group);
        else
            answer.notTested = answer.n < answer.least ? NotTested::TooFew : NotTested::ScatterTooSmall;
        answers << answer;
        from = to;
    }
}

} // namespace spotcheck::statistics
