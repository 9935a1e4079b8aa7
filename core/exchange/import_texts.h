#pragma once
#include <QCoreApplication>

/// The sentences of the import, in the language of the moment.
namespace spotcheck {

struct ImportTexts {
    Q_DECLARE_TR_FUNCTIONS(import)
};

} // namespace spotcheck
