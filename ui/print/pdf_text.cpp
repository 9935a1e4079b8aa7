#include "ui/print/pdf_text.h"

#include <algorithm>
#include <iterator>
#include <QString>

namespace spotcheck {

namespace {

struct Radical {
    char16_t radical, ideograph;
};

/// CJK Radicals Supplement that look like a whole character; Unicode gives them no decomposition. Sorted.
constexpr Radical kSupplement[] = {
    {0x2E81, 0x5382}, {0x2E83, 0x4E5A}, {0x2E84, 0x4E59}, {0x2E85, 0x4EBB}, {0x2E86, 0x5182}, {0x2E88, 0x5200},
    {0x2E8B, 0x353E}, {0x2E8F, 0x5C23}, {0x2E92, 0x5DF3}, {0x2E96, 0x5FC4}, {0x2E98, 0x624C}, {0x2E9D, 0x6708},
    {0x2E9E, 0x6B7A}, {0x2E9F, 0x6BCD}, {0x2EA0, 0x6C11}, {0x2EA1, 0x6C35}, {0x2EA3, 0x706C}, {0x2EA5, 0x722B},
    {0x2EA8, 0x72AD}, {0x2EAA, 0x758B}, {0x2EAC, 0x793A}, {0x2EAD, 0x793B}, {0x2EAF, 0x7CF9}, {0x2EB0, 0x7E9F},
    {0x2EB6, 0x7F8A}, {0x2EB9, 0x8002}, {0x2EBC, 0x8089}, {0x2EC1, 0x864E}, {0x2EC2, 0x8864}, {0x2EC3, 0x8980},
    {0x2EC4, 0x897F}, {0x2EC5, 0x89C1}, {0x2EC6, 0x89D2}, {0x2EC8, 0x8BA0}, {0x2EC9, 0x8D1D}, {0x2ECA, 0x8DB3},
    {0x2ECB, 0x8F66}, {0x2ECC, 0x8FB6}, {0x2ECD, 0x8FB6}, {0x2ED0, 0x9485}, {0x2ED1, 0x9577}, {0x2ED3, 0x957F},
    {0x2ED4, 0x95E8}, {0x2ED8, 0x9752}, {0x2ED9, 0x97E6}, {0x2EDA, 0x9875}, {0x2EDB, 0x98CE}, {0x2EDC, 0x98DE},
    {0x2EDD, 0x98DF}, {0x2EE0, 0x9963}, {0x2EE2, 0x9A6C}, {0x2EE3, 0x9AA8}, {0x2EE4, 0x9B3C}, {0x2EE5, 0x9C7C},
    {0x2EE6, 0x9E1F}, {0x2EE7, 0x5364}, {0x2EE8, 0x9EA6}, {0x2EE9, 0x9EC4}, {0x2EEA, 0x9EFE}, {0x2EEC, 0x9F50},
    {0x2EEE, 0x9F7F}, {0x2EF0, 0x9F99}, {0x2EF3, 0x9F9F}};

char16_t ideographOf(char16_t code)
{
    if (code >= 0x2F00 && code <= 0x2FD5) { // Kangxi radicals decompose
        const QString plain = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
        return plain.size() == 1 ? plain[0].unicode() : code;
    }
    const auto* found = std::lower_bound(std::begin(kSupplement), std::end(kSupplement), code,
                                         [](const Radical& one, char16_t wanted) { return one.radical < wanted; });
    return found != std::end(kSupplement) && found->radical == code ? found->ideograph : code;
}

bool mayBeRadical(const QByteArray& digits)
{
    return digits.startsWith("2E") || digits.startsWith("2F") || digits.startsWith("2e") || digits.startsWith("2f");
}

/// Every <XXXX> of one glyph map that is a radical becomes its ideograph.
void mendMap(QByteArray& pdf, qsizetype from, qsizetype to)
{
    for (qsizetype at = pdf.indexOf('<', from); at >= 0 && at + 6 <= to; at = pdf.indexOf('<', at + 1)) {
        const QByteArray digits = pdf.mid(at + 1, 4);
        bool isNumber = false;
        const auto code = char16_t(digits.toUShort(&isNumber, 16));
        if (pdf[at + 5] == '>' && isNumber && mayBeRadical(digits))
            pdf.replace(at + 1, 4, QByteArray::number(ideographOf(code), 16).rightJustified(4, '0'));
    }
}

} // namespace

QByteArray withSearchableText(QByteArray pdf)
{
    for (qsizetype at = pdf.indexOf("begincmap"); at >= 0; at = pdf.indexOf("begincmap", at + 1))
        mendMap(pdf, at, pdf.indexOf("endcmap", at));
    return pdf;
}

} // namespace spotcheck
