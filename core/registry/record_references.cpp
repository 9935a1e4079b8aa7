#include "core/registry/record_references.h"

#include "core/base/ids.h"
#include "core/registry/office.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

Error notFound(const char* source, const std::string& typed)
{
    return {ErrorKind::NotFound, QCoreApplication::translate("registry", source).arg(shown(typed))};
}

Result<qint64> idBy(Database& db, const char* sql, const std::string& key)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    const auto found = q->bind(1, std::string_view(key)).step();
    if (!found)
        return found.error();
    return *found ? q->integer(0) : 0;
}

Result<Reference> parentProduct(Database& db, const std::string& code)
{
    if (code.empty())
        return Reference{};
    const auto id = idBy(db, "SELECT id FROM product WHERE code = ?", code);
    if (!id)
        return id.error();
    if (*id == 0)
        return notFound(QT_TRANSLATE_NOOP("registry", "There is no product with the code %1."), code);
    return Reference{"parent_id", *id};
}

Result<Reference> labOfBid(Database& db, const std::string& name)
{
    const auto id = idBy(db, "SELECT id FROM lab WHERE name = ?", name);
    if (!id)
        return id.error();
    if (*id == 0)
        return notFound(QT_TRANSLATE_NOOP("registry", "There is no laboratory named “%1”."), name);
    return Reference{"lab_id", *id};
}

Result<Reference> begunPlan(Database& db, qint64 year, const std::string& office)
{
    auto q = db.prepare("INSERT INTO plan(id, year, office, title) VALUES(?,?,?,?)");
    if (!q)
        return q.error();
    const qint64 id = naturalId("plan", std::to_string(year) + '\x1f' + office);
    const QString title = officeName(shown(office)) + QString::number(year) + QStringLiteral("年产品质量监督抽查计划");
    if (Status done = q->bind(1, id).bind(2, year).bind(3, std::string_view(office)).bind(4, title).run(); !done)
        return done.error();
    return Reference{"plan_id", id};
}

Result<Reference> planOfLine(Database& db, const std::string& typedYear, const std::string& office, bool special)
{
    const qint64 year = shown(typedYear).toLongLong();
    if (year < 2000 || year > 2100)
        return notFound(QT_TRANSLATE_NOOP("registry", "“%1” is not a year."), typedYear);
    if (officeName(shown(office)).isEmpty())
        return notFound(QT_TRANSLATE_NOOP("registry", "There is no office “%1”."), office);
    auto q = db.prepare("SELECT id, status FROM plan WHERE year = ? AND office = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, year).bind(2, std::string_view(office)).step();
    if (!found)
        return found.error();
    if (!*found)
        return begunPlan(db, year, office);
    if (q->integer(1) != 0 && !special) // an emergency starts at once
        return Error{ErrorKind::Refused,
                     QCoreApplication::translate("registry", "The plan of %1 is approved; it is not changed "
                                                             "any more. Nothing was added.")
                         .arg(year)};
    return Reference{"plan_id", q->integer(0)};
}

} // namespace

Result<Reference> referenceOf(Database& db, const RecordType& type, const TypedText& typed)
{
    const std::string_view kind = type.kind;
    if (kind == "catalogue")
        return parentProduct(db, typed("parent"));
    if (kind == "bids" || kind == "conflicts")
        return labOfBid(db, typed("lab"));
    if (kind == "tasks" && !typed("lab").empty())
        return labOfBid(db, typed("lab"));
    if (kind == "plan")
        return planOfLine(db, typed("year"), typed("office"), typed("mode") == "2");
    return Reference{};
}

} // namespace spotcheck
