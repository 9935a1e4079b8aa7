#include "core/aftermath/case_opening.h"

#include "core/base/ids.h"
#include "core/registry/failed_batch.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr int kProducer = 1, kSeller = 2;
constexpr int kMadeHere = 1; // stage: sampled at its maker's

/// Failed batches with their parties, the sampled one first.
constexpr const char* kFailedSql =
    "WITH failed AS (SELECT DISTINCT r.batch_id AS id FROM " FAILED_REPORTS " WHERE " IS_FAILED_REPORT ") "
    "SELECT b.id, b.sample_no, b.product_name, b.stage, b.office, coalesce(p.fast_track, 0), s.id, s.name, s.uscc, "
    "s.region, m.id, m.name, m.uscc, m.region FROM failed JOIN batch b ON b.id = failed.id LEFT JOIN product p ON p.id "
    "= b.product_id LEFT JOIN enterprise s ON s.id = b.sampled_id LEFT JOIN enterprise m ON m.id = b.producer_id "
    "ORDER BY b.sample_no";
constexpr int kSampledAt = 6, kProducerAt = 10;

constexpr const char* kKnownSql = "SELECT 1 FROM aftermath_case WHERE sample_no = ?1 AND (party = ?2 OR (?3 <> '' AND "
                                  "party_uscc = ?3) OR party_id = ?4)";

/// Of the place itself, else of its province.
QString placeName(const QString& region)
{
    const QString name = regionName(region);
    return name.isEmpty() ? regionName(region.left(2) + QStringLiteral("0000")) : name;
}

bool isInTheCity(const QString& region)
{
    return region.isEmpty() || region.startsWith(QStringLiteral("31"));
}

void place(MissingCase& one, const QString& region, const QString& organiser)
{
    const bool known = !officeName(region).isEmpty();
    one.office = known ? region : organiser;
    if (!isInTheCity(region))
        one.authority = QCoreApplication::translate("aftermath", "market regulator of %1").arg(placeName(region));
}

MissingCase partyAt(const Statement& row, int at, int role)
{
    MissingCase one;
    one.batch = row.integer(0), one.sampleNo = row.text(1), one.product = row.text(2);
    one.fast = row.integer(5) == 1;
    one.party = row.integer(at), one.partyName = row.text(at + 1), one.partyUscc = row.text(at + 2), one.role = role;
    place(one, row.text(at + 3), row.text(4));
    return one;
}

QList<MissingCase> partiesOf(const Statement& row)
{
    QList<MissingCase> parties;
    if (!row.isNull(kSampledAt))
        parties << partyAt(row, kSampledAt, row.integer(3) == kMadeHere ? kProducer : kSeller);
    if (!row.isNull(kProducerAt) && (parties.isEmpty() || row.integer(kProducerAt) != row.integer(kSampledAt)))
        parties << partyAt(row, kProducerAt, kProducer);
    return parties;
}

Result<bool> isKnown(Statement& known, const MissingCase& one)
{
    const auto found =
        known.bind(1, one.sampleNo).bind(2, one.partyName).bind(3, one.partyUscc).bind(4, one.party).step();
    known.reset();
    return found;
}

Status insert(Statement& into, const MissingCase& one, const QString& today, qint64 nowMs)
{
    const QString key = QStringList{one.sampleNo, one.partyName, QString::number(one.role)}.join(QChar(0x1f));
    into.bind(1, naturalId("aftermath_case", key.toStdString())).bind(2, one.sampleNo).bind(3, one.partyName);
    into.bind(4, one.partyUscc).bind(5, one.role).bind(6, one.office).bind(7, one.batch).bind(8, one.party);
    into.bind(9, today).bind(10, one.fast ? 1 : 0).bind(11, one.authority).bind(12, nowMs);
    return into.run();
}

} // namespace

Result<QList<MissingCase>> missingCases(const Database& db, Progress* progress)
{
    auto failed = db.prepare(kFailedSql);
    auto known = db.prepare(kKnownSql);
    if (!failed || !known)
        return !failed ? failed.error() : known.error();
    QList<MissingCase> missing;
    RowLoop loop(*failed);
    while (loop.next()) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("aftermath", "Stopped.")};
        for (const MissingCase& one : partiesOf(*failed)) {
            const auto there = isKnown(*known, one);
            if (!there)
                return there.error();
            if (!*there)
                missing << one;
        }
    }
    return loop.give(std::move(missing));
}

Result<qint64> openCases(Workspace& workspace, const QList<MissingCase>& cases)
{
    const QString title = QCoreApplication::translate("aftermath", "Open %n cases", nullptr, int(cases.size()));
    const QString today = workspace.clock().today().toString(Qt::ISODate);
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    return workspace.change({QStringLiteral("case.open"), title}, [&](Database& db) -> Status {
        auto into = db.prepare("INSERT OR IGNORE INTO aftermath_case(id, sample_no, party, party_uscc, party_role, "
                               "office, batch_id, party_id, opened_on, lane, authority, known_at) "
                               "VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
        if (!into)
            return into.error();
        for (const MissingCase& one : cases)
            if (Status done = insert(*into, one, today, now); !done)
                return done;
        return ok();
    });
}

} // namespace spotcheck
