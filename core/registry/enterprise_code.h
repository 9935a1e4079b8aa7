#pragma once

/// Finding an enterprise by its credit code (?1), once for every query. The index of codes holds no empty ones, and
/// SQLite uses it only where the query says that it wants none: without that every look-up reads all enterprises, and
/// an import of 100,000 batches into an empty file is not done after ten minutes.
#define ENTERPRISE_HAS_CODE "(uscc = ?1 AND uscc <> '')"
