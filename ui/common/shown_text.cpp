#include "ui/common/shown_text.h"

#include "core/registry/office.h"

namespace spotcheck {

namespace {

bool holdsOffice(const Field& field)
{
    return std::string_view(field.key) == "office";
}

bool holdsRegion(const Field& field)
{
    const std::string_view key = field.key;
    return key == "region" || key == "sampled_region" || key == "producer_region";
}

QString codeOf(const Field& field, const QString& text)
{
    return holdsOffice(field) ? officeCode(text) : holdsRegion(field) ? regionCode(text) : QString();
}

} // namespace

QString shownText(const Field& field, const QString& stored, bool chinese)
{
    if (stored.isEmpty())
        return stored;
    if (holdsOffice(field) || holdsRegion(field)) {
        const QString name = holdsOffice(field) ? officeName(stored) : regionName(stored);
        return name.isEmpty() ? stored : name;
    }
    return displayValue(field, stored.toStdString(), chinese);
}

QString typedText(const Field& field, const QString& typed)
{
    const QString code = codeOf(field, typed.trimmed());
    return code.isEmpty() ? typed : code;
}

QList<GridFilter> typedFilters(const RecordType& type, QList<GridFilter> filters)
{
    for (GridFilter& filter : filters) {
        const Field* field = type.field(filter.field.toStdString());
        if (!field)
            continue;
        const bool negated = filter.text.startsWith(u'!');
        const QString word = negated || filter.text.startsWith(u'=') ? filter.text.mid(1) : filter.text;
        if (const QString code = codeOf(*field, word); !code.isEmpty())
            filter.text = (negated ? u'!' : u'=') + code;
    }
    return filters;
}

} // namespace spotcheck
