#include "core/base/ids.h"
#include "core/registry/natural_key.h"
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
    if (Status all = requireAll(type, fields); !all)
        return all.error();
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

Status completeLine(const Database& db, const RecordType& type, const Reference& plan, NewFields& fields)
{
    if (std::string_view(type.kind) != "plan" || !valueIn(fields, "no").empty())
        return ok();
    const auto last = db.integer("SELECT MAX(no) FROM plan_item WHERE plan_id = " + std::to_string(plan.id));
    if (!last)
        return last.error();
    std::erase_if(fields, [](const NewField& one) { return std::string_view(one.field->key) == "no"; });
    fields.push_back({type.field("no"), {true, false, *last + 1, {}}});
    return ok();
}

Status insert(Database& db, const RecordType& type, qint64 id, const Reference& reference, const NewFields& fields)
{
    std::string columns = "id", places = "?1";
    NewFields written;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(written),
                 [](const NewField& one) { return one.field->type != FieldType::Ref && isSaid(one); });
    for (size_t i = 0; i < written.size(); ++i) {
        columns += std::string(", ") + columnOf(*written[i].field);
        places += ", ?" + std::to_string(i + 3);
    }
    if (reference.column != nullptr)
        columns += std::string(", ") + reference.column, places += ", ?2";
    auto q = db.prepare(std::string("INSERT INTO ") + type.table + "(" + columns + ") VALUES(" + places + ")");
    if (!q)
        return q.error();
    q->bind(1, id);
    if (reference.column != nullptr)
        q->bind(2, reference.id);
    NullableColumns nullable;
    for (size_t i = 0; i < written.size(); ++i)
        nullable.bind(*q, int(i) + 3, *written[i].field, written[i].value);
    return q->run();
}

} // namespace

bool isAddable(const RecordType& type)
{
    static constexpr std::string_view kinds[] = {"enterprises", "catalogue", "labs",      "bids",      "batches",
                                                 "plan",        "tasks",     "standards", "conflicts", "holidays",
                                                 "festivals",   "incidents", "catalogues"};
    return std::find(std::begin(kinds), std::end(kinds), type.kind) != std::end(kinds);
}

Result<qint64> addRecord(Workspace& workspace, const RecordType& type, const QList<TypedField>& values)
{
    if (!isAddable(type))
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("registry", "%1 cannot be added here.")).arg(shownTitle(type))};
    auto fields = understood(type, values);
    if (!fields)
        return fields.error();
    const auto text = [&](std::string_view key) { return valueIn(*fields, key); };
    qint64 added = 0;
    const QString title = words(QT_TRANSLATE_NOOP("registry", "Add to %1")).arg(shownTitle(type));
    const auto done =
        workspace.change({QString::fromLatin1(type.kind) + QStringLiteral(".add"), title}, [&](Database& db) -> Status {
            const auto reference = referenceOf(db, type, text);
            if (!reference)
                return reference.error();
            const auto id = freeId(db, type, naturalIdOf(type, text), workspace.clock().nowUtc().toMSecsSinceEpoch());
            if (!id)
                return id.error();
            if (Status complete = completeLine(db, type, *reference, *fields); !complete)
                return complete;
            added = *id;
            return insert(db, type, *id, *reference, *fields);
        });
    return done ? Result<qint64>(added) : Result<qint64>(done.error());
}

} // namespace spotcheck
