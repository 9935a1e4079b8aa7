#include "core/plan/campaign.h"

#include "core/base/ids.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

Error refused(const QString& sentence)
{
    return Error{ErrorKind::Refused, sentence};
}

struct Line {
    int year = 0, mode = 0;
    QString office, product, scheme, from, to;
    QStringList partners;
    qint64 batches = 0;
};

Result<Line> lineOf(const Database& db, qint64 item)
{
    auto q =
        db.prepare("SELECT p.year, t.mode, p.office, t.product_name, t.scheme, t.starts_on, t.ends_on, t.partners, "
                   "t.batches_total FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE t.id = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, item).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("The plan line is no longer there.")};
    return Line{int(q->integer(0)), int(q->integer(1)), q->text(2), q->text(3),
                q->text(4),         q->text(5),         q->text(6), q->text(7).split(u'；', Qt::SkipEmptyParts),
                q->integer(8)};
}

QString codeOfOffice(const QString& name)
{
    for (const Office& office : offices())
        if (office.shortName == name)
            return office.code;
    return officeCode(name);
}

/// Codes of the offices a line names; refused with the name that is none.
Result<QStringList> officesOf(const Line& line)
{
    QStringList codes;
    for (const QString& partner : line.partners) {
        const QString code = codeOfOffice(partner.trimmed());
        if (code.isEmpty())
            return refused(
                Texts::tr("“%1” is no office this program knows; mend “参与单位” of the line.").arg(partner));
        if (!codes.contains(code))
            codes << code;
    }
    return codes;
}

Status mayBegin(const Database& db, qint64 item, const Line& line, const QStringList& codes)
{
    constexpr int kLinked = 4;
    if (line.mode != kLinked)
        return refused(Texts::tr("%1 is not a linked check.").arg(line.product));
    if (line.scheme.isEmpty())
        return refused(
            Texts::tr("%1: a linked check follows one scheme; write it into the line first.").arg(line.product));
    if (codes.size() < 2)
        return refused(Texts::tr("%1: a linked check needs at least two offices.").arg(line.product));
    const auto there = db.integer("SELECT count(*) FROM campaign WHERE plan_item_id = " + std::to_string(item));
    if (!there)
        return there.error();
    return *there == 0 ? ok() : Status(refused(Texts::tr("%1 has its campaign already.").arg(line.product)));
}

Status writeCampaign(Database& db, qint64 id, qint64 item, const Line& line, const QString& name)
{
    auto q = db.prepare("INSERT INTO campaign(id, year, name, plan_item_id, lead_office, scheme, starts_on, ends_on) "
                        "VALUES(?,?,?,?,?,?,?,?)");
    if (!q)
        return q.error();
    q->bind(1, id).bind(2, line.year).bind(3, name).bind(4, item).bind(5, line.office).bind(6, line.scheme);
    return q->bind(7, line.from).bind(8, line.to).run();
}

Status writeOffices(Database& db, qint64 campaign, const Line& line, const QStringList& codes)
{
    auto q =
        db.prepare("INSERT INTO campaign_office(id, campaign_id, office, product_name, batches) VALUES(?,?,?,?,?)");
    if (!q)
        return q.error();
    const QList<qint64> shares = spreadEqually(line.batches, codes.size());
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QString key = QString::number(campaign) + u'\x1f' + codes[i] + u'\x1f' + line.product;
        q->bind(1, naturalId("campaign_office", key.toStdString())).bind(2, campaign).bind(3, codes[i]);
        if (Status done = q->bind(4, line.product).bind(5, shares[i]).run(); !done)
            return done;
    }
    return ok();
}

Campaign campaignOf(const Statement& row)
{
    Campaign campaign;
    campaign.id = row.integer(0);
    campaign.planItem = row.integer(1);
    campaign.year = int(row.integer(2));
    campaign.name = row.text(3);
    campaign.leadOffice = row.text(4);
    campaign.scheme = row.text(5);
    campaign.from = QDate::fromString(row.text(6), Qt::ISODate);
    campaign.to = QDate::fromString(row.text(7), Qt::ISODate);
    campaign.product = row.text(8);
    return campaign;
}

/// A linked batch of the product by the office in the campaign's year belongs to it.
constexpr const char* kOfficesSql =
    "SELECT o.office, o.batches, o.sent_at, count(b.id) FILTER (WHERE b.outcome = 1), "
    "count(b.id) FILTER (WHERE b.outcome = 2), count(b.id) FILTER (WHERE b.outcome = 3), "
    "count(b.id) FILTER (WHERE b.outcome = 1 AND EXISTS (SELECT 1 FROM report r WHERE r.batch_id = b.id)), "
    "count(b.id) FILTER (WHERE b.outcome = 1 AND EXISTS (SELECT 1 FROM report r WHERE r.batch_id = b.id AND "
    "r.our_verdict "
    "= 2)), count(b.id) FILTER (WHERE b.outcome = 1 AND ((c.starts_on <> '' AND b.sampled_on < c.starts_on) OR "
    "(c.ends_on "
    "<> '' AND b.sampled_on > c.ends_on))) FROM campaign_office o JOIN campaign c ON c.id = o.campaign_id LEFT JOIN "
    "batch b "
    "ON b.office = o.office AND b.product_name = o.product_name AND b.mode = 4 AND b.sampled_on >= c.year || '-01-01' "
    "AND "
    "b.sampled_on <= c.year || '-12-31' WHERE o.campaign_id = ? GROUP BY o.id ORDER BY o.office";

CampaignOffice officeOf(const Statement& row)
{
    CampaignOffice office;
    office.office = row.text(0);
    office.planned = row.integer(1);
    if (!row.isNull(2))
        office.sentAt = QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::UTC);
    office.sampled = row.integer(3), office.refused = row.integer(4), office.notFound = row.integer(5);
    office.reported = row.integer(6), office.failed = row.integer(7), office.outside = row.integer(8);
    return office;
}

Status readOffices(Statement& q, Campaign& campaign)
{
    q.bind(1, campaign.id);
    RowLoop loop(q);
    while (loop.next()) {
        campaign.offices << officeOf(q);
    }
    return loop.status();
}

} // namespace

QList<qint64> spreadEqually(qint64 batches, qsizetype offices)
{
    QList<qint64> shares;
    for (qsizetype i = 0; i < offices; ++i)
        shares << batches / offices + (i < batches % offices ? 1 : 0);
    return shares;
}

Result<qint64> beginCampaign(Workspace& workspace, qint64 planItem)
{
    const auto line = lineOf(workspace.db(), planItem);
    if (!line)
        return line.error();
    const auto codes = officesOf(*line);
    if (!codes)
        return codes.error();
    if (Status may = mayBegin(workspace.db(), planItem, *line, *codes); !may)
        return may.error();
    // The name is the document's, in Chinese whatever the window speaks.
    const QString name =
        QString::number(line->year) + QStringLiteral("年") + line->product + QStringLiteral("联动抽查");
    const qint64 id = naturalId("campaign", (QString::number(line->year) + u'\x1f' + name).toStdString());
    const ChangeInfo info{QStringLiteral("campaign.begin"), Texts::tr("Begin “%1”").arg(name)};
    const auto done = workspace.change(info, [&](Database& db) -> Status {
        const Status begun = writeCampaign(db, id, planItem, *line, name);
        return begun ? writeOffices(db, id, *line, *codes) : begun;
    });
    return done ? Result<qint64>(id) : done;
}

Result<QList<Campaign>> campaigns(const Database& db, int year)
{
    auto q =
        db.prepare("SELECT c.id, coalesce(c.plan_item_id, 0), c.year, c.name, c.lead_office, c.scheme, c.starts_on, "
                   "c.ends_on, (SELECT product_name FROM campaign_office WHERE campaign_id = c.id LIMIT 1) FROM "
                   "campaign c WHERE ?1 = 0 OR c.year = ?1 ORDER BY c.year DESC, c.name");
    auto inner = db.prepare(kOfficesSql);
    if (!q || !inner)
        return !q ? q.error() : inner.error();
    q->bind(1, year);
    QList<Campaign> all;
    RowLoop loop(*q);
    while (loop.next()) {
        all << campaignOf(*q);
        if (Status done = readOffices(*inner, all.last()); !done)
            return done.error();
    }
    return loop.give(std::move(all));
}

Result<Campaign> campaignById(const Database& db, qint64 id)
{
    const auto all = campaigns(db);
    if (!all)
        return all.error();
    for (const Campaign& campaign : *all)
        if (campaign.id == id)
            return campaign;
    return Error{ErrorKind::NotFound, Texts::tr("The campaign is no longer there.")};
}

Result<qint64> markSent(Workspace& workspace, qint64 campaign)
{
    const ChangeInfo info{QStringLiteral("campaign.send"), Texts::tr("Task packs of a linked campaign")};
    return workspace.change(info, [&](Database& db) -> Status {
        auto q = db.prepare("UPDATE campaign_office SET sent_at = ?, sent_by = ? WHERE campaign_id = ?");
        if (!q)
            return q.error();
        const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
        return q->bind(1, now).bind(2, workspace.person()).bind(3, campaign).run();
    });
}

Result<QList<LinkedLine>> linkedLines(const Database& db)
{
    auto q =
        db.prepare("SELECT t.id, p.year, t.product_name, t.batches_total FROM plan_item t JOIN plan p ON p.id = "
                   "t.plan_id WHERE t.mode = 4 AND NOT EXISTS (SELECT 1 FROM campaign c WHERE c.plan_item_id = t.id) "
                   "ORDER BY p.year DESC, t.no");
    if (!q)
        return q.error();
    QList<LinkedLine> lines;
    RowLoop loop(*q);
    while (loop.next()) {
        lines << LinkedLine{q->integer(0), int(q->integer(1)), q->text(2), q->integer(3)};
    }
    return loop.give(std::move(lines));
}

} // namespace spotcheck
