#include "core/testing/report_detail.h"

#include "core/registry/setting.h"
#include "core/testing/effective_date.h"
#include "core/testing/rule_book.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QHash>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(testing)
};

Verdict verdictOf(qint64 stored)
{
    return stored == 1 ? Verdict::Pass : stored == 2 ? Verdict::Fail : Verdict::CannotTell;
}

/// Smaller comes first.
int urgency(const ResultRow& row)
{
    if (row.agrees == false)
        return 0;
    if (row.standing == ItemStanding::Failed)
        return 1;
    return row.standing == ItemStanding::CannotTell ? 2 : 3;
}

/// Runs `take` on every row of a query that has been bound.
template <class Take> Status eachRow(Statement& q, Take take)
{
    RowLoop loop(q);
    while (loop.next()) {
        take(q);
    }
    return loop.status();
}

void explain(ResultRow& row, const RuleItem* rule, const std::string& decision)
{
    const QString* const given[] = {&row.item, &row.limit,       &row.unit,     &row.value,
                                    &row.lod,  &row.uncertainty, &row.declared, &row.labVerdict};
    std::array<std::string, 8> t;
    for (size_t i = 0; i < t.size(); ++i)
        t[i] = given[i]->toStdString();
    ItemExplanation explained = explainItem({t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7]}, rule, decision);
    row.reason = explained.reason;
    row.proof = std::move(explained.proof);
    row.zone = explained.zone;
    if (rule == nullptr)
        return;
    row.mustTest = rule->keySafety;
    row.ruleLimit = QString::fromStdString(rule->limit);
}

ResultRow readRow(const Statement& q)
{
    ResultRow row;
    row.no = int(q.integer(0));
    QString* const texts[] = {&row.item, &row.basis,       &row.method,     &row.limit, &row.unit,    &row.value,
                              &row.lod,  &row.uncertainty, &row.labVerdict, &row.note,  &row.declared};
    for (int i = 0; i < 11; ++i)
        *texts[i] = q.text(i + 1);
    row.standing = standingStored(q.integer(12));
    row.ourVerdict = verdictOf(row.standing);
    if (!q.isNull(13))
        row.agrees = q.integer(13) == 1;
    return row;
}

Status loadRows(const Database& db, ReportDetail& report)
{
    const auto book = RuleBook::load(db, report.product.toStdString());
    if (!book)
        return book.error();
    const RuleEdition* rule = book->inForce(report.product.toStdString(), report.sampledOn.toStdString());
    const std::string day = report.effectiveOn.toStdString(), decision = report.decisionRule.toStdString();
    auto q = db.prepare("SELECT r.no, s.item, s.basis, s.method, s.limit_text, s.unit, r.value, r.lod, r.uncertainty, "
                        "r.lab_verdict, r.note, r.declared, r.our_verdict, r.agrees "
                        "FROM result r JOIN test_spec s ON s.id = r.spec_id WHERE r.report_id = ? ORDER BY r.no");
    if (!q)
        return q.error();
    q->bind(1, report.id);
    std::vector<std::string> names;
    const Status read = eachRow(*q, [&](const Statement& row) {
        report.rows << readRow(row);
        names.push_back(report.rows.back().item.toStdString());
        explain(report.rows.back(), ruleItem(rule, names.back(), day), decision);
    });
    if (!read || rule == nullptr)
        return read;
    report.ruleCode = QString::fromStdString(rule->code);
    report.ruleVersion = QString::fromStdString(rule->version);
    std::vector<std::string_view> tested;
    for (qsizetype i = 0; i < report.rows.size(); ++i)
        if (report.rows[i].standing != ItemStanding::NotTested)
            tested.push_back(names[size_t(i)]);
    for (const RuleItem* item : rule->missing(tested, day))
        report.missingItems << QString::fromStdString(item->name);
    return ok();
}

/// What each item said before the last correction.
Status loadFormer(const Database& db, ReportDetail& report)
{
    auto q = db.prepare("SELECT no, value FROM result_revision WHERE report_id = ? AND revision = ?");
    if (!q)
        return q.error();
    q->bind(1, report.id).bind(2, report.revision - 1);
    QHash<int, QString> former;
    const Status read = eachRow(*q, [&](const Statement& row) { former.insert(int(row.integer(0)), row.text(1)); });
    for (ResultRow& row : report.rows)
        if (const QString before = former.value(row.no); before != row.value)
            row.before = before;
    return read;
}

Status loadEvents(const Database& db, ReportDetail& report)
{
    auto q = db.prepare("SELECT action, person, reason, at, revision, proven FROM review_event WHERE report_id = ? "
                        "ORDER BY at, id");
    if (!q)
        return q.error();
    q->bind(1, report.id);
    return eachRow(*q, [&](const Statement& row) {
        report.events << ReviewEvent{ReviewAction(row.integer(0)),
                                     row.text(1),
                                     row.text(2),
                                     QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC),
                                     int(row.integer(4)),
                                     row.integer(5) == 1};
    });
}

Status loadOthers(const Database& db, ReportDetail& report)
{
    auto q = db.prepare("SELECT r.id, r.kind, r.report_no, COALESCE(l.name, ''), r.reported_on, r.lab_verdict_text, "
                        "r.our_verdict FROM report r LEFT JOIN lab l ON l.id = r.lab_id "
                        "WHERE r.sample_no = ? AND r.id <> ? ORDER BY r.kind, r.reported_on, r.id");
    if (!q)
        return q.error();
    q->bind(1, report.sampleNo).bind(2, report.id);
    return eachRow(*q, [&](const Statement& row) {
        report.others << OtherReport{row.integer(0), ReportKind(row.integer(1)), row.text(2), row.text(3), row.text(4),
                                     row.text(5),    verdictOf(row.integer(6))};
    });
}

/// Of a retest: the first test's result of the same item.
Status loadFirstResults(const Database& db, ReportDetail& report)
{
    const auto first = std::find_if(report.others.begin(), report.others.end(),
                                    [](const OtherReport& other) { return other.kind == ReportKind::First; });
    if (report.kind != ReportKind::Retest || first == report.others.end())
        return ok();
    auto q = db.prepare("SELECT s.item, r.value FROM result r JOIN test_spec s ON s.id = r.spec_id "
                        "WHERE r.report_id = ? ORDER BY r.no");
    if (!q)
        return q.error();
    q->bind(1, first->id);
    QHash<QString, QString> results;
    const Status read = eachRow(*q, [&](const Statement& row) { results.insert(row.text(0), row.text(1)); });
    for (ResultRow& row : report.rows)
        row.first = results.value(row.item);
    return read;
}

Status loadHead(const Database& db, ReportDetail& report)
{
    auto q = db.prepare(
        "SELECT r.sample_no, r.report_no, COALESCE(b.product_name,''), COALESCE(l.name,''), r.lab_verdict_text, "
        "r.received_on, r.finished_on, r.reported_on, COALESCE(b.sampled_on,''), COALESCE(b.purchased_on,''), "
        "r.testers, r.entered_by, r.reviewed_by, r.signed_by, r.review_reason, r.note, "
        "r.our_verdict, r.state, r.attention, r.kind, r.revision, r.physical_verdict, r.label_verdict, COALESCE(b.lot, "
        "'') "
        "FROM report r LEFT JOIN batch b ON b.id = r.batch_id LEFT JOIN lab l ON l.id = r.lab_id WHERE r.id = ?");
    if (!q)
        return q.error();
    q->bind(1, report.id);
    const auto found = q->step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("The report no longer exists.")};
    QString* const texts[] = {&report.sampleNo,   &report.reportNo,    &report.product,    &report.lab,
                              &report.labVerdict, &report.receivedOn,  &report.finishedOn, &report.reportedOn,
                              &report.sampledOn,  &report.effectiveOn, &report.testers,    &report.enteredBy,
                              &report.reviewedBy, &report.signedBy,    &report.reason,     &report.note};
    for (int i = 0; i < 16; ++i)
        *texts[i] = q->text(i);
    report.effectiveOn = QString::fromStdString(effectiveDay(q->view(23), q->view(9), q->view(8)));
    report.ourVerdict = verdictOf(q->integer(16));
    report.state = ReviewState(q->integer(17));
    int* const numbers[] = {&report.attention, nullptr, &report.revision, &report.physical, &report.label};
    for (int i = 0; i < 5; ++i)
        if (numbers[i] != nullptr)
            *numbers[i] = int(q->integer(18 + i));
    report.kind = ReportKind(q->integer(19));
    auto decision = settingOn(db, kDecisionRule);
    if (!decision)
        return decision.error();
    report.decisionRule = *std::move(decision);
    return ok();
}

} // namespace

Result<ReportDetail> loadReport(const Database& db, qint64 id)
{
    ReportDetail report;
    report.id = id;
    Status (*const parts[])(const Database&, ReportDetail&) = {loadHead,   loadRows,   loadFormer,
                                                               loadEvents, loadOthers, loadFirstResults};
    for (const auto part : parts)
        if (Status done = part(db, report); !done)
            return done.error();
    std::stable_sort(report.rows.begin(), report.rows.end(),
                     [](const ResultRow& a, const ResultRow& b) { return urgency(a) < urgency(b); });
    return report;
}

} // namespace spotcheck
