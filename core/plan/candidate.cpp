#include "core/plan/candidate.h"

#include "core/plan/candidate_factors.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

Candidate candidateOf(const ProductFacts& product, const PastChecks& checks, const AllFacts& all)
{
    const auto found = checks.byProduct.constFind(product.key);
    const PastCheck* check = found == checks.byProduct.constEnd() ? nullptr : &*found;
    Candidate candidate;
    candidate.key = product.key;
    candidate.name = product.name;
    candidate.category = product.category;
    candidate.productId = product.productId;
    candidate.requiredBy = product.requiredBy;
    candidate.factors = scoreFactors(product, check, all.file);
    candidate.reasons = reasonsFor(product, check, all.file);
    for (const ScoreFactor& factor : std::as_const(candidate.factors)) {
        candidate.points += factor.points;
        candidate.known += factor.isKnown() ? factor.weight : 0;
    }
    candidate.planItem = all.planned.value(product.key);
    candidate.leftOutReason = all.leftOut.value(product.key).reason;
    return candidate;
}

/// Factors that no product's is known of, said once.
QStringList unknownNotes(const QList<Candidate>& candidates)
{
    QStringList notes;
    if (candidates.isEmpty())
        return notes;
    for (qsizetype i = 0; i < candidates.first().factors.size(); ++i) {
        const bool none = std::none_of(candidates.begin(), candidates.end(),
                                       [&](const Candidate& one) { return one.factors[i].isKnown(); });
        if (none)
            notes << Texts::tr("%1: not known for any product.").arg(candidates.first().factors[i].title());
    }
    return notes;
}

/// JSON that people read: two decimals are enough.
double rounded(double value, double steps)
{
    return qRound64(value * steps) / steps;
}

QJsonObject factorJson(const ScoreFactor& factor)
{
    QJsonObject filters;
    for (const auto& [field, text] : factor.rows.filters)
        filters.insert(field, text);
    return {{QStringLiteral("factor"), factor.code},
            {QStringLiteral("value"), factor.value ? QJsonValue(rounded(*factor.value, 1e6)) : QJsonValue()},
            {QStringLiteral("weight"), factor.weight},
            {QStringLiteral("points"), rounded(factor.points, 1e4)},
            {QStringLiteral("known"), factor.isKnown()},
            {QStringLiteral("n"), factor.n},
            {QStringLiteral("text"), factor.text},
            {QStringLiteral("rows"), QJsonObject{{QStringLiteral("place"), factor.rows.place},
                                                 {QStringLiteral("kind"), factor.rows.kind},
                                                 {QStringLiteral("filters"), filters}}}};
}

} // namespace

QString ScoreFactor::title() const
{
    return factorTitle(code);
}

QStringList factorCodes()
{
    return {QStringLiteral("failure_rate"), QStringLiteral("incidents"),   QStringLiteral("required"),
            QStringLiteral("catalogue"),    QStringLiteral("risk"),        QStringLiteral("unchecked"),
            QStringLiteral("fast_track"),   QStringLiteral("market_share")};
}

QString factorTitle(const QString& code)
{
    static const QHash<QString, const char*> titles = {
        {QStringLiteral("failure_rate"), QT_TRANSLATE_NOOP("plan", "Failure rate")},
        {QStringLiteral("incidents"), QT_TRANSLATE_NOOP("plan", "Incidents")},
        {QStringLiteral("required"), QT_TRANSLATE_NOOP("plan", "Required by law or file")},
        {QStringLiteral("catalogue"), QT_TRANSLATE_NOOP("plan", "Catalogues")},
        {QStringLiteral("risk"), QT_TRANSLATE_NOOP("plan", "Safety risk")},
        {QStringLiteral("unchecked"), QT_TRANSLATE_NOOP("plan", "Time since last check")},
        {QStringLiteral("fast_track"), QT_TRANSLATE_NOOP("plan", "Handled at once")},
        {QStringLiteral("market_share"), QT_TRANSLATE_NOOP("plan", "Market share")}};
    return QCoreApplication::translate("plan", titles.value(code, ""));
}

const ScoreFactor* Candidate::factor(const QString& code) const
{
    const auto found = std::find_if(factors.begin(), factors.end(), [&](const auto& one) { return one.code == code; });
    return found == factors.end() ? nullptr : &*found;
}

Result<CandidateAnswer> candidates(const Database& db, const CandidateQuestion& question, const PastChecks& checks)
{
    const auto all = readFacts(db, question, checks);
    if (!all)
        return all.error();
    CandidateAnswer answer;
    answer.question = question;
    answer.prior = all->file.prior;
    answer.firstYear = all->file.firstYear;
    answer.lastYear = all->file.lastYear;
    answer.candidates.reserve(all->products.size());
    for (const ProductFacts& product : all->products)
        answer.candidates << candidateOf(product, checks, *all);
    std::sort(answer.candidates.begin(), answer.candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.score() != b.score() ? a.score() > b.score() : a.name < b.name;
    });
    answer.notes = unknownNotes(answer.candidates);
    return answer;
}

Result<CandidateAnswer> candidates(const Database& db, const CandidateQuestion& question, Progress* progress)
{
    const auto names = ProductNames::read(db);
    if (!names)
        return names.error();
    const auto checks = readPastChecks(db, *names, question.today, progress);
    return checks ? candidates(db, question, *checks) : Result<CandidateAnswer>(checks.error());
}

QJsonObject candidateJson(const Candidate& candidate)
{
    QJsonArray factors;
    for (const ScoreFactor& factor : candidate.factors)
        factors << factorJson(factor);
    QJsonObject object{{QStringLiteral("product"), candidate.name},
                       {QStringLiteral("category"), candidate.category},
                       {QStringLiteral("score"), rounded(candidate.score(), 1e4)},
                       {QStringLiteral("points"), rounded(candidate.points, 1e4)},
                       {QStringLiteral("known_weight"), candidate.known},
                       {QStringLiteral("factors"), factors},
                       {QStringLiteral("planned"), candidate.planItem != 0},
                       {QStringLiteral("reasons"), QJsonArray::fromStringList(candidate.reasons)}};
    if (!candidate.leftOutReason.isEmpty())
        object.insert(QStringLiteral("left_out"), candidate.leftOutReason);
    return object;
}

} // namespace spotcheck
