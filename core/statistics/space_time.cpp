#include "core/statistics/space_time.h"

#include "core/statistics/permutation.h"

#include <algorithm>
#include <vector>

namespace spotcheck::statistics {

namespace {

bool before(const SamplePoint& a, const SamplePoint& b)
{
    return std::pair(a.place, a.day) < std::pair(b.place, b.day);
}

/// Of points in order of place and day: each with those of its place that lie at most so many days before it.
int pairsInOrder(std::span<const SamplePoint> points, int days)
{
    int pairs = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        while (points[first].place != points[i].place || points[i].day - points[first].day > days)
            ++first;
        pairs += int(i - first);
    }
    return pairs;
}

} // namespace

int closePairs(std::span<const SamplePoint> points, int days)
{
    std::vector<SamplePoint> sorted(points.begin(), points.end());
    std::sort(sorted.begin(), sorted.end(), before);
    return pairsInOrder(sorted, days);
}

SpaceTime spaceTime(std::span<const SamplePoint> points, int days, int mostDraws, quint64 seed)
{
    std::vector<SamplePoint> failed;
    std::copy_if(points.begin(), points.end(), std::back_inserter(failed),
                 [](const SamplePoint& p) { return p.failed; });
    SpaceTime answer{int(points.size()), int(failed.size()), closePairs(failed, days), 0, 1};
    if (failed.size() < 2 || failed.size() == points.size())
        return answer;
    std::vector<SamplePoint> all(points.begin(), points.end());
    Generator random(seed);
    const auto draw = [&](Generator& generator) {
        drawToFront(std::span(all), failed.size(), generator);
        return double(closePairs(std::span(all).first(failed.size()), days));
    };
    const DrawnP drawn = drawnP(double(answer.pairs), mostDraws, random, draw);
    answer.p = drawn.p, answer.expected = drawn.mean;
    return answer;
}

} // namespace spotcheck::statistics
