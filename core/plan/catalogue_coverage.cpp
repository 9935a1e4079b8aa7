#include "core/plan/catalogue_coverage.h"

#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QJsonArray>

namespace spotcheck {

namespace {

CoverageLine lineOf(const CatalogueProduct& product, const QHash<QString, qint64>& planned,
                    const QHash<QString, LeftOut>& leftOut)
{
    CoverageLine line{product};
    line.planItem = planned.value(product.key);
    if (line.planItem != 0) {
        line.state = CoverageState::Planned;
    } else if (const auto reason = leftOut.constFind(product.key); reason != leftOut.constEnd()) {
        line.state = CoverageState::LeftOut;
        line.leftOut = *reason;
    }
    return line;
}

int rank(CoverageState state)
{
    return state == CoverageState::Gap ? 0 : state == CoverageState::LeftOut ? 1 : 2;
}

QJsonObject membershipJson(const Membership& one)
{
    const bool edition = one.source == CatalogueSource::Edition;
    return {{QStringLiteral("catalogue"), one.catalogue == 1   ? QStringLiteral("national")
                                          : one.catalogue == 2 ? QStringLiteral("shanghai")
                                                               : QStringLiteral("own")},
            {QStringLiteral("edition"), one.edition},
            {QStringLiteral("source"), edition ? QStringLiteral("edition") : QStringLiteral("product_list")}};
}

} // namespace

QString coverageCode(CoverageState state)
{
    switch (state) {
    case CoverageState::Planned: return QStringLiteral("planned");
    case CoverageState::LeftOut: return QStringLiteral("left_out");
    case CoverageState::Gap: break;
    }
    return QStringLiteral("gap");
}

QString CoverageLine::catalogues() const
{
    QStringList titles;
    for (const Membership& one : product.memberships)
        titles << CatalogueEdition{one.catalogue, one.source, one.edition, {}, 0}.title();
    return titles.join(QStringLiteral("；"));
}

qint64 Coverage::count(CoverageState state) const
{
    return std::count_if(lines.begin(), lines.end(), [&](const CoverageLine& line) { return line.state == state; });
}

Result<QHash<QString, qint64>> plannedProducts(const Database& db, const ProductNames& names, int year,
                                               const QString& office)
{
    auto q = db.prepare("SELECT t.id, t.product_name, COALESCE(t.product_id, 0) FROM plan_item t JOIN plan p ON p.id = "
                        "t.plan_id WHERE p.year = ? AND p.office = ? ORDER BY t.no DESC");
    if (!q)
        return q.error();
    q->bind(1, year).bind(2, office);
    QHash<QString, qint64> items;
    RowLoop loop(*q);
    while (loop.next()) {
        items.insert(names.keyOf(q->view(1), q->integer(2)), q->integer(0));
    }
    return loop.give(std::move(items));
}

Result<Coverage> catalogueCoverage(const Database& db, int year, const QString& office, QDate day)
{
    const auto names = ProductNames::read(db);
    if (!names)
        return names.error();
    const auto catalogues = cataloguesInForce(db, *names, day);
    const auto planned = plannedProducts(db, *names, year, office);
    const auto leftOut = leftOutOf(db, year, office);
    if (!catalogues || !planned || !leftOut)
        return !catalogues ? catalogues.error() : !planned ? planned.error() : leftOut.error();
    Coverage coverage{year, office, catalogues->editions, {}, catalogueNotes(*catalogues)};
    for (const CatalogueProduct& product : catalogues->products)
        coverage.lines << lineOf(product, *planned, *leftOut);
    std::stable_sort(coverage.lines.begin(), coverage.lines.end(),
                     [](const CoverageLine& a, const CoverageLine& b) { return rank(a.state) < rank(b.state); });
    return coverage;
}

QJsonObject coverageJson(const CoverageLine& line)
{
    QJsonArray memberships;
    for (const Membership& one : line.product.memberships)
        memberships << membershipJson(one);
    QJsonObject object{{QStringLiteral("product"), line.product.name},
                       {QStringLiteral("category"), line.product.category},
                       {QStringLiteral("catalogues"), memberships},
                       {QStringLiteral("state"), coverageCode(line.state)}};
    if (line.planItem != 0)
        object.insert(QStringLiteral("plan_item"), QString::number(line.planItem));
    if (line.state == CoverageState::LeftOut) {
        object.insert(QStringLiteral("reason"), line.leftOut.reason);
        object.insert(QStringLiteral("person"), line.leftOut.person);
    }
    return object;
}

} // namespace spotcheck
