#include "core/exchange/ledger_reconcile.h"

#include "core/base/language.h"
#include "core/registry/record_type.h"
#include "core/registry/record_write.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <set>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(import)
};

/// What a case holds itself; what a list shows of its batch is nobody's ledger.
const std::vector<Field>& caseFields()
{
    static const std::vector<Field> own = [] {
        std::vector<Field> fields = recordType("cases")->fields;
        std::erase_if(fields, [](const Field& field) { return field.type == FieldType::Ref; });
        return fields;
    }();
    return own;
}

/// One case with its columns as stored, in the order of the type's fields.
struct Stored {
    qint64 id = 0;
    std::vector<std::string> values;
};
using Key = std::pair<QString, QString>; ///< sampling number, party
using Ledger = std::map<Key, Stored>;

std::string columnsSql()
{
    std::string sql = "t.id";
    for (const Field& field : caseFields())
        sql += std::string(", t.") + columnOf(field);
    return sql;
}

Result<Ledger> readLedger(const Database& db)
{
    auto q = db.prepare("SELECT " + columnsSql() + " FROM aftermath_case t");
    if (!q)
        return q.error();
    Ledger ledger;
    RowLoop loop(*q);
    while (loop.next()) {
        Stored stored{q->integer(0), {}};
        for (size_t i = 0; i < caseFields().size(); ++i)
            stored.values.emplace_back(q->isNull(int(i) + 1) ? std::string_view() : q->view(int(i) + 1));
        ledger.emplace(Key{QString::fromStdString(stored.values[0]), QString::fromStdString(stored.values[1])},
                       std::move(stored));
    }
    return loop.give(std::move(ledger));
}

/// The ledger read by the readers of every import, into a file that is thrown away.
struct Scratch {
    QTemporaryDir dir;
    std::unique_ptr<Workspace> workspace;
    ImportOutcome outcome;
    QSet<QString> columns; ///< keys of the fields it has a column for
};

Result<std::unique_ptr<Scratch>> readInto(const Workspace& workspace, const QString& path, Progress* progress)
{
    auto scratch = std::make_unique<Scratch>();
    auto made = Workspace::create(scratch->dir.filePath(QStringLiteral("ledger.spotcheck")), workspace.office(), {},
                                  workspace.clock());
    if (!made)
        return made.error();
    scratch->workspace = std::move(*made);
    auto job = ImportJob::open(QStringLiteral("cases"), path, scratch->workspace->db());
    if (!job)
        return job.error();
    for (const ColumnMatch& column : (*job)->columns())
        scratch->columns.insert(column.field);
    auto outcome = (*job)->run(*scratch->workspace, progress);
    if (!outcome)
        return outcome.error();
    scratch->outcome = *std::move(outcome);
    return scratch;
}

bool isEmpty(const Field& field, const std::string& value)
{
    const bool zero = field.type == FieldType::Code || field.type == FieldType::YesNo || field.type == FieldType::Flags;
    return value.empty() || (zero && value == "0");
}

QString shown(const Field& field, const std::string& value)
{
    return isEmpty(field, value) ? QString() : displayValue(field, value, installedLanguage() == Language::Chinese);
}

QString officeOf(const Stored& stored)
{
    const auto& fields = caseFields();
    for (size_t i = 0; i < fields.size(); ++i)
        if (std::string_view(fields[i].key) == "office")
            return QString::fromStdString(stored.values[i]);
    return {};
}

LedgerDifference about(const Key& key, const Stored& stored, LedgerState state)
{
    return {state, stored.id, key.first, key.second, officeOf(stored), nullptr, {}, {}};
}

/// What one row says otherwise; the first two fields are its key. A column the ledger does not have is no silence.
void compareRow(const Key& key, const Stored& here, const Stored& there, const QSet<QString>& columns,
                QList<LedgerDifference>& differences)
{
    const auto& fields = caseFields();
    for (size_t i = 2; i < fields.size(); ++i) {
        if (here.values[i] == there.values[i])
            continue;
        const bool emptyHere = isEmpty(fields[i], here.values[i]), emptyThere = isEmpty(fields[i], there.values[i]);
        if ((emptyHere && emptyThere) || (emptyThere && !columns.contains(QLatin1StringView(fields[i].key))))
            continue;
        LedgerDifference one = about(key, here,
                                     emptyHere    ? LedgerState::Fills
                                     : emptyThere ? LedgerState::Silent
                                                  : LedgerState::Differs);
        one.field = &fields[i], one.here = shown(fields[i], here.values[i]),
        one.there = shown(fields[i], there.values[i]);
        differences << one;
    }
}

/// Keys of rows that stand in the ledger but were not understood: they are not missing.
std::set<Key> rejectedKeys(const QList<RejectedRow>& rejected)
{
    std::set<Key> keys;
    for (const RejectedRow& row : rejected)
        if (row.names.size() == 2)
            keys.emplace(row.names[0].normalized(QString::NormalizationForm_KC), row.names[1]);
    return keys;
}

void compareAll(const Ledger& here, const Ledger& there, const QSet<QString>& columns, LedgerComparison& comparison)
{
    std::set<QString> offices;
    for (const auto& [key, row] : there) {
        offices.insert(officeOf(row));
        const auto known = here.find(key);
        const qsizetype before = comparison.differences.size();
        if (known == here.end())
            comparison.differences << about(key, row, LedgerState::NewRow);
        else
            compareRow(key, known->second, row, columns, comparison.differences);
        comparison.same += comparison.differences.size() == before ? 1 : 0;
    }
    const std::set<Key> rejected = rejectedKeys(comparison.rejected);
    for (const auto& [key, row] : here)
        if (!there.contains(key) && !rejected.contains(key) && offices.contains(officeOf(row)))
            comparison.differences << about(key, row, LedgerState::MissingRow);
    std::stable_sort(comparison.differences.begin(), comparison.differences.end(),
                     [](const LedgerDifference& a, const LedgerDifference& b) {
                         return std::tie(a.sampleNo, a.party) < std::tie(b.sampleNo, b.party);
                     });
}

Status bindAs(Statement& q, int place, const Field& field, const std::string& value)
{
    const bool number = field.type == FieldType::Code || field.type == FieldType::YesNo ||
                        field.type == FieldType::Flags || field.type == FieldType::Integer ||
                        field.type == FieldType::Money;
    if (number)
        q.bind(place, qint64(QString::fromStdString(value).toLongLong()));
    else
        q.bind(place, std::string_view(value));
    return ok();
}

Status takeCell(Database& db, const LedgerDifference& cell, const Stored& here, const Stored& there)
{
    const auto& fields = caseFields();
    const size_t at = size_t(cell.field - fields.data());
    if (shown(fields[at], here.values[at]) != cell.here || shown(fields[at], there.values[at]) != cell.there)
        return Error{ErrorKind::Refused,
                     Texts::tr("The case %1 · %2 was changed meanwhile; compare again. Nothing was taken.")
                         .arg(cell.sampleNo, cell.party)};
    auto q = db.prepare(std::string("UPDATE aftermath_case SET ") + columnOf(fields[at]) + " = ?1 WHERE id = ?2");
    if (!q)
        return q.error();
    (void)bindAs(*q, 1, fields[at], there.values[at]);
    return q->bind(2, here.id).run();
}

Status takeRow(Database& db, const Stored& there)
{
    const auto& fields = caseFields();
    std::string columns = "id", places = "?1";
    for (size_t i = 0; i < fields.size(); ++i) {
        columns += std::string(", ") + columnOf(fields[i]);
        places += ", ?" + std::to_string(i + 2);
    }
    auto q = db.prepare("INSERT INTO aftermath_case(" + columns + ") VALUES(" + places + ")");
    if (!q)
        return q.error();
    q->bind(1, there.id);
    for (size_t i = 0; i < fields.size(); ++i)
        (void)bindAs(*q, int(i) + 2, fields[i], there.values[i]);
    return q->run();
}

Status takeOne(Database& db, const LedgerDifference& one, const Ledger& here, const Ledger& there)
{
    const Key key{one.sampleNo, one.party};
    const auto theirs = there.find(key), ours = here.find(key);
    if (theirs == there.end() || one.state == LedgerState::Silent || one.state == LedgerState::MissingRow)
        return ok(); // nothing is said there
    if (one.field == nullptr)
        return ours == here.end() ? takeRow(db, theirs->second) : ok();
    return ours == here.end() ? ok() : takeCell(db, one, ours->second, theirs->second);
}

} // namespace

QString ledgerStateCode(LedgerState state)
{
    static constexpr const char* codes[] = {"differs", "fills", "silent", "new_row", "missing_row"};
    return QLatin1StringView(codes[int(state)]);
}

Result<LedgerComparison> compareLedger(const Workspace& workspace, const QString& path, Progress* progress)
{
    auto scratch = readInto(workspace, path, progress);
    if (!scratch)
        return scratch.error();
    const auto here = readLedger(workspace.db());
    const auto there = readLedger((*scratch)->workspace->db());
    if (!here)
        return here.error();
    if (!there)
        return there.error();
    LedgerComparison comparison;
    comparison.rows = qint64(there->size());
    comparison.rejected = (*scratch)->outcome.rejected;
    comparison.rejectedCount = (*scratch)->outcome.rejectedRows;
    compareAll(*here, *there, (*scratch)->columns, comparison);
    return comparison;
}

Result<qint64> takeFromLedger(Workspace& workspace, const QString& path, const QList<LedgerDifference>& taken)
{
    auto scratch = readInto(workspace, path, nullptr);
    if (!scratch)
        return scratch.error();
    const auto there = readLedger((*scratch)->workspace->db());
    const auto here = readLedger(workspace.db());
    if (!there)
        return there.error();
    if (!here)
        return here.error();
    const QString title =
        Texts::tr("Take %1 cells and rows of the ledger %2").arg(taken.size()).arg(QFileInfo(path).fileName());
    return workspace.change({QStringLiteral("ledger.take"), title}, [&](Database& db) -> Status {
        for (const LedgerDifference& one : taken)
            if (Status done = takeOne(db, one, *here, *there); !done)
                return done;
        return ok();
    });
}

} // namespace spotcheck
