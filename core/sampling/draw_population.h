#pragma once
#include "core/base/progress.h"
#include "core/sampling/burden.h"
#include "core/sampling/draw.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QHash>

/// The frozen list a draw is made from: the city's enterprises of the roles the task asks for, less those that must not
/// be drawn, each with its reason: no visit left this year (counting other offices' planned ones; not for special and
/// follow-up tasks), closed down, a conflict of interest of the task's laboratory, a record merged into another.
namespace spotcheck {

struct DrawExclusion {
    QString key, name, reason;
};

struct DrawPopulation {
    QList<DrawMember> members; ///< by key
    QList<DrawExclusion> excluded;
    QStringList notes; ///< what the list rests on, in words
};

enum class DrawStratum { District = 1, Size = 2 };

struct DrawScope {
    QString task;
    QDate today;
    int strata = int(DrawStratum::District); ///< bits
    BurdenLimits limits;
};

/// Refused when there is no such task.
Result<DrawPopulation> drawPopulation(const Database& db, const DrawScope& scope, Progress* progress = nullptr);

/// The venues of the file (markets, shops, fairs), by district.
Result<DrawPopulation> venuePopulation(const Database& db);

struct DrawSamplers {
    QStringList names; ///< available ones, by name
    QList<DrawTeam> teams(const QByteArray& seed) const;
    QHash<QString, QStringList> conflicts; ///< by sampler: keys of enterprises
};
Result<DrawSamplers> drawSamplers(const Database& db);

} // namespace spotcheck
