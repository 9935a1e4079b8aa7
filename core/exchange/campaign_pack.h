#pragma once
#include "core/plan/campaign.h"

/// The pack of a linked campaign: one workbook for every office, with the scheme it follows and a register of its own
/// batches to fill in (columns of the contract, key columns filled, words as drop-downs). It comes back as any register
/// of batches, with `import batches`.
namespace spotcheck {

/// Writes BASE_单位.xlsx for every office beside `path` (its ending left out); answers the files. Io: those written
/// before the failure stay.
Result<QStringList> writeCampaignPacks(const Database& db, qint64 campaign, const QString& path);

} // namespace spotcheck
