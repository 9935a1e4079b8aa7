#pragma once
#include "core/base/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/result_pool.h"
#include "core/statistics/screen_parameters.h"

#include <QJsonObject>
#include <QList>

/// Integrity screens over the results of every laboratory: what honest measuring hardly ever produces. An answer is a
/// reason to ask, never a proof; each says what else could explain it. Every screen that had enough results enters one
/// false-discovery control, and is flagged when its q is at or below the level. Numbers of the screens are data
/// (resources/statistics/screens.csv). Source: 沪市监产质〔2024〕31号（八）names focus on laboratories; the screens
/// themselves are derived (mark D).
namespace spotcheck::statistics {

enum class Screen {
    Heaping,  ///< more values just inside a limit than the distribution around it predicts
    Digits,   ///< last digits that are not equally frequent
    Repeats,  ///< the same values again and again
    Scatter,  ///< results that scatter far less than other laboratories'
    Copies,   ///< samples whose numeric results are all equal
    UnitSlips ///< values a power of ten away from this item's history
};
constexpr int screenCount = 6;
const char* screenCode(Screen screen); ///< heaping, digits, repeats, scatter, copies, unit_slips
QString screenTitle(Screen screen);
QString otherExplanations(Screen screen);

enum class NotTested { No, TooFew, TooCoarse, NobodyToCompare, ScatterTooSmall };
QString notTestedText(NotTested reason, int n, int least);

/// One sample that speaks for the answer.
struct Evidence {
    quint32 report = 0; ///< index into ResultPool::reports, until the names are read
    qint64 reportId = 0;
    QString sampleNo;
    QString value;
    QString note = {}; ///< "×1000", the other sample of a pair …
    quint32 other = 0; ///< of a pair
};

/// One bar of the small chart.
struct Bar {
    QString label;
    double count = 0, expected = 0; ///< expected 0: not known
    bool marked = false;
    bool edge = false; ///< the limit stands at its right
};

struct ScreenAnswer {
    Screen screen = Screen::Heaping;
    qint64 labId = 0;
    QString lab, product, item; ///< item empty: all items of the laboratory; product empty: of all products
    QString unit = {};
    int n = 0, least = 0;
    double statistic = 0, p = 1, q = 1;
    NotTested notTested = NotTested::No;
    bool flagged = false;
    QString method; ///< by name
    QString said;   ///< one sentence with the numbers
    QList<Evidence> evidence = {};
    QList<Bar> bars = {};
    bool tested() const { return notTested == NotTested::No; }
};

struct ScreenScope {
    int year = 0;     ///< samples of the year; 0: all
    QDate until = {}; ///< reports up to this day
    qint64 lab = 0;   ///< answers of this laboratory only (the control still runs over all); 0: all
};

struct ScreenReport {
    QList<ScreenAnswer> answers; ///< flagged first, then by q, then the untested
    double level = 0;
    qint64 results = 0; ///< numeric ones that were read
    int tested = 0, flagged = 0;
};

Result<ScreenReport> runScreens(const Database& db, const ScreenScope& scope, Progress* progress = nullptr);
/// The screens over results already in memory; without sampling numbers. False-discovery control included.
QList<ScreenAnswer> screensOf(const ResultPool& pool, const ScreenParameters& parameters, Progress* progress = nullptr);

QJsonObject screenJson(const ScreenAnswer& answer);
/// What is flagged, as findings on laboratories: rule integrity.heaping …
QList<Finding> screenFindings(const ScreenReport& report);
QString screenCitation();
Severity severityOf(Screen screen);
QString labSubjectName(const ScreenAnswer& answer);

} // namespace spotcheck::statistics
