#pragma once
#include "core/demo/insert.h"
#include "core/demo/value_pool.h"
#include "core/demo/world.h"

#include <QList>

/// Writes the synthetic world's tables, each in the order of its ids.
namespace spotcheck::demo {

/// Counts what is written over all tables and asks now and then whether to go on.
class Ticker {
public:
    Ticker(Progress* progress, qint64 total) : m_progress(progress), m_total(total) {}
    Status tick(qint64 n = 1);

private:
    Progress* m_progress;
    qint64 m_total, m_done = 0, m_next = 0;
};

class Writer {
public:
    Writer(const World& world, Progress* progress);

    Status writeCatalogue(Database& db); ///< products, rules with their items, laboratories, bids
    Status writeEnterprises(Database& db);
    Status writeRequired(Database& db);  ///< which products a law or file asks for
    Status writeIncidents(Database& db); ///< after products
    Status writePlans(Database& db);
    Status writeBatches(Database& db);
    Status writeReports(Database& db); ///< test_spec, report, result and review_event
    Status writeCases(Database& db);
    Status writePlanted(Database& db); ///< the list of what was planted, into meta

private:
    struct Keyed {
        qint64 id;
        quint32 index;
        bool operator<(const Keyed& other) const { return id < other.id; }
    };
    struct Event {
        qint64 report;
        int action; ///< as stored: 1 accepted, 2 returned
        qint64 reportedMs;
    };
    Status writeEvents(Database& db);
    std::vector<Event> m_events;
    struct PlanLine;
    struct CaseSteps;

    Status writeProducts(Database& db);
    Status writeRules(Database& db);
    Status writeRuleItems(Database& db);
    Status writeLabs(Database& db);
    Status writeBids(Database& db);
    Status writePlan(Database& db, const std::string& office, int year, bool thinned);
    PlanLine planLine(std::size_t task, const std::string& office, int year) const;
    void spoil(PlanLine& line, std::size_t task, const std::string& key);
    Status writePlanLine(Insert& insert, const PlanLine& line, qint64 planId);

    std::vector<Keyed> batchKeys() const;
    std::vector<Keyed> reportKeys() const;
    Status writeBatch(Insert& insert, qint64 id, quint32 index);
    Status writeSpecs(Database& db);
    Status writeReport(Insert& reports, Insert& results, qint64 id, quint32 index);
    CaseSteps caseSteps(const Batch& batch, bool producer) const;
    Status writeCase(Insert& insert, qint64 id, const Batch& batch, bool producer);

    void plant(const char* kind, const char* subject, const std::string& key);

    const World& m_world;
    ValuePools m_pools;
    Ticker m_ticker;
    std::vector<qint64> m_enterpriseIds, m_labIds;
    QList<PlantedFault> m_planted;
};

} // namespace spotcheck::demo
