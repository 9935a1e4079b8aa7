#include "core/registry/sample_number.h"

#include "core/registry/office.h"

#include <algorithm>

namespace spotcheck {

namespace {

constexpr int kOfficePlace = 4, kOfficeDigits = 6, kTeamPlace = kOfficePlace + kOfficeDigits, kTeamDigits = 2;
constexpr int kMostTeams = 99, kFirstYear = 2000, kLastYear = 2100;

struct OwnCode {
    const char* office;
    const char* digits;
};
constexpr OwnCode kOwnCodes[] = {{"LINGANG", "319001"}, {"AIRPORT", "319002"}};

bool isAllDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Six digits for an office that there is; empty for any other.
QString digitsOf(const QString& office)
{
    for (const OwnCode& own : kOwnCodes)
        if (office == QLatin1StringView(own.office))
            return QLatin1StringView(own.digits);
    const bool known = office.size() == kOfficeDigits && isAllDigits(office) && !officeName(office).isEmpty();
    return known ? office : QString();
}

QString officeOf(const QString& digits)
{
    for (const OwnCode& own : kOwnCodes)
        if (digits == QLatin1StringView(own.digits))
            return QLatin1StringView(own.office);
    return officeName(digits).isEmpty() ? QString() : digits;
}

QString padded(qint64 number, int width)
{
    return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

/// Length without and with a team.
bool isLength(qsizetype size)
{
    const qsizetype plain = kTeamPlace + kRunningDigits + 1;
    return size == plain || size == plain + kTeamDigits;
}

std::optional<SampleNumberParts> partsOf(QStringView number)
{
    if (!isLength(number.size()) || !isAllDigits(number))
        return std::nullopt;
    const bool hasTeam = number.size() > kTeamPlace + kRunningDigits + 1;
    SampleNumberParts parts;
    parts.year = number.first(kOfficePlace).toInt();
    parts.office = officeOf(number.sliced(kOfficePlace, kOfficeDigits).toString());
    parts.team = hasTeam ? number.sliced(kTeamPlace, kTeamDigits).toInt() : 0;
    parts.running = number.chopped(1).last(kRunningDigits).toLongLong();
    const bool ours = parts.year >= kFirstYear && parts.year <= kLastYear && !parts.office.isEmpty() &&
                      parts.running > 0 && (!hasTeam || parts.team > 0);
    return ours ? std::optional(parts) : std::nullopt;
}

bool isPrefix(const QString& prefix)
{
    return partsOf(prefix + padded(1, kRunningDigits) + u'0').has_value();
}

} // namespace

std::optional<QChar> checkDigit(QStringView digits)
{
    if (!isAllDigits(digits))
        return std::nullopt;
    int product = 10;
    for (const QChar c : digits) {
        const int sum = (product + c.digitValue()) % 10;
        product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return QChar(char16_t(u'0' + (11 - product) % 10));
}

QString sampleNumberPrefix(int year, const QString& office, int team)
{
    const QString code = digitsOf(office);
    if (code.isEmpty() || year < kFirstYear || year > kLastYear || team < 0 || team > kMostTeams)
        return {};
    return padded(year, kOfficePlace) + code + (team > 0 ? padded(team, kTeamDigits) : QString());
}

QString sampleNumber(const QString& prefix, qint64 running)
{
    if (running < 1 || running > kMostRunning || !isPrefix(prefix))
        return {};
    const QString digits = prefix + padded(running, kRunningDigits);
    return digits + *checkDigit(digits);
}

SampleNumberCheck checkSampleNumber(QStringView number)
{
    SampleNumberCheck check;
    const auto parts = partsOf(number);
    if (!parts)
        return check;
    check.parts = *parts;
    check.prefix = number.chopped(kRunningDigits + 1).toString();
    check.expected = *checkDigit(number.chopped(1));
    check.scheme = number.back() == check.expected ? NumberScheme::Valid : NumberScheme::WrongCheck;
    return check;
}

} // namespace spotcheck
