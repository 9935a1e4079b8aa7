#include "app/cli/command.h"
#include "core/rules/burden_limits.h"
#include "core/sampling/draw_certificate.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

/// `draw`: the verifiable draw of enterprises and teams of samplers, and the check of a certificate.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Result<int> strataOf(const QString& words)
{
    int strata = 0;
    for (const QString& word : words.split(u',', Qt::SkipEmptyParts)) {
        if (word == QStringLiteral("district"))
            strata |= int(DrawStratum::District);
        else if (word == QStringLiteral("size"))
            strata |= int(DrawStratum::Size);
        else if (word != QStringLiteral("none"))
            return Error{ErrorKind::Usage, Texts::tr("Strata are district, size or none, not “%1”.").arg(word)};
    }
    return strata;
}

Result<DrawOrder> orderOf(const Context& context)
{
    DrawOrder order;
    order.task = context.arguments.value(QStringLiteral("task"));
    bool isNumber = false;
    order.size = context.arguments.value(QStringLiteral("size")).toInt(&isNumber);
    if (order.task.isEmpty() || !isNumber || order.size < 1)
        return Error{ErrorKind::Usage, Texts::tr("Say the task with --task and how many with --size.")};
    const QByteArray hex = context.arguments.value(QStringLiteral("seed")).toLatin1();
    order.seed = QByteArray::fromHex(hex);
    if (order.seed.toHex() != hex.toLower())
        return Error{ErrorKind::Usage, Texts::tr("The seed is not written in hexadecimal digits.")};
    const auto strata = strataOf(context.arguments.value(QStringLiteral("strata"), QStringLiteral("district")));
    if (!strata)
        return strata.error();
    order.strata = *strata;
    order.samplers = context.arguments.has(QStringLiteral("samplers"));
    order.venues = context.arguments.has(QStringLiteral("venues"));
    order.visitsOfATeam = context.arguments.value(QStringLiteral("visits")).toInt();
    return order;
}

Result<int> verifyCertificate(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRefused, Texts::tr("The certificate %1 cannot be read.").arg(path)};
    const QJsonDocument certificate = QJsonDocument::fromJson(file.readAll());
    if (!certificate.isObject())
        return Error{ErrorKind::InputRefused, Texts::tr("%1 is no certificate of a draw.").arg(path)};
    const QStringList wrong = replayCertificate(certificate.object());
    printLine({{QStringLiteral("valid"), wrong.isEmpty()},
               {QStringLiteral("problems"), QJsonArray::fromStringList(wrong)},
               {QStringLiteral("picks"), certificate[QStringLiteral("picks")].toArray().size()}});
    return wrong.isEmpty() ? kDone : kLook;
}

Result<int> commit(Context& context)
{
    auto workspace = context.open(context.positional(0), false);
    if (!workspace)
        return workspace.error();
    const QString task = context.arguments.value(QStringLiteral("task"));
    const auto id = commitSeed(**workspace, task);
    if (!id)
        return id.error();
    const auto seed = committedSeed((*workspace)->db(), task);
    if (!seed)
        return seed.error();
    printLine({{QStringLiteral("task"), task},
               {QStringLiteral("commitment"), seed->commitment},
               {QStringLiteral("committed_at"), seed->committedAt}});
    return kDone;
}

/// The seed given, else the one committed before.
Result<qint64> takeSeed(const Database& db, DrawOrder& order)
{
    if (!order.seed.isEmpty())
        return 0;
    const auto committed = committedSeed(db, order.task);
    if (!committed)
        return committed.error();
    order.seed = committed->seed;
    return committed->id;
}

} // namespace

Result<int> runDraw(Context& context)
{
    if (context.arguments.has(QStringLiteral("verify")))
        return verifyCertificate(context.arguments.value(QStringLiteral("verify")));
    if (context.arguments.has(QStringLiteral("commit")))
        return commit(context);
    auto order = orderOf(context);
    if (!order)
        return order.error();
    const bool keeps = context.arguments.has(QStringLiteral("keep")) || order->seed.isEmpty();
    auto workspace = context.open(context.positional(0), !keeps);
    if (!workspace)
        return workspace.error();
    const auto limits = burdenLimits((*workspace)->db(), context.clock->today());
    const auto id = takeSeed((*workspace)->db(), *order);
    if (!limits)
        return limits.error();
    if (!id)
        return id.error();
    const auto certificate = drawCertificate(**workspace, *order, *limits);
    if (!certificate)
        return certificate.error();
    if (keeps)
        if (const auto kept = keepCertificate(**workspace, *id, *certificate); !kept)
            return kept.error();
    printLine(*certificate);
    return certificate->value(QStringLiteral("picks")).toArray().size() < order->size ? kLook : kDone;
}

} // namespace spotcheck::cli
