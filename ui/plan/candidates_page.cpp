#include "ui/plan/candidates_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/plain_table.h"
#include "ui/common/theme.h"
#include "ui/plan/candidates_model.h"
#include "ui/plan/choice_actions.h"
#include "ui/plan/factor_list.h"
#include "ui/plan/rows_request.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace spotcheck {

namespace {

constexpr int kReadPauseMs = 100; // several changes in a row are read once

QLabel* wrapped(QWidget* parent, bool muted)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setContentsMargins(12, 2, 12, 2);
    if (muted)
        label->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    return label;
}

PlanProposal proposalOf(const Candidate& candidate)
{
    // The line stands in a document: Chinese whatever the window speaks.
    const QString note = candidate.requiredBy.isEmpty() ? QString() : QStringLiteral("依据：") + candidate.requiredBy;
    return {candidate.name, candidate.category, candidate.productId, candidate.reasons, note};
}

QString pooledText(const CandidateAnswer& answer)
{
    if (answer.prior.n == 0)
        return CandidatesPage::tr("no batches inspected in %1–%2").arg(answer.firstYear).arg(answer.lastYear);
    return CandidatesPage::tr("all products %1–%2: %3 of %4 batches failed")
        .arg(answer.firstYear)
        .arg(answer.lastYear)
        .arg(QLocale().toString(answer.prior.failed), QLocale().toString(answer.prior.n));
}

} // namespace

QString CandidatesPage::tabTitle()
{
    return tr("Candidates");
}

CandidatesPage::CandidatesPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_model(new CandidatesModel(this)),
      m_filter(new CandidatesFilter(this)),
      m_body(new QStackedWidget(this)),
      m_empty(
          new EmptyState(tr("No products to choose from yet"),
                         tr("Candidates are the products of the product list, and those that incidents, the official "
                            "catalogues or plans name: take these lists in with File > Import…."),
                         m_body)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    m_filter->setSourceModel(m_model);
    auto* across = new QSplitter(m_body);
    across->addWidget(buildList());
    across->addWidget(buildPanel());
    across->setStretchFactor(0, 1);
    across->setSizes({760, 420});
    across->setChildrenCollapsible(false);
    m_body->addWidget(across);
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_sum);
    column->addWidget(m_body, 1);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kReadPauseMs);
    connect(m_wait, &QTimer::timeout, this, &CandidatesPage::load);
    connect(&session, &Session::changed, this, [this] {
        m_stale = true;
        m_wait->start();
    });
    connect(&session, &Session::busyChanged, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::aboutToWrite, this, [this] { m_session.tasks().cancel(m_channel); });
}

QAction* CandidatesPage::addChoice(QWidget* bar, const char* iconName, const QString& text,
                                   void (CandidatesPage::*run)())
{
    auto* action = new QAction(icon(QString::fromLatin1(iconName)), text, this);
    connect(action, &QAction::triggered, this, run);
    addAction(action); // the palette looks at the page's actions
    auto* button = new QToolButton(bar);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    bar->layout()->addWidget(button);
    return action;
}

QWidget* CandidatesPage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    m_year = new QComboBox(bar);
    fillPlanYears(m_session, *m_year);
    row->addWidget(m_year);
    addChoice(bar, "add", tr("Take into the plan"), &CandidatesPage::takeSelected);
    addChoice(bar, "close", tr("Leave out…"), &CandidatesPage::leaveSelectedOut);
    addChoice(bar, "reset", tr("Consider again"), &CandidatesPage::considerSelectedAgain);
    addChoice(bar, "edit", tr("Weights…"), &CandidatesPage::changeWeight);
    m_sum = new QLabel(this);
    m_sum->setWordWrap(true);
    m_sum->setContentsMargins(12, 0, 12, 4);
    m_sum->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    row->addStretch(1);
    auto* open = new QCheckBox(tr("Open ones only"), bar);
    connect(open, &QCheckBox::toggled, m_filter, &CandidatesFilter::setOpenOnly);
    row->addWidget(open);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Product, category"));
    m_search->setAccessibleName(tr("Product, category"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(200);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, m_filter, &CandidatesFilter::setWords);
    row->addWidget(m_search);
    connect(m_year, &QComboBox::activated, this, [this] {
        m_stale = true;
        load();
    });
    return bar;
}

QWidget* CandidatesPage::buildList()
{
    auto* left = new QWidget(m_body);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notes = wrapped(left, true);
    m_table = new QTableView(left);
    m_table->setModel(m_filter);
    setUpPlainTable(*m_table);
    m_table->sortByColumn(CandidatesModel::Rank, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Candidates, highest score first"));
    const int widths[] = {52, 170, 150, 60, 128, 76, 100};
    for (int c = 0; c < CandidatesModel::ColumnCount; ++c)
        m_table->setColumnWidth(c, widths[c]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CandidatesPage::showChosen);
    column->addWidget(m_notes);
    column->addWidget(m_table, 1);
    return left;
}

QWidget* CandidatesPage::buildPanel()
{
    auto* panel = new QWidget(m_body);
    panel->setMinimumWidth(300);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 8, 0, 0);
    m_title = wrapped(panel, false);
    QFont font = m_title->font();
    font.setPixelSize(16);
    font.setBold(true);
    m_title->setFont(font);
    m_scoreLine = wrapped(panel, true);
    m_factors = new FactorList(panel);
    column->addWidget(m_title);
    column->addWidget(m_scoreLine);
    column->addWidget(m_factors, 1);
    connect(m_factors, &FactorList::rowsWanted, this, [this](const RowsOf& rows) { goToRows(m_session, rows); });
    return panel;
}

int CandidatesPage::year() const
{
    return m_year->currentData().toInt();
}

void CandidatesPage::chooseYear(int year)
{
    m_year->setCurrentIndex(m_year->findData(year));
    m_stale = true;
    load();
}

void CandidatesPage::showEvent(QShowEvent* event)
{
    PlacePage::showEvent(event);
    m_wait->start();
}

Result<CandidatesPage::Loaded> CandidatesPage::read(const Database& db, Progress& progress,
                                                    const CandidateQuestion& question, const Loaded& before)
{
    Loaded loaded;
    const auto version = pastChecksVersion(db);
    if (!version)
        return version.error();
    loaded.version = *version;
    loaded.checks = before.checks;
    if (!before.checks || before.version != *version || before.answer.question.today != question.today) {
        const auto names = ProductNames::read(db);
        if (!names)
            return names.error();
        auto checks = readPastChecks(db, *names, question.today, &progress);
        if (!checks)
            return checks.error();
        loaded.checks = std::make_shared<const PastChecks>(*std::move(checks));
    }
    auto answer = candidates(db, question, *loaded.checks);
    if (!answer)
        return answer.error();
    loaded.answer = *std::move(answer);
    return loaded;
}

void CandidatesPage::load()
{
    if (!m_stale || m_session.isBusy() || !isVisible())
        return; // comes again when it is shown
    const CandidateQuestion question{year(), m_session.workspace().office(), m_session.workspace().clock().today()};
    m_session.read<Loaded>(
        m_channel, this,
        [question, before = m_loaded](const Database& db, Progress& progress) {
            return read(db, progress, question, before);
        },
        [this](Result<Loaded> loaded) {
            if (loaded)
                take(*std::move(loaded));
            else if (loaded.error().kind != ErrorKind::Cancelled)
                m_session.sayError(loaded.error());
        },
        tr("Scoring the products…"));
}

void CandidatesPage::take(Loaded answered)
{
    QStringList chosen;
    for (const Candidate* candidate : selected())
        chosen << candidate->name;
    m_stale = false;
    m_loaded = std::move(answered);
    m_model->setAnswer(m_loaded.answer);
    const auto& all = m_loaded.answer.candidates;
    const auto planned = std::count_if(all.begin(), all.end(), [](const auto& one) { return one.planItem != 0; });
    m_sum->setText(tr("%1 products, %2 planned; %3").arg(all.size()).arg(planned).arg(pooledText(m_loaded.answer)));
    m_sum->setToolTip(m_sum->text());
    m_notes->setText(m_loaded.answer.notes.join(u' '));
    m_notes->setVisible(!m_loaded.answer.notes.isEmpty());
    m_body->setCurrentIndex(all.isEmpty() ? 1 : 0);
    selectProducts(chosen);
    showChosen();
    Q_EMIT loaded();
}

void CandidatesPage::selectProducts(const QStringList& names)
{
    auto* selection = m_table->selectionModel();
    QModelIndex first;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, CandidatesModel::Product);
        if (!names.contains(m_filter->at(index)->name))
            continue;
        if (!first.isValid())
            selection->setCurrentIndex(first = index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        selection->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (!first.isValid() && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, CandidatesModel::Product));
}

void CandidatesPage::showChosen()
{
    const Candidate* candidate = m_filter->at(m_table->currentIndex());
    m_title->setText(candidate ? candidate->name : tr("Choose a product."));
    m_scoreLine->setText(
        candidate ? tr("%1 of 100: %2 points of %3 that can be judged. The score proposes; you decide.")
                        .arg(QString::number(candidate->score(), 'f', 1), QString::number(candidate->points, 'f', 1),
                             QString::number(candidate->known, 'g', 4))
                  : QString());
    m_factors->setFactors(candidate ? candidate->factors : QList<ScoreFactor>());
}

QList<const Candidate*> CandidatesPage::selected() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) // thousands at most
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QList<const Candidate*> chosen;
    for (const int row : std::as_const(rows))
        chosen << m_filter->at(m_filter->index(row, 0));
    return chosen;
}

void CandidatesPage::takeSelected()
{
    QList<PlanProposal> proposals;
    for (const Candidate* candidate : selected())
        proposals << proposalOf(*candidate);
    takeChosen(m_session, year(), proposals);
}

void CandidatesPage::leaveSelectedOut()
{
    QStringList products;
    for (const Candidate* candidate : selected())
        if (candidate->planItem == 0)
            products << candidate->name;
    if (products.isEmpty() && !selected().isEmpty())
        return m_session.say(Message::Kind::Info,
                             tr("The selected products are in the plan; delete their lines there first."));
    leaveOutChosen(m_session, this, year(), products);
}

void CandidatesPage::considerSelectedAgain()
{
    QStringList products;
    for (const Candidate* candidate : selected())
        if (!candidate->leftOutReason.isEmpty())
            products << candidate->name;
    considerAgain(m_session, year(), products);
}

void CandidatesPage::changeWeight()
{
    const QDate today = m_session.workspace().clock().today();
    const auto weights = ScoreWeights::of(m_session.workspace().db(), today);
    if (!weights)
        return m_session.sayError(weights.error());
    const QStringList codes = factorCodes();
    QStringList options;
    for (const QString& code : codes)
        options << tr("%1: %2 points").arg(factorTitle(code)).arg((*weights)[code]);
    const int chosen =
        m_session.dialogs().choose(this, tr("Weights…"), tr("Which factor is to weigh otherwise?"), options);
    if (chosen < 0)
        return;
    const QString code = codes[chosen];
    const auto typed = m_session.dialogs().askText(this, factorTitle(code), tr("Points at most, from today on"),
                                                   QString::number((*weights)[code]));
    if (!typed)
        return;
    const auto done = m_session.perform([&](Workspace& workspace) {
        return chooseWeight(workspace, code, *typed, today, tr("chosen by %1").arg(workspace.person()));
    });
    if (done)
        m_session.say(Message{Message::Kind::Success, tr("The scores are reckoned anew."), {}, 4000});
}

void CandidatesPage::copy()
{
    copyPlainRows(*m_table);
}

bool CandidatesPage::exportShown()
{
    exportPlainTable(m_session, this, *m_table, tabTitle());
    return true;
}

void CandidatesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace spotcheck
