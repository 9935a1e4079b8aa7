#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <optional>
#include <QDate>
#include <string>
#include <unordered_map>
#include <vector>

/// Every numeric result of a file in memory, by test item and laboratory: read once, in the order the file keeps them,
/// at 8 bytes a result and 24 a report (a value text that repeats is read and kept once). An item is a product, a test
/// item's name and a kind of unit; values in units that differ by a power of ten (mg/kg, g/kg) are brought together.
/// What is not one plain number (未检出, <0.01, grades, words, several specimens) is no numeric result.
namespace spotcheck::statistics {

struct LimitPoint {
    double at = 0;
    bool inclusive = true;
};

/// One value text under one requirement, as understood.
struct Reading {
    std::string text;
    double value = 0; ///< in base units
    double step = 0;  ///< of its last declared digit, in base units
    int lastDigit = 0, significant = 0;
    bool hasPlaces = false; ///< digits behind a point: a last zero may have been lost in a spreadsheet
    quint32 quantity = 0;
    std::optional<LimitPoint> lower, upper; ///< in base units
};

struct Observation {
    quint32 reading;
    quint32 report : 31;
    quint32 declaredFailing : 1; ///< fails, and the laboratory says so too
};

struct Cell {
    quint32 lab = 0;
    std::vector<Observation> seen; ///< in the order of the reports
};

struct Item {
    std::string product, name, unit;
    std::vector<Cell> cells; ///< one a laboratory, in the order of their numbers
    std::size_t count = 0;
};

struct LabName {
    qint64 id = 0; ///< 0: the reports that name none
    std::string name;
};

/// A report's numeric results as one number, to find equal ones.
struct ReportVector {
    quint64 content = 0;   ///< of items and values
    quint64 signature = 0; ///< of items only
    quint64 sample = 0;    ///< of the sampling number
    quint32 report = 0, lab = 0, product = 0;
};

struct ResultPool {
    std::vector<Item> items;
    std::vector<Reading> readings;
    std::vector<LabName> labs;
    std::vector<std::string> products;
    std::vector<qint64> reports; ///< ids
    std::vector<ReportVector> vectors;
    std::unordered_map<quint64, std::vector<quint32>> signatures; ///< the items of a signature

    double value(const Observation& o) const { return readings[o.reading].value; }
};

struct PoolScope {
    int year = 0;           ///< samples of the year; 0: all
    QDate until = {};       ///< reports of this day or before; invalid: all
    int fewestOfVector = 4; ///< reports with fewer numeric results are not kept as vectors
};

/// Cancelled when `progress` says so. Of two reports of one laboratory on one sample (an amended one) one counts.
Result<ResultPool> readResults(const Database& db, const PoolScope& scope, Progress* progress = nullptr);

} // namespace spotcheck::statistics
