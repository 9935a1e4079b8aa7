#pragma once
#include <QList>
#include <QString>

/// What the integrity screens are set to: resources/statistics/screens.csv, each number with its reason.
namespace spotcheck::statistics {

struct ScreenParameters {
    double level = 0, heapingBandPercent = 0, heapingBandScatter = 0, heapingCoarse = 0, digitsEdge = 0,
           repeatsScatterSteps = 0, repeatsRatio = 0, scatterRatio = 0, copiesDependence = 0, copiesExpected = 0,
           slipsTail = 0, slipsTolerance = 0;
    int heapingLeast = 0, heapingOthersLeast = 0, digitsLeast = 0, digitsSignificant = 0, digitsMost = 0,
        repeatsLeast = 0, repeatsMost = 0, scatterLeast = 0, othersLeast = 0, copiesLeast = 0, slipsLeast = 0,
        drawsMost = 0, evidenceMost = 0;
};

struct ReasonedNumber {
    QString name;
    double value = 0;
    QString reasonChinese, reasonEnglish;
};

const QList<ReasonedNumber>& screenNumbers();
const ScreenParameters& screenParameters();

} // namespace spotcheck::statistics
