#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QStringList>

/// Is the file whole, and is it the one its journal tells of? Long for big files (about a minute per GB): in a worker.
namespace spotcheck {

class Database;

struct VerifyOptions {
    bool content = true; ///< also compare the records with the journal, on a temporary copy taken back to the start
};

struct VerifyReport {
    bool sqlite = false;      ///< SQLite's integrity_check
    bool foreignKeys = false; ///< every reference leads somewhere
    bool journal = false;     ///< every entry's hash and link holds
    enum class Content {
        NotChecked,
        Agrees,
        Differs
    } content = Content::NotChecked; ///< the records are what the journal made of them
    qint64 entries = 0;
    QString head;         ///< hex
    qint64 firstBad = 0;  ///< the first entry that does not hold; 0: none
    QStringList problems; ///< sentences; empty: all is well
    QStringList notes;    ///< what could not be checked, and why
    bool isWhole() const { return problems.isEmpty(); }
};

/// An Error only when the file cannot be judged at all (not ours, newer, not readable) or was cancelled.
Result<VerifyReport> verifyFile(const QString& path, const VerifyOptions& options = {}, Progress* progress = nullptr);

// The parts.
Status verifyChain(const Database& db, VerifyReport& report, Progress* progress);
Status verifyContent(const Database& db, VerifyReport& report, Progress* progress);

} // namespace spotcheck
