#include "core/base/ids.h"
#include "core/exchange/import_kinds.h"
#include "core/registry/natural_key.h"

/// What products are chosen by: incidents, and the official catalogues.
namespace spotcheck {

namespace {

/// Rows that speak of a product by its name, which need not be in the file's own list.
class NamedProductLoader : public RecordLoader {
public:
    explicit NamedProductLoader(const ImportContext& context) : RecordLoader(context) {}

protected:
    Status prepare(Database& db) override
    {
        auto product = db.prepare("SELECT CASE COUNT(*) WHEN 1 THEN MIN(id) ELSE 0 END FROM product WHERE name = ?");
        if (!product)
            return product.error();
        m_product = std::move(*product);
        return ok();
    }
    std::vector<std::string> references() const override { return {"product_id"}; }
    Status fill(const ImportRow&, std::vector<SaidValue>& values, QList<CellProblem>&) override
    {
        const std::string name = text(m_name);
        m_product.bind(1, std::string_view(name));
        const auto id = foundId(m_product);
        if (!id)
            return id.error();
        values.push_back(*id == 0 ? SaidValue() : said(*id));
        return ok();
    }

private:
    Statement m_product;
    const int m_name = fieldIndex("product_name");
};

/// By what happened: the same line of the same list is the same incident.
class IncidentLoader : public NamedProductLoader {
public:
    using NamedProductLoader::NamedProductLoader;

protected:
    std::string keyOf(const ImportRow&) const override
    {
        return incidentKey([this](std::string_view key) { return text(fieldIndex(key)); });
    }
    Result<qint64> identify(const ImportRow&, const std::string& key) override { return naturalId(table(), key); }
};

/// By catalogue, edition and product.
class CatalogueEntryLoader : public NamedProductLoader {
public:
    using NamedProductLoader::NamedProductLoader;

protected:
    Status prepare(Database& db) override
    {
        auto q = db.prepare("SELECT id FROM catalogue_entry WHERE catalogue = ? AND edition = ? AND product_name = ?");
        if (!q)
            return q.error();
        m_find = std::move(*q);
        return NamedProductLoader::prepare(db);
    }
    std::string keyOf(const ImportRow&) const override
    {
        return joined({text(m_catalogue), text(m_edition), text(m_product)});
    }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        const std::string edition = text(m_edition), product = text(m_product);
        m_find.bind(1, number(m_catalogue)).bind(2, std::string_view(edition)).bind(3, std::string_view(product));
        const auto id = foundId(m_find);
        return id && *id == 0 ? Result<qint64>(naturalId(table(), key)) : id;
    }

private:
    Statement m_find;
    const int m_catalogue = fieldIndex("catalogue"), m_edition = fieldIndex("edition"),
              m_product = fieldIndex("product_name");
};

} // namespace

std::unique_ptr<Loader> incidentLoader(const ImportContext& context)
{
    return std::make_unique<IncidentLoader>(context);
}

std::unique_ptr<Loader> catalogueEntryLoader(const ImportContext& context)
{
    return std::make_unique<CatalogueEntryLoader>(context);
}

} // namespace spotcheck
