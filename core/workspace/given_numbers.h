#pragma once
#include "core/workspace/workspace.h"

/// Document numbers outlast the undoing of the change that gave them out. The paper may have left the house, and a
/// number that is free again would be given to a second one: so undoing keeps the row in the register and makes the
/// number void, with the reason. Both functions run inside the undoing transaction, around the changeset.
namespace spotcheck {

/// Sets the rows aside that `target` put into the register.
Status setNumbersAside(Database& db, const JournalEntry& target);
/// Puts them back, void. Redoing the entry makes them valid again, since it takes this back as well.
Status keepNumbersVoid(Database& db, const QString& reason);

} // namespace spotcheck
