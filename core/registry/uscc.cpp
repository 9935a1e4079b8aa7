#include "core/registry/uscc.h"

#include "core/base/text_fold.h"
#include "core/registry/office.h"

#include <algorithm>
#include <cstring>
#include <QCoreApplication>
#include <QStringList>

namespace spotcheck {

namespace {

constexpr char kAlphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // no I O S V Z
constexpr int kWeights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
constexpr int kOrganisationWeights[] = {3, 7, 9, 10, 5, 8, 4, 2};

QString words(const char* source)
{
    return QCoreApplication::translate("registry", source);
}

int valueOf(QChar c)
{
    const char* at = c.unicode() < 0x80 ? std::strchr(kAlphabet, int(c.unicode())) : nullptr;
    return at == nullptr || c.isNull() ? -1 : int(at - kAlphabet);
}

bool isPlaceholder(const QString& code)
{
    static const QStringList words = {QStringLiteral("不详"), QStringLiteral("未知"), QStringLiteral("无代码"),
                                      QStringLiteral("N/A"),  QStringLiteral("NA"),   QStringLiteral("空")};
    return isEmptyMark(code.toStdString()) || words.contains(code);
}

QChar expectedCheck(const QString& code)
{
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += valueOf(code[i]) * kWeights[i];
    return QLatin1Char(kAlphabet[(31 - sum % 31) % 31]);
}

QChar expectedOrganisationCheck(const QString& code)
{
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
        const ushort c = code[8 + i].unicode();
        sum += (c >= '0' && c <= '9' ? c - '0' : c - 'A' + 10) * kOrganisationWeights[i];
    }
    const int check = 11 - sum % 11;
    return check == 10 ? QLatin1Char('X') : QLatin1Char(char('0' + check % 11));
}

QString badCharacters(const QString& code)
{
    QString bad;
    for (const QChar c : code)
        if (valueOf(c) < 0 && !bad.contains(c))
            bad += c;
    return bad;
}

bool isDigits(const QString& code)
{
    return std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString wrongLength(const QString& code)
{
    if (code.size() == 15 && isDigits(code))
        return words(
            QT_TRANSLATE_NOOP("registry", "This is an old registration number of 15 digits, not a credit code."));
    return words(QT_TRANSLATE_NOOP("registry", "The code has %1 characters instead of 18.")).arg(code.size());
}

QString wrongCheck(const UsccCheck& check)
{
    if (check.code[17] != check.expectedCheck[0])
        return words(QT_TRANSLATE_NOOP("registry", "The check character should be %1, not %2 (GB 32100-2015)."))
            .arg(check.expectedCheck, QString(check.code[17]));
    return words(QT_TRANSLATE_NOOP("registry",
                                   "The organisation code inside should end with %1, not %2 (GB 11714-1997)."))
        .arg(QString(expectedOrganisationCheck(check.code)), QString(check.code[16]));
}

QString normalised(const QString& given)
{
    QString code = QString::fromStdString(foldWidth(given.toStdString()));
    code.removeIf([](QChar c) { // wherever they stand: none belongs to a code
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    return code.toUpper();
}

void checkCharacters(UsccCheck& check)
{
    check.region = check.code.mid(2, 6);
    check.regionKnown = isKnownRegion(check.region);
    if (const QString bad = badCharacters(check.code.left(17)); !bad.isEmpty()) {
        check.reason =
            words(QT_TRANSLATE_NOOP("registry", "The code holds characters that never occur in one: %1.")).arg(bad);
        return;
    }
    check.expectedCheck = expectedCheck(check.code);
    check.orgcodeValid = check.code[16] == expectedOrganisationCheck(check.code);
    check.valid = check.code[17] == check.expectedCheck[0] && check.orgcodeValid;
    if (!check.valid)
        check.reason = wrongCheck(check);
}

} // namespace

UsccCheck checkUscc(const QString& given)
{
    UsccCheck check;
    check.code = normalised(given);
    if (isPlaceholder(check.code)) {
        check.code.clear();
        check.unknown = true;
        check.reason = words(QT_TRANSLATE_NOOP("registry", "No code is given."));
    } else if (check.code.size() != 18) {
        check.reason = wrongLength(check.code);
    } else {
        checkCharacters(check);
    }
    return check;
}

QJsonObject usccJson(const QString& line)
{
    const UsccCheck check = checkUscc(line);
    return {{QStringLiteral("code"), check.unknown ? line.trimmed() : check.code},
            {QStringLiteral("valid"), check.valid},
            {QStringLiteral("unknown"), check.unknown},
            {QStringLiteral("reason"), check.reason},
            {QStringLiteral("expected_check"),
             check.expectedCheck.isEmpty() ? QJsonValue() : QJsonValue(check.expectedCheck)},
            {QStringLiteral("region"), check.region},
            {QStringLiteral("region_known"), check.regionKnown},
            {QStringLiteral("orgcode_valid"), check.orgcodeValid}};
}

} // namespace spotcheck
