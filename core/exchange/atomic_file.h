#pragma once
#include "core/base/result.h"

#include <QString>

/// A file written beside its place and moved there when whole: part() is where to write, commit() flushes it to the
/// disk and renames it over whatever is at the target. Without commit() nothing stays behind and the target is as it
/// was.
namespace spotcheck {

class AtomicFile {
public:
    explicit AtomicFile(const QString& target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    const QString& part() const { return m_part; }
    Status commit();

private:
    QString m_target, m_part;
};

/// The one sentence of an export that failed.
Error writeError(const QString& detail);

} // namespace spotcheck
