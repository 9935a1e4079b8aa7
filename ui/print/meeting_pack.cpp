#include "ui/print/meeting_pack.h"

#include "core/registry/failed_batch.h"
#include "core/statistics/interval.h"
#include "core/workspace/journal.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

namespace spotcheck {

namespace {

constexpr int kBarWidth = 40;

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1) + u'%';
}

/// 甲 乙 … by the order of appearance; beyond ten with a number.
QString letterOf(QMap<QString, QString>& letters, const QString& name)
{
    static const QString stems = QStringLiteral("甲乙丙丁戊己庚辛壬癸");
    const qsizetype n = letters.size();
    const auto known = letters.constFind(name);
    if (known != letters.constEnd())
        return *known;
    const QString round = n < stems.size() ? QString() : QString::number(n / stems.size() + 1);
    return *letters.insert(name, QStringLiteral("企业") + stems[n % stems.size()] + round);
}

QString paretoTable(const QString& title, const QList<ParetoRow>& rows)
{
    if (rows.isEmpty())
        return {};
    QString html =
        QStringLiteral("<h2>%1</h2><table border='1' cellspacing='0' width='100%'><tr><th>项目</th><th>次数</th><th>"
                       "涉及企业</th><th>占比</th><th>累计</th><th>图</th></tr>")
            .arg(title);
    for (const ParetoRow& row : rows) {
        const QString bar(std::max(1, int(row.share * kBarWidth)), QChar(u'█'));
        const QString name = row.kind.isEmpty() ? row.text : row.kind + QStringLiteral("：") + row.text;
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td>%5</td><td>%6</td></tr>")
                    .arg(name.toHtmlEscaped(), QString::number(row.count), QString::number(row.enterprises),
                         percent(row.share), percent(row.cumulated), bar);
    }
    return html + QStringLiteral("</table>");
}

QString failureTable(const MeetingPackInput& input)
{
    QString html = QStringLiteral(
        "<h2>不合格批次</h2><table border='1' cellspacing='0' width='100%'><tr><th>企业</th><th>所在地</th>"
        "<th>抽样单编号</th><th>不合格项目</th></tr>");
    for (const MeetingPackInput::Line& line : input.failures)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>")
                    .arg(line.enterprise.toHtmlEscaped(), line.region.toHtmlEscaped(), line.sampleNo.toHtmlEscaped(),
                         line.items.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

Status readFailures(const Database& db, MeetingPackInput& input, bool anonymous)
{
    auto q = db.prepare(
        "SELECT coalesce(p.name, s.name, ''), coalesce((SELECT g.name FROM region g WHERE g.code = "
        "coalesce(p.region, s.region)), ''), b.sample_no, (SELECT group_concat(t.item, '、') FROM result x "
        "JOIN test_spec t ON t.id = x.spec_id WHERE x.report_id = r.id AND x.our_verdict = 2) FROM " FAILED_REPORTS
        " JOIN batch b ON b.id = r.batch_id LEFT JOIN enterprise s ON s.id = "
        "b.sampled_id LEFT JOIN enterprise p ON p.id = b.producer_id WHERE " IS_FAILED_REPORT
        " AND b.product_name = ?1 AND (?2 = '' OR "
        "substr(b.sampled_on, 1, 4) = ?2) ORDER BY b.sampled_on, b.sample_no");
    if (!q)
        return q.error();
    q->bind(1, input.product).bind(2, input.year == 0 ? QString() : QString::number(input.year));
    QMap<QString, QString> letters;
    RowLoop loop(*q);
    while (loop.next()) {
        const QString name = anonymous ? letterOf(letters, q->text(0)) : q->text(0);
        input.failures << MeetingPackInput::Line{name, q->text(1), anonymous ? QStringLiteral("——") : q->text(2),
                                                 q->text(3)};
    }
    return loop.status();
}

} // namespace

Result<MeetingPackInput> meetingPackInput(const Database& db, const QString& product, int year, bool anonymous)
{
    MeetingPackInput input;
    input.product = product, input.year = year;
    const ParetoQuery query{product, year};
    auto items = itemPareto(db, query), causes = causePareto(db, query, true);
    if (!items || !causes)
        return !items ? items.error() : causes.error();
    input.items = *std::move(items), input.causes = *std::move(causes);
    auto count = db.prepare("SELECT count(*) FROM batch WHERE product_name = ?1 AND outcome = 1 AND (?2 = '' OR "
                            "substr(sampled_on, 1, 4) = ?2)");
    if (!count)
        return count.error();
    if (const auto read = count->bind(1, product).bind(2, year == 0 ? QString() : QString::number(year)).step(); !read)
        return read.error();
    input.sampled = count->integer(0);
    if (input.sampled == 0)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("print", "Nothing was sampled of the product “%1”.").arg(product)};
    if (Status failures = readFailures(db, input, anonymous); !failures)
        return failures.error();
    input.failed = input.failures.size();
    const auto last = journalEntries(db, 0, 1);
    if (last && !last->isEmpty())
        input.journal = last->first().hash.toHex();
    return input;
}

PrintedDocument meetingPack(const MeetingPackInput& input)
{
    const statistics::Interval rate = statistics::wilson(int(input.failed), int(input.sampled));
    PrintedDocument document;
    document.title = input.product + QStringLiteral("质量分析会材料");
    document.html =
        QStringLiteral(
            "<h1>%1质量分析会材料</h1><p>%2共抽查%3批次，不合格%4批次，不合格率%5（95%置信区间%6～%7）。</p>")
            .arg(input.product.toHtmlEscaped(),
                 input.year == 0 ? QString() : QString::number(input.year) + QStringLiteral("年"),
                 QString::number(input.sampled), QString::number(input.failed),
                 percent(double(input.failed) / double(input.sampled)), percent(rate.low), percent(rate.high)) +
        paretoTable(QStringLiteral("不合格项目"), input.items) +
        paretoTable(QStringLiteral("不合格原因"), input.causes) + failureTable(input);
    document.foot = QStringLiteral("记录链 ") + QString::fromLatin1(input.journal.left(16));
    return document;
}

} // namespace spotcheck
