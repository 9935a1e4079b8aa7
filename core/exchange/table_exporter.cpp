#include "core/exchange/table_exporter.h"

#include "core/exchange/table_writer.h"
#include "core/registry/office.h"
#include "core/registry/record_type.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <unordered_map>

namespace spotcheck {

namespace {

CellFormat formatOf(const Field& field)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money: return CellFormat::Number;
    default: return CellFormat::Text;
    }
}

std::string yearCondition(std::string_view kind, int year)
{
    const std::string y = std::to_string(year), span = " BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
    if (kind == "plan")
        return "p.year = " + y;
    if (kind == "bids")
        return "t.year = " + y;
    if (kind == "batches")
        return "t.sampled_on" + span;
    if (kind == "cases")
        return "t.served_on" + span;
    if (kind == "incidents")
        return "t.happened_on" + span;
    if (kind == "results")
        return "r.batch_id IN (SELECT id FROM batch WHERE sampled_on" + span + ")";
    return "1";
}

std::string officeCondition(std::string_view kind)
{
    if (kind == "plan")
        return "p.office = ?1";
    return kind == "batches" || kind == "cases" ? "t.office = ?1" : "1";
}

std::string sqlOf(const RecordType& type, int year, bool ofOffice)
{
    std::string sql = "SELECT ";
    for (size_t i = 0; i < type.fields.size(); ++i)
        sql += (i == 0 ? "" : ", ") + std::string(type.fields[i].sql);
    sql += std::string(" FROM ") + type.from + " WHERE " + (year == 0 ? "1" : yearCondition(type.kind, year));
    if (std::string_view(type.kind) == "enterprises")
        sql += " AND t.merged_into IS NULL"; // it stands for another record
    return sql + " AND " + (ofOffice ? officeCondition(type.kind) : "1") + " ORDER BY " + type.order;
}

/// Offices and districts are stored by code and written by name, where the name leads back to the code.
std::string placeName(std::string_view key, std::string_view stored)
{
    const QString code = QString::fromUtf8(stored.data(), qsizetype(stored.size()));
    const bool office = key == "office";
    const QString name = office ? officeName(code) : regionName(code);
    const bool leadsBack = !name.isEmpty() && (office ? officeCode(name) : regionCode(name)) == code;
    return leadsBack ? name.toStdString() : std::string(stored);
}

/// Words of coded values, made once.
class Words {
public:
    std::string_view of(const Field& field, std::string_view stored)
    {
        const bool place = isPlace(field.key);
        const bool asItStands = field.type == FieldType::Text || field.type == FieldType::Ref ||
                                field.type == FieldType::Date || field.type == FieldType::Integer ||
                                field.type == FieldType::List;
        if (stored.empty() || (asItStands && !place))
            return stored;
        auto& known = m_known[&field];
        const std::string key(stored);
        const auto found = known.find(key);
        if (found != known.end())
            return found->second;
        return known
            .emplace(key, place ? placeName(field.key, stored) : displayValue(field, stored, true).toStdString())
            .first->second;
    }

private:
    static bool isPlace(std::string_view key) { return key == "office" || key.ends_with("region"); }
    std::unordered_map<const Field*, std::unordered_map<std::string, std::string>> m_known;
};

} // namespace

Result<qint64> exportTable(const QString& kind, const Database& db, const QString& path, int year, Progress* progress,
                           const QString& office)
{
    const RecordType* type = recordType(kind.toStdString());
    if (type == nullptr)
        return Error{ErrorKind::Usage, QCoreApplication::translate("import", "There is no table %1.").arg(kind)};
    std::vector<TableColumn> columns;
    for (const Field& field : type->fields)
        columns.push_back({field.header, formatOf(field), field.width + 2});
    auto q = db.prepare(sqlOf(*type, year, !office.isEmpty()));
    if (!q)
        return q.error();
    q->bind(1, office);
    auto writer = TableWriter::create(path, QString::fromUtf8(type->title), std::move(columns));
    if (!writer)
        return writer.error();
    Words words;
    std::vector<std::string_view> cells(type->fields.size());
    qint64 rows = 0;
    RowLoop loop(*q);
    while (loop.next()) {
        for (size_t i = 0; i < cells.size(); ++i)
            cells[i] = words.of(type->fields[i], q->view(int(i)));
        if (Status added = (*writer)->addRow(cells); !added)
            return added.error();
        if ((++rows & 1023) == 0 && progress != nullptr && !progress->report(rows))
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("import", "Stopped. No file was written.")};
    }
    if (!loop.status())
        return loop.status().error();
    if (Status finished = (*writer)->finish(); !finished)
        return finished.error();
    return rows;
}

} // namespace spotcheck
