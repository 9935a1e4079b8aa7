#include "core/rules/query.h"

#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <QFile>

static void loadCoreResources()
{
    Q_INIT_RESOURCE(core);
}

namespace spotcheck {

namespace {

struct DatedParameter {
    QString name;
    QDate from;
    Parameter parameter;
};

const QList<DatedParameter>& parameters()
{
    static const QList<DatedParameter> all = [] {
        loadCoreResources();
        QList<DatedParameter> list;
        QFile file(QStringLiteral(":/core/rules/parameters.csv"));
        if (!file.open(QIODevice::ReadOnly))
            return list;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines.mid(1)) {
            const QStringList cells = line.split(u',');
            list << DatedParameter{cells.value(0),
                                   QDate::fromString(cells.value(2), Qt::ISODate),
                                   {cells.value(1).toInt(), cells.value(3), cells.value(4),
                                    QDate::fromString(cells.value(2), Qt::ISODate)}};
        }
        return list;
    }();
    return all;
}

} // namespace

Status findAll(const Rule& rule, const RuleContext& context, QList<Finding>& findings, std::string sql,
               const char* field, const Sentence& sentence)
{
    const std::string mark = "$subject";
    if (const auto at = sql.find(mark); at != std::string::npos)
        sql.replace(at, mark.size(),
                    context.scope.subject == 0 ? "1" : "t.id = " + std::to_string(context.scope.subject));
    auto q = context.db.prepare(sql);
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        const Subject subject{rule.subject, q->text(1), q->integer(0), QString::fromLatin1(field)};
        findings << Finding{rule.code, rule.severity, subject, sentence(*q), rule.citation, rule.mark};
        if ((findings.size() & 255) == 0 && context.progress != nullptr && context.progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("rules", "Stopped.")};
    }
    return loop.status();
}

QString noticeClause(const char* clause)
{
    return QStringLiteral("沪市监产质〔2024〕31号 第%1条").arg(QString::fromUtf8(clause));
}

QString order18(int article)
{
    return QStringLiteral("产品质量监督抽查管理暂行办法（市场监管总局令第18号）第%1条").arg(article);
}

QStringList parameterNames()
{
    QStringList names;
    for (const DatedParameter& dated : parameters())
        names << dated.name;
    names.removeDuplicates();
    return names;
}

Result<Parameter> parameter(const Database& db, const char* name, QDate day)
{
    auto query = db.prepare("SELECT value, source, applies_from FROM setting WHERE key = ?1 AND (?2 = '' OR "
                            "applies_from <= ?2) ORDER BY applies_from DESC LIMIT 1");
    if (!query)
        return query.error();
    query->bind(1, QStringLiteral("rules.") + QLatin1StringView(name)).bind(2, day.toString(Qt::ISODate));
    const auto found = query->step();
    if (!found)
        return found.error();
    if (!*found)
        return parameter(name, day);
    return Parameter{query->text(0).toInt(), query->text(1), {}, QDate::fromString(query->text(2), Qt::ISODate)};
}

Parameter parameter(const char* name, QDate day)
{
    Parameter found;
    for (const DatedParameter& dated : parameters())
        if (dated.name == QLatin1StringView(name) && (!day.isValid() || dated.from <= day))
            found = dated.parameter;
    return found;
}

} // namespace spotcheck
