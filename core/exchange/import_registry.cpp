#include "core/base/ids.h"
#include "core/exchange/import_kinds.h"
#include "core/exchange/import_one_key.h"
#include "core/exchange/import_texts.h"
#include "core/registry/party_finder.h"
#include "core/registry/uscc.h"

#include <QCoreApplication>
#include <set>

/// Enterprises, products, laboratories, bids.
namespace spotcheck {

namespace {

/// By 统一社会信用代码, else by name and place.
class EnterpriseLoader : public RecordLoader {
public:
    explicit EnterpriseLoader(const ImportContext& context) : RecordLoader(context) {}

protected:
    Status prepare(Database& db) override { return m_parties.open(db); }
    Status inspect(const ImportRow& row, QList<CellProblem>& problems) override
    {
        const auto id = m_parties.enterpriseId(party());
        if (!id)
            return id.error();
        if (*id == 0)
            problems << CellProblem{
                m_name, ImportTexts::tr("Several enterprises have this name; give the credit code or the district.")};
        if (const std::string code = text(m_uscc); !code.empty() && !checkUscc(shown(code)).regionKnown)
            warn(
                ImportTexts::tr("Row %1: the region digits of credit code %2 are not in GB/T 2260; the code was taken.")
                    .arg(row.number)
                    .arg(shown(code)));
        return ok();
    }
    std::string keyOf(const ImportRow&) const override
    {
        const std::string code = text(m_uscc);
        return code.empty() ? joined({"name", text(m_name), text(m_region)}) : code;
    }
    Result<qint64> identify(const ImportRow&, const std::string&) override { return m_parties.enterpriseId(party()); }

private:
    Party party() const { return {text(m_uscc), text(m_name), text(m_region), 0}; }
    PartyFinder m_parties;
    const int m_uscc = fieldIndex("uscc"), m_name = fieldIndex("name"), m_region = fieldIndex("region");
};

/// By 产品代码. The parent may come later in the same file.
class CatalogueLoader : public RecordLoader {
public:
    explicit CatalogueLoader(const ImportContext& context) : RecordLoader(context) {}
    Status finish() override
    {
        for (const auto& [row, parent] : m_parents) {
            m_byCode.bind(1, std::string_view(parent));
            const auto id = foundId(m_byCode);
            if (!id)
                return id.error();
            if (*id == 0)
                rejectLate(row, m_parent, ImportTexts::tr("There is no product with the code %1.").arg(shown(parent)),
                           shown(parent));
        }
        return ok();
    }
    void restart() override
    {
        RecordLoader::restart();
        m_parents.clear();
    }

protected:
    Status prepare(Database& db) override
    {
        auto q = db.prepare("SELECT id FROM product WHERE code = ?");
        if (!q)
            return q.error();
        m_byCode = std::move(*q);
        return db.exec("PRAGMA defer_foreign_keys = ON"); // until the commit: a parent may come later
    }
    std::vector<std::string> references() const override { return {"parent_id"}; }
    Status inspect(const ImportRow&, QList<CellProblem>& problems) override
    {
        if (!text(m_parent).empty() && text(m_parent) == text(m_code))
            problems << CellProblem{m_parent, ImportTexts::tr("A product cannot be its own parent.")};
        return ok();
    }
    Status fill(const ImportRow& row, std::vector<SaidValue>& values, QList<CellProblem>&) override
    {
        const std::string parent = text(m_parent);
        values.emplace_back();
        if (parent.empty())
            return ok();
        m_byCode.bind(1, std::string_view(parent));
        const auto id = foundId(m_byCode);
        if (!id)
            return id.error();
        if (*id == 0)
            m_parents.emplace_back(row.number, parent);
        values.back() = said(*id == 0 ? naturalId("product", parent) : *id);
        return ok();
    }
    std::string keyOf(const ImportRow&) const override { return text(m_code); }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        m_byCode.bind(1, std::string_view(key));
        const auto id = foundId(m_byCode);
        return id && *id == 0 ? Result<qint64>(naturalId("product", key)) : id;
    }

private:
    Statement m_byCode;
    std::vector<std::pair<int, std::string>> m_parents; ///< row, code not there yet
    const int m_code = fieldIndex("code"), m_parent = fieldIndex("parent");
};

/// By 年度, 任务编号 and 承检机构.
class BidLoader : public RecordLoader {
public:
    explicit BidLoader(const ImportContext& context) : RecordLoader(context) {}
    Status finish() override
    {
        for (const QString& sentence : m_parties.warnings())
            warn(sentence);
        return ok();
    }
    void restart() override
    {
        RecordLoader::restart();
        m_parties.restart();
    }

protected:
    Status prepare(Database& db) override
    {
        auto q = db.prepare("SELECT id FROM bid WHERE year = ? AND task_no = ? AND lab_id = ?");
        if (!q)
            return q.error();
        m_find = std::move(*q);
        return m_parties.open(db);
    }
    std::vector<std::string> references() const override { return {"lab_id"}; }
    Status fill(const ImportRow&, std::vector<SaidValue>& values, QList<CellProblem>&) override
    {
        const auto lab = m_parties.lab(text(m_lab));
        if (!lab)
            return lab.error();
        m_labId = *lab;
        values.push_back(said(*lab));
        return ok();
    }
    std::string keyOf(const ImportRow&) const override { return joined({text(m_year), text(m_task), text(m_lab)}); }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        m_find.bind(1, number(m_year)).bind(2, std::string_view(text(m_task))).bind(3, m_labId);
        const auto id = foundId(m_find);
        return id && *id == 0 ? Result<qint64>(naturalId("bid", key)) : id;
    }

private:
    PartyFinder m_parties;
    Statement m_find;
    qint64 m_labId = 0;
    const int m_year = fieldIndex("year"), m_task = fieldIndex("task_no"), m_lab = fieldIndex("lab");
};

} // namespace

std::unique_ptr<Loader> enterpriseLoader(const ImportContext& context)
{
    return std::make_unique<EnterpriseLoader>(context);
}

std::unique_ptr<Loader> catalogueLoader(const ImportContext& context)
{
    return std::make_unique<CatalogueLoader>(context);
}

std::unique_ptr<Loader> labLoader(const ImportContext& context)
{
    return std::make_unique<OneKeyLoader>(context, "name");
}

std::unique_ptr<Loader> bidLoader(const ImportContext& context)
{
    return std::make_unique<BidLoader>(context);
}

} // namespace spotcheck
