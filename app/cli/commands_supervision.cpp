#include "app/cli/command.h"
#include "core/aftermath/case_board.h"
#include "core/exchange/ledger_reconcile.h"
#include "core/supervision/cause_pareto.h"
#include "core/supervision/failure_clusters.h"
#include "core/supervision/office_supervision.h"
#include "ui/print/draw_paper.h"
#include "ui/print/meeting_pack.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

/// `supervision`, `clusters`, `board`: districts, where failures gather, and cases by state.
namespace spotcheck::cli {

namespace {

QString dayOf(qint64 julian)
{
    return julian == 0 ? QString() : QDate::fromJulianDay(julian).toString(Qt::ISODate);
}

QString reinspectionCode(Reinspection state)
{
    switch (state) {
    case Reinspection::NotDue: return QStringLiteral("not_due");
    case Reinspection::InTime: return QStringLiteral("in_time");
    case Reinspection::Late: return QStringLiteral("not_in_time");
    case Reinspection::NotOwed: break;
    }
    return QStringLiteral("not_owed");
}

QJsonObject behindJson(const SupervisedCase& one)
{
    return {{QStringLiteral("case"), QString::number(one.id)},
            {QStringLiteral("office"), one.office},
            {QStringLiteral("sample"), one.sampleNo},
            {QStringLiteral("party"), one.party},
            {QStringLiteral("product"), one.product},
            {QStringLiteral("state"), one.state},
            {QStringLiteral("ordered"), dayOf(one.ordered)},
            {QStringLiteral("due"), one.due.toString(Qt::ISODate)},
            {QStringLiteral("reinspected"), dayOf(one.reinspected)},
            {QStringLiteral("done"), dayOf(one.done)},
            {QStringLiteral("reinspection"), reinspectionCode(one.reinspection)},
            {QStringLiteral("overdue"), QJsonArray::fromStringList(one.overdue)},
            {QStringLiteral("longest_overdue"), one.longestOverdue},
            {QStringLiteral("sent_back"), one.sentBack},
            {QStringLiteral("reopened"), one.reopened}};
}

/// The cases behind one figure of one office.
Result<int> printBehind(const Database& db, const SupervisionQuery& query, const QString& code)
{
    const auto figure = officeFigure(code);
    if (!figure || query.office.isEmpty())
        return Error{ErrorKind::Usage, QCoreApplication::translate("cli", "Say --office and one of --detail %1.")
                                           .arg(officeFigureCodes().join(u'|'))};
    const auto cases = supervisedCases(db, query);
    if (!cases)
        return cases.error();
    for (const SupervisedCase& one : casesBehind(*cases, *figure))
        printLine(behindJson(one));
    return kDone;
}

} // namespace

Result<int> runSupervision(Context& context)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    SupervisionQuery query{context.clock->today(), *year};
    query.office = context.arguments.value(QStringLiteral("office")), query.chinese = context.chinese;
    if (context.arguments.has(QStringLiteral("detail")))
        return printBehind((*workspace)->db(), query, context.arguments.value(QStringLiteral("detail")));
    const auto offices = superviseOffices((*workspace)->db(), query);
    if (!offices)
        return offices.error();
    bool look = false;
    for (const OfficeSupervision& office : *offices) {
        look |= !office.candidates.isEmpty();
        printLine({{QStringLiteral("office"), office.office},
                   {QStringLiteral("cases"), office.cases},
                   {QStringLiteral("open"), office.open},
                   {QStringLiteral("overdue"), office.overdue},
                   {QStringLiteral("longest_overdue"), office.longestOverdue},
                   {QStringLiteral("in_time"), office.inTime},
                   {QStringLiteral("reinspections"), office.reinspections},
                   {QStringLiteral("low"), office.rate.low},
                   {QStringLiteral("high"), office.rate.high},
                   {QStringLiteral("not_in_time"), office.reinspections - office.inTime},
                   {QStringLiteral("closed_without"), office.closedWithout},
                   {QStringLiteral("median_to_notice"), office.toNotice.median},
                   {QStringLiteral("median_to_order"), office.toOrder.median},
                   {QStringLiteral("median_to_rectified"), office.toRectified.median},
                   {QStringLiteral("median_to_reinspected"), office.toReinspected.median},
                   {QStringLiteral("sent_back"), office.sentBack},
                   {QStringLiteral("reopened"), office.reopened},
                   {QStringLiteral("repeat_offenders"), office.repeatOffenders},
                   {QStringLiteral("candidates"), QJsonArray::fromStringList(office.candidates)},
                   {QStringLiteral("evidence"), QJsonArray::fromStringList(office.evidence)},
                   {QStringLiteral("reply"), office.reply}});
    }
    return look ? kLook : kDone;
}

Result<int> runClusters(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    ClusterQuery query{context.clock->today()};
    if (const int days = context.arguments.value(QStringLiteral("days")).toInt(); days > 0)
        query.days = days;
    if (const int months = context.arguments.value(QStringLiteral("months")).toInt(); months > 0)
        query.months = months;
    const auto clusters = failureClusters((*workspace)->db(), query);
    if (!clusters)
        return clusters.error();
    for (const FailureCluster& one : *clusters)
        printLine({{QStringLiteral("product"), one.product},
                   {QStringLiteral("samples"), one.samples},
                   {QStringLiteral("failures"), one.failures},
                   {QStringLiteral("pairs"), one.pairs},
                   {QStringLiteral("expected"), one.expected},
                   {QStringLiteral("p"), one.p},
                   {QStringLiteral("q"), one.q},
                   {QStringLiteral("place"), one.place},
                   {QStringLiteral("from"), one.from.toString(Qt::ISODate)},
                   {QStringLiteral("to"), one.to.toString(Qt::ISODate)},
                   {QStringLiteral("there"), one.there}});
    return kDone;
}

Result<int> runBoard(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const auto cases =
        caseBoard((*workspace)->db(), {context.clock->today(), context.arguments.value(QStringLiteral("office"))});
    if (!cases)
        return cases.error();
    for (const BoardColumn& column : boardColumns(*cases))
        printLine({{QStringLiteral("state"), column.state},
                   {QStringLiteral("title"), caseState(column.state)->title(context.chinese)},
                   {QStringLiteral("cases"), column.cases},
                   {QStringLiteral("up_to_15"), column.ages[0]},
                   {QStringLiteral("up_to_60"), column.ages[1]},
                   {QStringLiteral("up_to_90"), column.ages[2]},
                   {QStringLiteral("longer"), column.ages[3]},
                   {QStringLiteral("oldest"), column.oldest}});
    return kDone;
}

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QJsonObject differenceJson(const LedgerDifference& one)
{
    return {{QStringLiteral("state"), ledgerStateCode(one.state)},
            {QStringLiteral("sample"), one.sampleNo},
            {QStringLiteral("party"), one.party},
            {QStringLiteral("office"), one.office},
            {QStringLiteral("column"), one.field == nullptr ? QString() : QString::fromUtf8(one.field->header)},
            {QStringLiteral("here"), one.here},
            {QStringLiteral("there"), one.there}};
}

/// fills: only what is empty or missing here; all: the ledger's word wins.
Status takeSome(Workspace& workspace, const QString& path, const LedgerComparison& comparison, const QString& what)
{
    if (what != QStringLiteral("fills") && what != QStringLiteral("all"))
        return Error{ErrorKind::Usage, Texts::tr("Say --take fills or --take all.")};
    QList<LedgerDifference> taken;
    for (const LedgerDifference& one : comparison.differences)
        if (one.state == LedgerState::Fills || one.state == LedgerState::NewRow ||
            (one.state == LedgerState::Differs && what == QStringLiteral("all")))
            taken << one;
    const auto done = takeFromLedger(workspace, path, taken);
    return done ? ok() : Status(done.error());
}

} // namespace

/// A ledger against the file, cell by cell.
Result<int> runReconcile(Context& context)
{
    const QString what = context.arguments.value(QStringLiteral("take")), path = context.positional(1);
    auto workspace = context.open(context.positional(0), what.isEmpty());
    if (!workspace)
        return workspace.error();
    const auto comparison = compareLedger(**workspace, path);
    if (!comparison)
        return comparison.error();
    if (!what.isEmpty())
        if (Status taken = takeSome(**workspace, path, *comparison, what); !taken)
            return taken.error();
    for (const LedgerDifference& one : comparison->differences)
        printLine(differenceJson(one));
    for (const RejectedRow& row : comparison->rejected)
        std::fprintf(stderr, "%s\n", qPrintable(Texts::tr("Row %1, %2: %3").arg(row.row).arg(row.column, row.reason)));
    return comparison->differences.isEmpty() && comparison->rejectedCount == 0 ? kDone : kLook;
}

/// What failures come from; --shipped puts the shipped causes into the library first.
Result<int> runCauses(Context& context)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    const bool adds = context.arguments.has(QStringLiteral("shipped"));
    auto workspace = context.open(context.positional(0), !adds);
    if (!workspace)
        return workspace.error();
    if (adds)
        if (const auto added = addShippedCauses(**workspace); !added)
            return added.error();
    const ParetoQuery query{context.arguments.value(QStringLiteral("product")), *year};
    const auto items = itemPareto((*workspace)->db(), query);
    const auto causes = causePareto((*workspace)->db(), query, context.chinese);
    if (!items || !causes)
        return !items ? items.error() : causes.error();
    for (const auto& [what, rows] : {std::pair("item", &*items), std::pair("cause", &*causes)})
        for (const ParetoRow& row : *rows)
            printLine({{QStringLiteral("of"), QLatin1StringView(what)},
                       {QStringLiteral("kind"), row.kind},
                       {QStringLiteral("text"), row.text},
                       {QStringLiteral("count"), row.count},
                       {QStringLiteral("enterprises"), row.enterprises},
                       {QStringLiteral("share"), row.share},
                       {QStringLiteral("cumulated"), row.cumulated}});
    return kDone;
}

/// `document meeting FILE PRODUCT OUT.pdf [--anonymous]`.
Result<int> runMeeting(Context& context)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(1), true);
    if (!workspace)
        return workspace.error();
    const auto input = meetingPackInput((*workspace)->db(), context.positional(2), *year,
                                        context.arguments.has(QStringLiteral("anonymous")));
    if (!input)
        return input.error();
    if (Status written = writePdf(meetingPack(*input), context.positional(3)); !written)
        return written.error();
    printLine(
        {{QStringLiteral("document"), QStringLiteral("meeting")}, {QStringLiteral("path"), context.positional(3)}});
    return kDone;
}

/// `document draw FILE TASK OUT.pdf`: the certificate of the task's newest draw.
Result<int> runDrawPaper(Context& context)
{
    auto workspace = context.open(context.positional(1), true);
    if (!workspace)
        return workspace.error();
    auto q =
        (*workspace)
            ->db()
            .prepare(
                "SELECT certificate FROM draw WHERE task_no = ? AND certificate <> '' ORDER BY drawn_at DESC LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->bind(1, context.positional(2)).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound,
                     Texts::tr("Nothing is drawn for the task %1 yet.").arg(context.positional(2))};
    const QJsonObject certificate = QJsonDocument::fromJson(q->text(0).toUtf8()).object();
    if (Status written = writePdf(drawPaper(certificate), context.positional(3)); !written)
        return written.error();
    printLine({{QStringLiteral("document"), QStringLiteral("draw")}, {QStringLiteral("path"), context.positional(3)}});
    return kDone;
}

} // namespace spotcheck::cli
