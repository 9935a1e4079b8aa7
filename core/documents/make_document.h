#pragma once
#include "core/documents/letter.h"
#include "core/documents/record_mark.h"
#include "core/workspace/workspace.h"

#include <functional>
#include <QDate>

/// A paper for a record: the template bound to the data, the mark of record, and the log of what was printed from which
/// state of the file. A kind that bears a number gets the next one of the register when asked.
namespace spotcheck {

struct MadeDocument {
    QString kind, title;
    qint64 subject = 0;
    Letter letter;
    RecordMark mark;
    qint64 number = 0; ///< of the register; 0: none was taken
};

/// Writes nothing.
Result<MadeDocument> composeDocument(const Database& db, const QString& kind, qint64 subject, QDate today);

struct DocumentOrder {
    QString kind;
    QList<qint64> subjects;
    bool takeNumbers = false;
};
/// Writes the papers to a file; the numbers are theirs by then.
using PaperWriter = std::function<Status(const QList<MadeDocument>& papers)>;
/// Composes all, takes the numbers and logs them as one step, then writes them. When the writer fails, the step is
/// withdrawn: no paper, no number used. When the user undoes it later, the numbers stay in the register, void.
Result<QList<MadeDocument>> makeDocuments(Workspace& workspace, const DocumentOrder& order, const PaperWriter& write);

} // namespace spotcheck
