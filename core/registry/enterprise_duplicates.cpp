#include "core/registry/enterprise_duplicates.h"

#include "core/base/ids.h"
#include "core/registry/duplicate_finder.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>
#include <set>
#include <tuple>
#include <vector>

namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("registry", source);
}

using Pairs = std::set<std::pair<qint64, qint64>>;

/// By id, so that what is known elsewhere of enterprises can be merged in.
Result<std::vector<DuplicateRecord>> readAll(const Database& db)
{
    auto q = db.prepare("SELECT id, name, uscc, address, region FROM enterprise WHERE merged_into IS NULL ORDER BY id");
    if (!q)
        return q.error();
    std::vector<DuplicateRecord> records;
    RowLoop loop(*q);
    while (loop.next()) {
        DuplicateRecord record{q->integer(0), 0, q->text(1), q->text(2), q->text(3), q->text(4), {}, {}};
        record.bare = bareName(record.name), record.bareAddress = bareName(record.address);
        records.push_back(std::move(record));
    }
    return loop.give(std::move(records));
}

/// One pass in the order of an index: asked enterprise by enterprise it would cost more than all comparing.
Status countBatches(const Database& db, const char* sql, std::vector<DuplicateRecord>& records)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    auto next = records.begin();
    while (next != records.end()) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        next = std::find_if(next, records.end(),
                            [&](const DuplicateRecord& record) { return record.id >= q->integer(0); });
        if (next != records.end() && next->id == q->integer(0))
            next->batches += q->integer(1);
    }
    return ok();
}

Result<Pairs> declared(const Database& db)
{
    auto q = db.prepare("SELECT one_id, other_id FROM not_duplicate");
    if (!q)
        return q.error();
    Pairs pairs;
    RowLoop loop(*q);
    while (loop.next()) {
        pairs.emplace(q->integer(0), q->integer(1));
    }
    return loop.give(std::move(pairs));
}

QString sentenceOf(Likeness likeness)
{
    switch (likeness) {
    case Likeness::SameName: break;
    case Likeness::WithinAtAddress:
        return words(QT_TRANSLATE_NOOP("registry", "The same address, and one name is within the other."));
    case Likeness::NearAtAddress:
    case Likeness::Near:
        return words(QT_TRANSLATE_NOOP("registry", "The names differ in one character, in the same district."));
    }
    return words(QT_TRANSLATE_NOOP("registry", "The names are the same but for width, brackets or legal form."));
}

/// The one with more batches is kept; of two alike the one with a credit code.
bool isKept(const DuplicateRecord& a, const DuplicateRecord& b)
{
    return a.batches != b.batches ? a.batches > b.batches : !a.code.isEmpty() || b.code.isEmpty();
}

DuplicatePair shownPair(const LikelyPair& found, const DuplicateRecord& a, const DuplicateRecord& b)
{
    const auto& [one, other] = isKept(a, b) ? std::tie(a, b) : std::tie(b, a);
    QString why = sentenceOf(found.likeness);
    if (!a.code.isEmpty() && !b.code.isEmpty())
        why += words(QT_TRANSLATE_NOOP("registry", " Their credit codes differ."));
    return {one.id, other.id, one.name, other.name, one.code, other.code, one.address, other.address, why, found.score};
}

} // namespace

QString bareName(const QString& name)
{
    QString bare;
    for (const QChar c : name.normalized(QString::NormalizationForm_KC).toLower())
        if (!c.isSpace() && !QStringLiteral("()（）·•-—、，。").contains(c))
            bare += c;
    for (const QString& form : {QStringLiteral("有限责任公司"), QStringLiteral("股份有限公司"),
                                QStringLiteral("有限公司"), QStringLiteral("公司")})
        if (bare.endsWith(form) && bare.size() > form.size() + 1) {
            bare.chop(form.size());
            break;
        }
    for (const QString& place : {QStringLiteral("上海市"), QStringLiteral("上海")})
        if (bare.contains(place) && bare.size() > place.size() + 1) {
            bare.remove(bare.indexOf(place), place.size());
            break;
        }
    return bare;
}

Result<EnterpriseDuplicates> enterpriseDuplicates(const Database& db, int most, Progress* progress)
{
    auto records = readAll(db);
    const auto two = declared(db);
    if (!records || !two)
        return !records ? records.error() : two.error();
    for (const char* sql : {"SELECT sampled_id, count(*) FROM batch WHERE sampled_id IS NOT NULL GROUP BY sampled_id",
                            "SELECT producer_id, count(*) FROM batch WHERE producer_id IS NOT NULL GROUP BY "
                            "producer_id"})
        if (Status counted = countBatches(db, sql, *records); !counted)
            return counted.error();
    DuplicateFinder finder(*records);
    if (Status found = finder.run(progress); !found)
        return found.error();
    EnterpriseDuplicates answer{{}, 0, finder.coarse()};
    for (const LikelyPair& found : finder.pairs()) {
        const DuplicateRecord &a = (*records)[found.a], &b = (*records)[found.b];
        if (two->contains({a.id, b.id}))
            continue;
        if (++answer.found <= most || most == 0)
            answer.pairs << shownPair(found, a, b);
    }
    return answer;
}

Result<qint64> declareTwo(Workspace& workspace, qint64 one, qint64 other, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorKind::Refused, words(QT_TRANSLATE_NOOP("registry", "Say why the two are not the same."))};
    const auto [low, high] = std::minmax(one, other);
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    return workspace.change(
        {QStringLiteral("enterprise.two"), words(QT_TRANSLATE_NOOP("registry", "Two enterprises, not one"))},
        [&, low = low, high = high](Database& db) -> Status {
            auto q = db.prepare("INSERT OR REPLACE INTO not_duplicate(id, one_id, other_id, reason, person, at) "
                                "VALUES(?,?,?,?,?,?)");
            if (!q)
                return q.error();
            const std::string key = std::to_string(low) + '\x1f' + std::to_string(high);
            q->bind(1, naturalId("not_duplicate", key)).bind(2, low).bind(3, high).bind(4, reason.trimmed());
            return q->bind(5, workspace.person()).bind(6, now).run();
        });
}

} // namespace spotcheck
