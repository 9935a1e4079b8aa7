#include "core/testing/rejudge.h"

#include "core/registry/setting.h"
#include "core/testing/effective_date.h"
#include "core/testing/report_store.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <vector>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(testing)
};

struct Stored {
    int verdict = 0, attention = 0, physical = 0, label = 0;
    bool operator==(const Stored&) const = default;
};

/// A report as it is read: one row an item, the report's own columns repeated.
constexpr char kItems[] =
    "SELECT t.id, t.our_verdict, t.attention, t.physical_verdict, t.label_verdict, t.lab_verdict_text, t.received_on, "
    "t.finished_on, t.reported_on, COALESCE(b.product_name, ''), COALESCE(b.sampled_on, ''), COALESCE(b.purchased_on, "
    "''), COALESCE(b.lot, ''), r.no, s.item, s.limit_text, s.unit, r.value, r.lod, r.uncertainty, r.declared, "
    "r.lab_verdict, r.our_verdict, r.agrees FROM report t JOIN result r ON r.report_id = t.id JOIN test_spec s ON "
    "s.id = r.spec_id LEFT JOIN batch b ON b.id = t.batch_id WHERE t.state <> 4 AND (?1 = 0 OR t.id = ?1) "
    "ORDER BY t.id, r.no";

class Rejudge {
public:
    Rejudge(RuleBook rules, std::string decision) : m_rules(std::move(rules)), m_judge(std::move(decision)) {}

    Status run(Database& db, qint64 report, Progress* progress)
    {
        auto items = db.prepare(kItems);
        auto item = db.prepare("UPDATE result SET our_verdict = ?3, agrees = ?4 WHERE report_id = ?1 AND no = ?2");
        auto head = db.prepare("UPDATE report SET our_verdict = ?2, attention = ?3, physical_verdict = ?4, "
                               "label_verdict = ?5 WHERE id = ?1");
        if (!items || !item || !head)
            return !items ? items.error() : !item ? item.error() : head.error();
        m_item = std::move(*item), m_head = std::move(*head);
        items->bind(1, report);
        return readAll(*items, progress);
    }
    const RejudgeOutcome& outcome() const { return m_outcome; }

private:
    Status readAll(Statement& q, Progress* progress)
    {
        RowLoop loop(q);
        while (loop.next()) {
            if (q.integer(0) != m_report)
                if (Status ended = endReport(); !ended)
                    return ended;
            if (m_report == 0 && !beginReport(q, progress))
                return Error{ErrorKind::Cancelled, Texts::tr("Stopped. Nothing was changed.")};
            if (Status judged = judge(q); !judged)
                return judged;
        }
        return loop.status() ? endReport() : loop.status();
    }
    bool beginReport(const Statement& q, Progress* progress)
    {
        m_report = q.integer(0);
        m_stored = {int(q.integer(1)), int(q.integer(2)), int(q.integer(3)), int(q.integer(4))};
        m_tally = {};
        m_overall = q.view(5);
        m_tally.datesOutOfOrder = datesOutOfOrder(q.view(6), q.view(7), q.view(8));
        m_rule = m_rules.inForce(q.view(9), q.view(10));
        m_day = effectiveDay(q.view(12), q.view(11), q.view(10));
        m_names.clear();
        m_itemChanged = false;
        ++m_outcome.reports;
        return progress == nullptr || m_outcome.reports % 256 != 0 || progress->report(m_outcome.reports);
    }
    Status judge(const Statement& q)
    {
        const RuleItem* rule = ruleItem(m_rule, q.view(14), m_day);
        const JudgedItem judged = m_judge(
            {q.view(14), q.view(15), q.view(16), q.view(17), q.view(18), q.view(19), q.view(20), q.view(21)}, rule);
        m_tally.count(judged, aspectIn(rule, q.view(14)));
        if (judged.standing != ItemStanding::NotTested)
            m_names.emplace_back(q.view(14));
        const std::optional<bool> agreed = q.isNull(23) ? std::nullopt : std::optional(q.integer(23) == 1);
        if (storedStanding(judged.standing) == q.integer(22) && judged.agrees == agreed)
            return ok();
        m_itemChanged = true;
        m_item.bind(1, m_report).bind(2, q.integer(13)).bind(3, storedStanding(judged.standing));
        if (judged.agrees)
            m_item.bind(4, *judged.agrees ? 1 : 0);
        else
            m_item.bindNull(4);
        return m_item.run();
    }
    Status endReport()
    {
        const qint64 report = std::exchange(m_report, 0);
        if (report == 0)
            return ok();
        if (m_rule != nullptr)
            m_tally.missingMustItems = int(m_rule->missing({m_names.begin(), m_names.end()}, m_day).size());
        const Verdict ours = reportVerdict(m_tally);
        m_tally.overallDisagrees = agrees(ours, readLabVerdict(m_overall)) == false;
        const Stored now{storedVerdict(ours), reportAttention(m_tally), storedPart(m_tally.items.physical),
                         storedPart(m_tally.items.label)};
        if (now == m_stored) {
            m_outcome.changed += m_itemChanged ? 1 : 0;
            return ok();
        }
        ++m_outcome.changed;
        m_head.bind(1, report).bind(2, now.verdict).bind(3, now.attention).bind(4, now.physical).bind(5, now.label);
        return m_head.run();
    }

    RuleBook m_rules;
    ReportJudge m_judge;
    RejudgeOutcome m_outcome;
    Statement m_item, m_head;
    qint64 m_report = 0;
    Stored m_stored;
    ReportTally m_tally;
    std::string m_overall, m_day;
    const RuleEdition* m_rule = nullptr;
    std::vector<std::string> m_names;
    bool m_itemChanged = false;
};

} // namespace

Result<RejudgeOutcome> rejudge(Workspace& workspace, qint64 report, Progress* progress)
{
    auto rules = RuleBook::load(workspace.db());
    const auto decision = settingOn(workspace.db(), kDecisionRule);
    if (!rules || !decision)
        return !rules ? rules.error() : decision.error();
    Rejudge work(std::move(*rules), decision->toStdString());
    const ChangeInfo info{QStringLiteral("review.rejudge"), Texts::tr("Judge reports anew")};
    const auto entry = workspace.change(info, [&](Database& db) { return work.run(db, report, progress); });
    if (!entry)
        return entry.error();
    RejudgeOutcome outcome = work.outcome();
    outcome.entry = *entry;
    return outcome;
}

} // namespace spotcheck
