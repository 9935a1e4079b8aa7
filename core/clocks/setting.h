#pragma once
#include "core/workspace/database.h"

#include <optional>
#include <QDate>
#include <QStringList>

/// Numbers the clocks need and no law gives: dated data with source and mark (resources/clocks/settings.csv). An empty
/// value means that nobody has set one, which is not the same as zero. What the office chose itself (table `setting`,
/// key `clocks.NAME`) comes before what is shipped.
namespace spotcheck {

struct ClockSetting {
    std::optional<int> value;
    QString source, mark;
    QDate from{}; ///< applies from
};

QStringList clockSettingNames(); ///< in the order of the data
/// As it stands on a day; nothing set when the name is unknown.
ClockSetting clockSetting(const char* name, QDate day);
Result<ClockSetting> clockSetting(const Database& db, const char* name, QDate day);

} // namespace spotcheck
