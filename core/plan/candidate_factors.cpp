#include "core/plan/candidate_factors.h"

#include "core/base/text_fold.h"
#include "core/clocks/iso_day.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

/// A share as a percentage with one decimal.
QString percent(double share)
{
    return QString::number(100 * share, 'f', 1);
}

RowsOf rowsIn(const char* place, const char* kind, const char* field, const QString& name)
{
    return {QString::fromLatin1(place), QString::fromLatin1(kind), {{QString::fromLatin1(field), u'=' + name}}};
}

RowsOf productRow(const ProductFacts& facts)
{
    return rowsIn("rules", "catalogue", "name", facts.name);
}

ScoreFactor factor(const char* code, const FileFacts& file, RowsOf rows)
{
    ScoreFactor made;
    made.code = QString::fromLatin1(code);
    made.weight = file.weights[made.code];
    made.rows = std::move(rows);
    return made;
}

/// How far it goes, 0 … 1, and what is said of it.
void judge(ScoreFactor& made, double value, double share, const QString& text)
{
    made.value = value;
    made.points = made.weight * std::clamp(share, 0.0, 1.0);
    made.text = text;
}

double ratio(double value, double full)
{
    return full > 0 ? value / full : 1;
}

QString yearsOf(const FileFacts& file)
{
    return file.firstYear == file.lastYear ? QString::number(file.lastYear)
                                           : QStringLiteral("%1–%2").arg(file.firstYear).arg(file.lastYear);
}

Counted countedOf(const PastCheck* check, const FileFacts& file)
{
    return check == nullptr ? Counted{} : check->between(file.firstYear, file.lastYear);
}

ScoreFactor failureRate(const ProductFacts& facts, const PastCheck* check, const FileFacts& file)
{
    RowsOf rows = rowsIn("sampling", "batches", "product_name", facts.name);
    rows.filters << std::pair(QStringLiteral("sampled_on"),
                              QStringLiteral("%1-01-01..%2-12-31").arg(file.firstYear).arg(file.lastYear));
    ScoreFactor made = factor("failure_rate", file, std::move(rows));
    if (file.prior.n == 0) {
        made.text =
            Texts::tr("The file holds no batches inspected in %1: the failure rate is not known and not counted.")
                .arg(yearsOf(file));
        return made;
    }
    const Counted counted = countedOf(check, file);
    const double rate = shrunkenRate(file.prior, counted);
    made.n = counted.n;
    const double full = file.weights[QStringLiteral("failure_full")] / 100;
    const QString pooled = percent(file.prior.rate);
    if (counted.n == 0) {
        judge(made, rate, ratio(rate, full),
              Texts::tr("Not inspected in %1: the rate of all products together, %2 %, is taken.")
                  .arg(yearsOf(file), pooled));
        return made;
    }
    judge(made, rate, ratio(rate, full),
          Texts::tr("%1: %2 of %3 inspected batches failed (%4 %); drawn towards the %5 % of all products, as if %6 "
                    "more had been inspected, %7 %.")
              .arg(yearsOf(file))
              .arg(counted.failed)
              .arg(counted.n)
              .arg(percent(double(counted.failed) / double(counted.n)), pooled,
                   QString::number(file.prior.strength, 'f', 0), percent(rate)));
    return made;
}

QString sourceCounts(const IncidentSum& sum)
{
    const QString names[] = {Texts::tr("supervision"), Texts::tr("complaints"), Texts::tr("campaigns"),
                             Texts::tr("other")};
    QStringList parts;
    for (size_t i = 0; i < sum.bySource.size(); ++i)
        if (sum.bySource[i] > 0)
            parts << QStringLiteral("%1 %2").arg(names[i]).arg(sum.bySource[i]);
    return parts.join(Texts::tr(", "));
}

ScoreFactor incidents(const ProductFacts& facts, const FileFacts& file)
{
    ScoreFactor made = factor("incidents", file, rowsIn("plan", "incidents", "product_name", facts.name));
    made.n = facts.incidents.all();
    if (!file.anyIncident) {
        made.text = Texts::tr("No incidents were entered in this file: not known and not counted.");
        return made;
    }
    const double weighted = facts.incidents.weighted, half = file.weights[QStringLiteral("incident_half")];
    if (made.n == 0)
        judge(made, 0, 0, Texts::tr("No incident of this product is recorded."));
    else
        judge(made, weighted, weighted + half > 0 ? weighted / (weighted + half) : 0,
              Texts::tr("%1 incidents (%2), the last on %3; weighed by source and age they count as %4.")
                  .arg(made.n)
                  .arg(sourceCounts(facts.incidents), facts.incidents.newest, QString::number(weighted, 'f', 1)));
    return made;
}

QString notInList()
{
    return Texts::tr("The product is not in the product list: not known and not counted.");
}

ScoreFactor required(const ProductFacts& facts, const FileFacts& file)
{
    ScoreFactor made = factor("required", file, productRow(facts));
    if (facts.productId == 0)
        made.text = notInList();
    else if (!file.anyRequired)
        made.text = Texts::tr("The product list does not say which products law or file asks to be checked: not known "
                              "and not counted.");
    else if (facts.requiredBy.isEmpty())
        judge(made, 0, 0, Texts::tr("No law or file that asks for it is recorded."));
    else
        judge(made, 1, 1, Texts::tr("Asked for by: %1.").arg(facts.requiredBy));
    return made;
}

double shareOfCatalogue(const FileFacts& file, int catalogue)
{
    const char* name = catalogue == 1 ? "catalogue_national" : catalogue == 2 ? "catalogue_shanghai" : "catalogue_own";
    return file.weights[QString::fromLatin1(name)];
}

ScoreFactor catalogue(const ProductFacts& facts, const FileFacts& file)
{
    const bool listed = !facts.memberships.isEmpty() && facts.memberships.first().source == CatalogueSource::Edition;
    ScoreFactor made = factor("catalogue", file,
                              listed ? rowsIn("rules", "catalogues", "product_name", facts.name) : productRow(facts));
    made.n = facts.memberships.size();
    if (!file.anyCatalogue) {
        made.text = Texts::tr("No catalogue was imported and the product list marks none: not known and not counted.");
        return made;
    }
    if (made.n == 0) {
        judge(made, 0, 0, Texts::tr("In none of the catalogues in force that this file holds."));
        return made;
    }
    double best = 0;
    QStringList titles;
    for (const Membership& one : facts.memberships) {
        best = std::max(best, shareOfCatalogue(file, one.catalogue));
        titles << CatalogueEdition{one.catalogue, one.source, one.edition, {}, 0}.title();
    }
    judge(made, best, best, Texts::tr("In %1.").arg(titles.join(Texts::tr(", "))));
    return made;
}

std::optional<double> shareOfRisk(const FileFacts& file, const QString& risk)
{
    for (const auto& [word, name] : {std::pair(u"高", "risk_high"), std::pair(u"中", "risk_medium"),
                                     std::pair(u"一般", "risk_medium"), std::pair(u"低", "risk_low")})
        if (risk.contains(QStringView(word)))
            return file.weights[QString::fromLatin1(name)];
    return std::nullopt;
}

ScoreFactor risk(const ProductFacts& facts, const FileFacts& file)
{
    ScoreFactor made = factor("risk", file, productRow(facts));
    if (facts.productId == 0) {
        made.text = notInList();
    } else if (facts.risk.isEmpty()) {
        made.text = Texts::tr("The product list gives no risk: not known and not counted.");
    } else if (const auto share = shareOfRisk(file, facts.risk)) {
        judge(made, *share, *share, Texts::tr("Safety risk by the product list: %1.").arg(facts.risk));
    } else {
        made.text = Texts::tr("The risk “%1” is none of 高, 中, 低: not counted.").arg(facts.risk);
    }
    return made;
}

ScoreFactor unchecked(const ProductFacts& facts, const PastCheck* check, const FileFacts& file)
{
    ScoreFactor made = factor("unchecked", file, rowsIn("sampling", "batches", "product_name", facts.name));
    if (file.batches == 0) {
        made.text = Texts::tr("The file holds no sampled batches: not known and not counted.");
        return made;
    }
    if (check == nullptr || check->lastDay == 0) {
        judge(made, file.weights[QStringLiteral("unchecked_full")], 1,
              Texts::tr("Never sampled, as far as this file knows."));
        return made;
    }
    const double days = double(std::max<qint64>(0, file.today.toJulianDay() - check->lastDay));
    made.n = 1;
    judge(made, days, ratio(days, file.weights[QStringLiteral("unchecked_full")]),
          Texts::tr("Last sampled on %1, %2 days ago.")
              .arg(QDate::fromJulianDay(check->lastDay).toString(Qt::ISODate))
              .arg(qint64(days)));
    return made;
}

ScoreFactor fastTrack(const ProductFacts& facts, const FileFacts& file)
{
    ScoreFactor made = factor("fast_track", file, productRow(facts));
    if (facts.productId == 0)
        made.text = notInList();
    else if (facts.fastTrack)
        judge(made, 1, 1, Texts::tr("One of the key products that are handled at once (clause (九))."));
    else
        judge(made, 0, 0, Texts::tr("Not marked as one that is handled at once."));
    return made;
}

ScoreFactor marketShare(const ProductFacts& facts, const FileFacts& file)
{
    ScoreFactor made = factor("market_share", file, productRow(facts));
    if (facts.marketShare.isEmpty())
        made.text = Texts::tr("The market share is not recorded: not known and not counted.");
    else if (const auto share = percentOf(facts.marketShare))
        judge(made, *share, ratio(*share, file.weights[QStringLiteral("share_full")]),
              Texts::tr("Market share by the product list: %1 %.").arg(QString::number(*share)));
    else
        made.text = Texts::tr("The market share “%1” is no percentage: not counted.").arg(facts.marketShare);
    return made;
}

} // namespace

std::optional<double> percentOf(const QString& typed)
{
    QString text = QString::fromStdString(foldWidth(typed.trimmed().toStdString()));
    if (text.endsWith(u'%'))
        text.chop(1);
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber && value >= 0 && value <= 100 ? std::optional(value) : std::nullopt;
}

QList<ScoreFactor> scoreFactors(const ProductFacts& facts, const PastCheck* check, const FileFacts& file)
{
    return {failureRate(facts, check, file), incidents(facts, file),  required(facts, file),
            catalogue(facts, file),          risk(facts, file),       unchecked(facts, check, file),
            fastTrack(facts, file),          marketShare(facts, file)};
}

QStringList reasonsFor(const ProductFacts& facts, const PastCheck* check, const FileFacts& file)
{
    QStringList reasons;
    const Counted counted = countedOf(check, file);
    if (!facts.requiredBy.isEmpty())
        reasons << QStringLiteral("法律法规及相关文件要求");
    if (counted.n > 0 && shrunkenRate(file.prior, counted) > file.prior.rate)
        reasons << QStringLiteral("抽查不合格率较高");
    static const char* const bySource[] = {"日常监管发现问题", "投诉举报较多", "专项整治要求"};
    for (size_t i = 0; i < std::size(bySource); ++i)
        if (facts.incidents.bySource[i] > 0)
            reasons << QString::fromUtf8(bySource[i]);
    if (facts.risk.contains(u'高'))
        reasons << QStringLiteral("安全风险较高");
    for (const Membership& one : facts.memberships)
        reasons << (one.catalogue == 1   ? QStringLiteral("列入全国重点目录")
                    : one.catalogue == 2 ? QStringLiteral("列入上海重点目录")
                                         : QStringLiteral("列入自定义目录"));
    if (reasons.isEmpty() && file.batches > 0 && (check == nullptr || check->lastDay == 0))
        reasons << QStringLiteral("未曾抽查");
    return reasons;
}

} // namespace spotcheck
