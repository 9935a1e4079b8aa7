#include "app/cli/command.h"
#include "core/documents/document_kind.h"
#include "core/registry/attachment.h"
#include "core/registry/identity.h"
#include "core/registry/setting.h"
#include "core/testing/rejudge.h"
#include "core/testing/review.h"
#include "core/workspace/row_loop.h"
#include "ui/print/proof_sheet.h"

#include <QCoreApplication>
#include <QJsonArray>

/// Commands of the review: decide and sign, persons, attachments, documents.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// Reports by sampling number or report number.
Result<std::vector<qint64>> reportsNamed(const Database& db, const QString& name)
{
    auto q = db.prepare("SELECT id FROM report WHERE sample_no = ?1 OR report_no = ?1 ORDER BY id");
    if (!q)
        return q.error();
    q->bind(1, name);
    std::vector<qint64> ids;
    RowLoop loop(*q);
    while (loop.next()) {
        ids.push_back(q->integer(0));
    }
    if (!loop.status())
        return loop.status().error();
    if (ids.empty())
        return Error{ErrorKind::NotFound, Texts::tr("There is no report of “%1”.").arg(name)};
    return ids;
}

QString passphraseOfEnvironment()
{
    return qEnvironmentVariable("SPOTCHECK_PASSPHRASE");
}

/// The workspace with the person of --actor, proven when the environment holds their passphrase.
Result<std::unique_ptr<Workspace>> openAsPerson(const Context& context)
{
    auto workspace = context.open(context.positional(0), false);
    if (!workspace || passphraseOfEnvironment().isEmpty())
        return workspace;
    if (Status shown = becomePerson(**workspace, context.person, passphraseOfEnvironment()); !shown)
        return shown.error();
    return workspace;
}

Result<qint64> decideOrSign(Workspace& workspace, const std::vector<qint64>& ids, const QString& what,
                            const QString& reason)
{
    if (what == u"accept")
        return decide(workspace, ids, Decision::Accept, reason);
    if (what == u"return")
        return decide(workspace, ids, Decision::ReturnToLab, reason);
    if (what == u"cannot-tell")
        return decide(workspace, ids, Decision::CannotTell, reason);
    if (what == u"sign")
        return sign(workspace, ids);
    return Error{ErrorKind::Usage, Texts::tr("Say accept, return, cannot-tell or sign.")};
}

} // namespace

Result<int> runReview(Context& context)
{
    auto workspace = openAsPerson(context);
    if (!workspace)
        return workspace.error();
    const auto ids = reportsNamed((*workspace)->db(), context.positional(1));
    if (!ids)
        return ids.error();
    const auto done =
        decideOrSign(**workspace, *ids, context.positional(2), context.arguments.value(QStringLiteral("reason")));
    if (!done)
        return done.error();
    printLine({{QStringLiteral("reports"), qint64(ids->size())},
               {QStringLiteral("action"), context.positional(2)},
               {QStringLiteral("person"), (*workspace)->person()},
               {QStringLiteral("entry"), *done}});
    return kDone;
}

Result<int> runPerson(Context& context)
{
    auto workspace = context.open(context.positional(0), false);
    if (!workspace)
        return workspace.error();
    if (passphraseOfEnvironment().isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("Put the new passphrase into the environment as SPOTCHECK_PASSPHRASE, "
                                                 "a former one as SPOTCHECK_OLD_PASSPHRASE.")};
    const auto done = setPassphrase(**workspace, context.positional(1),
                                    qEnvironmentVariable("SPOTCHECK_OLD_PASSPHRASE"), passphraseOfEnvironment());
    if (!done)
        return done.error();
    printLine({{QStringLiteral("person"), context.positional(1)}, {QStringLiteral("entry"), *done}});
    return kDone;
}

Result<int> runAttach(Context& context)
{
    auto workspace = openAsPerson(context);
    if (!workspace)
        return workspace.error();
    const auto ids = reportsNamed((*workspace)->db(), context.positional(1));
    if (!ids)
        return ids.error();
    const auto done = attachFile(**workspace, QStringLiteral("report"), *ids, context.positional(2));
    if (!done)
        return done.error();
    printLine({{QStringLiteral("reports"), qint64(ids->size())}, {QStringLiteral("entry"), *done}});
    return kDone;
}

Result<int> runRejudge(Context& context)
{
    auto workspace = openAsPerson(context);
    if (!workspace)
        return workspace.error();
    const auto outcome = rejudge(**workspace);
    if (!outcome)
        return outcome.error();
    printLine({{QStringLiteral("reports"), outcome->reports},
               {QStringLiteral("changed"), outcome->changed},
               {QStringLiteral("entry"), outcome->entry}});
    return outcome->changed > 0 ? kLook : kDone;
}

Result<int> runSetting(Context& context)
{
    if (context.positional(1) != u"decision-rule")
        return runNumberSetting(context);
    const QString value = context.positional(2);
    auto workspace = context.open(context.positional(0), value.isEmpty());
    if (!workspace)
        return workspace.error();
    if (!value.isEmpty()) {
        if (!readDecisionRule(value.toStdString()))
            return Error{ErrorKind::Usage, Texts::tr("Say simple, guarded or non_binary.")};
        const auto done =
            chooseSetting(**workspace, kDecisionRule, value, {}, context.arguments.value(QStringLiteral("source")));
        if (!done)
            return done.error();
    }
    const auto now = settingOn((*workspace)->db(), kDecisionRule);
    if (!now)
        return now.error();
    printLine({{QStringLiteral("setting"), QStringLiteral("decision-rule")},
               {QStringLiteral("value"), now->isEmpty() ? QStringLiteral("simple") : *now}});
    return kDone;
}

Result<int> runDocument(Context& context)
{
    if (context.positional(0) == u"filing")
        return runFilingLetter(context);
    if (context.positional(0) == u"meeting")
        return runMeeting(context);
    if (context.positional(0) == u"draw")
        return runDrawPaper(context);
    if (context.positional(0) == u"day-plan")
        return runDayPlan(context);
    if (documentKind(context.positional(0)) != nullptr)
        return runLetter(context, context.positional(0));
    if (context.positional(0) != u"proof") {
        QStringList known{QStringLiteral("proof"), QStringLiteral("filing"), QStringLiteral("draw"),
                          QStringLiteral("meeting"), QStringLiteral("day-plan")};
        for (const DocumentKind& kind : documentKinds())
            known << kind.code;
        return Error{ErrorKind::Usage, Texts::tr("There are the documents %1.").arg(known.join(QStringLiteral(", ")))};
    }
    auto workspace = context.open(context.positional(1), true);
    if (!workspace)
        return workspace.error();
    const auto ids = reportsNamed((*workspace)->db(), context.positional(2));
    if (!ids)
        return ids.error();
    auto input = proofSheetInput((*workspace)->db(), ids->front(), context.clock->nowUtc());
    if (!input)
        return input.error();
    if (Status written = writePdf(proofSheet(*input), context.positional(3)); !written)
        return written.error();
    printLine({{QStringLiteral("document"), QStringLiteral("proof")}, {QStringLiteral("path"), context.positional(3)}});
    return kDone;
}

} // namespace spotcheck::cli
