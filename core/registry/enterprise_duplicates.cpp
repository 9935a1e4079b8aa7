#include "core/registry/enterprise_duplicates.h"

#include "core/base/ids.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>
#include <set>
#include <vector>

namespace spotcheck {

namespace {

constexpr int kSameName = 95, kSameAddress = 85, kNear = 70;
constexpr int kMostEdits = 1;
constexpr qsizetype kShortest = 4; ///< shorter names are too often near each other by chance
constexpr qsizetype kLargestBlock = 200;

QString words(const char* source)
{
    return QCoreApplication::translate("registry", source);
}

struct Record {
    qint64 id = 0, batches = 0;
    QString name, code, address, region, bare, bareAddress;
};

Result<std::vector<Record>> readAll(const Database& db)
{
    auto q =
        db.prepare("SELECT e.id, e.name, e.uscc, e.address, e.region FROM enterprise e WHERE e.merged_into IS NULL");
    if (!q)
        return q.error();
    std::vector<Record> records;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return records;
        Record record{q->integer(0), 0, q->text(1), q->text(2), q->text(3), q->text(4), {}, {}};
        record.bare = bareName(record.name), record.bareAddress = bareName(record.address);
        records.push_back(std::move(record));
    }
}

Result<std::set<std::pair<qint64, qint64>>> declared(const Database& db)
{
    auto q = db.prepare("SELECT one_id, other_id FROM not_duplicate");
    if (!q)
        return q.error();
    std::set<std::pair<qint64, qint64>> pairs;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return pairs;
        pairs.emplace(q->integer(0), q->integer(1));
    }
}

struct Suspicion {
    int score = 0;
    QString why;
};

Suspicion suspect(const Record& a, const Record& b)
{
    if (a.bare == b.bare && !a.bare.isEmpty())
        return {kSameName,
                words(QT_TRANSLATE_NOOP("registry", "The names are the same but for width, brackets or legal "
                                                    "form."))};
    const bool sameAddress = !a.bareAddress.isEmpty() && a.bareAddress == b.bareAddress;
    if (sameAddress && (a.bare.contains(b.bare) || b.bare.contains(a.bare)))
        return {kSameAddress,
                words(QT_TRANSLATE_NOOP("registry", "The same address, and one name is within the other."))};
    if (std::min(a.bare.size(), b.bare.size()) < kShortest || a.region != b.region)
        return {};
    if (editDistance(a.bare, b.bare, kMostEdits) <= kMostEdits)
        return {sameAddress ? kSameAddress : kNear,
                words(QT_TRANSLATE_NOOP("registry", "The names differ in one character, in the same district."))};
    return {};
}

/// Records are compared only within blocks that share a beginning, an end or an address.
QStringList blocksOf(const Record& record)
{
    QStringList keys;
    if (record.bare.size() >= 2) {
        keys << u'^' + record.bare.left(3) + u'|' + record.region;
        keys << u'$' + record.bare.right(4) + u'|' + record.region;
        keys << u'=' + record.bare;
    }
    if (!record.bareAddress.isEmpty())
        keys << u'@' + record.bareAddress;
    return keys;
}

class Finder {
public:
    Finder(std::vector<Record> records, std::set<std::pair<qint64, qint64>> two)
        : m_records(std::move(records)), m_two(std::move(two))
    {
    }
    Status run(Progress* progress)
    {
        QHash<QString, std::vector<size_t>> blocks;
        for (size_t i = 0; i < m_records.size(); ++i)
            for (const QString& key : blocksOf(m_records[i]))
                blocks[key].push_back(i);
        qint64 done = 0;
        for (const std::vector<size_t>& block : std::as_const(blocks)) {
            if (progress != nullptr && !progress->report(++done, blocks.size()))
                return Error{ErrorKind::Cancelled, words(QT_TRANSLATE_NOOP("registry", "Stopped."))};
            if (qsizetype(block.size()) <= kLargestBlock)
                compareBlock(block);
        }
        return ok();
    }
    QList<DuplicatePair> pairs() const { return m_pairs; }

private:
    void compareBlock(const std::vector<size_t>& block)
    {
        for (size_t i = 0; i < block.size(); ++i)
            for (size_t j = i + 1; j < block.size(); ++j)
                compare(m_records[block[i]], m_records[block[j]]);
    }
    void compare(const Record& a, const Record& b)
    {
        const auto key = std::minmax(a.id, b.id);
        if (m_two.contains(key))
            return;
        const Suspicion found = suspect(a, b);
        if (found.score == 0 || !m_seen.insert(key).second)
            return;
        QString why = found.why;
        if (!a.code.isEmpty() && !b.code.isEmpty())
            why += words(QT_TRANSLATE_NOOP("registry", " Their credit codes differ."));
        m_pairs << DuplicatePair{
            a.id,   b.id,      a.name,    b.name, a.code,
            b.code, a.address, b.address, why,    found.score - (a.code.isEmpty() || b.code.isEmpty() ? 0 : 30)};
    }
    std::vector<Record> m_records;
    std::set<std::pair<qint64, qint64>> m_two, m_seen;
    QList<DuplicatePair> m_pairs;
};

Status orderPair(Statement& count, DuplicatePair& pair)
{
    qint64 batches[2] = {0, 0};
    for (int i = 0; i < 2; ++i) {
        const auto read = count.bind(1, i == 0 ? pair.one : pair.other).step();
        if (!read)
            return read.error();
        batches[i] = count.integer(0);
        count.reset();
    }
    if (batches[1] > batches[0] || (batches[1] == batches[0] && pair.oneCode.isEmpty() && !pair.otherCode.isEmpty())) {
        std::swap(pair.one, pair.other);
        std::swap(pair.oneName, pair.otherName);
        std::swap(pair.oneCode, pair.otherCode);
        std::swap(pair.oneAddress, pair.otherAddress);
    }
    return ok();
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

int editDistance(const QString& a, const QString& b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        int best = row[0];
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int above = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({above + 1, row[size_t(j)] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
            diagonal = above;
            best = std::min(best, row[size_t(j) + 1]);
        }
        if (best > most)
            return most + 1;
    }
    return std::min(row.back(), most + 1);
}

Result<QList<DuplicatePair>> enterpriseDuplicates(const Database& db, int most, Progress* progress)
{
    auto records = readAll(db);
    auto two = declared(db);
    auto count =
        db.prepare("SELECT (SELECT count(*) FROM batch WHERE sampled_id = ?1) + (SELECT count(*) FROM batch WHERE "
                   "producer_id = ?1)");
    if (!records)
        return records.error();
    if (!two || !count)
        return !two ? two.error() : count.error();
    Finder finder(*std::move(records), *std::move(two));
    if (Status found = finder.run(progress); !found)
        return found.error();
    QList<DuplicatePair> pairs = finder.pairs();
    std::sort(pairs.begin(), pairs.end(), [](const DuplicatePair& a, const DuplicatePair& b) {
        return std::tie(b.score, a.oneName, a.one, a.other) < std::tie(a.score, b.oneName, b.one, b.other);
    });
    if (most > 0 && pairs.size() > most)
        pairs.resize(most);
    for (DuplicatePair& pair : pairs)
        if (Status done = orderPair(*count, pair); !done)
            return done.error();
    return pairs;
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
