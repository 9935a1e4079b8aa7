#include "core/workspace/cancel.h"

#include <sqlite3.h>

namespace spotcheck {

CancelGuard::CancelGuard(const Database& db, Progress* progress) : m_db(db.handle())
{
    if (progress != nullptr)
        sqlite3_progress_handler(
            m_db, 20000, [](void* p) { return static_cast<Progress*>(p)->isCancelled() ? 1 : 0; }, progress);
}

CancelGuard::~CancelGuard()
{
    sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
}

} // namespace spotcheck
