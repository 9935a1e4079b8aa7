#pragma once
#include "core/clocks/setting.h"

/// Whose lengths count: a set of them with a name (resources/clocks/profiles.csv), chosen by the dated setting
/// `clock_profile`. A profile's own lengths are settings with its prefix; where one is not set, the length of the
/// 办法 counts and the source says so. The fast lane is no profile: it is set case by case and counts hours.
namespace spotcheck {

struct ClockProfile {
    int number = 0; ///< the value of the setting
    QString code, chinese, english;
    QString prefix;   ///< of its settings; empty: the settings themselves
    QString fallback; ///< said in the source of a length it does not set
    QString hint, englishHint;
    QString title(bool inChinese) const { return inChinese ? chinese : english; }
    QString about(bool inChinese) const { return inChinese ? hint : englishHint; }
};

const QList<ClockProfile>& clockProfiles();
/// The one in force on a day; the first where the setting names none.
Result<ClockProfile> clockProfile(const Database& db, QDate day);

struct ProfileLength {
    ClockSetting setting;
    QString profile; ///< code of the profile it is of
};
Result<ProfileLength> profileLength(const Database& db, const ClockProfile& profile, const QString& name, QDate day);
/// Of the profile in force.
Result<ClockSetting> profileLength(const Database& db, const char* name, QDate day);

} // namespace spotcheck
