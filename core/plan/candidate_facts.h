#pragma once
#include "core/plan/candidate.h"
#include "core/plan/left_out.h"

#include <array>

/// What the file says of every product that may be planned, as the factors of its score need it.
namespace spotcheck {

constexpr int kIncidentSourceCount = 4; // 日常监管 投诉举报 专项整治 其他

struct IncidentSum {
    std::array<qint64, kIncidentSourceCount> bySource{};
    double weighted = 0; ///< by source and age
    QString newest;      ///< YYYY-MM-DD
    qint64 all() const;
};

struct ProductFacts {
    QString key, name, category;
    qint64 productId = 0;
    QString requiredBy, marketShare, risk;
    bool fastTrack = false;
    IncidentSum incidents;
    QList<Membership> memberships;
};

/// What the file knows at all: a column that is empty everywhere says nothing about a product.
struct FileFacts {
    bool anyIncident = false, anyRequired = false, anyCatalogue = false;
    qint64 batches = 0;
    RatePrior prior;
    int firstYear = 0, lastYear = 0;
    QDate today;
    ScoreWeights weights;
};

struct AllFacts {
    QList<ProductFacts> products;
    FileFacts file;
    QHash<QString, qint64> planned;
    QHash<QString, LeftOut> leftOut;
};

Result<AllFacts> readFacts(const Database& db, const CandidateQuestion& question, const PastChecks& checks);

} // namespace spotcheck
