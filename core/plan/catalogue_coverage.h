#pragma once
#include "core/plan/catalogue_in_force.h"
#include "core/plan/left_out.h"

#include <QJsonObject>

/// Whether the plan of a year and office covers the catalogues in force (notice, clause (一)): every product of theirs
/// is planned, left out with a reason, or a gap.
namespace spotcheck {

enum class CoverageState { Planned, LeftOut, Gap };
QString coverageCode(CoverageState state); ///< planned, left_out, gap

struct CoverageLine {
    CatalogueProduct product;
    CoverageState state = CoverageState::Gap;
    qint64 planItem = 0;        ///< when planned
    LeftOut leftOut = {};       ///< when left out
    QString catalogues() const; ///< the titles, in words
};

struct Coverage {
    int year = 0;
    QString office;
    QList<CatalogueEdition> editions;
    QList<CoverageLine> lines; ///< gaps first, then by name
    QStringList notes;         ///< lists that are to be imported still
    qint64 count(CoverageState state) const;
};

/// Items of the plan of a year and office, by product key.
Result<QHash<QString, qint64>> plannedProducts(const Database& db, const ProductNames& names, int year,
                                               const QString& office);
Result<Coverage> catalogueCoverage(const Database& db, int year, const QString& office, QDate day);
QJsonObject coverageJson(const CoverageLine& line);

} // namespace spotcheck
