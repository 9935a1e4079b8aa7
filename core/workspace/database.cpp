#include "core/workspace/database.h"
#include "core/workspace/workspace_texts.h"

#include <QCoreApplication>
#include <QFile>
#include <sqlite3.h>

namespace spotcheck {

namespace {

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorKind::Locked;
    case SQLITE_READONLY: return ErrorKind::ReadOnly;
    case SQLITE_CORRUPT: return ErrorKind::Damaged;
    case SQLITE_NOTADB: return ErrorKind::NotOurs;
    case SQLITE_INTERRUPT: return ErrorKind::Cancelled;
    case SQLITE_CONSTRAINT: return ErrorKind::Refused;
    default: return ErrorKind::Io;
    }
}

QString sentenceOf(int code)
{
    if (code == SQLITE_READONLY_ROLLBACK)
        return WorkspaceTexts::tr("The program was stopped in the midst of a change last time. Open the file for "
                                  "writing once, so that the change is taken back.");
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return WorkspaceTexts::tr(
            "Another record still refers to this one, or the one it refers to is missing. Nothing was changed.");
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
        return WorkspaceTexts::tr("A record with the same number exists already. Nothing was changed.");
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return WorkspaceTexts::tr("The file is in use by another program. Nothing was changed; try again in a moment.");
    case SQLITE_CANTOPEN:
        return WorkspaceTexts::tr("The file cannot be opened: it is not there, or this account may not read it.");
    case SQLITE_READONLY:
        return WorkspaceTexts::tr(
            "The file cannot be written. Nothing was changed; check its permissions or save a copy.");
    case SQLITE_CORRUPT: return WorkspaceTexts::tr("The file is damaged. Nothing was changed; restore a backup.");
    case SQLITE_NOTADB: return WorkspaceTexts::tr("This is not a Spotcheck workspace.");
    case SQLITE_INTERRUPT: return WorkspaceTexts::tr("Stopped. Nothing was changed.");
    case SQLITE_CONSTRAINT: return WorkspaceTexts::tr("The change breaks a rule of the file. Nothing was changed.");
    case SQLITE_FULL: return WorkspaceTexts::tr("The disk is full. Nothing was changed; make room and try again.");
    default: return WorkspaceTexts::tr("The file could not be read or written. Nothing was changed.");
    }
}

} // namespace

Error sqliteError(int code, const char* detail)
{
    return {kindOf(code), sentenceOf(code), QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(detail))};
}

Statement::~Statement()
{
    sqlite3_finalize(m_stmt);
}

Statement::Statement(Statement&& other) noexcept : m_stmt(std::exchange(other.m_stmt, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_stmt, other.m_stmt);
    return *this;
}

Statement& Statement::bind(int i, qint64 value)
{
    sqlite3_bind_int64(m_stmt, i, value);
    return *this;
}

Statement& Statement::bind(int i, double value)
{
    sqlite3_bind_double(m_stmt, i, value);
    return *this;
}

Statement& Statement::bind(int i, std::string_view value)
{
    sqlite3_bind_text(m_stmt, i, value.data() == nullptr ? "" : value.data(), int(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(int i, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    return bind(i, std::string_view(utf8.constData(), size_t(utf8.size())));
}

Statement& Statement::bind(int i, const QByteArray& blob)
{
    sqlite3_bind_blob64(m_stmt, i, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindStatic(int i, std::string_view value)
{
    sqlite3_bind_text(m_stmt, i, value.data() == nullptr ? "" : value.data(), int(value.size()), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int i)
{
    sqlite3_bind_null(m_stmt, i);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_stmt);
        return false;
    }
    sqlite3* db = sqlite3_db_handle(m_stmt);
    const Error error = sqliteError(sqlite3_extended_errcode(db), sqlite3_errmsg(db));
    sqlite3_reset(m_stmt);
    return error;
}

Status Statement::run()
{
    while (true) {
        auto more = step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
    }
}

void Statement::reset()
{
    sqlite3_reset(m_stmt);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_stmt);
}

std::string_view Statement::columnName(int c) const
{
    return sqlite3_column_name(m_stmt, c);
}

bool Statement::isNull(int c) const
{
    return sqlite3_column_type(m_stmt, c) == SQLITE_NULL;
}

int Statement::type(int c) const
{
    return sqlite3_column_type(m_stmt, c);
}

qint64 Statement::integer(int c) const
{
    return sqlite3_column_int64(m_stmt, c);
}

double Statement::real(int c) const
{
    return sqlite3_column_double(m_stmt, c);
}

std::string_view Statement::view(int c) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_stmt, c));
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size_t(sqlite3_column_bytes(m_stmt, c)));
}

QString Statement::text(int c) const
{
    const auto bytes = view(c);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QByteArray Statement::blob(int c) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_stmt, c));
    return QByteArray(bytes, bytes == nullptr ? 0 : sqlite3_column_bytes(m_stmt, c));
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode, bool create)
{
    int flags = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (create)
        flags |= SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> db(new Database(handle, path));
    if (code != SQLITE_OK)
        return db->lastError();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, mode == Mode::ReadOnly ? 5000 : 15000); // a commit waits for readers to finish
    // A large page cache helps only the writer; for readers it makes sorting slower (measured in the design).
    const char* pragmas =
        mode == Mode::ReadOnly
            ? "PRAGMA trusted_schema=OFF; PRAGMA cache_size=-8000; PRAGMA mmap_size=4000000000; PRAGMA "
              "temp_store=MEMORY"
            : "PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA cache_size=-200000";
    if (Status set = db->exec(pragmas); !set)
        return set.error();
    return db;
}

Database::~Database()
{
    sqlite3_close_v2(m_db);
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* stmt = nullptr;
    if (sqlite3_prepare_v2(m_db, sql.data(), int(sql.size()), &stmt, nullptr) != SQLITE_OK)
        return lastError();
    return Statement(stmt);
}

Status Database::exec(std::string_view sql)
{
    const std::string text(sql);
    return sqlite3_exec(m_db, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK ? ok() : Status(lastError());
}

Result<qint64> Database::integer(std::string_view sql) const
{
    auto q = prepare(sql);
    if (!q)
        return q.error();
    auto row = q->step();
    if (!row)
        return row.error();
    return *row ? q->integer(0) : 0;
}

Result<QString> Database::text(std::string_view sql) const
{
    auto q = prepare(sql);
    if (!q)
        return q.error();
    auto row = q->step();
    if (!row)
        return row.error();
    return *row ? q->text(0) : QString();
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_db);
}

Error Database::lastError() const
{
    if (m_db == nullptr)
        return sqliteError(SQLITE_NOMEM, "no memory");
    return sqliteError(sqlite3_extended_errcode(m_db), sqlite3_errmsg(m_db));
}

Result<qint64> foundId(Statement& statement)
{
    const auto found = statement.step();
    if (!found)
        return found.error();
    if (!*found)
        return qint64(0);
    const qint64 id = statement.integer(0);
    statement.reset();
    return id;
}

} // namespace spotcheck
