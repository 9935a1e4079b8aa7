#include "core/plan/sample_size.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr qint64 kMostBatches = 100'000'000;
constexpr double kTiny = 1e-9; // 385.0000000001 is 385

Error refused(const QString& message)
{
    return {ErrorKind::Refused, message};
}

bool isShare(double value)
{
    return std::isfinite(value) && value > 0 && value < 1;
}

/// 0.05 as 5%, without digits nobody asked for.
QString percent(double share)
{
    QString text = QLocale::c().toString(share * 100, 'f', 4);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text + u'%';
}

qint64 roundedUp(double value)
{
    return qint64(std::ceil(value - kTiny * std::max(1.0, value)));
}

Status mayAsk(double rate, double confidence, qint64 population)
{
    if (!isShare(rate))
        return refused(Texts::tr("The failure rate lies between 0% and 100%, without either."));
    if (!isShare(confidence))
        return refused(Texts::tr("The confidence lies between 0% and 100%, without either."));
    if (population < 0 || population > kMostBatches)
        return refused(Texts::tr("The number of batches on the market is a whole number up to %1; leave it empty when "
                                 "it is not known.")
                           .arg(kMostBatches));
    return ok();
}

QString populationPart(qint64 population)
{
    return population > 0 ? Texts::tr("of %1 batches on the market").arg(population)
                          : Texts::tr("of very many batches on the market");
}

/// How many of a population fail when the share does: at least one.
qint64 failingOf(double rate, qint64 population)
{
    return std::max<qint64>(1, roundedUp(rate * double(population)));
}

/// The smallest n from which on `enough` holds, up to `most`.
template <class Enough> qint64 smallest(qint64 most, Enough enough)
{
    qint64 low = 1, high = most;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (enough(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace

double normalQuantile(double probability)
{
    // Bisection on the distribution function: fast enough for one number, and without a table of coefficients.
    double low = -40, high = 40;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        (0.5 * std::erfc(-middle / std::sqrt(2.0)) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

double chanceOfCatching(qint64 n, double rate)
{
    return -std::expm1(double(n) * std::log1p(-rate));
}

double chanceOfCatching(qint64 n, qint64 failing, qint64 population)
{
    if (n + failing > population)
        return 1;
    // C(N-D, n) / C(N, n), the product taken over the shorter of the two.
    const qint64 steps = std::min(n, failing), other = std::max(n, failing);
    double missing = 0;
    for (qint64 i = 0; i < steps; ++i)
        missing += std::log1p(-double(other) / double(population - i));
    return -std::expm1(missing);
}

Result<SampleSize> sizeForPrecision(const PrecisionQuestion& q)
{
    if (Status may = mayAsk(q.rate, q.confidence, q.population); !may)
        return may.error();
    if (!isShare(q.margin))
        return refused(Texts::tr("The precision lies between 0% and 100%, without either."));
    const double z = normalQuantile(0.5 + q.confidence / 2);
    double n = z * z * q.rate * (1 - q.rate) / (q.margin * q.margin);
    if (q.population > 0)
        n = n / (1 + (n - 1) / double(q.population));
    if (!(n < double(kMostBatches)))
        return refused(Texts::tr("More than %1 batches would be needed; ask for less precision.").arg(kMostBatches));
    const qint64 size = std::max<qint64>(1, roundedUp(n));
    return SampleSize{
        size, Texts::tr("To know a failure rate near %1 to within ±%2 with %3 confidence, draw %4 batches at random %5 "
                        "(normal approximation; one batch an enterprise, else more).")
                  .arg(percent(q.rate), percent(q.margin), percent(q.confidence))
                  .arg(size)
                  .arg(populationPart(q.population))};
}

Result<SampleSize> sizeForDetection(const DetectionQuestion& q)
{
    if (Status may = mayAsk(q.rate, q.chance, q.population); !may)
        return may.error();
    const auto enough = [&](qint64 n) {
        const double chance = q.population > 0 ? chanceOfCatching(n, failingOf(q.rate, q.population), q.population)
                                               : chanceOfCatching(n, q.rate);
        return chance >= q.chance - kTiny;
    };
    const qint64 most = q.population > 0 ? q.population : kMostBatches;
    const qint64 n = smallest(most, enough);
    if (!enough(n))
        return refused(Texts::tr("More than %1 batches would be needed; ask for a higher rate.").arg(kMostBatches));
    return SampleSize{n,
                      Texts::tr("If %1 of the batches fail, %2 batches drawn at random %3 find at least one of them "
                                "with %4 probability (%5).")
                          .arg(percent(q.rate))
                          .arg(n)
                          .arg(populationPart(q.population), percent(q.chance),
                               q.population > 0 ? Texts::tr("hypergeometric, exact") : Texts::tr("binomial, exact"))};
}

Result<double> rateExcludedByNoFailure(qint64 n, double confidence, qint64 population)
{
    if (Status may = mayAsk(0.5, confidence, population); !may)
        return may.error();
    if (n < 1 || n > kMostBatches || (population > 0 && n > population))
        return refused(Texts::tr("The number of batches is a whole number from 1 to the number on the market."));
    if (population == 0)
        return -std::expm1(std::log1p(-confidence) / double(n));
    // The fewest failing batches that so many draws would have shown; one less cannot be excluded.
    const qint64 failing =
        smallest(population, [&](qint64 d) { return chanceOfCatching(n, d, population) >= confidence - kTiny; });
    return double(failing) / double(population);
}

Result<QString> noFailureSentence(qint64 n, double confidence, qint64 population)
{
    const auto rate = rateExcludedByNoFailure(n, confidence, population);
    if (!rate)
        return rate.error();
    if (population > 0)
        return Texts::tr("If %1 batches drawn at random from %2 all pass, fewer than %3 of the %2 (%4) fail, with %5 "
                         "confidence. It does not show that none fails.")
            .arg(n)
            .arg(population)
            .arg(qint64(std::llround(*rate * double(population))))
            .arg(QLocale::c().toString(*rate * 100, 'f', 2) + u'%', percent(confidence));
    return Texts::tr(
               "If %1 batches drawn at random all pass, the failure rate is below %2, with %3 confidence. It does "
               "not show that none fails.")
        .arg(n)
        .arg(QLocale::c().toString(*rate * 100, 'f', 2) + u'%', percent(confidence));
}

} // namespace spotcheck
