#include "app/cli/command.h"
#include "core/documents/document_fields.h"
#include "core/documents/document_kind.h"
#include "core/documents/document_number.h"
#include "core/documents/make_document.h"
#include "core/workspace/row_loop.h"
#include "ui/print/letter_file.h"
#include "ui/print/letter_fonts.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

/// Official letters and forms, their templates, the register of numbers, and the mark on a paper.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Status write(const QList<MadeDocument>& documents, const QString& path)
{
    QList<PrintedLetter> letters;
    for (const MadeDocument& one : documents)
        letters << PrintedLetter{one.letter, markText(one.mark), markPayload(one.mark)};
    return writeLetters(letters, path);
}

/// Several subjects with ；between, or `all-open`: every open case.
Result<QList<qint64>> subjectsOf(const Database& db, const QString& subject, const QString& text)
{
    QList<qint64> ids;
    if (text == QStringLiteral("all-open") && subject == QStringLiteral("case")) {
        auto q = db.prepare("SELECT id FROM aftermath_case WHERE done_on = '' ORDER BY sample_no, party");
        if (!q)
            return q.error();
        RowLoop loop(*q);
        while (loop.next()) {
            ids << q->integer(0);
        }
        return loop.give(std::move(ids));
    }
    for (const QString& one : text.split(u'；', Qt::SkipEmptyParts)) {
        const auto id = documentSubject(db, subject, one.trimmed());
        if (!id)
            return id.error();
        ids << *id;
    }
    return ids;
}

void sayFonts(const QString& path)
{
    const QStringList fonts = substitutedFonts();
    if (!fonts.isEmpty() && path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        std::fprintf(stderr, "%s\n",
                     qPrintable(Texts::tr("Fonts that are not installed were replaced: %1.").arg(fonts.join(u'；'))));
}

QJsonObject madeJson(const MadeDocument& made, const QString& path)
{
    return {{QStringLiteral("document"), made.kind},
            {QStringLiteral("title"), made.title},
            {QStringLiteral("number"), made.letter.number},
            {QStringLiteral("mark"), markText(made.mark)},
            {QStringLiteral("missing"), QJsonArray::fromStringList(made.letter.missing)},
            {QStringLiteral("path"), path}};
}

/// On paper; nothing is written down when the file is only to be read.
Result<QList<MadeDocument>> made(Workspace& workspace, const DocumentOrder& order, bool logs, const QString& path)
{
    if (logs)
        return makeDocuments(workspace, order,
                             [&path](const QList<MadeDocument>& papers) { return write(papers, path); });
    QList<MadeDocument> all;
    for (const qint64 subject : order.subjects) {
        auto one = composeDocument(workspace.db(), order.kind, subject, workspace.clock().today());
        if (!one)
            return one.error();
        all << *std::move(one);
    }
    const Status written = write(all, path);
    return written ? Result<QList<MadeDocument>>(std::move(all)) : Result<QList<MadeDocument>>(written.error());
}

} // namespace

Result<int> runLetter(Context& context, const QString& code)
{
    const QString path = context.positional(3);
    const DocumentKind& kind = *documentKind(code);
    const bool logs = !context.arguments.has(QStringLiteral("no-log"));
    if (!logs && context.arguments.has(QStringLiteral("number")))
        return Error{ErrorKind::Usage,
                     Texts::tr("A number that is taken is written down: --number does not go with --no-log.")};
    auto workspace = context.open(context.positional(1), !logs);
    if (!workspace)
        return workspace.error();
    const auto subjects = subjectsOf((*workspace)->db(), kind.subject, context.positional(2));
    if (!subjects)
        return subjects.error();
    if (subjects->isEmpty())
        return Error{ErrorKind::NotFound, Texts::tr("There is nothing to print.")};
    const auto documents =
        made(**workspace, {code, *subjects, context.arguments.has(QStringLiteral("number"))}, logs, path);
    if (!documents)
        return documents.error();
    sayFonts(path);
    bool missing = false;
    for (const MadeDocument& one : *documents) {
        missing |= !one.letter.missing.isEmpty();
        printLine(madeJson(one, path));
    }
    return missing ? kLook : kDone;
}

/// fields KIND FILE: what a template may name; template KIND FILE [TEXT.txt|shipped]: shows or replaces it.
Result<int> runTemplate(Context& context)
{
    const DocumentKind* kind = documentKind(context.positional(0));
    if (kind == nullptr)
        return Error{ErrorKind::Usage, Texts::tr("There is no kind of document “%1”.").arg(context.positional(0))};
    const QString source = context.positional(2);
    auto workspace = context.open(context.positional(1), source.isEmpty());
    if (!workspace)
        return workspace.error();
    if (!source.isEmpty()) {
        QString text;
        if (source != QStringLiteral("shipped")) {
            QFile file(source);
            if (!file.open(QIODevice::ReadOnly))
                return Error{ErrorKind::InputRefused, Texts::tr("%1 cannot be read.").arg(source)};
            text = QString::fromUtf8(file.readAll());
        }
        if (const auto set = setTemplate(**workspace, kind->code, text); !set)
            return set.error();
    }
    const auto body = templateOf((*workspace)->db(), kind->code);
    if (!body)
        return body.error();
    printLine({{QStringLiteral("kind"), kind->code},
               {QStringLiteral("title"), kind->chinese},
               {QStringLiteral("template"), *body},
               {QStringLiteral("fields"), QJsonArray::fromStringList(fieldNames(kind->subject))}});
    return kDone;
}

/// The mark on a paper against the file.
Result<int> runMark(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const auto answer = verifyMark((*workspace)->db(), context.positional(1));
    if (!answer)
        return answer.error();
    printLine({{QStringLiteral("state"), markStateCode(answer->state)},
               {QStringLiteral("message"), markStateText(answer->state)},
               {QStringLiteral("rule"), answer->mark.rule},
               {QStringLiteral("altered_by"), answer->alteredBy}});
    return answer->state == MarkState::Holds ? kDone : kLook;
}

/// take FILE WORD TITLE; void FILE NUMBER REASON.
Result<int> runNumber(Context& context)
{
    const QString action = context.positional(0);
    auto workspace = context.open(context.positional(1), false);
    if (!workspace)
        return workspace.error();
    if (action == QStringLiteral("take")) {
        const auto number = takeNumber(**workspace, context.positional(2), context.positional(3));
        if (!number)
            return number.error();
        printLine({{QStringLiteral("number"), number->text()}});
        return kDone;
    }
    if (action != QStringLiteral("void"))
        return Error{ErrorKind::Usage, Texts::tr("Say take or void.")};
    auto q = (*workspace)
                 ->db()
                 .prepare("SELECT id FROM document_number WHERE word || '〔' || year || '〕' || serial || '号' = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, context.positional(2)).step();
    if (!found)
        return found.error();
    const qint64 id = *found ? q->integer(0) : 0;
    q->reset();
    const auto done = voidNumber(**workspace, id, context.positional(3));
    return done ? Result<int>(kDone) : Result<int>(done.error());
}

} // namespace spotcheck::cli
