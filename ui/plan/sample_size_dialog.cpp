#include "ui/plan/sample_size_dialog.h"

#include "core/plan/sample_size.h"
#include "ui/common/theme.h"
#include "ui/plan/allocation_panel.h"

#include <algorithm>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr double kUsualRate = 0.1;

QString sentenceOf(const Result<SampleSize>& size)
{
    return size ? size->sentence : size.error().message;
}

/// The plan's own numbers are the weights to begin with; what is known of the market is typed over them.
QList<Stratum> stagesOf(const ScheduleSubject& subject)
{
    const QString names[] = {SampleSizeDialog::tr("production"), SampleSizeDialog::tr("stores"),
                             SampleSizeDialog::tr("online")};
    const bool planned = subject.stages[0] + subject.stages[1] + subject.stages[2] > 0;
    QList<Stratum> strata;
    for (size_t i = 0; i < 3; ++i)
        strata << Stratum{names[i], planned ? double(subject.stages[i]) : 1.0, kUsualRate, subject.unitPrice, 0};
    return strata;
}

void say(QLabel* label, bool answered, const QString& sentence)
{
    label->setText(sentence);
    label->setStyleSheet(answered ? QString() : QStringLiteral("color:%1").arg(colors().bad.name()));
}

} // namespace

SampleSizeDialog::SampleSizeDialog(const ScheduleSubject& subject, QWidget* parent)
    : QDialog(parent),
      m_rate(percentBox(10, 1)),
      m_margin(percentBox(5, 0.5)),
      m_failing(percentBox(5, 1)),
      m_confidence(percentBox(95, 1)),
      m_population(new QSpinBox(this)),
      m_passed(new QSpinBox(this)),
      m_allocation(new AllocationPanel(stagesOf(subject), subject.batches, this))
{
    setWindowTitle(tr("Sample size: %1").arg(subject.product));
    resize(780, 680);
    m_population->setRange(0, 100'000'000);
    m_population->setSpecialValueText(tr("not known, or very many"));
    m_passed->setRange(1, 100'000'000);
    m_passed->setValue(int(std::max<qint64>(1, subject.batches)));
    auto* outer = new QVBoxLayout(this);
    auto* scroll = new QScrollArea(this); // sentences of another language take more lines than a small screen has
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSizeConstraint(QLayout::SetMinimumSize);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    m_column->addLayout(rowOf({{tr("Batches on the market"), m_population}, {tr("Confidence"), m_confidence}}));
    m_precision = addPart(tr("To know the failure rate"),
                          {{tr("Failure rate expected near"), m_rate}, {tr("to within ±"), m_margin}}, true);
    m_detection = addPart(tr("To catch a failure"), {{tr("If this share fails"), m_failing}}, true);
    m_none = addPart(tr("When nothing fails"), {{tr("Batches that all passed"), m_passed}});
    m_column->addWidget(m_allocation);
    m_column->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QDoubleSpinBox* box : {m_rate, m_margin, m_failing, m_confidence})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SampleSizeDialog::recompute);
    for (QSpinBox* box : {m_population, m_passed})
        connect(box, &QSpinBox::valueChanged, this, &SampleSizeDialog::recompute);
    recompute();
}

QHBoxLayout* SampleSizeDialog::rowOf(const Fields& fields)
{
    auto* row = new QHBoxLayout;
    for (const auto& field : fields) {
        row->addWidget(new QLabel(field.first, this));
        row->addWidget(field.second);
        row->addSpacing(16);
    }
    row->addStretch(1);
    return row;
}

QDoubleSpinBox* SampleSizeDialog::percentBox(double value, double step)
{
    auto* box = new QDoubleSpinBox(this);
    box->setRange(0.01, 99.99);
    box->setDecimals(2);
    box->setSingleStep(step);
    box->setSuffix(QStringLiteral(" %"));
    box->setValue(value);
    return box;
}

QLabel* SampleSizeDialog::addPart(const QString& title, const Fields& rows, bool designs)
{
    auto* box = new QGroupBox(title, this);
    auto* inside = new QVBoxLayout(box);
    QHBoxLayout* row = rowOf(rows);
    inside->addLayout(row);
    auto* answer = new QLabel(box);
    answer->setWordWrap(true);
    answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inside->addWidget(answer);
    m_column->addWidget(box);
    if (designs) {
        auto* choose = new QPushButton(tr("Note as the line's design"), box);
        row->addWidget(choose);
        connect(choose, &QPushButton::clicked, this, [this, answer] { Q_EMIT designChosen(answer->text()); });
    }
    return answer;
}

void SampleSizeDialog::recompute()
{
    const double confidence = m_confidence->value() / 100;
    const qint64 population = m_population->value();
    const auto precise = sizeForPrecision({m_rate->value() / 100, m_margin->value() / 100, confidence, population});
    const auto caught = sizeForDetection({m_failing->value() / 100, confidence, population});
    const auto none = noFailureSentence(m_passed->value(), confidence, population);
    say(m_precision, bool(precise), sentenceOf(precise));
    say(m_detection, bool(caught), sentenceOf(caught));
    say(m_none, bool(none), none ? *none : none.error().message);
}

QStringList SampleSizeDialog::sentences() const
{
    return {m_precision->text(), m_detection->text(), m_none->text()};
}

} // namespace spotcheck
