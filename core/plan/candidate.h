#pragma once
#include "core/plan/catalogue_in_force.h"
#include "core/plan/past_checks.h"
#include "core/plan/score_weights.h"

#include <memory>
#include <optional>
#include <QJsonObject>

/// Which products the plan of a year should hold, each with a score out of 100 that explains itself (notice, clause
/// (一): problems found by supervision, complaints and campaigns; what law or file asks for; safety risk; failure rate;
/// the two catalogues). A factor gives `weight` × how far it goes (0 … 1) points. A factor of which the file knows
/// nothing gives none and takes its weight out of the sum: the score is 100 × points / weights of what is known, and
/// the answer says what was missing. The numbers are proposals (score_weights.h); nothing is decided by them.
namespace spotcheck {

/// The rows a number comes from: a grid of a place, and what it is filtered by (field key, typed filter).
struct RowsOf {
    QString place, kind;
    QList<std::pair<QString, QString>> filters;
};

struct ScoreFactor {
    QString code; ///< failure_rate, incidents, required, catalogue, risk, unchecked, fast_track, market_share
    std::optional<double> value; ///< what was measured, in the factor's own unit; empty: not known
    double weight = 0;
    double points = 0; ///< of `weight`; 0 when not known
    qint64 n = 0;      ///< rows behind it
    QString text;      ///< a sentence, in the language of the moment
    RowsOf rows;
    bool isKnown() const { return value.has_value(); }
    QString title() const; ///< in the language of the moment
};

struct Candidate {
    QString key, name, category;
    qint64 productId = 0;         ///< 0: not in the product list
    double points = 0, known = 0; ///< of the factors that are known: sum of points, sum of weights
    double score() const { return known > 0 ? 100 * points / known : 0; }
    QList<ScoreFactor> factors; ///< always all, in the same order
    QStringList reasons;        ///< for the plan's 列入理由, in Chinese whatever the window speaks
    QString requiredBy;
    qint64 planItem = 0; ///< 0: not planned
    QString leftOutReason;
    const ScoreFactor* factor(const QString& code) const;
};

struct CandidateQuestion {
    int year = 0; ///< of the plan
    QString office;
    QDate today;
};

struct CandidateAnswer {
    CandidateQuestion question;
    QList<Candidate> candidates; ///< highest score first
    RatePrior prior;             ///< all products together, in the years that count
    int firstYear = 0, lastYear = 0;
    QStringList notes; ///< what the file does not know at all
};

/// Products without others under them, of the product list; and what incidents, catalogues in force and plans name
/// besides. `checks` as readPastChecks gave them for the same day.
Result<CandidateAnswer> candidates(const Database& db, const CandidateQuestion& question, const PastChecks& checks);
/// Reads the checks itself.
Result<CandidateAnswer> candidates(const Database& db, const CandidateQuestion& question, Progress* progress = nullptr);

QString factorTitle(const QString& code); ///< in the language of the moment
QStringList factorCodes();                ///< in the order of Candidate::factors
QJsonObject candidateJson(const Candidate& candidate);

} // namespace spotcheck
