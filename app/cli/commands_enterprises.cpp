#include "app/cli/command.h"
#include "app/cli/json_line.h"
#include "core/aftermath/enterprise_file.h"
#include "core/aftermath/same_lot.h"
#include "core/registry/enterprise_duplicates.h"
#include "core/registry/enterprise_merge.h"
#include "core/rules/burden_limits.h"

#include <QCoreApplication>
#include <QJsonArray>

/// `enterprises` (duplicates, merges), `enterprise` (all that is known of one), `samelot`.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString id(qint64 number)
{
    return QString::number(number);
}

Result<int> printDuplicates(const Database& db)
{
    const auto answer = enterpriseDuplicates(db);
    if (!answer)
        return answer.error();
    JsonLine line;
    for (const DuplicatePair& pair : answer->pairs) {
        line.open('{').key("drop").text(id(pair.other)).key("drop_code").text(pair.otherCode);
        line.key("drop_name").text(pair.otherName).key("keep").text(id(pair.one)).key("keep_code").text(pair.oneCode);
        line.key("keep_name").text(pair.oneName).key("score").number(pair.score).key("why").text(pair.why);
        line.close('}').print();
    }
    for (const CoarseBlock& block : answer->coarse)
        printLine({{QStringLiteral("compared_coarsely"), block.key}, {QStringLiteral("records"), block.records}});
    return answer->pairs.isEmpty() && answer->coarse.isEmpty() ? kDone : kLook;
}

Result<int> printMerges(const Database& db)
{
    const auto merges = enterpriseMerges(db);
    if (!merges)
        return merges.error();
    for (const EnterpriseMerge& merge : *merges)
        printLine({{QStringLiteral("merge"), id(merge.id)},
                   {QStringLiteral("kept"), merge.keptName},
                   {QStringLiteral("dropped"), merge.droppedName},
                   {QStringLiteral("reason"), merge.reason},
                   {QStringLiteral("person"), merge.person},
                   {QStringLiteral("undone"), merge.undone}});
    return kDone;
}

/// By id, code or name.
Result<qint64> named(const Database& db, const QString& text)
{
    auto q = db.prepare("SELECT 1 FROM enterprise WHERE id = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, text.toLongLong()).step();
    if (!found)
        return found.error();
    return *found ? Result<qint64>(text.toLongLong()) : enterpriseByText(db, text);
}

Result<int> changeEnterprises(Workspace& workspace, const QString& action, const Arguments& words)
{
    const QString reason = words.value(QStringLiteral("reason"));
    if (action == QStringLiteral("unmerge")) {
        const auto done = unmergeEnterprises(workspace, words.value(QStringLiteral("merge")).toLongLong(), reason);
        return done ? Result<int>(kDone) : Result<int>(done.error());
    }
    const auto keep = named(workspace.db(), words.value(QStringLiteral("keep")));
    const auto drop = named(workspace.db(), words.value(QStringLiteral("drop")));
    if (!keep || !drop)
        return !keep ? keep.error() : drop.error();
    if (action == QStringLiteral("branch")) {
        const auto set = setBranchOf(workspace, *drop, *keep);
        return set ? Result<int>(kDone) : Result<int>(set.error());
    }
    const auto done = action == QStringLiteral("merge") ? mergeEnterprises(workspace, *keep, *drop, reason)
                                                        : declareTwo(workspace, *keep, *drop, reason);
    return done ? Result<int>(kDone) : Result<int>(done.error());
}

} // namespace

Result<int> runEnterprises(Context& context)
{
    const QString action = context.positional(0);
    const bool changes =
        QStringList{QStringLiteral("merge"), QStringLiteral("unmerge"), QStringLiteral("two"), QStringLiteral("branch")}
            .contains(action);
    auto workspace = context.open(context.positional(1), !changes);
    if (!workspace)
        return workspace.error();
    if (changes)
        return changeEnterprises(**workspace, action, context.arguments);
    if (action == QStringLiteral("duplicates"))
        return printDuplicates((*workspace)->db());
    if (action == QStringLiteral("merges"))
        return printMerges((*workspace)->db());
    return Error{ErrorKind::Usage, Texts::tr("Say duplicates, merges, merge, unmerge, two or branch.")};
}

namespace {

QJsonObject fileJson(const EnterpriseFile& file)
{
    QJsonArray years, batches, cases;
    for (const EnterpriseYear& year : file.years)
        years << QJsonObject{{QStringLiteral("year"), year.year},
                             {QStringLiteral("sampled"), year.sampled},
                             {QStringLiteral("as_producer"), year.produced},
                             {QStringLiteral("failed"), year.failed},
                             {QStringLiteral("refused"), year.refused}};
    for (const EnterpriseBatch& batch : file.batches)
        batches << QJsonObject{
            {QStringLiteral("sample"), batch.sampleNo},
            {QStringLiteral("date"), batch.day},
            {QStringLiteral("product"), batch.product},
            {QStringLiteral("role"), batch.asProducer ? QStringLiteral("producer") : QStringLiteral("sampled")},
            {QStringLiteral("failed"), batch.failed}};
    for (const EnterpriseCase& one : file.cases)
        cases << QJsonObject{{QStringLiteral("sample"), one.sampleNo},
                             {QStringLiteral("state"), one.state},
                             {QStringLiteral("clock"), one.clock},
                             {QStringLiteral("due"), one.due.toString(Qt::ISODate)}};
    return {{QStringLiteral("enterprise"), file.uscc},
            {QStringLiteral("name"), file.name},
            {QStringLiteral("region"), file.region},
            {QStringLiteral("address"), file.address},
            {QStringLiteral("aliases"), QJsonArray::fromStringList(file.aliases)},
            {QStringLiteral("branches"), QJsonArray::fromStringList(file.branches)},
            {QStringLiteral("visits"), file.burden.visits.size()},
            {QStringLiteral("left_visits"), file.burden.left(file.limits)},
            {QStringLiteral("years"), years},
            {QStringLiteral("batches"), batches},
            {QStringLiteral("cases"), cases}};
}

} // namespace

Result<int> runEnterprise(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    const QDate today = context.clock->today();
    const auto whose = named(db, context.positional(1));
    const auto limits = burdenLimits(db, today);
    if (!whose || !limits)
        return !whose ? whose.error() : limits.error();
    const auto file = readEnterpriseFile(db, *whose, today, *limits, context.chinese);
    if (!file)
        return file.error();
    printLine(fileJson(*file));
    return kDone;
}

Result<int> runSameLot(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const auto answer = sameLotElsewhere((*workspace)->db(), context.positional(1));
    if (!answer)
        return answer.error();
    for (const SameLotRow& row : answer->rows)
        printLine({{QStringLiteral("sample"), row.sampleNo},
                   {QStringLiteral("producer"), answer->producer},
                   {QStringLiteral("seller"), row.sellerName},
                   {QStringLiteral("region"), row.region},
                   {QStringLiteral("model"), row.model},
                   {QStringLiteral("lot"), row.lot},
                   {QStringLiteral("date"), row.sampledOn},
                   {QStringLiteral("same_lot"), row.sameLot},
                   {QStringLiteral("failed"), row.failed}});
    return answer->rows.isEmpty() ? kDone : kLook;
}

} // namespace spotcheck::cli
