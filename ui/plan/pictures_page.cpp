#include "ui/plan/pictures_page.h"

#include "core/registry/office.h"
#include "ui/common/empty_state.h"
#include "ui/common/theme.h"
#include "ui/plan/picture_chart.h"
#include "ui/plan/rows_request.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

namespace spotcheck {

namespace {
constexpr int kReadPauseMs = 100; // several changes in a row are read once
} // namespace

QString PicturesPage::tabTitle()
{
    return tr("Pictures");
}

PicturesPage::PicturesPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_body(new QStackedWidget(this)),
      m_empty(new EmptyState(tr("No plan to draw yet"),
                             tr("Begin a plan in the tab “Annual plan”, or take one in with File > Import…."), m_body)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    m_body->addWidget(buildCharts());
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_body, 1);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kReadPauseMs);
    connect(m_wait, &QTimer::timeout, this, &PicturesPage::load);
    connect(&session, &Session::changed, this, [this] {
        m_stale = true;
        m_wait->start();
    });
    connect(&session, &Session::busyChanged, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::aboutToWrite, this, [this] { m_session.tasks().cancel(m_channel); });
}

QWidget* PicturesPage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    m_plan = new QComboBox(bar);
    m_plan->setAccessibleName(tr("Plan of which year and office"));
    m_plan->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_measure = new QComboBox(bar);
    m_measure->addItem(tr("Batches"), int(PictureMeasure::Batches));
    m_measure->addItem(tr("Items"), int(PictureMeasure::Items));
    m_measure->addItem(tr("Budget (yuan)"), int(PictureMeasure::Budget));
    m_measure->setAccessibleName(tr("What the bars show"));
    m_sum = new QLabel(bar);
    m_sum->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    row->addWidget(m_plan);
    row->addWidget(m_measure);
    row->addWidget(m_sum);
    row->addStretch(1);
    connect(m_measure, &QComboBox::activated, this, &PicturesPage::showCharts);
    connect(m_plan, &QComboBox::activated, this, [this] { choosePlan(m_plan->currentData().toLongLong()); });
    return bar;
}

/// Two columns: what a plan is about at the left, where and why at the right.
QWidget* PicturesPage::buildCharts()
{
    auto* area = new QScrollArea(m_body);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sheet = new QWidget(area);
    auto* across = new QHBoxLayout(sheet);
    QVBoxLayout* columns[] = {new QVBoxLayout, new QVBoxLayout};
    for (QVBoxLayout* column : columns) {
        column->setSpacing(12);
        across->addLayout(column, 1);
    }
    for (int i = 0; i < kPictures; ++i) {
        auto* chart = new PictureChart(sheet);
        connect(chart, &PictureChart::rowsWanted, this, [this](const RowsOf& rows) { goToRows(m_session, rows); });
        columns[i < 2 ? 0 : 1]->addWidget(chart);
        m_charts << chart;
    }
    for (QVBoxLayout* column : columns)
        column->addStretch(1);
    area->setWidget(sheet);
    return area;
}

void PicturesPage::showEvent(QShowEvent* event)
{
    PlacePage::showEvent(event);
    m_wait->start();
}

void PicturesPage::choosePlan(qint64 planId)
{
    m_wanted = planId;
    m_stale = true;
    load();
}

Result<PicturesPage::Loaded> PicturesPage::read(const Database& db, qint64 wanted, const QString& office)
{
    auto plans = planSummaries(db);
    if (!plans)
        return plans.error();
    Loaded loaded{*plans, {}};
    const PlanSummary* chosen = nullptr;
    for (const PlanSummary& plan : std::as_const(loaded.plans)) // newest year first
        if (plan.id == wanted || (chosen == nullptr && plan.office == office))
            chosen = &plan;
    if (chosen == nullptr && !loaded.plans.isEmpty())
        chosen = &loaded.plans.first();
    if (chosen == nullptr)
        return loaded;
    auto pictures = planPictures(db, chosen->id);
    if (!pictures)
        return pictures.error();
    loaded.pictures = *std::move(pictures);
    return loaded;
}

void PicturesPage::load()
{
    if (!m_stale || m_session.isBusy() || !isVisible())
        return; // comes again when it is shown
    m_session.read<Loaded>(
        m_channel, this,
        [wanted = m_wanted, office = m_session.workspace().office()](const Database& db, Progress&) {
            return read(db, wanted, office);
        },
        [this](Result<Loaded> loaded) {
            if (loaded)
                take(*loaded);
            else if (loaded.error().kind != ErrorKind::Cancelled)
                m_session.sayError(loaded.error());
        });
}

void PicturesPage::take(const Loaded& loaded)
{
    m_stale = false;
    m_pictures = loaded.pictures;
    m_wanted = m_pictures.plan.id;
    m_plan->clear();
    for (const PlanSummary& plan : loaded.plans)
        m_plan->addItem(tr("%1 · %2").arg(plan.year).arg(officeName(plan.office)), plan.id);
    m_plan->setCurrentIndex(m_plan->findData(m_wanted));
    const bool none = loaded.plans.isEmpty();
    m_body->setCurrentIndex(none ? 1 : 0);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_plan, m_measure, m_sum})
        widget->setVisible(!none);
    m_sum->setText(tr("%1 items; a click on a bar, or Enter, shows its lines in the plan")
                       .arg(QLocale().toString(m_pictures.plan.items)));
    showCharts();
    Q_EMIT this->loaded();
}

void PicturesPage::showCharts()
{
    const auto measure = PictureMeasure(m_measure->currentData().toInt());
    for (int i = 0; i < m_charts.size() && i < m_pictures.pictures.size(); ++i)
        m_charts[i]->setPicture(m_pictures.pictures[i], measure);
}

} // namespace spotcheck
