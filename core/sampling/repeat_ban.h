#pragma once
#include "core/workspace/database.h"

#include <optional>
#include <QDate>

/// The six-month ban (市场监管总局令第18号 第八条): a department does not sample the same product of the same producer
/// again within six months of its own or its superior's sampling. The same product is one of the same producer,
/// standard, trademark and model; where standard or model is not written, nobody can say. Special (emergency) and
/// follow-up checks are free. Months end on the corresponding day, or on the last of the month (民法典 第二百零二条):
/// sampled on 2024-08-31, the ban lasts through 2025-02-28.
namespace spotcheck {

struct RepeatQuestion {
    qint64 producer = 0;
    QString standard, trademark, model, office;
    QDate on;
    int mode = 1;           ///< kModes
    QString notice = {};    ///< batches of the same visit are no repeat
    qint64 exceptBatch = 0; ///< the batch that is asked about
};

struct RepeatBan {
    QString sampleNo, office;
    QDate sampledOn, until; ///< the last day of the ban
};

/// The last day of a ban that began on `sampledOn`.
QDate banUntil(QDate sampledOn, int months);
/// The latest sampling that forbids this one; nothing: it is free.
Result<std::optional<RepeatBan>> repeatBan(const Database& db, const RepeatQuestion& question, int months);

} // namespace spotcheck
