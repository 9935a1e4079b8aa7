#pragma once
#include "core/base/result.h"

#include <memory>
#include <QByteArray>
#include <QDateTime>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// A thin owner of one SQLite connection and its statements. Text goes in and out as UTF-8. Errors are turned into
/// sentences (disk full, locked, read-only, damaged). Not for use from two threads at once: readers open their own.
namespace spotcheck {

class Statement {
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* stmt) : m_stmt(stmt) {}
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Binding, 1-based. Views are copied by SQLite unless the name says static: those must outlive the step.
    Statement& bind(int i, qint64 value);
    Statement& bind(int i, int value) { return bind(i, qint64(value)); }
    Statement& bind(int i, double value);
    Statement& bind(int i, std::string_view text);
    Statement& bind(int i, const char* text) { return bind(i, std::string_view(text)); }
    Statement& bind(int i, const QString& text);
    Statement& bind(int i, const QByteArray& blob);
    Statement& bindStatic(int i, std::string_view text);
    Statement& bindNull(int i);

    /// True: a row stands ready. False: done. Resets itself when done, so it can be bound and run again.
    Result<bool> step();
    /// Runs a statement that yields no rows.
    Status run();
    void reset();

    int columnCount() const;
    std::string_view columnName(int c) const;
    bool isNull(int c) const;
    int type(int c) const; ///< SQLITE_INTEGER, SQLITE_TEXT …
    qint64 integer(int c) const;
    double real(int c) const;
    std::string_view view(int c) const; ///< valid until the next step
    QString text(int c) const;
    QByteArray blob(int c) const;
    sqlite3_stmt* handle() const { return m_stmt; }

private:
    sqlite3_stmt* m_stmt = nullptr;
};

class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// Opens without looking inside; `create` makes a new file.
    static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode, bool create = false);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Result<Statement> prepare(std::string_view sql) const;
    Status exec(std::string_view sql);                  ///< one or more statements without results
    Result<qint64> integer(std::string_view sql) const; ///< first column of the first row; 0 when none
    Result<QString> text(std::string_view sql) const;
    qint64 changes() const;
    Error lastError() const;
    sqlite3* handle() const { return m_db; }
    const QString& path() const { return m_path; }

private:
    Database(sqlite3* db, QString path) : m_db(db), m_path(std::move(path)) {}
    sqlite3* m_db;
    QString m_path;
};

/// The sentence for an SQLite result code.
Error sqliteError(int code, const char* detail);

/// The id a statement finds for its bound values; 0 when none.
Result<qint64> foundId(Statement& statement);

} // namespace spotcheck
