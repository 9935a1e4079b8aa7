#include "core/base/ids.h"
#include "core/clocks/iso_day.h"
#include "core/exchange/import_burden.h"
#include "core/exchange/import_kinds.h"
#include "core/exchange/import_texts.h"
#include "core/registry/party_finder.h"

#include <QCoreApplication>
#include <set>

/// Batches and the aftermath ledger.
namespace spotcheck {

namespace {

constexpr int kProducer = 1, kSeller = 2, kProductionStage = 1;

/// By 抽样单编号.
class BatchLoader : public RecordLoader {
public:
    explicit BatchLoader(const ImportContext& context) : RecordLoader(context) {}
    Status finish() override
    {
        for (const QString& sentence : m_parties.warnings())
            warn(sentence);
        for (const std::string& task : m_tasks)
            if (Status compared = compareQuota(task); !compared)
                return compared;
        auto breaches = m_burden.breaches();
        if (breaches)
            m_breaches = *std::move(breaches);
        return breaches ? ok() : Status(breaches.error());
    }
    void restart() override
    {
        RecordLoader::restart();
        m_parties.restart();
        m_tasks.clear();
        m_burden.restart();
        m_breaches.clear();
    }
    QList<BurdenBreach> breaches() const override { return m_breaches; }
    QStringList breachSentences() const override
    {
        QStringList sentences;
        for (const BurdenBreach& breach : m_breaches)
            sentences << breachSentence(breach, m_burden.limits());
        return sentences;
    }

protected:
    Status prepare(Database& db) override
    {
        auto q = db.prepare("SELECT id FROM batch WHERE sample_no = ?");
        if (!q)
            return q.error();
        m_find = std::move(*q);
        auto quota = db.prepare("SELECT k.batches, (SELECT COUNT(*) FROM batch b WHERE b.task_no = k.task_no AND "
                                "b.outcome = 1) FROM task k WHERE k.task_no = ? AND k.batches > 0");
        if (!quota)
            return quota.error();
        m_quota = std::move(*quota);
        const QDate today = QDate::fromJulianDay(julianDay(m_context.nowMs));
        if (Status opened = m_burden.open(db, today); !opened)
            return opened;
        return m_parties.open(db);
    }
    Result<Put> written(const ImportRow&, qint64, Put put) override
    {
        if (put != Put::Same && !text(m_task).empty())
            m_tasks.insert(text(m_task));
        return put;
    }
    std::vector<std::string> references() const override
    {
        return {"sampled_id", "producer_id", "lab_id", "product_id"};
    }
    Status inspect(const ImportRow&, QList<CellProblem>& problems) override
    {
        for (const PartyFields* fields : {&m_sampled, &m_producer})
            if (text(fields->name).empty() && !text(fields->uscc).empty())
                problems << CellProblem{fields->name,
                                        ImportTexts::tr("%1 is missing.").arg(m_context.mapper.header(fields->name))};
        return ok();
    }
    Status fill(const ImportRow& row, std::vector<SaidValue>& values, QList<CellProblem>& problems) override
    {
        const bool production = number(m_stage) == kProductionStage;
        for (const PartyFields* fields : {&m_sampled, &m_producer}) {
            const bool makes = fields == &m_producer || production;
            if (Status filled = fillParty(row, *fields, makes ? kProducer : kSeller, values, problems); !filled)
                return filled;
        }
        if (!problems.isEmpty())
            return ok();
        if (Status touched = touchBurden(values); !touched)
            return touched;
        const std::string lab = text(m_lab), product = text(m_product);
        const auto labId = lab.empty() ? Result<qint64>(0) : m_parties.lab(lab);
        const auto productId = product.empty() ? Result<qint64>(0) : m_parties.productByName(product);
        if (!labId || !productId)
            return labId ? productId.error() : labId.error();
        values.push_back(*labId == 0 ? SaidValue() : said(*labId));
        values.push_back(*productId == 0 ? SaidValue() : said(*productId));
        return ok();
    }
    std::string keyOf(const ImportRow&) const override { return text(m_sample); }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        m_find.bind(1, std::string_view(key));
        const auto id = foundId(m_find);
        return id && *id == 0 ? Result<qint64>(naturalId("batch", key)) : id;
    }

private:
    struct PartyFields {
        int name, uscc, region;
    };
    Status fillParty(const ImportRow& row, const PartyFields& fields, int role, std::vector<SaidValue>& values,
                     QList<CellProblem>& problems)
    {
        const Party party{text(fields.uscc), text(fields.name), text(fields.region), role};
        values.emplace_back();
        if (party.name.empty())
            return ok();
        const auto id = m_parties.enterprise(party);
        if (!id)
            return id.error();
        if (*id == 0)
            problems << CellProblem{
                fields.name,
                ImportTexts::tr("Several enterprises have this name; give the credit code or the district.")};
        else
            values.back() = said(*id);
        return *id == 0 || party.uscc.empty() ? ok() : compareName(row, *id, party);
    }
    /// The parties stand last in the values.
    Status touchBurden(const std::vector<SaidValue>& values)
    {
        const std::string day = text(m_day);
        const SaidValue &sampled = values[values.size() - 2], &producer = values.back();
        Status touched = m_burden.touch(sampled ? sampled->number : 0, day);
        if (touched && m_burden.countsProducer())
            touched = m_burden.touch(producer ? producer->number : 0, day);
        return touched;
    }
    Status compareName(const ImportRow& row, qint64 id, const Party& party)
    {
        const auto name = m_parties.enterpriseName(id);
        if (!name)
            return name.error();
        if (*name != party.name)
            warn(ImportTexts::tr("Row %1: credit code %2 belongs to %3, not to %4; the batch was given to the former.")
                     .arg(QString::number(row.number), shown(party.uscc), shown(*name), shown(party.name)));
        return ok();
    }

    /// More sampled than the task has (rule task.over_quota): said at once, and taken all the same.
    Status compareQuota(const std::string& task)
    {
        const auto found = m_quota.bind(1, std::string_view(task)).step();
        if (!found)
            return found.error();
        if (*found && m_quota.integer(1) > m_quota.integer(0))
            warn(ImportTexts::tr("Task %1 has %2 batches, but %3 are sampled now.")
                     .arg(shown(task))
                     .arg(m_quota.integer(0))
                     .arg(m_quota.integer(1)));
        m_quota.reset();
        return ok();
    }

    PartyFinder m_parties;
    ImportBurden m_burden;
    QList<BurdenBreach> m_breaches;
    Statement m_find, m_quota;
    std::set<std::string> m_tasks; ///< of the batches that are new or changed
    const PartyFields m_sampled{fieldIndex("sampled"), fieldIndex("sampled_uscc"), fieldIndex("sampled_region")};
    const PartyFields m_producer{fieldIndex("producer"), fieldIndex("producer_uscc"), fieldIndex("producer_region")};
    const int m_sample = fieldIndex("sample_no"), m_stage = fieldIndex("stage"), m_lab = fieldIndex("lab"),
              m_product = fieldIndex("product_name"), m_task = fieldIndex("task_no"), m_day = fieldIndex("sampled_on");
};

/// By 抽样单编号, 当事人 and 当事人类型.
class CaseLoader : public RecordLoader {
public:
    explicit CaseLoader(const ImportContext& context) : RecordLoader(context) {}

protected:
    Status prepare(Database& db) override
    {
        auto q = db.prepare("SELECT id FROM aftermath_case WHERE sample_no = ? AND party = ? AND party_role = ?");
        if (!q)
            return q.error();
        m_find = std::move(*q);
        return ok();
    }
    std::string keyOf(const ImportRow&) const override
    {
        return joined({text(m_sample), text(m_party), std::to_string(number(m_role))});
    }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        m_find.bind(1, std::string_view(text(m_sample)))
            .bind(2, std::string_view(text(m_party)))
            .bind(3, number(m_role));
        const auto id = foundId(m_find);
        return id && *id == 0 ? Result<qint64>(naturalId("aftermath_case", key)) : id;
    }

private:
    Statement m_find;
    const int m_sample = fieldIndex("sample_no"), m_party = fieldIndex("party"), m_role = fieldIndex("party_role");
};

} // namespace

std::unique_ptr<Loader> batchLoader(const ImportContext& context)
{
    return std::make_unique<BatchLoader>(context);
}

std::unique_ptr<Loader> caseLoader(const ImportContext& context)
{
    return std::make_unique<CaseLoader>(context);
}

} // namespace spotcheck
