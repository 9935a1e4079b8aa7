#pragma once
#include "core/base/result.h"
#include "core/registry/record_type.h"
#include "core/workspace/database.h"

#include <map>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <string>
#include <utility>
#include <vector>

/// The lines of one plan, or of all plans of a year, as they are stored and as the workbook says them.
namespace spotcheck {

const RecordType& planRecordType();

struct PlanLine {
    qint64 id = 0;
    std::string office;              ///< code
    std::vector<std::string> stored; ///< by index of planRecordType().fields

    const std::string& text(std::string_view key) const;
    qint64 number(std::string_view key) const; ///< 0 when it is none
};

struct PlanBook {
    int year = 0;
    QString office; ///< code; empty: all offices
    bool approved = false;
    QDate day;       ///< approved on, else last changed on (Beijing)
    QString journal; ///< head of the journal, hexadecimal
    std::vector<PlanLine> lines;
    std::map<qint64, std::string> packages;   ///< 包号 by line
    std::map<std::string, std::string> basis; ///< 检验依据 by implementation rule
};

/// NotFound when there is no plan of that year and office.
Result<PlanBook> readPlanBook(const Database& db, int year, const QString& office);
/// The lines of one plan, by number.
Result<std::vector<PlanLine>> readPlanLines(const Database& db, qint64 planId);

/// What stands in the cell of a stored value: Chinese words for codes, yuan for money.
std::string planCellText(const Field& field, std::string_view stored);
/// An office by the name that leads back to its code, else the code.
QString planOfficeName(const QString& code);

struct TestItem {
    std::string name;
    bool must = false;
    friend bool operator==(const TestItem&, const TestItem&) = default;
};
std::vector<std::string> splitPlanList(std::string_view text);
std::string joinPlanList(const std::vector<std::string>& parts);
/// Rows of the second sheet: the test items in their order, then what is must-test only.
std::vector<TestItem> testItemsOf(const PlanLine& line);

} // namespace spotcheck
