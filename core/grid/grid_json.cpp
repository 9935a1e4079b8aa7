#include "core/grid/grid_json.h"

namespace spotcheck {

QJsonObject gridRowJson(const RecordType& type, const GridRow& row, bool chinese)
{
    QJsonObject object{{QStringLiteral("id"), QString::number(row.id)}};
    for (size_t i = 0; i < type.fields.size() && qsizetype(i) < row.cells.size(); ++i) {
        const Field& field = type.fields[i];
        const std::string stored = row.cells[qsizetype(i)].toStdString();
        object.insert(QLatin1StringView(field.key), displayValue(field, stored, chinese));
    }
    return object;
}

} // namespace spotcheck
