#pragma once
#include <QJsonObject>
#include <QString>

/// 统一社会信用代码: check character of GB 32100-2015 (mod 31) and of the organisation code inside it (GB 11714-1997).
/// Region digits only warn: old districts and special registrars occur. Placeholders (无, /, 不详 …) mean unknown.
namespace spotcheck {

struct UsccCheck {
    QString code;         ///< half width, upper case, trimmed; empty for a placeholder
    bool unknown = false; ///< a placeholder: no code was given
    bool valid = false;
    QString reason;        ///< why not, one sentence; empty when valid
    QString expectedCheck; ///< what the last character should be; empty when it cannot be computed
    QString region;        ///< digits 3–8
    bool regionKnown = false;
    bool orgcodeValid = false;
};

UsccCheck checkUscc(const QString& text);
/// One line of the `uscc` command.
QJsonObject usccJson(const QString& line);

} // namespace spotcheck
