#include "core/exchange/plan_title.h"

#include "core/base/text_fold.h"
#include "core/registry/office.h"

#include <QRegularExpression>

namespace spotcheck {

namespace {

/// Full-width and Chinese digits as ASCII ones.
QString withPlainDigits(const QString& text)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    QString plain = QString::fromStdString(foldWidth(text.toStdString()));
    for (QChar& c : plain)
        if (const auto digit = digits.indexOf(c == u'零' || c == u'○' ? QChar(u'〇') : c); digit >= 0)
            c = QChar(u'0' + int(digit));
    return plain;
}

} // namespace

int planYearOfTitle(const QStringList& texts)
{
    static const QRegularExpression year(QStringLiteral("(20\\d\\d)\\s*年"));
    for (const QString& text : texts)
        if (const auto found = year.match(withPlainDigits(text)); found.hasMatch())
            return found.captured(1).toInt();
    return 0;
}

QString planOfficeOfTitle(const QStringList& texts)
{
    QString code;
    qsizetype longest = 0;
    for (const QString& text : texts)
        for (const Office& office : offices())
            for (const QString& name : {office.name, regionName(office.code)})
                if (name.size() > longest && text.contains(name))
                    code = office.code, longest = name.size();
    return code;
}

} // namespace spotcheck
