#include "ui/print/proof_sheet.h"

#include "core/registry/office.h"
#include "core/rules/rules.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(print)
};

/// The offices are in one zone, as the journal shows it.
QDateTime officeTime(const QDateTime& at)
{
    return at.toOffsetFromUtc(8 * 3600);
}

QString shown(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("—") : text.toHtmlEscaped();
}

QString overall(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return Texts::tr("no nonconformity found in the items tested");
    case Verdict::Fail: return QStringLiteral("<span class='bad'>%1</span>").arg(Texts::tr("nonconforming"));
    case Verdict::CannotTell: break;
    }
    return QStringLiteral("<span class='doubt'>%1</span>").arg(Texts::tr("cannot tell"));
}

QString part(int stored)
{
    return stored == 0 ? Texts::tr("no such item")
                       : overall(stored == 1   ? Verdict::Pass
                                 : stored == 2 ? Verdict::Fail
                                               : Verdict::CannotTell);
}

QString itemVerdict(const ResultRow& row)
{
    switch (row.ourVerdict) {
    case Verdict::Pass: return Texts::tr("meets");
    case Verdict::Fail: return QStringLiteral("<span class='bad'>%1</span>").arg(Texts::tr("does not meet"));
    case Verdict::CannotTell: break;
    }
    return QStringLiteral("<span class='doubt'>%1</span>").arg(Texts::tr("cannot tell"));
}

QString pair(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><th align='left' width='22%'>%1</th><td>%2</td></tr>").arg(name.toHtmlEscaped(), value);
}

QString table(const QString& rows)
{
    return QStringLiteral("<table border='1' cellspacing='0' cellpadding='3' width='100%' "
                          "style='border-collapse:collapse'>%1</table>")
        .arg(rows);
}

QString kindWord(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Retest: return Texts::tr("retest");
    case ReportKind::Reinspection: return Texts::tr("re-inspection");
    case ReportKind::First: break;
    }
    return Texts::tr("first test");
}

QString head(const ReportDetail& report)
{
    const QString dates =
        Texts::tr("sampled %1 · received %2 · tested %3 · reported %4")
            .arg(shown(report.sampledOn), shown(report.receivedOn), shown(report.finishedOn), shown(report.reportedOn));
    const QString rule = report.ruleCode.isEmpty() ? Texts::tr("none known for this product")
                                                   : shown(report.ruleCode) + u' ' + report.ruleVersion.toHtmlEscaped();
    return table(pair(Texts::tr("Sample"), shown(report.sampleNo) + u' ' + report.product.toHtmlEscaped()) +
                 pair(Texts::tr("Report"), shown(report.reportNo) + QStringLiteral(" · ") + kindWord(report.kind)) +
                 pair(Texts::tr("Laboratory"), shown(report.lab)) + pair(Texts::tr("Dates"), dates) +
                 pair(Texts::tr("Implementation rule"), rule) +
                 pair(Texts::tr("The laboratory concludes"), shown(report.labVerdict)) +
                 pair(Texts::tr("Recomputed, overall"), overall(report.ourVerdict)) +
                 pair(Texts::tr("Recomputed, physical items"), part(report.physical)) +
                 pair(Texts::tr("Recomputed, label items"), part(report.label)));
}

QString itemsTable(const ReportDetail& report)
{
    QString rows = QStringLiteral("<tr>");
    for (const QString& title : {Texts::tr("No."), Texts::tr("Item"), Texts::tr("Requirement"), Texts::tr("Result"),
                                 Texts::tr("Laboratory"), Texts::tr("Recomputed")})
        rows += QStringLiteral("<th align='left'>%1</th>").arg(title.toHtmlEscaped());
    rows += QStringLiteral("</tr>");
    for (const ResultRow& row : report.rows)
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3 %4</td><td>%5</td><td>%6</td><td>%7</td></tr>")
                    .arg(QString::number(row.no), shown(row.item), shown(row.limit), row.unit.toHtmlEscaped(),
                         shown(row.value), shown(row.labVerdict), itemVerdict(row));
    return table(rows);
}

QString proofs(const ReportDetail& report)
{
    QString html;
    for (const ResultRow& row : report.rows) {
        html +=
            QStringLiteral("<p style='margin-bottom:2px'><b>%1. %2</b></p>").arg(row.no).arg(row.item.toHtmlEscaped());
        for (const QString& line :
             proofTexts(row.proof)) // a paragraph each: a paragraph over two pages is drawn on both
            html += QStringLiteral("<p class='small' style='margin:0'>%1</p>").arg(line.toHtmlEscaped());
    }
    return html;
}

QString findingList(const QList<Finding>& findings)
{
    if (findings.isEmpty())
        return QStringLiteral("<p>%1</p>").arg(Texts::tr("The rules find nothing on this report."));
    QString html = QStringLiteral("<ul>");
    for (const Finding& finding : findings)
        html += QStringLiteral("<li>%1 <span class='small'>（%2 [%3]）</span></li>")
                    .arg(finding.message.toHtmlEscaped(), finding.citation.toHtmlEscaped(), finding.mark);
    return html + QStringLiteral("</ul>");
}

QString actionWord(ReviewAction action)
{
    switch (action) {
    case ReviewAction::Accepted: return Texts::tr("accepted");
    case ReviewAction::Returned: return Texts::tr("returned to the laboratory");
    case ReviewAction::CannotTell: return Texts::tr("marked as impossible to judge");
    case ReviewAction::Signed: return Texts::tr("signed");
    case ReviewAction::Corrected: break;
    }
    return Texts::tr("correction taken in");
}

QString eventList(const ReportDetail& report)
{
    if (report.events.isEmpty())
        return QStringLiteral("<p>%1</p>").arg(Texts::tr("Nobody has decided on this report yet."));
    QString rows;
    for (const ReviewEvent& event : report.events)
        rows += pair(officeTime(event.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                     shown(event.person) + u' ' + actionWord(event.action) +
                         (event.reason.isEmpty() ? QString() : QStringLiteral("：") + event.reason.toHtmlEscaped()));
    return table(rows);
}

QString section(const QString& title, const QString& body)
{
    return QStringLiteral("<h2>%1</h2>%2").arg(title.toHtmlEscaped(), body);
}

} // namespace

Result<ProofSheetInput> proofSheetInput(const Database& db, qint64 report, const QDateTime& now)
{
    auto detail = loadReport(db, report);
    if (!detail)
        return detail.error();
    auto findings = findingsOfReport(db, report, now.date());
    if (!findings)
        return findings.error();
    const auto office = db.text("SELECT value FROM meta WHERE key = 'office'");
    if (!office)
        return office.error();
    auto journal = db.prepare("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1");
    if (!journal)
        return journal.error();
    if (const auto found = journal->step(); !found)
        return found.error();
    ProofSheetInput input;
    input.report = std::move(*detail);
    input.findings = std::move(*findings);
    input.office = officeName(*office);
    input.journal = journal->blob(0);
    input.printedAt = now;
    return input;
}

PrintedDocument proofSheet(const ProofSheetInput& input)
{
    PrintedDocument document;
    document.title = Texts::tr("Proof sheet %1").arg(input.report.sampleNo);
    document.html = QStringLiteral("<h1 align='center'>%1</h1><p align='center'>%2</p>")
                        .arg(Texts::tr("Proof sheet of a test report"), input.office.toHtmlEscaped()) +
                    head(input.report) + section(Texts::tr("Items"), itemsTable(input.report)) +
                    section(Texts::tr("Findings"), findingList(input.findings)) +
                    section(Texts::tr("How each item was judged"), proofs(input.report)) +
                    section(Texts::tr("Decisions"), eventList(input.report));
    document.foot = Texts::tr("Printed %1 · journal %2")
                        .arg(officeTime(input.printedAt).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                             QString::fromLatin1(input.journal.toHex().left(16)));
    return document;
}

} // namespace spotcheck
