#include "ui/laboratories/screen_panel.h"

#include "ui/common/theme.h"
#include "ui/laboratories/bar_chart.h"
#include "ui/laboratories/screens_model.h"

#include <cmath>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spotcheck {

using statistics::ScreenAnswer;
using statistics::ScreenReport;

namespace {

constexpr int kSampleRole = Qt::UserRole;

QLabel* makeLabel(QWidget* parent, int pixels, bool bold)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = label->font();
    font.setPixelSize(pixels);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

/// Names of the screen's own numbers in screens.csv.
QStringList numbersOf(statistics::Screen screen)
{
    switch (screen) {
    case statistics::Screen::Heaping: return {QStringLiteral("heaping_")};
    case statistics::Screen::Digits: return {QStringLiteral("digits_")};
    case statistics::Screen::Repeats: return {QStringLiteral("repeats_"), QStringLiteral("others_")};
    case statistics::Screen::Scatter: return {QStringLiteral("scatter_"), QStringLiteral("others_")};
    case statistics::Screen::Copies: return {QStringLiteral("copies_")};
    case statistics::Screen::UnitSlips: return {QStringLiteral("slips_")};
    }
    return {};
}

/// "1 in 20,000", rounded to one digit.
QString oneIn(double p)
{
    const double times = 1 / std::max(p, 1e-300);
    if (times > 1e9)
        return {};
    const double unit = std::pow(10.0, std::floor(std::log10(times)));
    return QLocale().toString(qint64(std::nearbyint(times / unit) * unit));
}

} // namespace

ScreenPanel::ScreenPanel(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(6);
    m_title = makeLabel(body, 16, true);
    m_about = makeLabel(body, 13, false);
    m_about->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    m_said = makeLabel(body, 13, false);
    m_chart = new BarChart(body);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_about, m_said, m_chart})
        m_column->addWidget(widget);
    m_chances = addText(tr("How likely by chance"));
    m_others = addText(tr("What else could explain it"));
    m_samplesTitle = makeLabel(body, 13, true);
    m_samples = new QTreeWidget(body);
    m_samples->setRootIsDecorated(false);
    m_samples->setUniformRowHeights(true);
    m_samples->setFrameShape(QFrame::NoFrame);
    m_samples->setMinimumHeight(150);
    m_samples->setCursor(Qt::PointingHandCursor);
    m_samples->setHeaderLabels({tr("Sample"), tr("Value"), tr("Remark")});
    m_samples->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_samples->setAccessibleName(tr("Samples"));
    m_column->addWidget(m_samplesTitle);
    m_column->addWidget(m_samples);
    m_method = addText(tr("Method"));
    m_numbers = addText(tr("Numbers this screen is set to"));
    m_column->addStretch(1);
    setWidget(body);
    const auto open = [this](QTreeWidgetItem* item) { Q_EMIT sampleWanted(item->data(0, kSampleRole).toLongLong()); };
    connect(m_samples, &QTreeWidget::itemActivated, this, open);
    connect(m_samples, &QTreeWidget::itemClicked, this, open);
}

QLabel* ScreenPanel::addText(const QString& heading)
{
    QLabel* title = makeLabel(this, 13, true);
    title->setText(heading);
    QLabel* text = makeLabel(this, 13, false);
    m_column->addSpacing(4);
    m_column->addWidget(title);
    m_column->addWidget(text);
    text->setProperty("heading", QVariant::fromValue<QObject*>(title));
    return text;
}

void ScreenPanel::setText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    if (auto* heading = qobject_cast<QWidget*>(label->property("heading").value<QObject*>()))
        heading->setVisible(!text.isEmpty());
}

QString ScreenPanel::chancesText(const ScreenAnswer& answer, const ScreenReport& report) const
{
    if (!answer.tested())
        return {};
    const QString rare = oneIn(answer.p), p = ScreensModel::probability(answer.p);
    QString text = rare.isEmpty() ? tr("In honest results hardly ever (p = %1).").arg(p)
                   : answer.p > 0.2
                       ? tr("Quite usual in honest results (p = %1).").arg(p)
                       : tr("In honest results about one such test in %1 looks like this (p = %2).").arg(rare, p);
    text += u' ' + tr("%1 tests were run together; with that allowed for, q = %2.")
                       .arg(report.tested)
                       .arg(ScreensModel::probability(answer.q));
    text += u' ' + (answer.flagged ? tr("Flagged, because q is at most %1 %: a reason to ask, not a proof.")
                                   : tr("Not flagged, because q is above %1 %."))
                       .arg(100 * report.level);
    return text;
}

QString ScreenPanel::numbersText(const ScreenAnswer& answer) const
{
    QStringList lines;
    for (const statistics::ReasonedNumber& number : statistics::screenNumbers())
        for (const QString& prefix : numbersOf(answer.screen))
            if (number.name.startsWith(prefix))
                lines << QStringLiteral("%1  %2").arg(QString::number(number.value),
                                                      m_chinese ? number.reasonChinese : number.reasonEnglish);
    return lines.join(u'\n');
}

void ScreenPanel::showSamples(const ScreenAnswer& answer)
{
    m_samples->clear();
    for (const statistics::Evidence& evidence : answer.evidence) {
        auto* item = new QTreeWidgetItem(m_samples, {evidence.sampleNo, evidence.value, evidence.note});
        item->setData(0, kSampleRole, evidence.reportId);
        item->setForeground(0, colors().accent);
        for (int c = 0; c < 3; ++c)
            item->setToolTip(c, item->text(c));
    }
    m_samplesTitle->setText(tr("Samples (click one to see its report)"));
    m_samplesTitle->setVisible(!answer.evidence.isEmpty());
    m_samples->setVisible(!answer.evidence.isEmpty());
    const bool remarks = std::any_of(answer.evidence.begin(), answer.evidence.end(),
                                     [](const statistics::Evidence& e) { return !e.note.isEmpty(); });
    m_samples->setColumnHidden(2, !remarks);
}

void ScreenPanel::showAnswer(const ScreenAnswer* answer, const ScreenReport& report)
{
    widget()->setVisible(answer != nullptr);
    if (answer == nullptr)
        return;
    m_title->setText(statistics::screenTitle(answer->screen));
    m_about->setText(QStringLiteral("%1\n%2").arg(answer->lab, ScreensModel::itemOf(*answer)));
    setText(m_said,
            answer->tested() ? answer->said : statistics::notTestedText(answer->notTested, answer->n, answer->least));
    m_chart->setBars(answer->bars);
    setText(m_chances, chancesText(*answer, report));
    setText(m_others, answer->tested() ? statistics::otherExplanations(answer->screen) : QString());
    showSamples(*answer);
    setText(m_method, answer->method);
    setText(m_numbers, numbersText(*answer));
    m_numbers->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
}

} // namespace spotcheck
