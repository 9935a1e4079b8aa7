#pragma once
#include <optional>
#include <QString>

/// Sampling numbers (抽样单编号) that offices give out without asking each other: year, code of the office that gives
/// them out, team if any, running number, check digit: 2027 310115 00042 C, or with a team 2027 310115 03 00042 C. The
/// check digit is ISO 7064 MOD 11,10 (GB/T 17710): every single wrong digit shows. Numbers of two offices, two years or
/// two teams differ in a part of fixed place and width, so they never meet after a merge. LINGANG and AIRPORT have no
/// code of six digits; they are written 319001 and 319002 here, which GB/T 2260 does not use.
namespace spotcheck {

constexpr int kRunningDigits = 5;
constexpr qint64 kMostRunning = 99'999;

struct SampleNumberParts {
    int year = 0;
    QString office; ///< code as the file has it
    int team = 0;   ///< 1 … 99; 0: none
    qint64 running = 0;
    friend bool operator==(const SampleNumberParts&, const SampleNumberParts&) = default;
};

/// '0' … '9'; nothing when `digits` is empty or holds anything else.
std::optional<QChar> checkDigit(QStringView digits);
/// Year, office and team; empty when they cannot be (no such office, a team beyond 99).
QString sampleNumberPrefix(int year, const QString& office, int team = 0);
/// The whole number; empty when the prefix is no prefix or the running number lies outside 1 … 99999.
QString sampleNumber(const QString& prefix, qint64 running);

enum class NumberScheme {
    Foreign,    ///< not of this scheme: another system's, left alone
    WrongCheck, ///< of this scheme, but the check digit says that a digit is wrong
    Valid
};
struct SampleNumberCheck {
    NumberScheme scheme = NumberScheme::Foreign;
    QString prefix;
    SampleNumberParts parts;
    QChar expected; ///< the check digit that would be right
};
SampleNumberCheck checkSampleNumber(QStringView number);

} // namespace spotcheck
