#include "core/statistics/screen_parameters.h"

#include <QFile>

static void loadCoreResources()
{
    Q_INIT_RESOURCE(core);
}

namespace spotcheck::statistics {

namespace {

double number(const char* name)
{
    for (const ReasonedNumber& n : screenNumbers())
        if (n.name == QLatin1StringView(name))
            return n.value;
    qFatal("screens.csv lacks %s", name); // a fault of the build, not of a file
}

int whole(const char* name)
{
    return int(number(name));
}

ScreenParameters made()
{
    ScreenParameters p;
    p.level = number("level");
    p.heapingLeast = whole("heaping_least");
    p.heapingBandPercent = number("heaping_band_percent");
    p.heapingBandScatter = number("heaping_band_scatter");
    p.heapingCoarse = number("heaping_coarse");
    p.heapingOthersLeast = whole("heaping_others_least");
    p.digitsLeast = whole("digits_least");
    p.digitsSignificant = whole("digits_significant");
    p.digitsEdge = number("digits_edge");
    p.digitsMost = whole("digits_most");
    p.repeatsLeast = whole("repeats_least");
    p.repeatsMost = whole("repeats_most");
    p.repeatsScatterSteps = number("repeats_scatter_steps");
    p.repeatsRatio = number("repeats_ratio");
    p.scatterLeast = whole("scatter_least");
    p.scatterRatio = number("scatter_ratio");
    p.othersLeast = whole("others_least");
    p.copiesLeast = whole("copies_least");
    p.copiesDependence = number("copies_dependence");
    p.copiesExpected = number("copies_expected");
    p.slipsLeast = whole("slips_least");
    p.slipsTail = number("slips_tail");
    p.slipsTolerance = number("slips_tolerance");
    p.drawsMost = whole("draws_most");
    p.evidenceMost = whole("evidence_most");
    return p;
}

} // namespace

const QList<ReasonedNumber>& screenNumbers()
{
    static const QList<ReasonedNumber> all = [] {
        loadCoreResources();
        QList<ReasonedNumber> list;
        QFile file(QStringLiteral(":/core/statistics/screens.csv"));
        if (!file.open(QIODevice::ReadOnly))
            return list;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines.mid(1))
            list << ReasonedNumber{line.section(u',', 0, 0), line.section(u',', 1, 1).toDouble(),
                                   line.section(u',', 2, 2), line.section(u',', 3)};
        return list;
    }();
    return all;
}

const ScreenParameters& screenParameters()
{
    static const ScreenParameters parameters = made();
    return parameters;
}

} // namespace spotcheck::statistics
