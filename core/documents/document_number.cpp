#include "core/documents/document_number.h"

#include "core/base/ids.h"
#include "core/registry/office.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("documents", source);
}

} // namespace

QString DocumentNumber::text() const
{
    return QStringLiteral("%1〔%2〕%3号").arg(word).arg(year).arg(serial);
}

Result<DocumentNumber> takeNumberInside(Database& db, const QString& word, QDate day, const QString& title,
                                        const QString& person)
{
    auto last = db.prepare("SELECT coalesce(max(serial), 0) FROM document_number WHERE word = ?1 AND year = ?2");
    if (!last)
        return last.error();
    if (const auto read = last->bind(1, word).bind(2, qint64(day.year())).step(); !read)
        return read.error();
    DocumentNumber number{0, last->integer(0) + 1, word, day.year()};
    number.id = naturalId("document_number", number.text().toStdString());
    auto q = db.prepare("INSERT INTO document_number(id, word, year, serial, title, taken_on, person) "
                        "VALUES(?,?,?,?,?,?,?)");
    if (!q)
        return q.error();
    q->bind(1, number.id).bind(2, word).bind(3, qint64(number.year)).bind(4, number.serial).bind(5, title);
    const Status done = q->bind(6, day.toString(Qt::ISODate)).bind(7, person).run();
    return done ? Result<DocumentNumber>(number) : Result<DocumentNumber>(done.error());
}

Result<DocumentNumber> takeNumber(Workspace& workspace, const QString& word, const QString& title)
{
    DocumentNumber taken;
    const auto done = workspace.change(
        {QStringLiteral("number.take"), words(QT_TRANSLATE_NOOP("documents", "Take a document number"))},
        [&](Database& db) -> Status {
            const auto number = takeNumberInside(db, word, workspace.clock().today(), title, workspace.person());
            if (number)
                taken = *number;
            return number ? ok() : Status(number.error());
        });
    return done ? Result<DocumentNumber>(taken) : Result<DocumentNumber>(done.error());
}

bool gaveNumbersOut(const JournalEntry& entry)
{
    const bool takes = entry.command == u"document.make" || entry.command == u"number.take";
    return takes && entry.tables.split(u',').contains(QStringLiteral("document_number"));
}

Result<qint64> voidNumber(Workspace& workspace, qint64 id, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorKind::Refused, words(QT_TRANSLATE_NOOP("documents", "A void number needs a reason."))};
    return workspace.change(
        {QStringLiteral("number.void"), words(QT_TRANSLATE_NOOP("documents", "Make a document number void"))},
        [&](Database& db) -> Status {
            auto q = db.prepare("UPDATE document_number SET state = 1, void_reason = ?2 WHERE id = ?1 AND state = 0");
            if (!q)
                return q.error();
            if (Status done = q->bind(1, id).bind(2, reason.trimmed()).run(); !done)
                return done;
            return db.changes() == 1
                       ? ok()
                       : Status(Error{ErrorKind::Refused,
                                      words(QT_TRANSLATE_NOOP("documents", "There is no such valid number."))});
        });
}

QString numberWord(const QString& office, const QString& kindWord)
{
    const QString name = officeShortName(office);
    const QString place = office == QStringLiteral("310000") || name.isEmpty() ? QString() : name.left(1);
    return QStringLiteral("沪%1市监%2").arg(place, kindWord);
}

} // namespace spotcheck
