#include "core/plan/catalogue_in_force.h"

#include "core/clocks/resource_lines.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr int kNational = 1, kShanghai = 2, kOwn = 4;

struct Collected {
    CataloguesInForce answer;
    QHash<QString, qsizetype> at; ///< of a product, by key

    CatalogueProduct& product(const QString& key, const QString& name)
    {
        const auto found = at.constFind(key);
        if (found != at.constEnd())
            return answer.products[*found];
        at.insert(key, answer.products.size());
        answer.products << CatalogueProduct{key, name, {}, 0, 0, {}};
        return answer.products.last();
    }
};

/// The newest edition of a catalogue on the day; nothing when none was imported.
Result<std::optional<CatalogueEdition>> newestEdition(const Database& db, int catalogue, QDate day)
{
    auto q =
        db.prepare("SELECT edition, MAX(published_on) AS published FROM catalogue_entry WHERE catalogue = ?1 "
                   "GROUP BY edition HAVING ?2 = '' OR published <= ?2 ORDER BY published DESC, edition DESC LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->bind(1, catalogue).bind(2, day.toString(Qt::ISODate)).step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<CatalogueEdition>();
    return std::optional(CatalogueEdition{catalogue, CatalogueSource::Edition, q->text(0), q->text(1), 0});
}

Status takeEdition(const Database& db, const ProductNames& names, CatalogueEdition edition, Collected& into)
{
    auto q = db.prepare("SELECT id, product_name, COALESCE(product_id, 0), category FROM catalogue_entry WHERE "
                        "catalogue = ? AND edition = ? ORDER BY CAST(no AS INTEGER), product_name");
    if (!q)
        return q.error();
    q->bind(1, edition.catalogue).bind(2, edition.edition);
    RowLoop loop(*q);
    while (loop.next()) {
        const QString key = names.keyOf(q->view(1), q->integer(2));
        CatalogueProduct& product = into.product(key, q->text(1));
        if (product.in(edition.catalogue))
            continue; // once in full width and once in half
        product.entryId = product.entryId == 0 ? q->integer(0) : product.entryId;
        product.productId = names.idOf(key);
        product.category = product.category.isEmpty() ? q->text(3) : product.category;
        product.memberships << Membership{edition.catalogue, edition.source, edition.edition};
        ++edition.products;
    }
    if (!loop.status())
        return loop.status().error();
    into.answer.editions << edition;
    return ok();
}

/// Products that the file's own list marks; its headings (products that have others under them) are no products.
Status takeProductList(const Database& db, int catalogue, Collected& into)
{
    auto q = db.prepare("SELECT t.id, t.name, COALESCE(p.name, '') FROM product t LEFT JOIN product p ON p.id = "
                        "t.parent_id WHERE (t.catalogues & ?1) <> 0 AND t.id NOT IN (SELECT parent_id FROM product "
                        "WHERE parent_id IS NOT NULL) ORDER BY t.code");
    if (!q)
        return q.error();
    q->bind(1, catalogue);
    CatalogueEdition edition{catalogue, CatalogueSource::ProductList, {}, {}, 0};
    RowLoop loop(*q);
    while (loop.next()) {
        CatalogueProduct& product = into.product(productKey(q->view(1)), q->text(1));
        if (product.in(catalogue))
            continue;
        product.productId = q->integer(0);
        product.category = product.category.isEmpty() ? q->text(2) : product.category;
        product.memberships << Membership{catalogue, edition.source, {}};
        ++edition.products;
    }
    if (!loop.status())
        return loop.status().error();
    if (edition.products > 0)
        into.answer.editions << edition;
    return ok();
}

KnownEdition readKnown(const QStringList& cells)
{
    return {cells.value(0).toInt(), cells.value(1), cells.value(2), cells.value(3).toInt(),
            cells.value(4).toInt(), cells.value(5), cells.value(6)};
}

const KnownEdition* known(int catalogue, const QString& edition)
{
    const KnownEdition* newest = nullptr;
    for (const KnownEdition& one : knownEditions())
        if (one.catalogue == catalogue && (edition.isEmpty() || edition.startsWith(one.edition.left(4))))
            newest = &one;
    return newest;
}

QString editionWords(const KnownEdition& edition)
{
    if (edition.products == 0)
        return edition.edition;
    return Texts::tr("%1, %2 products").arg(edition.edition).arg(edition.products);
}

QString toImport(int catalogue, bool standsIn)
{
    const KnownEdition* newest = known(catalogue, {});
    const QString words = newest == nullptr ? QString() : editionWords(*newest);
    const QString list =
        Texts::tr("The list of %1 (%2, as far as known; mark %3) is not in this file: File > Import… takes it.")
            .arg(catalogueTitle(catalogue), words, newest == nullptr ? QStringLiteral("U") : newest->mark);
    return standsIn ? list + u' ' + Texts::tr("Until then the marks of the product list stand in for it.") : list;
}

QString otherNumber(const CatalogueEdition& edition, const KnownEdition& told)
{
    return Texts::tr("%1 %2: this file holds %3 products, %4 are known to be in it (mark %5).")
        .arg(catalogueTitle(edition.catalogue), edition.edition)
        .arg(edition.products)
        .arg(told.products)
        .arg(told.mark);
}

} // namespace

bool CatalogueProduct::in(int catalogue) const
{
    return std::any_of(memberships.begin(), memberships.end(),
                       [&](const Membership& one) { return one.catalogue == catalogue; });
}

QString catalogueTitle(int catalogue)
{
    switch (catalogue) {
    case kNational: return Texts::tr("the national catalogue of key industrial products");
    case kShanghai: return Texts::tr("the Shanghai catalogue of key products");
    default: return Texts::tr("the office's own catalogue");
    }
}

QString CatalogueEdition::title() const
{
    if (source == CatalogueSource::ProductList)
        return Texts::tr("%1 (as marked in the product list)").arg(catalogueTitle(catalogue));
    return edition.isEmpty() ? catalogueTitle(catalogue)
                             : Texts::tr("%1, edition %2").arg(catalogueTitle(catalogue), edition);
}

Result<CataloguesInForce> cataloguesInForce(const Database& db, const ProductNames& names, QDate day)
{
    Collected collected;
    for (const int catalogue : {kNational, kShanghai, kOwn}) {
        const auto edition = newestEdition(db, catalogue, day);
        if (!edition)
            return edition.error();
        Status taken = ok();
        if (*edition)
            taken = takeEdition(db, names, **edition, collected);
        else if (catalogue != kOwn)
            taken = takeProductList(db, catalogue, collected);
        if (!taken)
            return taken.error();
    }
    auto& products = collected.answer.products;
    std::sort(products.begin(), products.end(),
              [](const CatalogueProduct& a, const CatalogueProduct& b) { return a.name < b.name; });
    return collected.answer;
}

const QList<KnownEdition>& knownEditions()
{
    static const QList<KnownEdition> all = [] {
        QList<KnownEdition> list;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/plan/catalogue_editions.csv")))
            list << readKnown(cells);
        return list;
    }();
    return all;
}

QStringList catalogueNotes(const CataloguesInForce& catalogues)
{
    QStringList notes;
    for (const int catalogue : {kNational, kShanghai}) {
        const auto& all = catalogues.editions;
        const auto edition =
            std::find_if(all.begin(), all.end(), [&](const auto& e) { return e.catalogue == catalogue; });
        if (edition == all.end() || edition->source == CatalogueSource::ProductList) {
            notes << toImport(catalogue, edition != all.end());
            continue;
        }
        const KnownEdition* told = known(catalogue, edition->edition);
        if (told != nullptr && told->products > 0 && told->products != edition->products)
            notes << otherNumber(*edition, *told);
    }
    return notes;
}

} // namespace spotcheck
