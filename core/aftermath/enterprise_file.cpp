#include "core/aftermath/enterprise_file.h"

#include "core/aftermath/case_track.h"
#include "core/registry/failed_batch.h"
#include "core/registry/record_type.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr qsizetype kMostBatches = 100;

Status readHead(const Database& db, EnterpriseFile& file)
{
    auto q = db.prepare(
        "SELECT e.name, e.uscc, coalesce((SELECT g.name FROM region g WHERE g.code = e.region), e.region), "
        "e.address, e.legal_person, trim(e.contact || ' ' || e.phone), e.note, e.state, e.roles, "
        "coalesce(p.name, '') FROM enterprise e LEFT JOIN enterprise p ON p.id = e.parent_id WHERE e.id = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, file.id).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, QCoreApplication::translate("aftermath", "There is no such enterprise.")};
    file.name = q->text(0), file.uscc = q->text(1), file.region = q->text(2), file.address = q->text(3);
    file.legalPerson = q->text(4), file.contact = q->text(5), file.note = q->text(6);
    file.state = int(q->integer(7)), file.roles = int(q->integer(8)), file.parent = q->text(9);
    return ok();
}

Status readTexts(const Database& db, const char* sql, qint64 id, QStringList& texts,
                 const std::function<QString(const Statement&)>& words)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    q->bind(1, id);
    RowLoop loop(*q);
    while (loop.next()) {
        texts << words(*q);
    }
    return loop.status();
}

EnterpriseBatch batchOf(const Statement& q, qint64 enterprise)
{
    EnterpriseBatch batch{q.integer(0), q.text(1), q.text(2), q.text(3), q.text(4)};
    batch.asProducer = q.isNull(5) || q.integer(5) != enterprise;
    batch.outcome = int(q.integer(6)), batch.mode = int(q.integer(7)), batch.failed = q.integer(8) == 1;
    return batch;
}

void addToYear(std::map<int, EnterpriseYear, std::greater<>>& years, const EnterpriseBatch& batch)
{
    EnterpriseYear& year = years[batch.day.left(4).toInt()];
    ++(batch.asProducer ? year.produced : year.sampled);
    year.failed += batch.failed ? 1 : 0;
    year.refused += batch.outcome == 2 ? 1 : 0;
}

Status readBatches(const Database& db, EnterpriseFile& file)
{
    auto q =
        db.prepare("SELECT b.id, b.sample_no, b.sampled_on, b.product_name, b.office, b.sampled_id, b.outcome, b.mode, "
                   "" IS_FAILED_BATCH("b.id") " FROM batch b WHERE b.id IN (SELECT id FROM batch WHERE "
                                              "sampled_id = ?1 UNION SELECT id FROM batch WHERE producer_id = ?1) "
                                              "ORDER BY b.sampled_on DESC, b.id");
    if (!q)
        return q.error();
    q->bind(1, file.id);
    std::map<int, EnterpriseYear, std::greater<>> years;
    RowLoop loop(*q);
    while (loop.next()) {
        const EnterpriseBatch batch = batchOf(*q, file.id);
        addToYear(years, batch);
        if (file.batches.size() < kMostBatches)
            file.batches << batch;
    }
    if (!loop.status())
        return loop.status().error();
    for (auto& [year, counts] : years) {
        counts.year = year;
        file.years << counts;
    }
    return ok();
}

Status readClock(const Database& db, EnterpriseCase& one, QDate today, bool chinese)
{
    ClockQuery query{today};
    query.caseId = one.id, query.chinese = chinese;
    const auto clocks = runningClocks(db, query);
    if (!clocks)
        return clocks.error();
    for (const RunningClock& clock : *clocks)
        if (!one.due.isValid() || clock.due < one.due)
            one.due = clock.due, one.clock = clock.title();
    return ok();
}

Status readCases(const Database& db, EnterpriseFile& file, QDate today, bool chinese)
{
    auto q = db.prepare(
        "SELECT t.id, t.sample_no, coalesce(b.product_name, '') FROM aftermath_case t LEFT JOIN batch b ON "
        "b.sample_no = t.sample_no WHERE t.party_id = ?1 OR (?2 <> '' AND t.party_uscc = ?2) OR (?2 = '' AND t.party = "
        "?3) OR (t.party_id IS NULL AND EXISTS "
        "(SELECT 1 FROM enterprise_alias a WHERE a.enterprise_id = ?1 AND a.text IN (t.party, t.party_uscc))) "
        "ORDER BY t.sample_no DESC");
    if (!q)
        return q.error();
    q->bind(1, file.id).bind(2, file.uscc).bind(3, file.name);
    RowLoop loop(*q);
    while (loop.next()) {
        EnterpriseCase one;
        one.id = q->integer(0), one.sampleNo = q->text(1), one.product = q->text(2);
        const auto state = stateOfCase(db, one.id);
        if (!state)
            return state.error();
        one.state = *state;
        one.open = caseState(*state) == nullptr || caseState(*state)->isOpen;
        if (one.open)
            if (Status done = readClock(db, one, today, chinese); !done)
                return done;
        file.cases << one;
    }
    return loop.status();
}

} // namespace

Result<EnterpriseFile> readEnterpriseFile(const Database& db, qint64 id, QDate today, const BurdenLimits& limits,
                                          bool chinese)
{
    EnterpriseFile file;
    file.id = id, file.limits = limits;
    Status done = readHead(db, file);
    if (done)
        done = readTexts(db,
                         "SELECT kind, text, from_on, until_on FROM enterprise_alias WHERE enterprise_id = ?1 ORDER BY "
                         "kind, text",
                         id, file.aliases, [chinese](const Statement& row) {
                             return codeWord(*recordType("aliases")->field("kind"), row.integer(0), chinese) +
                                    QStringLiteral("：") + row.text(1) + u' ' + row.text(2);
                         });
    if (done)
        done = readTexts(db, "SELECT name FROM enterprise WHERE parent_id = ?1 ORDER BY name", id, file.branches,
                         [](const Statement& row) { return row.text(0); });
    if (done)
        done = readBatches(db, file);
    if (done)
        done = readCases(db, file, today, chinese);
    if (!done)
        return done.error();
    auto burden = burdenOf(db, id, today.year(), limits);
    if (!burden)
        return burden.error();
    file.burden = *std::move(burden);
    return file;
}

} // namespace spotcheck
