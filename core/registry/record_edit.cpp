#include "core/registry/record_edit.h"

#include "core/registry/record_write.h"

#include <algorithm>
#include <QCoreApplication>
#include <unordered_map>

namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("registry", source);
}

struct CheckedCell {
    qint64 id;
    const Field* field;
    const StoredValue* value;
};

Status mayEdit(const Field& field)
{
    if (field.editable && field.type != FieldType::Ref)
        return ok();
    return Error{ErrorKind::Refused,
                 words(QT_TRANSLATE_NOOP("registry", "%1 cannot be edited here.")).arg(shownTitle(field))};
}

/// Writes cells of one table, one prepared statement per column.
class CellWriter {
public:
    CellWriter(Database& db, const RecordType& type) : m_db(db), m_type(type) {}

    Status begin() { return m_columns.read(m_db, m_type.table); }

    Status write(const CheckedCell& cell)
    {
        Statement& q = m_statements[cell.field];
        if (q.handle() == nullptr) {
            auto made = m_db.prepare(std::string("UPDATE ") + m_type.table + " SET " + columnOf(*cell.field) +
                                     " = ?1 WHERE id = ?2");
            if (!made)
                return made.error();
            q = std::move(*made);
        }
        m_columns.bind(q, 1, *cell.field, *cell.value);
        q.bind(2, cell.id);
        if (Status done = q.run(); !done)
            return explained(done.error(), *cell.field);
        return m_db.changes() > 0 ? ok() : gone();
    }

private:
    static Status gone()
    {
        return Error{ErrorKind::NotFound,
                     words(QT_TRANSLATE_NOOP("registry", "The record was deleted meanwhile. Nothing was changed."))};
    }
    Status explained(const Error& error, const Field& field) const
    {
        if (error.kind != ErrorKind::Refused || std::string_view(field.key) != "uscc")
            return error;
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("registry", "Another record has this credit code. Nothing was changed.")),
                     error.detail};
    }

    Database& m_db;
    const RecordType& m_type;
    NullableColumns m_columns;
    std::unordered_map<const Field*, Statement> m_statements;
};

/// An approved plan stands as approved: whoever must change it withdraws the approval first. Special (emergency) lines
/// stay open: they may start at once and are written up later (core/plan/owed.h).
Status refuseApproved(const Database& db, const RecordType& type, qint64 id)
{
    if (std::string_view(type.kind) != "plan")
        return ok();
    const auto approved = db.integer(
        "SELECT p.status = 1 AND t.mode <> 2 FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE t.id = " +
        std::to_string(id));
    if (!approved)
        return approved.error();
    if (*approved == 0)
        return ok();
    return Error{
        ErrorKind::Refused,
        words(QT_TRANSLATE_NOOP("registry", "The plan is approved. Withdraw the approval before changing it."))};
}

Result<qint64> writeAll(Workspace& workspace, const RecordType& type, const std::vector<CheckedCell>& cells,
                        const QString& title)
{
    const ChangeInfo info{QString::fromLatin1(type.kind) + QStringLiteral(".edit"), title};
    return workspace.change(info, [&](Database& db) -> Status {
        CellWriter writer(db, type);
        Status done = writer.begin();
        for (size_t i = 0; done && i < cells.size(); ++i) {
            done = refuseApproved(db, type, cells[i].id);
            if (done)
                done = writer.write(cells[i]);
        }
        return done;
    });
}

QString editTitle(const RecordType& type, const Field& field, size_t count)
{
    const QString header = shownTitle(field);
    if (count == 1)
        return words(QT_TRANSLATE_NOOP("registry", "Edit “%1”")).arg(header);
    return words(QT_TRANSLATE_NOOP("registry", "Edit “%1” of %2 records (%3)"))
        .arg(header, QString::number(count), shownTitle(type));
}

Status deleteOne(Statement& q, qint64 id)
{
    Status done = q.bind(1, id).run();
    if (done || done.error().kind != ErrorKind::Refused)
        return done;
    const char* sentence = QT_TRANSLATE_NOOP("registry", "Other records refer to this one. Nothing was deleted.");
    return Error{ErrorKind::Refused, words(sentence), done.error().detail};
}

} // namespace

Result<qint64> editField(Workspace& workspace, const RecordType& type, std::span<const qint64> ids, const Field& field,
                         const QString& typed)
{
    if (Status may = mayEdit(field); !may)
        return may.error();
    const auto value = checkedValue(field, typed);
    if (!value)
        return value.error();
    std::vector<CheckedCell> cells;
    cells.reserve(ids.size());
    for (const qint64 id : ids)
        cells.push_back({id, &field, &*value});
    return writeAll(workspace, type, cells, editTitle(type, field, ids.size()));
}

Result<qint64> editCells(Workspace& workspace, const RecordType& type, const QList<TypedCell>& edits,
                         const QString& title)
{
    std::vector<StoredValue> values;
    std::vector<CheckedCell> cells;
    values.reserve(size_t(edits.size())); // the cells point into it
    for (const TypedCell& edit : edits) {
        if (Status may = mayEdit(*edit.field); !may)
            return may.error();
        auto value = checkedValue(*edit.field, edit.typed);
        if (!value)
            return value.error();
        values.push_back(*std::move(value));
        cells.push_back({edit.id, edit.field, &values.back()});
    }
    return writeAll(workspace, type, cells, title);
}

bool isDeletable(const RecordType& type)
{
    static constexpr std::string_view kinds[] = {
        "enterprises", "catalogue", "rules",      "plan",      "batches",     "labs",
        "bids",        "cases",     "tasks",      "standards", "conflicts",   "holidays",
        "festivals",   "incidents", "catalogues", "samplers",  "venues",      "sampler_conflicts",
        "visits",      "custody",   "reserves",   "evidence",  "aliases",     "services",
        "objections",  "measures",  "pauses",     "causes",    "case_causes", "office_replies"};
    return std::find(std::begin(kinds), std::end(kinds), type.kind) != std::end(kinds);
}

Result<qint64> deleteRecords(Workspace& workspace, const RecordType& type, std::span<const qint64> ids)
{
    if (!isDeletable(type))
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("registry", "%1 cannot be deleted here.")).arg(shownTitle(type))};
    const QString title = words(QT_TRANSLATE_NOOP("registry", "Delete %1 records (%2)"))
                              .arg(QString::number(ids.size()), shownTitle(type));
    return workspace.change({QString::fromLatin1(type.kind) + QStringLiteral(".delete"), title},
                            [&](Database& db) -> Status {
                                auto q = db.prepare(std::string("DELETE FROM ") + type.table + " WHERE id = ?");
                                if (!q)
                                    return q.error();
                                Status done;
                                for (size_t i = 0; done && i < ids.size(); ++i) {
                                    done = refuseApproved(db, type, ids[i]);
                                    if (done)
                                        done = deleteOne(*q, ids[i]);
                                }
                                return done;
                            });
}

} // namespace spotcheck
