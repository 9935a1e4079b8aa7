#pragma once
#include <QList>
#include <QString>

/// What a rule says about a record. `rule` is stable (tests, waivers, exports rely on it); `message` names the
/// numbers in the user's language; `citation` names document and clause; `mark` is the fact book's confidence
/// (F read at the source, F* a mirror, K from knowledge, D derived, U uncertain): K and U mean "to be checked".
namespace spotcheck {

enum class Severity { Blocker, Warning, Note };

struct Subject {
    QString kind; ///< plan_item, batch, report, result, enterprise, rule, lab, product, case
    QString key;  ///< what a person calls it: a sampling number, a credit code, a plan line's product …
    qint64 id = 0;
    QString field = {}; ///< column key where it is mended
};

struct Finding {
    QString rule;
    Severity severity = Severity::Warning;
    Subject subject;
    QString message;
    QString citation;
    QString mark;
};

QString severityCode(Severity severity); ///< blocker, warning, note: the contract's words
} // namespace spotcheck
