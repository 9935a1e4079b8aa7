#include "ui/review/report_panel.h"

#include "ui/review/attachment_viewer.h"
#include "ui/review/report_items_model.h"
#include "ui/review/report_tabs.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

QString stateText(const ReportDetail& report)
{
    switch (report.state) {
    case ReviewState::New: return ReportPanel::tr("Waiting for review · entered by %1").arg(report.enteredBy);
    case ReviewState::Accepted:
        return ReportPanel::tr("Accepted by %1, waiting for a second signature").arg(report.reviewedBy);
    case ReviewState::Returned:
        return ReportPanel::tr("Returned to the laboratory by %1: %2").arg(report.reviewedBy, report.reason);
    case ReviewState::CannotTell:
        return ReportPanel::tr("Marked “cannot tell” by %1: %2").arg(report.reviewedBy, report.reason);
    case ReviewState::Signed: break;
    }
    return ReportPanel::tr("Reviewed by %1, signed by %2").arg(report.reviewedBy, report.signedBy);
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return ReportPanel::tr("no nonconformity found in the items tested");
    case Verdict::Fail: return ReportPanel::tr("nonconforming");
    case Verdict::CannotTell: break;
    }
    return ReportPanel::tr("cannot tell");
}

/// Physical and label items apart, where there are both.
QString overallText(const ReportDetail& report)
{
    const auto part = [](int stored) {
        return verdictText(stored == 1 ? Verdict::Pass : stored == 2 ? Verdict::Fail : Verdict::CannotTell);
    };
    const QString whole = verdictText(report.ourVerdict);
    if (report.physical == 0 || report.label == 0 || report.physical == report.label)
        return whole;
    return ReportPanel::tr("%1 (physical: %2; label: %3)").arg(whole, part(report.physical), part(report.label));
}

QString kindText(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Retest: return ReportPanel::tr("retest");
    case ReportKind::Reinspection: return ReportPanel::tr("re-inspection");
    case ReportKind::First: break;
    }
    return {};
}

/// What is unusual about a report, behind its number.
QString remarks(const ReportDetail& report)
{
    QStringList list{ReportPanel::tr("Report %1")
                         .arg(report.reportNo.isEmpty() ? QStringLiteral("—") : report.reportNo.toHtmlEscaped())};
    if (const QString kind = kindText(report.kind); !kind.isEmpty())
        list << kind;
    if (report.revision > 1)
        list << ReportPanel::tr("version %1, corrected by the laboratory").arg(report.revision);
    if (const auto rule = readDecisionRule(report.decisionRule.toStdString()); rule && *rule == DecisionRule::Guarded)
        list << ReportPanel::tr("guarded acceptance (w = U)");
    else if (rule && *rule == DecisionRule::NonBinary)
        list << ReportPanel::tr("non-binary decision rule");
    return list.join(QStringLiteral(" · "));
}

QString missingText(const ReportDetail& report)
{
    return report.missingItems.isEmpty() ? QString()
                                         : ReportPanel::tr(" · must-test items missing: %1")
                                               .arg(report.missingItems.join(QStringLiteral("、")).toHtmlEscaped());
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("—") : text.toHtmlEscaped();
}

} // namespace

ReportPanel::ReportPanel(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(buildHead());
    layout->addWidget(buildItems(), 1);
    layout->addWidget(buildDecisions());
    showNothing(tr("Choose a report."));
}

QWidget* ReportPanel::buildHead()
{
    auto* head = new QWidget;
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QLabel** label : {&m_head, &m_dates, &m_state}) {
        *label = new QLabel;
        (*label)->setWordWrap(true);
        (*label)->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(*label);
    }
    return head;
}

QWidget* ReportPanel::buildItems()
{
    m_model = new ReportItemsModel(this);
    m_items = new QTableView;
    m_items->setModel(m_model);
    m_items->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_items->setSelectionMode(QAbstractItemView::SingleSelection);
    m_items->setWordWrap(false);
    m_items->verticalHeader()->hide();
    m_items->verticalHeader()->setDefaultSectionSize(28);
    m_items->setAccessibleName(tr("Items of the report"));
    const int widths[] = {150, 110, 110, 90, 80, 64, 92, 120, 250, 100, 120, 140};
    for (int i = 0; i < ReportItemsModel::ColumnCount; ++i)
        m_items->setColumnWidth(i, widths[i]);
    connect(m_items->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showItem(current.row()); });
    m_tabs = new ReportTabs;
    auto* stack = new QSplitter(Qt::Vertical);
    stack->addWidget(m_items);
    stack->addWidget(m_tabs);
    stack->setSizes({300, 190});
    m_viewer = new AttachmentViewer;
    m_viewer->hide();
    connect(m_viewer, &AttachmentViewer::closeWanted, this, [this] { showViewer(false); });
    auto* across = new QSplitter(Qt::Horizontal);
    across->addWidget(stack);
    across->addWidget(m_viewer);
    across->setSizes({500, 500});
    return across;
}

void ReportPanel::showViewer(bool shown)
{
    if (!shown)
        m_viewer->clear();
    m_viewer->setVisible(shown);
}

QPushButton* ReportPanel::button(const QString& text, const QString& tip)
{
    auto* made = new QPushButton(text);
    made->setToolTip(tip);
    made->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the list
    m_buttons << made;
    return made;
}

QWidget* ReportPanel::buildReason()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_reason = new QComboBox;
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reason->setMinimumContentsLength(20);
    m_reason->lineEdit()->setPlaceholderText(tr("Reason (needed for a return, or to accept in spite of findings)"));
    m_reason->setAccessibleName(tr("Reason"));
    row->addWidget(m_reason, 1);
    auto* keep = button(tr("Keep wording"), tr("Keeps this reason in the list for the next time."));
    connect(keep, &QPushButton::clicked, this, [this] { Q_EMIT phraseWanted(reason()); });
    row->addWidget(keep);
    return line;
}

QWidget* ReportPanel::buildDecisions()
{
    m_decisions = new QWidget;
    auto* column = new QVBoxLayout(m_decisions);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buildReason());
    auto* row = new QHBoxLayout;
    const struct {
        QString text, tip;
        Decision decision;
    } choices[] = {{tr("Accept (A)"), tr("The results may stand; a second person signs afterwards."), Decision::Accept},
                   {tr("Return (R)"), tr("Back to the laboratory, with the reason above."), Decision::ReturnToLab},
                   {tr("Cannot tell (T)"), tr("The report does not allow a judgement."), Decision::CannotTell}};
    for (const auto& choice : choices) {
        auto* made = button(choice.text, choice.tip);
        connect(made, &QPushButton::clicked, this,
                [this, decision = choice.decision] { Q_EMIT decisionWanted(decision); });
        row->addWidget(made);
    }
    auto* proof = button(tr("Proof sheet…"), tr("Saves how every item was judged as a PDF."));
    connect(proof, &QPushButton::clicked, this, &ReportPanel::proofWanted);
    m_buttons.removeLast(); // allowed in a file that is only read
    row->addWidget(proof);
    row->addStretch();
    auto* second = button(tr("Sign (S)"), tr("Second signature: not by who entered or reviewed it."));
    connect(second, &QPushButton::clicked, this, &ReportPanel::signatureWanted);
    row->addWidget(second);
    column->addLayout(row);
    return m_decisions;
}

void ReportPanel::showReport(const Shown& shown)
{
    const ReportDetail& report = shown.report;
    m_head->setText(QStringLiteral("<b style='font-size:large'>%1</b>　%2　%3")
                        .arg(orDash(report.sampleNo), orDash(report.product), remarks(report)));
    m_dates->setText(
        tr("%1 · received %2 · finished %3 · reported %4")
            .arg(orDash(report.lab), orDash(report.receivedOn), orDash(report.finishedOn), orDash(report.reportedOn)));
    m_state->setText(tr("Laboratory: <b>%1</b> · recomputed: <b>%2</b> · %3")
                         .arg(orDash(report.labVerdict), overallText(report), stateText(report).toHtmlEscaped()) +
                     missingText(report));
    m_model->setRows(report.rows);
    for (const auto column : {ReportItemsModel::Before, ReportItemsModel::First, ReportItemsModel::Declared})
        m_items->setColumnHidden(column, m_model->isBlank(column));
    m_tabs->showReport(report, shown.findings, shown.attachments);
    m_reason->clear();
    m_reason->addItems(shown.phrases);
    m_reason->setCurrentIndex(-1);
    m_reason->clearEditText();
    m_decisions->setVisible(true);
    if (m_model->rowCount() > 0)
        m_items->selectRow(0);
    showItem(0);
}

void ReportPanel::showNothing(const QString& text)
{
    m_head->setText(text.toHtmlEscaped());
    m_dates->clear();
    m_state->clear();
    m_model->setRows({});
    m_tabs->clear();
    showViewer(false);
    m_decisions->setVisible(false);
}

void ReportPanel::setWritable(bool writable)
{
    for (QPushButton* made : m_buttons)
        made->setEnabled(writable);
    m_reason->setEnabled(writable);
    m_tabs->setWritable(writable);
}

QString ReportPanel::reason() const
{
    return m_reason->currentText();
}

void ReportPanel::askForReason()
{
    m_reason->setFocus();
}

void ReportPanel::showItem(int row)
{
    m_tabs->showItem(m_model->row(row));
}

} // namespace spotcheck
