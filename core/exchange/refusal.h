#pragma once
#include "core/base/result.h"

#include <QCoreApplication>

/// How the readers of this module refuse a file from outside: ErrorKind::InputRefused and one sentence of context
/// "exchange", marked with QT_TRANSLATE_NOOP where it is written.
namespace spotcheck {

inline QString exchangeText(const char* source)
{
    return QCoreApplication::translate("exchange", source);
}

inline Error refusal(const char* source, const QString& detail = {})
{
    return {ErrorKind::InputRefused, exchangeText(source), detail};
}

inline Error stoppedByUser()
{
    return {ErrorKind::Cancelled, exchangeText(QT_TRANSLATE_NOOP("exchange", "Stopped. Nothing was changed."))};
}

} // namespace spotcheck
