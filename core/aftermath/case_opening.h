#pragma once
#include "core/base/progress.h"
#include "core/workspace/workspace.h"

#include <QList>
#include <QString>

/// The cases that failed batches ask for: one for the sampled party and one for the nominal producer where they differ
/// (市场监管总局令第18号 第三十五条、第四十四条), each with the office of its district; a party outside the city keeps
/// the organising office and names the authority to be told. What counts as failed: a first report that failed, or that
/// we cannot judge and the laboratory failed, and no retest that passed. Cases that are there already, also those that
/// a ledger brought, are left alone.
namespace spotcheck {

struct MissingCase {
    qint64 batch = 0, party = 0;
    QString sampleNo, product, partyName, partyUscc;
    int role = 0;      ///< 1 producer, 2 seller
    QString office;    ///< that handles it
    QString authority; ///< outside the city: whom to tell; empty otherwise
    bool fast = false; ///< product of the fast lane (沪市监产质〔2024〕31号 （九）)
};

/// By sampling number, the sampled party first.
Result<QList<MissingCase>> missingCases(const Database& db, Progress* progress = nullptr);
/// Opens them today as one step; answers the entry's number (0: there were none).
Result<qint64> openCases(Workspace& workspace, const QList<MissingCase>& cases);

} // namespace spotcheck
