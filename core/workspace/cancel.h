#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

/// While it lives, a cancelled Progress interrupts the statement running on the connection.
namespace spotcheck {

class CancelGuard {
public:
    CancelGuard(const Database& db, Progress* progress);
    ~CancelGuard();
    CancelGuard(const CancelGuard&) = delete;
    CancelGuard& operator=(const CancelGuard&) = delete;

private:
    sqlite3* m_db;
};

} // namespace spotcheck
