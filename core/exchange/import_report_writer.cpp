#include "core/exchange/import_report_writer.h"

#include "core/base/ids.h"
#include "core/base/text_fold.h"
#include "core/testing/report_store.h"
#include "core/workspace/row_loop.h"

#include <algorithm>

namespace spotcheck {

namespace {

using Head = SheetReport::Head;
using HeadTexts = std::array<std::string, SheetReport::HeadCount>;

constexpr int kAccepted = 1, kReturned = 2, kCannotTell = 3, kSigned = 4;

/// Takes what is said over what is stored; true when that changes something.
bool takeOver(std::string& stored, std::string_view said)
{
    if (said.empty() || stored == said || foldWidth(stored) == foldWidth(said))
        return false;
    stored = said;
    return true;
}

const RuleItem* ruleItem(const SheetReport& report, std::string_view name)
{
    return ruleItem(report.rule, name, report.effectiveDay);
}

} // namespace

Status ReportWriter::open(const Database& db, const std::string& decision)
{
    m_judge = ReportJudge(decision);
    const struct {
        Statement* statement;
        const char* sql;
    } all[] = {
        {&m_find, "SELECT id, state, revision, lab_verdict_text, received_on, finished_on, reported_on, testers, "
                  "kind, COALESCE(lab_id, '') FROM report WHERE sample_no = ? AND report_no = ?"},
        {&m_items, "SELECT r.no, r.spec_id, s.item, s.basis, s.method, s.limit_text, s.unit, r.value, r.lod, "
                   "r.uncertainty, r.lab_verdict, r.note, r.declared, r.our_verdict, r.agrees "
                   "FROM result r JOIN test_spec s ON s.id = r.spec_id WHERE r.report_id = ? ORDER BY r.no"},
        {&m_insert, "INSERT INTO report (id, batch_id, sample_no, report_no, lab_id, lab_verdict, "
                    "lab_verdict_text, our_verdict, received_on, finished_on, "
                    "reported_on, testers, kind, attention, entered_by, physical_verdict, label_verdict) VALUES "
                    "(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)"},
        {&m_update, "UPDATE report SET batch_id = COALESCE(?2, batch_id), sample_no = ?3, report_no = ?4, "
                    "lab_id = ?5, lab_verdict = ?6, lab_verdict_text = ?7, our_verdict = ?8, "
                    "received_on = ?9, finished_on = ?10, reported_on = ?11, testers = ?12, kind = ?13, "
                    "attention = ?14, entered_by = ?15, physical_verdict = ?16, label_verdict = ?17, "
                    "revision = ?18, state = 0, reviewed_by = '', "
                    "reviewed_at = NULL, review_reason = '' WHERE id = ?1"},
        {&m_insertItem, "INSERT INTO result (report_id, no, spec_id, value, lod, uncertainty, lab_verdict, "
                        "note, declared, our_verdict, agrees) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)"},
        {&m_updateItem,
         "UPDATE result SET spec_id = ?3, value = ?4, lod = ?5, uncertainty = ?6, lab_verdict = "
         "?7, note = ?8, declared = ?9, our_verdict = ?10, agrees = ?11 WHERE report_id = ?1 AND no = ?2"},
        {&m_insertSpec,
         "INSERT OR IGNORE INTO test_spec (id, item, basis, method, limit_text, unit) VALUES (?,?,?,?,?,?)"},
        {&m_keepHead, "INSERT INTO report_revision (report_id, revision, replaced_at, replaced_by, "
                      "lab_verdict_text, received_on, finished_on, reported_on) SELECT id, revision, ?2, ?3, "
                      "lab_verdict_text, received_on, finished_on, reported_on FROM report WHERE id = ?1"},
        {&m_keepItems, "INSERT INTO result_revision (report_id, revision, no, spec_id, value, lod, uncertainty, "
                       "lab_verdict, our_verdict, note) SELECT t.report_id, r.revision, t.no, t.spec_id, t.value, "
                       "t.lod, t.uncertainty, t.lab_verdict, t.our_verdict, t.note FROM result t JOIN report r "
                       "ON r.id = t.report_id WHERE t.report_id = ?1"},
        {&m_insertEvent, "INSERT INTO review_event (id, report_id, revision, action, person, at) VALUES "
                         "(?1, ?2, ?3, 5, ?4, ?5)"}};
    for (const auto& one : all) {
        auto q = db.prepare(one.sql);
        if (!q)
            return q.error();
        *one.statement = std::move(*q);
    }
    const auto any = db.integer("SELECT EXISTS (SELECT 1 FROM report)");
    if (!any)
        return any.error();
    m_hasReports = *any != 0;
    return m_parties.open(db);
}

Result<bool> ReportWriter::find(const SheetReport& report, Known& known)
{
    if (!m_hasReports)
        return false;
    m_find.bindStatic(1, report.sample).bindStatic(2, report.number);
    const auto found = m_find.step();
    if (!found || !*found)
        return found;
    known.id = m_find.integer(0);
    known.state = int(m_find.integer(1));
    known.revision = int(m_find.integer(2));
    for (int i = 0; i < SheetReport::HeadCount; ++i)
        known.head[size_t(i)] = m_find.view(3 + i);
    m_find.reset();
    if (Status loaded = loadItems(known); !loaded)
        return loaded.error();
    return true;
}

Status ReportWriter::loadItems(Known& known)
{
    m_items.bind(1, known.id);
    RowLoop loop(m_items);
    while (loop.next()) {
        Stored item;
        item.no = int(m_items.integer(0));
        item.spec = m_items.integer(1);
        for (size_t i = 0; i < item.specTexts.size(); ++i)
            item.specTexts[i] = m_items.view(2 + int(i));
        for (size_t i = 0; i < item.texts.size(); ++i)
            item.texts[i] = m_items.view(7 + int(i));
        item.judged.standing = standingStored(m_items.integer(13));
        if (!m_items.isNull(14))
            item.judged.agrees = m_items.integer(14) == 1;
        known.items.push_back(std::move(item));
    }
    return loop.status();
}

Result<qint64> ReportWriter::specId(const SpecTexts& texts)
{
    std::string key = specKey(texts);
    if (const auto known = m_specIds.find(key); known != m_specIds.end())
        return known->second;
    const qint64 id = naturalId("test_spec", key);
    m_insertSpec.bind(1, id);
    for (size_t i = 0; i < texts.size(); ++i)
        m_insertSpec.bindStatic(int(i) + 2, texts[i]);
    if (Status done = m_insertSpec.run(); !done)
        return done.error();
    m_specIds.emplace(std::move(key), id);
    return id;
}

Result<ReportWriter::Answer> ReportWriter::write(const SheetReport& report, ImportCounts& counts)
{
    qint64 lab = 0;
    if (const std::string& name = report.head[Head::Lab]; !name.empty()) {
        const auto found = m_parties.lab(name);
        if (!found)
            return found.error();
        lab = *found;
    }
    Known known;
    const auto isKnown = find(report, known);
    if (!isKnown)
        return isKnown.error();
    if (!*isKnown) {
        if (Status done = insert(report, lab, counts); !done)
            return done.error();
        return Answer::Taken;
    }
    HeadTexts head = report.head;
    head[Head::Lab] = lab == 0 ? std::string() : std::to_string(lab);
    return update(report, known, head, counts);
}

Status ReportWriter::insert(const SheetReport& report, qint64 lab, ImportCounts& counts)
{
    const qint64 id = naturalId("report", report.sample + '\x1f' + report.number);
    HeadTexts head = report.head;
    head[Head::Lab] = lab == 0 ? std::string() : std::to_string(lab);
    if (Status bound = bindHead(m_insert, id, report, head, nullptr); !bound)
        return bound;
    if (Status done = m_insert.run(); !done)
        return done;
    int no = 0;
    for (const ReportItem& item : report.items)
        if (Status done = insertItem(id, ++no, item); !done)
            return done;
    counts.added += qint64(report.items.size());
    return ok();
}

Status ReportWriter::insertItem(qint64 report, int no, const ReportItem& item)
{
    m_bookSpecIds.resize(m_book.specs.size(), 0);
    qint64& spec = m_bookSpecIds[item.spec];
    if (spec == 0) {
        const auto id = specId(m_book.specs[item.spec]);
        if (!id)
            return id.error();
        spec = *id;
    }
    m_insertItem.bind(1, report).bind(2, no).bind(3, spec);
    for (int i = 0; i < ReportItem::TextCount; ++i)
        m_insertItem.bindStatic(4 + i, m_book.text(item, ReportItem::Text(i)));
    m_insertItem.bind(10, storedStanding(item.judged.standing));
    if (item.judged.agrees)
        m_insertItem.bind(11, *item.judged.agrees ? 1 : 0);
    else
        m_insertItem.bindNull(11);
    return m_insertItem.run();
}

Status ReportWriter::insertItem(qint64 report, int no, qint64 spec, const Stored& item)
{
    Statement& q = item.no == 0 ? m_insertItem : m_updateItem;
    q.bind(1, report).bind(2, no).bind(3, spec);
    for (size_t i = 0; i < item.texts.size(); ++i)
        q.bindStatic(4 + int(i), item.texts[i]);
    q.bind(10, storedStanding(item.judged.standing));
    if (item.judged.agrees)
        q.bind(11, *item.judged.agrees ? 1 : 0);
    else
        q.bindNull(11);
    return q.run();
}

Status ReportWriter::bindHead(Statement& q, qint64 id, const SheetReport& report, const HeadTexts& head,
                              const std::vector<Stored>* items)
{
    ReportTally tally;
    std::vector<std::string_view> names; // of those that were tested
    const auto count = [&](const JudgedItem& judged, ItemAspect aspect, std::string_view name) {
        tally.count(judged, aspect);
        if (judged.standing != ItemStanding::NotTested)
            names.push_back(name);
    };
    if (items == nullptr)
        for (const ReportItem& item : report.items)
            count(item.judged, item.aspect, m_book.specs[item.spec][0]);
    else
        for (const Stored& item : *items)
            count(item.judged, aspectIn(ruleItem(report, item.specTexts[0]), item.specTexts[0]), item.specTexts[0]);
    if (report.rule != nullptr)
        tally.missingMustItems = int(report.rule->missing(names, report.effectiveDay).size());
    const Verdict ours = reportVerdict(tally);
    tally.overallDisagrees = agrees(ours, readLabVerdict(head[Head::Overall])) == false;
    tally.datesOutOfOrder = datesOutOfOrder(head[Head::Received], head[Head::Finished], head[Head::Reported]);
    q.bind(1, id);
    if (report.batch != 0)
        q.bind(2, report.batch);
    else
        q.bindNull(2);
    q.bind(3, std::string_view(report.sample)).bind(4, std::string_view(report.number));
    if (head[Head::Lab].empty())
        q.bindNull(5);
    else
        q.bind(5, qint64(std::stoll(head[Head::Lab])));
    q.bind(6, storedLabVerdict(head[Head::Overall]))
        .bind(7, std::string_view(head[Head::Overall]))
        .bind(8, storedVerdict(ours));
    q.bind(9, std::string_view(head[Head::Received]))
        .bind(10, std::string_view(head[Head::Finished]))
        .bind(11, std::string_view(head[Head::Reported]))
        .bind(12, std::string_view(head[Head::Testers]))
        .bind(13, head[Head::Kind].empty() ? 1 : std::stoi(head[Head::Kind]));
    q.bind(14, reportAttention(tally)).bind(15, m_context.person);
    q.bind(16, storedPart(tally.items.physical)).bind(17, storedPart(tally.items.label));
    return ok();
}

/// What the sheet says over what is stored, judged anew; true when something differs.
bool ReportWriter::merge(const ReportItem& item, Stored& stored, const SheetReport& report)
{
    bool differs = false;
    const SpecTexts& spec = m_book.specs[item.spec];
    for (size_t i = 0; i < spec.size(); ++i)
        differs |= takeOver(stored.specTexts[i], spec[i]);
    for (int i = 0; i < ReportItem::TextCount; ++i)
        differs |= takeOver(stored.texts[size_t(i)], m_book.text(item, ReportItem::Text(i)));
    if (!differs)
        return false;
    const auto& texts = stored.texts;
    stored.judged = m_judge({stored.specTexts[0], stored.specTexts[3], stored.specTexts[4], texts[ReportItem::Value],
                             texts[ReportItem::Lod], texts[ReportItem::Uncertainty], texts[ReportItem::Declared],
                             texts[ReportItem::LabVerdict]},
                            ruleItem(report, stored.specTexts[0]));
    return true;
}

/// A report that was decided on and comes back changed is a correction: what it said stays, beside it.
Status ReportWriter::keepRevision(const Known& known)
{
    m_keepHead.bind(1, known.id).bind(2, m_context.nowMs).bind(3, m_context.person);
    m_keepItems.bind(1, known.id);
    m_insertEvent.bind(1, randomId(m_context.nowMs)).bind(2, known.id).bind(3, known.revision + 1);
    m_insertEvent.bind(4, m_context.person).bind(5, m_context.nowMs);
    for (Statement* q : {&m_keepHead, &m_keepItems, &m_insertEvent})
        if (Status done = q->run(); !done)
            return done;
    return ok();
}

Result<ReportWriter::Answer> ReportWriter::update(const SheetReport& report, Known& known, const HeadTexts& head,
                                                  ImportCounts& counts)
{
    bool headDiffers = false;
    for (size_t i = 0; i < head.size(); ++i)
        headDiffers |= takeOver(known.head[i], head[i]);
    const size_t storedCount = known.items.size();
    std::vector<std::pair<size_t, bool>> touched; // stored item, differs
    int highest = known.items.empty() ? 0 : known.items.back().no;
    for (const ReportItem& item : report.items) {
        const std::string& name = m_book.specs[item.spec][0];
        auto match = std::find_if(known.items.begin(), known.items.begin() + qsizetype(storedCount),
                                  [&](const Stored& s) { return !s.matched && s.specTexts[0] == name; });
        if (match == known.items.begin() + qsizetype(storedCount)) {
            known.items.emplace_back();
            match = known.items.end() - 1;
        }
        match->matched = true;
        const auto index = size_t(match - known.items.begin());
        const bool differs = merge(item, *match, report);
        touched.emplace_back(index, differs || index >= storedCount);
    }
    const auto changedItems =
        qint64(std::count_if(touched.begin(), touched.end(), [](const auto& t) { return t.second; }));
    if (!headDiffers && changedItems == 0) {
        counts.same += qint64(touched.size());
        return Answer::Taken;
    }
    if (known.state == kAccepted || known.state == kSigned)
        return Answer::Locked;
    const bool corrected = known.state == kReturned || known.state == kCannotTell;
    if (corrected)
        if (Status kept = keepRevision(known); !kept)
            return kept.error();
    for (const auto& [index, differs] : touched) {
        Stored& item = known.items[index];
        const bool isNew = index >= storedCount;
        (isNew ? counts.added : differs || headDiffers ? counts.changed : counts.same) += 1;
        if (!differs)
            continue;
        const auto spec = specId(item.specTexts);
        if (!spec)
            return spec.error();
        if (Status done = insertItem(known.id, isNew ? ++highest : item.no, *spec, item); !done)
            return done.error();
    }
    m_keptItems +=
        std::count_if(known.items.begin(), known.items.end(), [](const Stored& item) { return !item.matched; });
    if (Status bound = bindHead(m_update, known.id, report, known.head, &known.items); !bound)
        return bound.error();
    m_update.bind(18, known.revision + (corrected ? 1 : 0));
    if (Status done = m_update.run(); !done)
        return done.error();
    return Answer::Taken;
}

} // namespace spotcheck
