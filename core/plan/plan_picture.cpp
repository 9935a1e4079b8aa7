#include "core/plan/plan_picture.h"

#include "core/plan/plan_status.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

struct Line {
    QString category, starts, areas, reasons;
    qint64 batches = 0, budget = 0;
};

Line lineOf(const Statement& row)
{
    const qint64 staged = row.integer(1) + row.integer(2) + row.integer(3);
    return {row.text(5), row.text(6), row.text(7), row.text(8), std::max(row.integer(0), staged), row.integer(4)};
}

Result<QList<Line>> linesOf(const Database& db, qint64 planId)
{
    auto q = db.prepare("SELECT batches_total, batches_production, batches_store, batches_online, budget, category, "
                        "starts_on, areas, reasons FROM plan_item WHERE plan_id = ? ORDER BY no");
    if (!q)
        return q.error();
    q->bind(1, planId);
    QList<Line> lines;
    RowLoop loop(*q);
    while (loop.next()) {
        lines << lineOf(*q);
    }
    return loop.give(std::move(lines));
}

/// What a text says, part by part; one empty part when it says nothing.
QStringList wordsOf(const QString& text)
{
    static const QRegularExpression marks(QStringLiteral("[；;、\\n]"));
    QStringList words;
    for (const QString& word : text.split(marks, Qt::SkipEmptyParts))
        if (const QString bare = word.trimmed(); !bare.isEmpty() && !words.contains(bare))
            words << bare;
    return words.isEmpty() ? QStringList{QString()} : words;
}

QStringList keysOf(const Line& line, PictureBy by)
{
    switch (by) {
    case PictureBy::Month: return {line.starts.left(7)};
    case PictureBy::Area: return wordsOf(line.areas);
    case PictureBy::Reason: return wordsOf(line.reasons);
    case PictureBy::Category:
    case PictureBy::Office: break;
    }
    return {line.category.trimmed()};
}

QString fieldOf(PictureBy by)
{
    switch (by) {
    case PictureBy::Month: return QStringLiteral("starts_on");
    case PictureBy::Area: return QStringLiteral("areas");
    case PictureBy::Reason: return QStringLiteral("reasons");
    case PictureBy::Category:
    case PictureBy::Office: break;
    }
    return QStringLiteral("category");
}

QString labelOf(PictureBy by, const QString& key)
{
    if (key.isEmpty())
        return Texts::tr("not said");
    return by == PictureBy::Month ? Texts::tr("month %1").arg(key.mid(5).toInt()) : key;
}

/// The plan first, then the condition: a whole word or month, or a part of a text that says several.
RowsOf rowsOf(const PlanSummary& plan, PictureBy by, const QString& key)
{
    RowsOf rows{QStringLiteral("plan"),
                QStringLiteral("plan"),
                {{QStringLiteral("year"), u'=' + QString::number(plan.year)},
                 {QStringLiteral("office"), u'=' + officeName(plan.office)}}};
    if (by == PictureBy::Office)
        return rows;
    const bool part = by == PictureBy::Area || by == PictureBy::Reason;
    rows.filters << std::pair(fieldOf(by), key.isEmpty() ? QStringLiteral("空") : part ? key : u'=' + key);
    return rows;
}

void sortParts(PlanPicture& picture)
{
    std::stable_sort(picture.parts.begin(), picture.parts.end(), [&](const PicturePart& a, const PicturePart& b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty(); // nothing said stands last
        if (picture.by == PictureBy::Month)
            return a.key < b.key;
        return a.batches > b.batches;
    });
}

PlanPicture pictureOf(const PlanSummary& plan, const QList<Line>& lines, PictureBy by)
{
    PlanPicture picture{by, {}, by == PictureBy::Area || by == PictureBy::Reason};
    for (const Line& line : lines) {
        for (const QString& key : keysOf(line, by)) {
            auto part = std::find_if(picture.parts.begin(), picture.parts.end(),
                                     [&](const PicturePart& one) { return one.key == key; });
            if (part == picture.parts.end()) {
                picture.parts << PicturePart{key, labelOf(by, key), 0, 0, 0, rowsOf(plan, by, key)};
                part = std::prev(picture.parts.end());
            }
            ++part->items;
            part->batches += line.batches;
            part->budget += line.budget;
        }
    }
    sortParts(picture);
    return picture;
}

/// Batches as the items count them: what is declared, or the stages where they make more.
Result<PlanPicture> officesOf(const Database& db, int year)
{
    const auto plans = planSummaries(db);
    if (!plans)
        return plans.error();
    PlanPicture picture{PictureBy::Office, {}, false};
    for (const PlanSummary& plan : *plans) {
        if (plan.year != year)
            continue;
        const auto lines = linesOf(db, plan.id);
        if (!lines)
            return lines.error();
        const QString name = officeName(plan.office);
        PicturePart part{plan.office, name.isEmpty() ? plan.office : name, 0, 0,
                         0,           rowsOf(plan, PictureBy::Office, {})};
        for (const Line& line : *lines) {
            ++part.items;
            part.batches += line.batches;
            part.budget += line.budget;
        }
        picture.parts << part;
    }
    sortParts(picture);
    return picture;
}

} // namespace

QString pictureTitle(PictureBy by)
{
    switch (by) {
    case PictureBy::Month: return Texts::tr("By month of the start");
    case PictureBy::Area: return Texts::tr("By key area");
    case PictureBy::Reason: return Texts::tr("By reason");
    case PictureBy::Office: return Texts::tr("By office, all plans of the year");
    case PictureBy::Category: break;
    }
    return Texts::tr("By category");
}

Result<PlanPictures> planPictures(const Database& db, qint64 planId)
{
    const auto plan = planById(db, planId);
    if (!plan)
        return plan.error();
    const auto lines = linesOf(db, planId);
    const auto offices = officesOf(db, plan->year);
    if (!lines || !offices)
        return lines ? offices.error() : lines.error();
    PlanPictures pictures{*plan, {}};
    for (const PictureBy by : {PictureBy::Category, PictureBy::Month, PictureBy::Area, PictureBy::Reason})
        pictures.pictures << pictureOf(*plan, *lines, by);
    pictures.pictures << *offices;
    return pictures;
}

} // namespace spotcheck
