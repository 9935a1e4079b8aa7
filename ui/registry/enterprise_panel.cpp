#include "ui/registry/enterprise_panel.h"

#include "core/aftermath/case_track.h"
#include "core/registry/enterprise_merge.h"
#include "core/registry/office.h"
#include "core/registry/record_type.h"
#include "core/rules/burden_limits.h"
#include "ui/common/inspector.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QRegularExpression>
#include <QTextBrowser>
#include <QUrl>

namespace spotcheck {

namespace {

constexpr int kPanelShare = 42;

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

QString heading(const QString& text)
{
    return QStringLiteral("<h4 style='margin:10px 0 2px 0'>%1</h4>").arg(text);
}

QString inked(const QString& text, const QColor& ink)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(ink.name(), text);
}

QString link(const char* place, qint64 id, const QString& text)
{
    return QStringLiteral("<a href='%1:%2' style='color:%4'>%3</a>")
        .arg(QString::fromLatin1(place), QString::number(id), escaped(text), colors().accent.name());
}

QString headOf(const EnterpriseFile& file, bool chinese)
{
    QStringList lines{QStringLiteral("<b style='font-size:large'>%1</b>").arg(escaped(file.name))};
    const RecordType& type = *recordType("enterprises");
    lines << escaped(QStringList{file.uscc.isEmpty() ? EnterprisePanel::tr("no credit code") : file.uscc,
                                 displayValue(*type.field("roles"), std::to_string(file.roles), chinese),
                                 codeWord(*type.field("state"), file.state, chinese)}
                         .filter(QRegularExpression(QStringLiteral(".")))
                         .join(QStringLiteral(" · ")));
    for (const QString& line : {file.region + u' ' + file.address, file.legalPerson, file.contact, file.note})
        if (!line.trimmed().isEmpty())
            lines << escaped(line);
    if (!file.parent.isEmpty())
        lines << EnterprisePanel::tr("Branch of: %1").arg(escaped(file.parent));
    if (!file.branches.isEmpty())
        lines << EnterprisePanel::tr("Branches: %1").arg(escaped(file.branches.join(u'、')));
    for (const QString& alias : file.aliases)
        lines << inked(escaped(alias), colors().muted);
    return lines.join(QStringLiteral("<br>"));
}

QString burdenOf(const EnterpriseFile& file)
{
    QString html = heading(EnterprisePanel::tr("Limits of %1").arg(file.burden.year));
    const qint64 left = file.burden.left(file.limits);
    html += inked(EnterprisePanel::tr("%1 visits count, %2 planned, %3 left (at most %4)")
                      .arg(file.burden.visits.size())
                      .arg(file.burden.planned.size())
                      .arg(left)
                      .arg(file.limits.visits),
                  left == 0 ? colors().bad : colors().good);
    for (const BurdenVisit& visit : file.burden.visits)
        html += QStringLiteral("<br>%1 %2 %3").arg(visit.date, officeShortName(visit.office), escaped(visit.visit));
    for (const PlannedVisit& visit : file.burden.planned)
        html += QStringLiteral("<br>%1 %2 %3")
                    .arg(visit.date, officeShortName(visit.office), EnterprisePanel::tr("(planned)"));
    return html;
}

QString yearsOf(const EnterpriseFile& file)
{
    QString html =
        heading(EnterprisePanel::tr("Year by year")) +
        QStringLiteral("<table cellpadding='3'><tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th><th>%5</th></tr>")
            .arg(EnterprisePanel::tr("Year"), EnterprisePanel::tr("Sampled"), EnterprisePanel::tr("As producer"),
                 EnterprisePanel::tr("Failed"), EnterprisePanel::tr("Refused"));
    for (const EnterpriseYear& year : file.years)
        html +=
            QStringLiteral("<tr><td>%1</td><td align='right'>%2</td><td align='right'>%3</td><td align='right'>%4</td>"
                           "<td align='right'>%5</td></tr>")
                .arg(year.year)
                .arg(year.sampled)
                .arg(year.produced)
                .arg(year.failed == 0 ? QStringLiteral("0") : inked(QString::number(year.failed), colors().bad))
                .arg(year.refused == 0 ? QStringLiteral("0") : inked(QString::number(year.refused), colors().bad));
    return html + QStringLiteral("</table>");
}

QString casesOf(const EnterpriseFile& file, bool chinese)
{
    QString html = heading(EnterprisePanel::tr("Cases"));
    for (const EnterpriseCase& one : file.cases) {
        const CaseState* state = caseState(one.state);
        html += link("aftermath", one.id, one.sampleNo) + u' ' + escaped(one.product) + QStringLiteral(" · ") +
                (state == nullptr ? one.state : state->title(chinese));
        if (one.due.isValid())
            html +=
                QStringLiteral(" · ") +
                inked(EnterprisePanel::tr("%1 due %2").arg(one.clock, one.due.toString(Qt::ISODate)), colors().warn);
        html += QStringLiteral("<br>");
    }
    return file.cases.isEmpty() ? html + EnterprisePanel::tr("none") : html;
}

QString batchesOf(const EnterpriseFile& file)
{
    QString html = heading(EnterprisePanel::tr("Batches, the newest first"));
    for (const EnterpriseBatch& batch : file.batches) {
        html += batch.day + u' ' + link("sampling", batch.id, batch.sampleNo) + u' ' + escaped(batch.product) + u' ' +
                officeShortName(batch.office);
        if (batch.asProducer)
            html += u' ' + EnterprisePanel::tr("(as producer)");
        if (batch.failed)
            html += u' ' + inked(EnterprisePanel::tr("failed"), colors().bad);
        if (batch.outcome == 2)
            html += u' ' + inked(EnterprisePanel::tr("refused"), colors().bad);
        html += QStringLiteral("<br>");
    }
    return html;
}

} // namespace

EnterprisePanel::EnterprisePanel(Session& session, QWidget* parent)
    : QTabWidget(parent),
      m_session(session),
      m_page(new QTextBrowser(this)),
      m_fields(new Inspector(session, *recordType("enterprises"), true, this)),
      m_channel(TaskRunner::uniqueChannel())
{
    setDocumentMode(true);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    addTab(m_page, tr("File of the enterprise"));
    addTab(m_fields, tr("All fields"));
    connect(this, &QTabWidget::currentChanged, this, [this] { m_fields->showRecord(m_id); }); // it reads when seen
    connect(m_page, &QTextBrowser::anchorClicked, this, &EnterprisePanel::follow);
    connect(&session, &Session::changed, this, &EnterprisePanel::load);
    showEnterprise(0);
}

QString EnterprisePanel::text() const
{
    return m_page->toPlainText();
}

void EnterprisePanel::showEnterprise(qint64 id)
{
    m_id = id;
    m_fields->showRecord(id);
    load();
}

void EnterprisePanel::load()
{
    if (m_id == 0)
        return m_page->setPlainText(tr("Choose an enterprise to see everything known of it."));
    const qint64 id = m_id;
    const QDate today = m_session.workspace().clock().today();
    const bool chinese = m_session.chinese();
    m_session.read<EnterpriseFile>(
        m_channel, this,
        [id, today, chinese](const Database& db, Progress&) -> Result<EnterpriseFile> {
            const auto limits = burdenLimits(db, today);
            return limits ? readEnterpriseFile(db, id, today, *limits, chinese)
                          : Result<EnterpriseFile>(limits.error());
        },
        [this](Result<EnterpriseFile> file) {
            if (!file || file->id != m_id)
                return;
            m_page->setHtml(pageOf(*file));
            Q_EMIT shown();
        });
}

QString EnterprisePanel::pageOf(const EnterpriseFile& file) const
{
    return headOf(file, m_session.chinese()) + burdenOf(file) + yearsOf(file) + casesOf(file, m_session.chinese()) +
           batchesOf(file);
}

void EnterprisePanel::follow(const QUrl& url)
{
    PlaceRequest request;
    request.record = url.path().toLongLong();
    m_session.goTo(url.scheme(), request);
}

namespace {

GridPage::Options gridOptions()
{
    GridPage::Options options;
    options.place = QStringLiteral("enterprises");
    options.extraWhere = QStringLiteral("t.merged_into IS NULL");
    for (const char* key : {"name", "uscc", "roles", "region", "size", "address", "contact", "phone"})
        options.columns << QString::fromLatin1(key);
    options.emptyTitle = EnterprisesPage::tr("No enterprises yet");
    options.emptyHint =
        EnterprisesPage::tr("File > Import… takes a list of enterprises; sampled parties also come with the "
                            "batches.");
    return options;
}

} // namespace

EnterprisesPage::EnterprisesPage(Session& session, QWidget* parent)
    : GridPage(session, QStringLiteral("enterprises"), gridOptions(), parent),
      m_panel(new EnterprisePanel(session, this))
{
    setInspector(m_panel, kPanelShare);
    connect(this, &GridPage::currentChanged, m_panel, &EnterprisePanel::showEnterprise);
    addPlaceAction(QStringLiteral("edit"), tr("Branch of…"), [this] { askParent(); });
}

void EnterprisesPage::askParent()
{
    const qint64 id = currentId();
    if (id == 0 || !session().canEdit())
        return;
    const auto typed = session().dialogs().askText(
        this, tr("Branch of"), tr("Name or credit code of the enterprise it belongs to; empty: none"), {});
    if (!typed)
        return;
    const auto parent =
        typed->trimmed().isEmpty() ? Result<qint64>(0) : enterpriseByText(session().workspace().db(), typed->trimmed());
    if (!parent)
        return session().sayError(parent.error());
    (void)session().perform([&](Workspace& workspace) { return setBranchOf(workspace, id, *parent); });
}

} // namespace spotcheck
