#pragma once
#include <QtGlobal>
#include <span>

/// Do failures lie closer together, in one place within some days, than chance would put them? Pairs of failures of the
/// same place at most so many days apart are counted (Knox 1964) against failures dealt out anew among all that was
/// sampled: where a campaign sampled much in one district and month, failures of it are no cluster. Seeded, so that the
/// answer can be checked.
namespace spotcheck::statistics {

struct SamplePoint {
    int place = 0, day = 0;
    bool failed = false;
};

struct SpaceTime {
    int samples = 0, failures = 0;
    int pairs = 0;       ///< close ones
    double expected = 0; ///< by chance
    double p = 1;
};

/// Close pairs of the points given, whatever they are.
int closePairs(std::span<const SamplePoint> points, int days);
SpaceTime spaceTime(std::span<const SamplePoint> points, int days, int mostDraws, quint64 seed);

} // namespace spotcheck::statistics
