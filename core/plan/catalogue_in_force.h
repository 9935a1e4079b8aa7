#pragma once
#include "core/plan/product_names.h"

#include <QDate>
#include <QList>

/// Which products the catalogues of clause (一) hold on a day: 《全国重点工业产品质量安全监管目录》,
/// 《上海市重点产品质量 监控目录》, and lists of the office's own. Of each the newest edition published on or before
/// the day counts (one without a date of publication only where no dated one does). Where no edition of a catalogue was
/// imported, what the product list marks (product.catalogues) stands in for the two official ones, and the answer says
/// so.
namespace spotcheck {

enum class CatalogueSource { Edition, ProductList };

struct CatalogueEdition {
    int catalogue = 0; ///< 1 national, 2 Shanghai, 4 own
    CatalogueSource source = CatalogueSource::Edition;
    QString edition, publishedOn; ///< empty for the product list
    qint64 products = 0;          ///< in this file
    QString title() const;        ///< of the catalogue, in the language of the moment
};

struct Membership {
    int catalogue = 0;
    CatalogueSource source = CatalogueSource::Edition;
    QString edition;
};

struct CatalogueProduct {
    QString key, name, category;
    qint64 entryId = 0, productId = 0; ///< entryId 0: from the product list
    QList<Membership> memberships;
    bool in(int catalogue) const;
};

struct CataloguesInForce {
    QList<CatalogueEdition> editions;
    QList<CatalogueProduct> products; ///< by name, each once
    bool isEmpty() const { return products.isEmpty(); }
};

Result<CataloguesInForce> cataloguesInForce(const Database& db, const ProductNames& names, QDate day);

/// What is known of an official edition without its list: from resources/plan/catalogue_editions.csv, with mark. The
/// program ships no list of contents.
struct KnownEdition {
    int catalogue = 0;
    QString edition, publishedOn;
    int products = 0, categories = 0; ///< 0: not known
    QString source, mark;
};
const QList<KnownEdition>& knownEditions();
/// What is to be imported still, in sentences: catalogues without a list, editions that hold other numbers than known.
QStringList catalogueNotes(const CataloguesInForce& catalogues);
QString catalogueTitle(int catalogue);

} // namespace spotcheck
