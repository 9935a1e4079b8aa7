#include "core/clocks/setting.h"

#include "core/clocks/resource_lines.h"

namespace spotcheck {

namespace {

struct DatedSetting {
    QString name;
    QDate from;
    ClockSetting setting;
};

std::optional<int> number(const QString& text)
{
    bool isNumber = false;
    const int value = text.trimmed().toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

DatedSetting read(const QStringList& cells)
{
    return {cells.value(0),
            QDate::fromString(cells.value(2), Qt::ISODate),
            {number(cells.value(1)), cells.value(3), cells.value(4), QDate::fromString(cells.value(2), Qt::ISODate)}};
}

const QList<DatedSetting>& settings()
{
    static const QList<DatedSetting> all = [] {
        QList<DatedSetting> list;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/clocks/settings.csv")))
            list << read(cells);
        return list;
    }();
    return all;
}

} // namespace

QStringList clockSettingNames()
{
    QStringList names;
    for (const DatedSetting& dated : settings())
        names << dated.name;
    names.removeDuplicates();
    return names;
}

ClockSetting clockSetting(const char* name, QDate day)
{
    ClockSetting found;
    for (const DatedSetting& dated : settings())
        if (dated.name == QLatin1StringView(name) && (!day.isValid() || dated.from <= day))
            found = dated.setting;
    return found;
}

Result<ClockSetting> clockSetting(const Database& db, const char* name, QDate day)
{
    auto query = db.prepare("SELECT value, source, applies_from FROM setting WHERE key = ? AND applies_from <= ? "
                            "ORDER BY applies_from DESC LIMIT 1");
    if (!query)
        return query.error();
    query->bind(1, QStringLiteral("clocks.") + QLatin1StringView(name)).bind(2, day.toString(Qt::ISODate));
    const auto found = query->step();
    if (!found)
        return found.error();
    ClockSetting setting = clockSetting(name, day);
    if (*found)
        setting = {number(query->text(0)), query->text(1), QString(), QDate::fromString(query->text(2), Qt::ISODate)};
    return setting;
}

} // namespace spotcheck
