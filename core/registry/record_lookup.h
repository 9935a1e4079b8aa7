#pragma once
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <QList>
#include <QString>

/// Which records somebody means by a word: a sampling number, credit code, report number, rule's code, laboratory's,
/// product's or enterprise's name, or `table:id` as findings and the journal give it.
namespace spotcheck {

struct RecordName {
    QString table;
    qint64 id = 0;
    QString name; ///< what people call it
};

/// Every record so called, in the order of the work; empty when there is none.
Result<QList<RecordName>> recordsCalled(const Database& db, const QString& word);

} // namespace spotcheck
