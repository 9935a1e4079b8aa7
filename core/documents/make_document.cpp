#include "core/documents/make_document.h"

#include "core/base/ids.h"
#include "core/documents/document_fields.h"
#include "core/documents/document_kind.h"
#include "core/documents/document_number.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

const char* tableOf(const DocumentKind& kind)
{
    return kind.subject == QStringLiteral("case") ? "aftermath_case" : "batch";
}

Error unknownKind(const QString& code)
{
    QStringList known;
    for (const DocumentKind& kind : documentKinds())
        known << kind.code;
    return {ErrorKind::Usage,
            QCoreApplication::translate("documents", "There is no kind of document “%1”; there are %2.")
                .arg(code, known.join(QStringLiteral(", ")))};
}

/// Until a number is taken the place for it stays open.
QString openNumber(QDate day)
{
    return QStringLiteral("〔%1〕　　号").arg(day.year());
}

Result<QString> officeOf(const Database& db, const DocumentKind& kind, qint64 subject)
{
    if (!kind.issuer.isEmpty())
        return kind.issuer;
    return db.text(std::string("SELECT office FROM ") + tableOf(kind) + " WHERE id = " + std::to_string(subject));
}

Status log(Database& db, const Workspace& workspace, const MadeDocument& made)
{
    auto q =
        db.prepare("INSERT INTO document(id, kind, subject_kind, subject_id, number_id, title, content_hash, head, "
                   "entries, made_by, made_at) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    if (!q)
        return q.error();
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    q->bind(1, randomId(now)).bind(2, made.kind).bind(3, made.mark.kind).bind(4, made.subject);
    if (made.number == 0)
        q->bindNull(5);
    else
        q->bind(5, made.number);
    q->bind(6, made.title).bind(7, QString::fromLatin1(made.mark.content.toHex()));
    q->bind(8, QString::fromLatin1(made.mark.head.toHex())).bind(9, made.mark.entries);
    return q->bind(10, workspace.person()).bind(11, now).run();
}

/// The valid number the same paper bears already: printed again it bears it again. 0: none.
Result<DocumentNumber> numberBorne(const Database& db, const MadeDocument& made)
{
    auto q =
        db.prepare("SELECT n.id, n.serial, n.word, n.year FROM document d JOIN document_number n ON n.id = d.number_id "
                   "WHERE d.kind = ?1 AND d.subject_kind = ?2 AND d.subject_id = ?3 AND n.state = 0 ORDER BY d.made_at "
                   "DESC LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->bind(1, made.kind).bind(2, made.mark.kind).bind(3, made.subject).step();
    if (!found)
        return found.error();
    return *found ? DocumentNumber{q->integer(0), q->integer(1), q->text(2), int(q->integer(3))} : DocumentNumber{};
}

Status numberAndLog(Database& db, const Workspace& workspace, const DocumentOrder& order, const DocumentKind& kind,
                    MadeDocument& made)
{
    const bool isOpen = made.letter.number == openNumber(workspace.clock().today());
    if (order.takeNumbers && made.number == 0 && !kind.word.isEmpty() && isOpen) {
        const auto office = officeOf(db, kind, made.subject);
        if (!office)
            return office.error();
        const auto number = takeNumberInside(db, numberWord(*office, kind.word), workspace.clock().today(), made.title,
                                             workspace.person());
        if (!number)
            return number.error();
        made.number = number->id;
        made.letter.number = number->text();
    }
    return log(db, workspace, made);
}

Result<QList<MadeDocument>> composeAll(const Workspace& workspace, const DocumentOrder& order)
{
    QList<MadeDocument> all;
    for (const qint64 subject : order.subjects) {
        auto made = composeDocument(workspace.db(), order.kind, subject, workspace.clock().today());
        if (!made)
            return made.error();
        all << *std::move(made);
    }
    return all;
}

/// Whatever cannot be withdrawn is said, for then a number is used up.
Error withdrawn(Workspace& workspace, qint64 seq, Error why)
{
    if (seq == 0)
        return why;
    if (const auto back = workspace.withdraw(seq); !back)
        why.message = QCoreApplication::translate("documents", "%1 The numbers taken for it stay in the register.")
                          .arg(why.message);
    return why;
}

} // namespace

Result<MadeDocument> composeDocument(const Database& db, const QString& code, qint64 subject, QDate today)
{
    const DocumentKind* kind = documentKind(code);
    if (kind == nullptr)
        return unknownKind(code);
    auto fields = documentFields(db, kind->subject, subject, today);
    const auto text = templateOf(db, code);
    if (!fields)
        return fields.error();
    if (!text)
        return text.error();
    QString& number = (*fields)[QStringLiteral("文号")];
    number = openNumber(today);
    QString& order = (*fields)[QStringLiteral("责令改正文号")];
    if (order.isEmpty() && code == QStringLiteral("order"))
        order = number;
    auto letter = bindTemplate(*text, *fields);
    auto mark = recordMark(db, QString::fromLatin1(tableOf(*kind)), subject);
    if (!letter)
        return letter.error();
    if (!mark)
        return mark.error();
    MadeDocument made{code, letter->title, subject, *std::move(letter), *std::move(mark), 0};
    const auto borne = numberBorne(db, made);
    if (!borne)
        return borne.error();
    if (borne->id != 0 && made.letter.number == openNumber(today))
        made.number = borne->id, made.letter.number = borne->text();
    return made;
}

Result<QList<MadeDocument>> makeDocuments(Workspace& workspace, const DocumentOrder& order, const PaperWriter& write)
{
    const DocumentKind* kind = documentKind(order.kind);
    if (kind == nullptr)
        return unknownKind(order.kind);
    auto all = composeAll(workspace, order);
    if (!all)
        return all.error();
    const QString title =
        QCoreApplication::translate("documents", "Print “%1” (%2)").arg(kind->chinese).arg(order.subjects.size());
    const auto seq = workspace.change({QStringLiteral("document.make"), title}, [&](Database& db) -> Status {
        for (MadeDocument& made : *all)
            if (Status one = numberAndLog(db, workspace, order, *kind, made); !one)
                return one;
        return ok();
    });
    if (!seq)
        return seq.error();
    if (Status written = write(*all); !written)
        return withdrawn(workspace, *seq, written.error());
    return all;
}

} // namespace spotcheck
