#include "ui/review/review_page.h"

#include "core/registry/phrase.h"
#include "core/registry/setting.h"
#include "core/rules/clean_reports.h"
#include "core/rules/rules.h"
#include "core/testing/rejudge.h"
#include "core/workspace/row_count.h"
#include "ui/review/attachment_viewer.h"
#include "ui/review/report_files.h"
#include "ui/review/report_tabs.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QShortcut>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

GridPage::Options gridOptions()
{
    GridPage::Options options;
    options.place = QStringLiteral("results");
    options.editable = false;
    options.findings = false; // the panel shows them beside the items
    options.emptyTitle = ReviewPage::tr("No laboratory results yet");
    options.emptyHint =
        ReviewPage::tr("Take a laboratory's workbook in with File › Import…, or drop it on the window.");
    return options;
}

/// The queues of the work, as conditions over the review grid.
struct Queue {
    QString title;
    QString where;
};

QList<Queue> queues()
{
    return {{ReviewPage::tr("All reports"), {}},
            {ReviewPage::tr("Waiting for review"), QStringLiteral("t.state = 0")},
            {ReviewPage::tr("To look at"), QStringLiteral("t.state = 0 AND t.attention > 0")},
            {ReviewPage::tr("Returned"), QStringLiteral("t.state = 2")},
            {ReviewPage::tr("Waiting for a second signature"), QStringLiteral("t.state IN (1, 3)")},
            {ReviewPage::tr("Signed"), QStringLiteral("t.state = 4")}};
}

Result<ReportPanel::Shown> readShown(const Database& db, qint64 id, QDate today)
{
    auto report = loadReport(db, id);
    if (!report)
        return report.error();
    auto findings = findingsOfReport(db, id, today);
    if (!findings)
        return findings.error();
    auto attachments = attachmentsOf(db, QStringLiteral("report"), id);
    if (!attachments)
        return attachments.error();
    auto reasons = phrases(db, QStringLiteral("return"));
    if (!reasons)
        return reasons.error();
    return ReportPanel::Shown{std::move(*report), std::move(*findings), std::move(*attachments), std::move(*reasons)};
}

/// A file of millions of results would take minutes: there the laboratories' screens are asked instead.
constexpr qint64 kMostForAll = 2'000'000;

Result<QHash<qint64, QList<Finding>>> readWide(const Database& db, QDate today, Progress& progress)
{
    QHash<qint64, QList<Finding>> wide;
    const auto results = countRows(db, "result");
    if (!results || *results > kMostForAll)
        return wide;
    for (const char* rule : {"report.values_copied", "report.magnitude"}) {
        RuleScope scope;
        scope.rule = QString::fromLatin1(rule);
        scope.today = today;
        const auto findings = checkWorkspace(db, scope, &progress);
        if (!findings)
            return findings.error();
        for (const Finding& finding : *findings)
            wide[finding.subject.id] << finding;
    }
    return wide;
}

/// In the order of the choice.
const char* const kDecisionRules[] = {"simple", "guarded", "non_binary"};

} // namespace

ReviewPage::ReviewPage(Session& session, QWidget* parent)
    : PlacePage(parent), m_session(session), m_channel(TaskRunner::uniqueChannel())
{
    m_grid = new GridPage(session, QStringLiteral("reports"), gridOptions());
    m_panel = new ReportPanel;
    m_panel->setWritable(session.canEdit());
    m_grid->setInspector(m_panel, 56); // the items are what is read here
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    buildToolBar();
    buildKeys();
    m_files = new ReportFiles(session, *m_panel, this);
    connect(m_files, &ReportFiles::viewerShown, this, [this](bool shown) { m_grid->shareInspector(shown ? 80 : 56); });
    connect(&m_panel->tabs(), &ReportTabs::reportWanted, this, [this](qint64 id) {
        m_queue->setCurrentIndex(0);
        m_grid->select(id);
    });
    connect(m_panel, &ReportPanel::phraseWanted, this, [this](const QString& text) {
        const auto kept = m_session.perform(
            [&](Workspace& workspace) { return keepPhrase(workspace, QStringLiteral("return"), text); });
        if (kept)
            m_session.say(Message{Message::Kind::Success, tr("The wording is kept."), {}, 3000});
    });
    connect(m_grid, &GridPage::currentChanged, this, &ReviewPage::load);
    connect(m_panel, &ReportPanel::decisionWanted, this, &ReviewPage::decideSelected);
    connect(m_panel, &ReportPanel::signatureWanted, this, &ReviewPage::signSelected);
    connect(&session, &Session::changed, this, [this] { load(m_grid->currentId()); });
    m_later = new QTimer(this);
    m_later->setSingleShot(true);
    m_later->setInterval(1500); // a run of decisions ends before all reports are looked at again
    connect(m_later, &QTimer::timeout, this, &ReviewPage::lookAtAll);
    connect(&session, &Session::changed, m_later, qOverload<>(&QTimer::start));
    m_later->start();
    connect(&session, &Session::busyChanged, this, [this] { m_panel->setWritable(m_session.canEdit()); });
}

void ReviewPage::buildToolBar()
{
    m_queue = new QComboBox;
    m_queue->setAccessibleName(tr("Queue"));
    const auto all = queues();
    for (const Queue& queue : all)
        m_queue->addItem(queue.title, queue.where);
    connect(m_queue, &QComboBox::currentIndexChanged, this,
            [this] { m_grid->setExtraWhere(m_queue->currentData().toString()); });
    QToolBar& bar = m_grid->toolBar();
    bar.addWidget(m_queue);
    auto* accept = bar.addAction(tr("Accept all without findings…"));
    connect(accept, &QAction::triggered, this, &ReviewPage::acceptAllClean);
    auto* anew = bar.addAction(tr("Judge anew"));
    anew->setToolTip(tr("Judges every unsigned report by the rules and settings of now."));
    connect(anew, &QAction::triggered, this, &ReviewPage::judgeAnew);
    auto* rule = bar.addAction(tr("Decision rule…"));
    rule->setToolTip(tr("How measurement uncertainty enters the answer."));
    connect(rule, &QAction::triggered, this, &ReviewPage::chooseDecisionRule);
}

void ReviewPage::key(const QKeySequence& sequence, std::function<void()> run)
{
    auto* shortcut = new QShortcut(sequence, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(run));
}

void ReviewPage::buildKeys()
{
    key(Qt::Key_J, [this] { m_grid->moveCurrent(1); });
    key(Qt::Key_K, [this] { m_grid->moveCurrent(-1); });
    key(Qt::Key_A, [this] { decideSelected(Decision::Accept); });
    key(Qt::Key_R, [this] { decideSelected(Decision::ReturnToLab); });
    key(Qt::Key_T, [this] { decideSelected(Decision::CannotTell); });
    key(Qt::Key_S, [this] { signSelected(); });
    key(Qt::Key_F, [this] { m_files->showFirst(); });
}

void ReviewPage::open(const PlaceRequest& request)
{
    if (request.replaceFilters)
        m_queue->setCurrentIndex(0);
    m_grid->open(request);
}

void ReviewPage::load(qint64 id)
{
    if (id == 0) {
        m_panel->showNothing(tr("Choose a report."));
        return;
    }
    m_session.read<ReportPanel::Shown>(
        m_channel, this,
        [id, today = m_session.workspace().clock().today()](const Database& db, Progress&) {
            return readShown(db, id, today);
        },
        [this](Result<ReportPanel::Shown> shown) {
            if (shown) {
                shown->findings << m_wide.value(shown->report.id);
                m_panel->showReport(*shown);
                m_files->setReport(shown->report.id, shown->report.sampleNo, shown->attachments);
            } else if (shown.error().kind != ErrorKind::Cancelled) {
                m_panel->showNothing(shown.error().message);
            }
        });
}

void ReviewPage::lookAtAll()
{
    const QDate today = m_session.workspace().clock().today();
    m_session.read<QHash<qint64, QList<Finding>>>(
        m_channel + QStringLiteral(".all"), this,
        [today](const Database& db, Progress& progress) { return readWide(db, today, progress); },
        [this](Result<QHash<qint64, QList<Finding>>> wide) {
            if (!wide || wide->keys() == m_wide.keys())
                return;
            m_wide = *wide;
            load(m_grid->currentId());
        });
}

std::vector<qint64> ReviewPage::wanted() const
{
    auto ids = m_grid->selectedIds();
    if (ids.empty() && m_grid->currentId() != 0)
        ids.push_back(m_grid->currentId());
    return ids;
}

void ReviewPage::decideSelected(Decision decision)
{
    const auto ids = wanted();
    if (ids.empty() || !m_session.canEdit())
        return;
    QString reason = m_panel->reason();
    if (decision == Decision::ReturnToLab && reason.trimmed().isEmpty()) {
        const auto asked = m_session.dialogs().askText(this, tr("Return to the laboratory"), tr("Reason"), {});
        if (!asked)
            return;
        reason = *asked;
    }
    const auto done = m_session.perform([&](Workspace& workspace) { return decide(workspace, ids, decision, reason); });
    if (!done) {
        if (done.error().kind == ErrorKind::Refused)
            m_panel->askForReason();
        return;
    }
    afterDecision(qsizetype(ids.size()), tr("%1 report(s) decided.").arg(ids.size()));
}

void ReviewPage::signSelected()
{
    const auto ids = wanted();
    if (ids.empty() || !m_session.canEdit())
        return;
    const auto done = m_session.perform([&](Workspace& workspace) { return sign(workspace, ids); });
    if (done)
        afterDecision(qsizetype(ids.size()), tr("%1 report(s) signed by %2.").arg(ids.size()).arg(m_session.person()));
}

void ReviewPage::afterDecision(qsizetype count, const QString& what)
{
    m_session.say(Message{Message::Kind::Success, what, {}, 4000});
    if (count == 1)
        m_grid->moveCurrent(1);
}

void ReviewPage::acceptAllClean()
{
    if (!m_session.canEdit())
        return;
    const QDate today = m_session.workspace().clock().today();
    m_session.read<std::vector<qint64>>(
        TaskRunner::uniqueChannel(), this,
        [today](const Database& db, Progress& progress) { return cleanReports(db, today, &progress); },
        [this](Result<std::vector<qint64>> ids) {
            if (!ids)
                return m_session.sayError(ids.error());
            if (ids->empty())
                return m_session.say(Message::Kind::Info, tr("No report without findings is waiting."));
            if (!m_session.dialogs().confirm(
                    this, tr("Accept %1 report(s) without findings?").arg(ids->size()),
                    tr("One step; it can be undone. A second person still signs each of them."), tr("Accept")))
                return;
            const auto done =
                m_session.perform([&](Workspace& workspace) { return decide(workspace, *ids, Decision::Accept, {}); });
            if (done)
                afterDecision(0, tr("%1 report(s) decided.").arg(ids->size()));
        },
        tr("Looking for reports without findings…"));
}

void ReviewPage::judgeAnew()
{
    m_session.write<RejudgeOutcome>(
        tr("Judging anew…"), this,
        [](Workspace& workspace, Progress& progress) { return rejudge(workspace, 0, &progress); },
        [this](Result<RejudgeOutcome> outcome) {
            if (!outcome)
                return m_session.sayError(outcome.error());
            m_session.say(outcome->changed == 0 ? Message::Kind::Info : Message::Kind::Success,
                          tr("%1 unsigned report(s) judged anew; %2 changed. It can be undone in one step.")
                              .arg(outcome->reports)
                              .arg(outcome->changed));
        });
}

void ReviewPage::chooseDecisionRule()
{
    if (!m_session.canEdit())
        return;
    const int chosen = m_session.dialogs().choose(
        this, tr("Decision rule"),
        tr("How measurement uncertainty enters the answer (GB/T 27025, ILAC-G8). In spot checks it is simple "
           "acceptance, unless the implementation rule says otherwise. Reports name the rule."),
        {tr("Simple acceptance: the result as reported against the requirement"),
         tr("Guarded acceptance: a pass only where result and uncertainty lie within the requirement"),
         tr("Non-binary: as simple, but called conditional within the uncertainty of an end")});
    if (chosen < 0)
        return;
    const auto done = m_session.perform([&](Workspace& workspace) {
        return chooseSetting(workspace, kDecisionRule, QString::fromLatin1(kDecisionRules[chosen]), {}, {});
    });
    if (done)
        judgeAnew();
}

QString ReviewPlace::title() const
{
    return QCoreApplication::translate("places", "Results");
}

} // namespace spotcheck
