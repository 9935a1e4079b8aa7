#include "core/clocks/clock_profile.h"

#include "core/clocks/resource_lines.h"

namespace spotcheck {

const QList<ClockProfile>& clockProfiles()
{
    static const QList<ClockProfile> all = [] {
        QList<ClockProfile> list;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/clocks/profiles.csv")))
            list << ClockProfile{cells.value(0).toInt(), cells.value(1), cells.value(2), cells.value(3),
                                 cells.value(4),         cells.value(5), cells.value(6), cells.value(7)};
        return list;
    }();
    return all;
}

Result<ClockProfile> clockProfile(const Database& db, QDate day)
{
    const auto chosen = clockSetting(db, "clock_profile", day);
    if (!chosen)
        return chosen.error();
    for (const ClockProfile& one : clockProfiles())
        if (chosen->value == one.number)
            return one;
    return clockProfiles().first();
}

Result<ProfileLength> profileLength(const Database& db, const ClockProfile& profile, const QString& name, QDate day)
{
    const auto known = clockSetting(db, name.toLatin1().constData(), day);
    if (!known || profile.prefix.isEmpty())
        return known ? Result<ProfileLength>(ProfileLength{*known, profile.code}) : known.error();
    const auto own = clockSetting(db, (profile.prefix + name).toLatin1().constData(), day);
    if (!own)
        return own.error();
    if (own->value)
        return ProfileLength{*own, profile.code};
    ClockSetting fallen = *known;
    fallen.source += QStringLiteral("（%1）").arg(profile.fallback);
    return ProfileLength{fallen, clockProfiles().first().code};
}

Result<ClockSetting> profileLength(const Database& db, const char* name, QDate day)
{
    const auto profile = clockProfile(db, day);
    if (!profile)
        return profile.error();
    const auto length = profileLength(db, *profile, QString::fromLatin1(name), day);
    return length ? Result<ClockSetting>(length->setting) : length.error();
}

} // namespace spotcheck
