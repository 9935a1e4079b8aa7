#include "core/base/finding.h"

namespace spotcheck {

QString severityCode(Severity severity)
{
    switch (severity) {
    case Severity::Blocker: return QStringLiteral("blocker");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Note: break;
    }
    return QStringLiteral("note");
}

} // namespace spotcheck
