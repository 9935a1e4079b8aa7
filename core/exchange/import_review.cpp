#include "core/base/ids.h"
#include "core/exchange/import_kinds.h"
#include "core/exchange/import_one_key.h"
#include "core/registry/party_finder.h"

/// Tasks, standards, conflicts of interest: what the review of reports stands on.
namespace spotcheck {

namespace {

/// A laboratory named in the row is found, or added.
class TaskLoader : public OneKeyLoader {
public:
    explicit TaskLoader(const ImportContext& context) : OneKeyLoader(context, "task_no") {}

    Status finish() override
    {
        for (const QString& sentence : m_parties.warnings())
            warn(sentence); // a laboratory that was not known was added
        return ok();
    }
    void restart() override
    {
        RecordLoader::restart();
        m_parties.restart(); // what the rolled back pass added is gone
    }

protected:
    Status prepare(Database& db) override
    {
        if (Status opened = m_parties.open(db); !opened)
            return opened;
        return OneKeyLoader::prepare(db);
    }
    std::vector<std::string> references() const override { return {"lab_id"}; }
    Status fill(const ImportRow&, std::vector<SaidValue>& values, QList<CellProblem>&) override
    {
        values.emplace_back();
        if (text(m_lab).empty())
            return ok();
        const auto lab = m_parties.lab(text(m_lab));
        if (!lab)
            return lab.error();
        values.back() = said(*lab);
        return ok();
    }

private:
    PartyFinder m_parties;
    const int m_lab = fieldIndex("lab");
};

class ConflictLoader : public RecordLoader {
public:
    explicit ConflictLoader(const ImportContext& context) : RecordLoader(context) {}

    Status finish() override
    {
        for (const QString& sentence : m_parties.warnings())
            warn(sentence); // a laboratory that was not known was added
        return ok();
    }
    void restart() override
    {
        RecordLoader::restart();
        m_parties.restart(); // what the rolled back pass added is gone
    }

protected:
    Status prepare(Database& db) override
    {
        auto q = db.prepare("SELECT id FROM lab_conflict WHERE lab_id = ? AND party = ? AND product = ?");
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
    std::string keyOf(const ImportRow&) const override { return joined({text(m_lab), text(m_party), text(m_product)}); }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        const std::string party = text(m_party), product = text(m_product);
        m_find.bind(1, m_labId).bind(2, std::string_view(party)).bind(3, std::string_view(product));
        const auto id = foundId(m_find);
        return id && *id == 0 ? Result<qint64>(naturalId("lab_conflict", key)) : id;
    }

private:
    PartyFinder m_parties;
    Statement m_find;
    qint64 m_labId = 0;
    const int m_lab = fieldIndex("lab"), m_party = fieldIndex("party"), m_product = fieldIndex("product");
};

} // namespace

std::unique_ptr<Loader> taskLoader(const ImportContext& context)
{
    return std::make_unique<TaskLoader>(context);
}

std::unique_ptr<Loader> standardLoader(const ImportContext& context)
{
    return std::make_unique<OneKeyLoader>(context, "code");
}

std::unique_ptr<Loader> conflictLoader(const ImportContext& context)
{
    return std::make_unique<ConflictLoader>(context);
}

} // namespace spotcheck
