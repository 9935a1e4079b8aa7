#include "core/registry/identity.h"

#include "core/base/ids.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <sodium.h>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(registry)
};

/// The stored hash of a person; empty when they have none.
Result<QByteArray> storedHash(const Database& db, const QString& name)
{
    auto q = db.prepare("SELECT passphrase FROM identity WHERE name = ?");
    if (!q)
        return q.error();
    q->bind(1, name);
    const auto found = q->step();
    if (!found)
        return found.error();
    return *found ? q->text(0).toUtf8() : QByteArray();
}

bool fits(const QByteArray& hash, const QString& passphrase)
{
    const QByteArray typed = passphrase.toUtf8();
    return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.constData(), typed.constData(),
                                                          static_cast<unsigned long long>(typed.size())) == 0;
}

Result<QByteArray> hashOf(const QString& passphrase)
{
    char out[crypto_pwhash_STRBYTES];
    const QByteArray typed = passphrase.toUtf8();
    if (sodium_init() < 0 ||
        crypto_pwhash_str(out, typed.constData(), static_cast<unsigned long long>(typed.size()),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return Error{ErrorKind::Io,
                     Texts::tr("There is not enough memory to protect the passphrase. Nothing was changed.")};
    return QByteArray(out);
}

Error wrong(const QString& name)
{
    return {ErrorKind::Refused, Texts::tr("This is not the passphrase of %1.").arg(name)};
}

} // namespace

Result<bool> knowsPersons(const Database& db)
{
    const auto any = db.integer("SELECT EXISTS (SELECT 1 FROM identity)");
    if (!any)
        return any.error();
    return *any != 0;
}

Result<bool> hasPassphrase(const Database& db, const QString& name)
{
    const auto hash = storedHash(db, name);
    if (!hash)
        return hash.error();
    return !hash->isEmpty();
}

Result<QStringList> knownPersons(const Database& db)
{
    auto q = db.prepare("SELECT name FROM identity ORDER BY name");
    if (!q)
        return q.error();
    QStringList names;
    RowLoop loop(*q);
    while (loop.next()) {
        names << q->text(0);
    }
    return loop.give(std::move(names));
}

Result<qint64> setPassphrase(Workspace& workspace, const QString& name, const QString& old, const QString& passphrase)
{
    const QString person = name.trimmed();
    if (person.isEmpty())
        return Error{ErrorKind::Refused, Texts::tr("Say who it is: the name is missing.")};
    if (passphrase.size() < kShortestPassphrase)
        return Error{ErrorKind::Refused,
                     Texts::tr("A passphrase has at least %1 characters.").arg(kShortestPassphrase)};
    const auto stored = storedHash(workspace.db(), person);
    if (!stored)
        return stored.error();
    if (!stored->isEmpty() && !fits(*stored, old))
        return wrong(person);
    const auto hash = hashOf(passphrase);
    if (!hash)
        return hash.error();
    workspace.setPerson(person);
    const ChangeInfo info{QStringLiteral("person.passphrase"), Texts::tr("Set the passphrase of %1").arg(person)};
    const auto done = workspace.change(info, [&](Database& db) -> Status {
        auto q = db.prepare("INSERT INTO identity (id, name, passphrase, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?2) "
                            "ON CONFLICT (name) DO UPDATE SET passphrase = ?3, made_at = ?4, made_by = ?2");
        if (!q)
            return q.error();
        q->bind(1, naturalId("identity", person.toStdString())).bind(2, person);
        q->bind(3, QString::fromUtf8(*hash)).bind(4, workspace.clock().nowUtc().toMSecsSinceEpoch());
        return q->run();
    });
    if (done)
        workspace.setPerson(person, true);
    return done;
}

Status becomePerson(Workspace& workspace, const QString& name, const QString& passphrase)
{
    const auto hash = storedHash(workspace.db(), name);
    if (!hash)
        return hash.error();
    if (!hash->isEmpty() && !fits(*hash, passphrase))
        return wrong(name);
    workspace.setPerson(name, !hash->isEmpty());
    return ok();
}

Status requireProof(const Workspace& workspace, const Database& db)
{
    const auto known = knowsPersons(db);
    if (!known)
        return known.error();
    if (!*known || workspace.isPersonProven())
        return ok();
    return Error{ErrorKind::Refused,
                 Texts::tr("Persons of this file sign with their passphrase. %1 has not shown one: choose "
                           "File > Change person…")
                     .arg(workspace.person())};
}

} // namespace spotcheck
