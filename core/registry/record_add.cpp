#include "core/base/ids.h"
#include "core/registry/natural_key.h"
#include "core/registry/next_sample_number.h"
#include "core/registry/record_references.h"
#include "core/registry/record_write.h"

#include <algorithm>
#include <QCoreApplication>

/// New records: one row of one table, under the id its natural key gives.
namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("registry", source);
}

struct NewField {
    const Field* field;
    StoredValue value;
};
using NewFields = std::vector<NewField>;

std::string valueIn(const NewFields& fields, std::string_view key)
{
    for (const NewField& one : fields)
        if (key == one.field->key)
            return one.value.asText();
    return {};
}

/// Columns of which nothing is said are left out: the schema's own defaults speak for them.
bool isSaid(const NewField& one)
{
    return !one.value.asText().empty();
}

Status requireAll(const RecordType& type, const NewFields& fields)
{
    for (const Field& field : type.fields)
        if (field.required && valueIn(fields, field.key).empty())
            return Error{ErrorKind::Refused,
                         words(QT_TRANSLATE_NOOP("registry", "%1 must not be empty.")).arg(shownTitle(field))};
    return ok();
}

/// The mode is part of a plan line's key: what the schema would fill in is said.
void completeMode(const RecordType& type, NewFields& fields)
{
    if (std::string_view(type.kind) != "plan" || !valueIn(fields, "mode").empty())
        return;
    std::erase_if(fields, [](const NewField& one) { return std::string_view(one.field->key) == "mode"; });
    fields.push_back({type.field("mode"), {true, false, 1, {}}});
}

Result<NewFields> understood(const RecordType& type, const QList<TypedField>& values)
{
    NewFields fields;
    for (const TypedField& given : values) {
        const Field* field = type.field(given.key.toStdString());
        if (field == nullptr)
            return Error{ErrorKind::Usage,
                         words(QT_TRANSLATE_NOOP("registry", "There is no column %1 here.")).arg(given.key)};
        auto value = checkedValue(*field, given.typed);
        if (!value)
            return value.error();
        fields.push_back({field, *std::move(value)});
    }
    completeMode(type, fields);
    return fields;
}

/// A plan may hold the same product in the same mode twice; every other key is one record only.
Result<qint64> freeId(const Database& db, const RecordType& type, qint64 natural, qint64 nowMs)
{
    if (natural == 0)
        return randomId(nowMs);
    if (std::string_view(type.kind) != "plan")
        return natural;
    const auto taken = db.integer("SELECT COUNT(*) FROM plan_item WHERE id = " + std::to_string(natural));
    if (!taken)
        return taken;
    return *taken == 0 ? natural : randomId(nowMs);
}

Status completeLine(const Database& db, const RecordType& type, const References& references, NewFields& fields)
{
    if (std::string_view(type.kind) != "plan" || !valueIn(fields, "no").empty() || references.empty())
        return ok();
    const auto last =
        db.integer("SELECT MAX(no) FROM plan_item WHERE plan_id = " + std::to_string(references.front().id));
    if (!last)
        return last.error();
    std::erase_if(fields, [](const NewField& one) { return std::string_view(one.field->key) == "no"; });
    fields.push_back({type.field("no"), {true, false, *last + 1, {}}});
    return ok();
}

/// A batch without a number gets the next one of its task.
Status completeNumber(const Database& db, const RecordType& type, NewFields& fields)
{
    if (std::string_view(type.kind) != "batches" || !valueIn(fields, "sample_no").empty() ||
        valueIn(fields, "task_no").empty())
        return ok();
    const auto next = nextSampleNumber(db, QString::fromStdString(valueIn(fields, "task_no")));
    if (!next)
        return next.error();
    std::erase_if(fields, [](const NewField& one) { return std::string_view(one.field->key) == "sample_no"; });
    fields.push_back({type.field("sample_no"), {false, false, 0, next->toStdString()}});
    return ok();
}

Status insert(Database& db, const RecordType& type, qint64 id, const References& references, const NewFields& fields)
{
    std::string columns = "id", places = "?1";
    NewFields written;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(written),
                 [](const NewField& one) { return one.field->type != FieldType::Ref && isSaid(one); });
    int place = 1;
    const auto addColumn = [&](const char* column) {
        columns += std::string(", ") + column;
        places += ", ?" + std::to_string(++place);
    };
    for (const Reference& reference : references)
        addColumn(reference.column);
    for (const NewField& one : written)
        addColumn(columnOf(*one.field));
    auto q = db.prepare(std::string("INSERT INTO ") + type.table + "(" + columns + ") VALUES(" + places + ")");
    if (!q)
        return q.error();
    q->bind(1, id);
    place = 1;
    for (const Reference& reference : references)
        q->bind(++place, reference.id);
    NullableColumns nullable;
    for (const NewField& one : written)
        nullable.bind(*q, ++place, *one.field, one.value);
    return q->run();
}

} // namespace

bool isAddable(const RecordType& type)
{
    static constexpr std::string_view kinds[] = {
        "enterprises", "catalogue",         "labs",     "bids",      "batches",     "plan",          "tasks",
        "standards",   "conflicts",         "holidays", "festivals", "incidents",   "catalogues",    "samplers",
        "venues",      "sampler_conflicts", "custody",  "reserves",  "evidence",    "aliases",       "services",
        "objections",  "measures",          "pauses",   "causes",    "case_causes", "office_replies"};
    return std::find(std::begin(kinds), std::end(kinds), type.kind) != std::end(kinds);
}

namespace {

Result<qint64> addInside(Database& db, const RecordType& type, NewFields& fields, qint64 nowMs)
{
    const auto text = [&](std::string_view key) { return valueIn(fields, key); };
    Status complete = completeNumber(db, type, fields);
    if (complete)
        complete = requireAll(type, fields);
    if (!complete)
        return complete.error();
    const auto references = referencesOf(db, type, text);
    if (!references)
        return references.error();
    const auto id = freeId(db, type, naturalIdOf(type, text), nowMs);
    if (!id)
        return id;
    if (complete = completeLine(db, type, *references, fields); !complete)
        return complete.error();
    const Status done = insert(db, type, *id, *references, fields);
    return done ? id : Result<qint64>(done.error());
}

} // namespace

Result<QList<qint64>> addRecords(Workspace& workspace, const RecordType& type, const QList<QList<TypedField>>& records)
{
    if (!isAddable(type))
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("registry", "%1 cannot be added here.")).arg(shownTitle(type))};
    std::vector<NewFields> all;
    for (const QList<TypedField>& values : records) {
        auto fields = understood(type, values);
        if (!fields)
            return fields.error();
        all.push_back(*std::move(fields));
    }
    QList<qint64> added;
    const QString title = words(QT_TRANSLATE_NOOP("registry", "Add to %1")).arg(shownTitle(type));
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    const auto done =
        workspace.change({QString::fromLatin1(type.kind) + QStringLiteral(".add"), title}, [&](Database& db) -> Status {
            for (NewFields& fields : all) {
                const auto id = addInside(db, type, fields, now);
                if (!id)
                    return id.error();
                added << *id;
            }
            return ok();
        });
    return done ? Result<QList<qint64>>(added) : Result<QList<qint64>>(done.error());
}

Result<qint64> addRecord(Workspace& workspace, const RecordType& type, const QList<TypedField>& values)
{
    const auto added = addRecords(workspace, type, {values});
    return added ? Result<qint64>(added->first()) : Result<qint64>(added.error());
}

} // namespace spotcheck
