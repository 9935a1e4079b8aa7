#pragma once
#include "core/statistics/pool_builder.h"
#include "core/statistics/screens.h"

#include <functional>
#include <random>

/// Laboratories that measure honestly, and one that may not: five of them, nine items of every shape, results as typed
/// text through the same reader as a file's.
namespace spotcheck::statistics::test {

enum class Shape {
    Lognormal,    ///< three significant digits, ≤ limit
    TwoDigits,    ///< normal, one decimal, a range
    ThreeDigits,  ///< normal, whole numbers of three digits, ≤ limit
    Discrete,     ///< 0 … 5
    MostlyNone,   ///< 未检出 for most, the rest lognormal
    AtDetection,  ///< the detection limit itself as a number for many
    AimedAtLimit, ///< normal, its peak just inside the limit
    Correlated,   ///< goes with the first item
    Grades,       ///< 3-4级
    Count
};

struct Sample {
    std::vector<QString> values; ///< by shape; empty: not given
};

struct Simulation {
    quint64 seed = 1;
    /// Changes what laboratory 1 reports, after it was measured.
    std::function<void(std::vector<Sample>&, std::mt19937_64&)> cheat = {};
    int smallest = 40, largest = 140; ///< samples of a laboratory
};

inline QString fixed(double value, int places)
{
    return QString::number(value, 'f', places);
}

inline QString significant(double value, int digits)
{
    const int places = digits - 1 - int(std::floor(std::log10(std::fabs(value))));
    return fixed(value, std::max(places, 0));
}

inline Sample honestSample(std::mt19937_64& random)
{
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    const double first = normal(random), with = 0.9 * first + 0.436 * normal(random);
    Sample s;
    s.values.resize(std::size_t(Shape::Count));
    const auto set = [&](Shape shape, const QString& text) { s.values[std::size_t(shape)] = text; };
    set(Shape::Lognormal, significant(30 * std::exp(0.45 * first), 3));
    set(Shape::TwoDigits, fixed(8 + 0.8 * normal(random), 1));
    set(Shape::ThreeDigits, fixed(512 + 60 * normal(random), 0));
    set(Shape::Discrete, QString::number(int(random() % 3 + random() % 4)));
    set(Shape::MostlyNone,
        uniform(random) < 0.65 ? QStringLiteral("未检出") : significant(4 * std::exp(0.8 * normal(random)), 3));
    set(Shape::AtDetection,
        uniform(random) < 0.4 ? QStringLiteral("5.00") : fixed(5 + 4 * std::exp(0.5 * normal(random)), 2));
    set(Shape::AimedAtLimit, fixed(19.2 + 1.2 * normal(random), 2));
    set(Shape::Correlated, significant(200 * std::exp(0.3 * with), 3));
    static const char* grades[] = {"3级", "3-4级", "4级", "4-5级"};
    set(Shape::Grades, QString::fromUtf8(grades[random() % 4]));
    return s;
}

inline QList<ScreenAnswer> simulated(const Simulation& simulation)
{
    static const char* limits[] = {"≤60", "6.5~10.0", "≤600", "≤4", "≤30", "≤20.00", "≤20.00", "≤400", "≥3级"};
    constexpr int labs = 5;
    std::mt19937_64 random(simulation.seed);
    PoolBuilder builder(screenParameters().copiesLeast);
    for (int shape = 0; shape < int(Shape::Count); ++shape)
        builder.addSpec(shape + 1, "项目" + std::to_string(shape), limits[shape],
                        shape == int(Shape::Grades) ? "级" : "mg/kg");
    qint64 report = 0;
    for (int lab = 1; lab <= labs; ++lab) {
        const quint32 number = builder.addLab(lab, "机构" + std::to_string(lab));
        const int n = simulation.smallest + int(random() % quint64(simulation.largest - simulation.smallest + 1));
        std::vector<Sample> samples;
        for (int i = 0; i < n; ++i)
            samples.push_back(honestSample(random));
        if (lab == 1 && simulation.cheat)
            simulation.cheat(samples, random);
        for (const Sample& s : samples) {
            ++report;
            builder.openReport(report, number, "S" + std::to_string(report), "模拟产品");
            for (int shape = 0; shape < int(Shape::Count); ++shape)
                builder.add(shape + 1, s.values[std::size_t(shape)].toStdString());
        }
    }
    const ResultPool pool = builder.take();
    return screensOf(pool, screenParameters());
}

} // namespace spotcheck::statistics::test
