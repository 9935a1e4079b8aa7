#pragma once
#include <QtGlobal>
#include <string_view>

/// Identity of records: 63-bit positive ids. `naturalId` is derived from the natural key, so that the same
/// enterprise, rule or sampling number entered in two offices is one row after a merge; `randomId` is time-ordered
/// random where the domain has no key. Both never 0.
namespace spotcheck {

/// `kind` separates the name spaces (use the table's name); `key` is the key text, parts joined by U+001F.
qint64 naturalId(std::string_view kind, std::string_view key);
/// 41 bits of `nowMs` (milliseconds since 1970) over 22 random bits.
qint64 randomId(qint64 nowMs);

} // namespace spotcheck
