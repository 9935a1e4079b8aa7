#include "core/demo/demo.h"

#include "core/demo/writer.h"
#include "core/registry/office.h"

#include <QCoreApplication>

#include <array>
#include <string>

namespace spotcheck {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("demo", source);
}

using demo::Writer;
using Step = Status (Writer::*)(Database&);

struct Part {
    const char* command;
    const char* title;
    std::vector<Step> steps;
};

std::vector<Part> parts()
{
    return {{"demo.catalogue",
             QT_TRANSLATE_NOOP("demo", "Demo: products, rules and laboratories"),
             {&Writer::writeCatalogue, &Writer::writeRequired}},
            {"demo.enterprises", QT_TRANSLATE_NOOP("demo", "Demo: enterprises"), {&Writer::writeEnterprises}},
            {"demo.incidents", QT_TRANSLATE_NOOP("demo", "Demo: incidents"), {&Writer::writeIncidents}},
            {"demo.plans", QT_TRANSLATE_NOOP("demo", "Demo: annual plans"), {&Writer::writePlans}},
            {"demo.batches", QT_TRANSLATE_NOOP("demo", "Demo: sampled batches"), {&Writer::writeBatches}},
            {"demo.results", QT_TRANSLATE_NOOP("demo", "Demo: laboratory reports"), {&Writer::writeReports}},
            {"demo.cases",
             QT_TRANSLATE_NOOP("demo", "Demo: follow-up cases"),
             {&Writer::writeCases, &Writer::writePlanted}}};
}

Status run(Writer& writer, const Part& part, Database& db)
{
    for (const Step step : part.steps) {
        if (Status done = (writer.*step)(db); !done)
            return done;
    }
    return ok();
}

Status inSeveralChanges(Workspace& workspace, Writer& writer)
{
    for (const Part& part : parts()) {
        const ChangeInfo info{QString::fromLatin1(part.command), text(part.title)};
        const auto done = workspace.change(info, [&](Database& db) { return run(writer, part, db); });
        if (!done)
            return done.error();
    }
    return ok();
}

/// Half a gigabyte for the writer while it fills the tables; then as it was.
class LargeCache {
public:
    explicit LargeCache(Database& db) : m_db(db), m_before(db.integer("PRAGMA cache_size"))
    {
        (void)m_db.exec("PRAGMA cache_size = -524288");
    }
    ~LargeCache() { (void)m_db.exec("PRAGMA cache_size = " + std::to_string(m_before ? *m_before : -2000)); }
    LargeCache(const LargeCache&) = delete;
    LargeCache& operator=(const LargeCache&) = delete;

private:
    Database& m_db;
    Result<qint64> m_before;
};

Status fill(Writer& writer, Database& db)
{
    const LargeCache cache(db);
    auto indices = demo::IndexHolder::drop(db, {"enterprise", "batch", "report", "plan_item", "product"});
    if (!indices)
        return indices.error();
    for (const Part& part : parts()) {
        if (Status done = run(writer, part, db); !done)
            return done;
    }
    return indices->restore(db);
}

Status asBaseline(Workspace& workspace, Writer& writer)
{
    const ChangeInfo info{QStringLiteral("demo.baseline"), text(QT_TRANSLATE_NOOP("demo", "Demo: a whole workspace"))};
    const auto done = workspace.changeAsBaseline(info, [&](Database& db) { return fill(writer, db); });
    return done ? ok() : Status(done.error());
}

Status mustBeEmpty(const Database& db)
{
    const auto found = db.integer(
        "SELECT EXISTS(SELECT 1 FROM batch) OR EXISTS(SELECT 1 FROM enterprise) OR EXISTS(SELECT 1 FROM plan) "
        "OR EXISTS(SELECT 1 FROM product) OR EXISTS(SELECT 1 FROM lab) OR EXISTS(SELECT 1 FROM rule)");
    if (!found)
        return found.error();
    if (*found != 0)
        return Error{
            ErrorKind::InputRefused,
            text(QT_TRANSLATE_NOOP(
                "demo",
                "This workspace already has records; a demo can only be made in a new one. Nothing was changed."))};
    return ok();
}

} // namespace

std::optional<DemoScale> demoScale(QStringView word)
{
    constexpr std::array words{u"small", u"office", u"city", u"province", u"nation"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (word == QStringView(words[i]))
            return DemoScale(i);
    }
    return std::nullopt;
}

Status generateDemo(Workspace& workspace, const DemoOptions& options)
{
    if (Status empty = mustBeEmpty(workspace.db()); !empty)
        return empty;
    const auto offices = workspace.db().integer("SELECT count(*) FROM office");
    if (!offices)
        return offices.error();
    if (Status seeded = *offices > 0 ? ok() : seedRegistry(workspace); !seeded)
        return seeded;
    auto parts = demo::loadParts();
    if (!parts)
        return parts.error();
    const demo::World world(std::move(*parts), options.scale, options.seed, workspace.office().toStdString());
    Writer writer(world, options.progress);
    return world.scale().ordinaryChanges ? inSeveralChanges(workspace, writer) : asBaseline(workspace, writer);
}

} // namespace spotcheck
