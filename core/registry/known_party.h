#pragma once
#include "core/workspace/database.h"

#include <QList>
#include <QString>

/// Enterprises the file knows, found while somebody types a name or a credit code: whoever enters a batch writes the
/// rest of an enterprise only once. Merged records are left out, their names lead to the record that is kept.
namespace spotcheck {

struct KnownParty {
    qint64 id = 0;
    QString name, uscc, region; ///< region: its name
};

/// Those whose name or former name holds the text, or whose code begins with it; names that begin with it first.
Result<QList<KnownParty>> partiesLike(const Database& db, const QString& text, int most);
/// The only one of this very name or code; id 0: there is none, or there are several.
Result<KnownParty> partyNamed(const Database& db, const QString& text);

} // namespace spotcheck
