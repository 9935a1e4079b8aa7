#include "ui/print/draw_paper.h"

#include "core/registry/office.h"

#include <QJsonArray>

namespace spotcheck {

namespace {

QString text(const QJsonValue& object, const char* key)
{
    const QJsonValue value = object[QString::fromLatin1(key)];
    return (value.isDouble() ? QString::number(value.toInteger()) : value.toString()).toHtmlEscaped();
}

QString line(const char16_t* title, const QString& value)
{
    return QStringLiteral("<tr><th align='left'>%1</th><td>%2</td></tr>").arg(QString::fromUtf16(title), value);
}

QString headOf(const QJsonObject& certificate)
{
    return QStringLiteral("<table border='1' cellspacing='0' width='100%'>") +
           line(u"任务编号", text(certificate, "task")) +
           line(u"组织单位", officeName(certificate[QStringLiteral("office")].toString()).toHtmlEscaped()) +
           line(u"抽取日期", text(certificate, "day")) + line(u"抽取数量", text(certificate, "size")) +
           line(u"名单总数", text(certificate, "population_count")) +
           line(u"名单摘要（SHA-256）", text(certificate, "population_hash")) +
           line(u"种子承诺（SHA-256）", text(certificate, "commitment")) + line(u"种子", text(certificate, "seed")) +
           line(u"名单规则", text(certificate, "population_rule")) + line(u"抽取方法", text(certificate, "rule")) +
           line(u"依据", text(certificate, "citation")) + QStringLiteral("</table>");
}

QString teamOf(const QJsonObject& certificate, int team)
{
    QStringList names;
    for (const QJsonValue& one : certificate[QStringLiteral("teams")][team][QStringLiteral("samplers")].toArray())
        names << one.toString();
    return names.join(u'、').toHtmlEscaped();
}

QString picksOf(const QJsonObject& certificate)
{
    QString html =
        QStringLiteral("<h2>抽取结果</h2><table border='1' cellspacing='0' width='100%'><tr><th>序号</th><th>企业</"
                       "th><th>统一社会信用代码</th><th>分层</th><th>抽样人员</th><th>签号（前16位）</th></tr>");
    int number = 0;
    for (const QJsonValue& pick : certificate[QStringLiteral("picks")].toArray()) {
        const int team = pick[QStringLiteral("team")].toInt(-1);
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td>%5</td><td>%6</td></tr>")
                    .arg(QString::number(++number), text(pick, "name"), text(pick, "key"), text(pick, "stratum"),
                         team < 0 ? QString() : teamOf(certificate, team), text(pick, "ticket").left(16));
    }
    return html + QStringLiteral("</table>");
}

QString excludedOf(const QJsonObject& certificate)
{
    const QJsonArray excluded = certificate[QStringLiteral("excluded")].toArray();
    if (excluded.isEmpty())
        return {};
    QString html =
        QStringLiteral("<h2>未列入名单的企业（%1家）</h2><table border='1' cellspacing='0' width='100%'><tr><th>企业</"
                       "th><th>理由</th></tr>")
            .arg(excluded.size());
    for (const QJsonValue& one : excluded)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>").arg(text(one, "name"), text(one, "reason"));
    return html + QStringLiteral("</table>");
}

} // namespace

PrintedDocument drawPaper(const QJsonObject& certificate)
{
    PrintedDocument document;
    document.title = QStringLiteral("随机抽取证书 ") + certificate[QStringLiteral("task")].toString();
    document.html = QStringLiteral("<h1>监督抽查随机抽取证书</h1>") + headOf(certificate) + picksOf(certificate) +
                    excludedOf(certificate);
    document.foot = QStringLiteral("记录链 ") + certificate[QStringLiteral("journal_head")].toString().left(16);
    return document;
}

} // namespace spotcheck
