#include "core/documents/document_fields.h"

#include "core/aftermath/case_track.h"
#include "core/clocks/clock_profile.h"
#include "core/clocks/office_calendar.h"
#include "core/clocks/term.h"
#include "core/registry/office.h"
#include "core/registry/record_type.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

QString shown(const char* text)
{
    return QString::fromUtf8(text);
}

QString longDay(const QString& iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day()) : iso;
}

/// Worked-out fields, empty until they are known.
QStringList workedOut(const QString& subject)
{
    QStringList names{QStringLiteral("今日"),           QStringLiteral("文号"),           QStringLiteral("异议天数"),
                      QStringLiteral("被抽样单位地址"), QStringLiteral("被抽样单位联系"), QStringLiteral("实施细则"),
                      QStringLiteral("报告编号"),       QStringLiteral("报告日期"),       QStringLiteral("不合格项目"),
                      QStringLiteral("不合格明细")};
    if (subject == QStringLiteral("case"))
        for (const char16_t* name :
             {u"当事人地址",   u"法定代表人", u"生产或销售",   u"整改期限", u"复查期限", u"责令或今日",
              u"复检手续天数", u"异议理由",   u"不予受理理由", u"约谈时间", u"约谈地点", u"约谈人员",
              u"被约谈人",     u"约谈事由",   u"约谈要求",     u"约谈结果", u"移送对象", u"原因分析",
              u"改进建议",     u"专家意见",   u"送达文书",     u"文书编号", u"送达方式"})
            names << QString::fromUtf16(name);
    return names;
}

/// Every column of a table for one row, as shown in Chinese.
Status addRecord(const Database& db, const char* kind, const std::string& condition, LetterFields& fields)
{
    const RecordType& type = *recordType(kind);
    std::string sql = "SELECT ";
    for (const Field& field : type.fields)
        sql += std::string(&field == &type.fields.front() ? "" : ", ") + field.sql;
    auto q = db.prepare(sql + " FROM " + type.from + " WHERE " + condition + " LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->step();
    if (!found)
        return found.error();
    for (size_t i = 0; i < type.fields.size(); ++i) {
        QString value = *found ? displayValue(type.fields[i], q->view(int(i)), true) : QString();
        if (type.fields[i].type == FieldType::Date)
            value = longDay(value);
        fields[shown(type.fields[i].header)] = value;
    }
    return ok();
}

/// Named columns of one row into fields of those names.
Status addQuery(const Database& db, const char* sql, qint64 id, const QStringList& names, LetterFields& fields)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    const auto found = q->bind(1, id).step();
    if (!found)
        return found.error();
    for (qsizetype i = 0; *found && i < names.size(); ++i)
        fields[names[i]] = q->text(int(i));
    return ok();
}

QString itemLine(const Statement& q, qsizetype number)
{
    const QString unit = q.text(3).isEmpty() ? QString() : u' ' + q.text(3);
    QString line = QStringLiteral("%1. %2：实测值%3%4").arg(QString::number(number), q.text(0), q.text(1), unit);
    if (!q.text(2).isEmpty())
        line += QStringLiteral("，标准要求%1%2").arg(q.text(2), unit);
    if (!q.text(4).isEmpty())
        line += QStringLiteral("（依据：%1）").arg(q.text(4));
    return line + u'；';
}

Status addFailures(const Database& db, const QString& sampleNo, LetterFields& fields)
{
    auto q =
        db.prepare("SELECT s.item, x.value, s.limit_text, s.unit, s.basis, r.report_no, r.reported_on FROM report r "
                   "JOIN result x ON x.report_id = r.id JOIN test_spec s ON s.id = x.spec_id WHERE r.sample_no = ?1 "
                   "AND r.kind = 1 AND (x.our_verdict = 2 OR (x.our_verdict = 3 AND x.lab_verdict LIKE '%不%')) "
                   "ORDER BY x.no");
    if (!q)
        return q.error();
    q->bind(1, sampleNo);
    QStringList items, lines;
    RowLoop loop(*q);
    while (loop.next()) {
        items << q->text(0);
        lines << itemLine(*q, items.size());
    }
    if (!loop.status())
        return loop.status().error();
    if (!lines.isEmpty())
        lines.last().replace(lines.last().size() - 1, 1, QStringLiteral("。"));
    fields[QStringLiteral("不合格项目")] = items.join(u'、');
    fields[QStringLiteral("不合格明细")] = lines.join(u'\n');
    return ok();
}

Status addReport(const Database& db, qint64 batch, LetterFields& fields)
{
    return addQuery(
        db,
        "SELECT report_no, reported_on FROM report WHERE batch_id = ?1 AND kind = 1 ORDER BY reported_on DESC "
        "LIMIT 1",
        batch, {QStringLiteral("报告编号"), QStringLiteral("报告日期")}, fields);
}

Status addBatch(const Database& db, qint64 batch, LetterFields& fields)
{
    Status done = addRecord(db, "batches", "t.id = " + std::to_string(batch), fields);
    if (done)
        done = addQuery(
            db,
            "SELECT s.address, trim(s.contact || ' ' || s.phone), b.rule_code FROM batch b LEFT JOIN "
            "enterprise s ON s.id = b.sampled_id WHERE b.id = ?1",
            batch, {QStringLiteral("被抽样单位地址"), QStringLiteral("被抽样单位联系"), QStringLiteral("实施细则")},
            fields);
    if (done)
        done = addReport(db, batch, fields);
    return done ? addFailures(db, fields.value(QStringLiteral("抽样单编号")), fields) : done;
}

Status addTerms(const Database& db, QDate today, const QString& ordered, LetterFields& fields)
{
    auto calendar = officeCalendar(db);
    if (!calendar)
        return calendar.error();
    const QDate start = QDate::fromString(ordered, Qt::ISODate);
    const std::pair<const char*, const char16_t*> terms[] = {{"rectify_days", u"整改期限"},
                                                             {"reinspect_days", u"复查期限"}};
    for (const auto& [name, field] : terms) {
        const auto days = profileLength(db, name, today);
        if (!days)
            return days.error();
        const DueDay due =
            dueDay(*calendar, start.isValid() ? start : today, {days->value.value_or(0), TermUnit::CalendarDay, true});
        fields[QString::fromUtf16(field)] = longDay(due.earliest.toString(Qt::ISODate));
    }
    const std::pair<const char*, const char16_t*> lengths[] = {{"objection_days", u"异议天数"},
                                                               {"retest_formalities_days", u"复检手续天数"}};
    for (const auto& [name, field] : lengths) {
        const auto days = profileLength(db, name, today);
        if (!days)
            return days.error();
        fields[QString::fromUtf16(field)] = days->value ? QString::number(*days->value) : QString();
    }
    return ok();
}

/// What was recorded under the case: its objection, the last talk, causes of the library, the last paper served.
Status addChildren(const Database& db, qint64 id, LetterFields& fields)
{
    Status done =
        addQuery(db,
                 "SELECT grounds, refusal_reason, nullif(retest_lab, '') FROM objection WHERE case_id = ?1 ORDER "
                 "BY received_on DESC LIMIT 1",
                 id, {QStringLiteral("异议理由"), QStringLiteral("不予受理理由")}, fields);
    if (done)
        done = addQuery(
            db,
            "SELECT happened_on, place, people, counterpart, ground, demands, outcome FROM measure WHERE case_id "
            "= ?1 AND kind = 1 ORDER BY happened_on DESC LIMIT 1",
            id,
            {QStringLiteral("约谈时间"), QStringLiteral("约谈地点"), QStringLiteral("约谈人员"),
             QStringLiteral("被约谈人"), QStringLiteral("约谈事由"), QStringLiteral("约谈要求"),
             QStringLiteral("约谈结果")},
            fields);
    if (done)
        done = addQuery(
            db,
            "SELECT group_concat(iif(c.item = '', '', c.item || '：') || k.text || '。', char(10)), "
            "group_concat(nullif(k.advice, ''), char(10)), group_concat(nullif(c.note, ''), '；') FROM case_cause "
            "c JOIN cause k ON k.id = c.cause_id WHERE c.case_id = ?1",
            id, {QStringLiteral("原因分析"), QStringLiteral("改进建议"), QStringLiteral("专家意见")}, fields);
    return done;
}

Status addParty(const Database& db, qint64 id, LetterFields& fields)
{
    return addQuery(
        db,
        "SELECT e.address, e.legal_person, CASE WHEN t.party_role & 1 THEN '生产' WHEN t.party_role & 2 THEN "
        "'销售' ELSE '生产、销售' END, CASE WHEN t.authority <> '' THEN t.authority ELSE t.transferred_to END FROM "
        "aftermath_case t LEFT JOIN enterprise e ON e.id = coalesce(t.party_id, (SELECT min(id) FROM enterprise "
        "WHERE (t.party_uscc <> '' AND uscc = t.party_uscc) OR (t.party_uscc = '' AND name = t.party))) WHERE t.id "
        "= ?1",
        id,
        {QStringLiteral("当事人地址"), QStringLiteral("法定代表人"), QStringLiteral("生产或销售"),
         QStringLiteral("移送对象")},
        fields);
}

Status addCase(const Database& db, qint64 id, QDate today, LetterFields& fields)
{
    const auto batch = db.integer("SELECT coalesce((SELECT b.id FROM batch b JOIN aftermath_case t ON t.sample_no = "
                                  "b.sample_no WHERE t.id = " +
                                  std::to_string(id) + "), 0)");
    if (!batch)
        return batch.error();
    Status done = addBatch(db, *batch, fields);
    if (done) // after the batch: what both have is the case's
        done = addRecord(db, "cases", "t.id = " + std::to_string(id), fields);
    if (done)
        done = addParty(db, id, fields);
    if (done)
        done = addChildren(db, id, fields);
    const auto ordered = db.text("SELECT ordered_on FROM aftermath_case WHERE id = " + std::to_string(id));
    if (!ordered)
        return ordered.error();
    fields[QStringLiteral("责令或今日")] = longDay(ordered->isEmpty() ? today.toString(Qt::ISODate) : *ordered);
    return done ? addTerms(db, today, *ordered, fields) : done;
}

void addHeaders(const char* kind, QStringList& names)
{
    for (const Field& field : recordType(kind)->fields)
        if (const QString header = shown(field.header); !names.contains(header))
            names << header;
}

} // namespace

QStringList fieldNames(const QString& subject)
{
    QStringList names = workedOut(subject);
    addHeaders("batches", names);
    if (subject == QStringLiteral("case"))
        addHeaders("cases", names);
    std::sort(names.begin(), names.end());
    return names;
}

Result<LetterFields> documentFields(const Database& db, const QString& subject, qint64 id, QDate today)
{
    LetterFields fields;
    for (const QString& name : fieldNames(subject))
        fields.insert(name, QString());
    Status done = subject == QStringLiteral("case") ? addCase(db, id, today, fields) : addBatch(db, id, fields);
    if (done && subject != QStringLiteral("case"))
        done = addTerms(db, today, {}, fields);
    if (!done)
        return done.error();
    fields[QStringLiteral("今日")] = longDay(today.toString(Qt::ISODate));
    for (const char16_t* day : {u"约谈时间", u"报告日期"})
        fields[QString::fromUtf16(day)] = longDay(fields.value(QString::fromUtf16(day)));
    return fields;
}

Result<qint64> documentSubject(const Database& db, const QString& subject, const QString& text)
{
    if (subject == QStringLiteral("case"))
        return caseNamed(db, text);
    auto q = db.prepare("SELECT id FROM batch WHERE sample_no = ?1 OR id = ?2");
    if (!q)
        return q.error();
    const auto found = q->bind(1, text).bind(2, text.toLongLong()).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("documents", "There is no batch “%1”.").arg(text)};
    return q->integer(0);
}

} // namespace spotcheck
