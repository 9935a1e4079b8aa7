#pragma once
#include <QCoreApplication>

/// The sentences of the file and its journal, in the language of the moment.
namespace spotcheck {

struct WorkspaceTexts {
    Q_DECLARE_TR_FUNCTIONS(workspace)
};

} // namespace spotcheck
