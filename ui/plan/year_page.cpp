#include "ui/plan/year_page.h"

#include "core/registry/office.h"

#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>

namespace spotcheck {

namespace {

QString signedNumber(qint64 number)
{
    return changeCell(number).text;
}

QString signedYuan(qint64 fen)
{
    const QString sign = fen > 0 ? QStringLiteral("+") : fen < 0 ? QStringLiteral("−") : QString();
    return sign + QLocale().toString(double(std::abs(fen)) / 100, 'f', 2);
}

QString planName(const PlanSummary& plan)
{
    return YearPage::tr("%1 · %2").arg(plan.year).arg(officeName(plan.office));
}

QString headingOf(const YearOnYear& y)
{
    const QLocale locale;
    QString text =
        YearPage::tr("<b>Batches %1 → %2 (%3)</b>: new products %4 (%5), dropped %6 (%7), more in kept ones %8, "
                     "fewer %9.")
            .arg(locale.toString(y.batchesBefore), locale.toString(y.batchesAfter),
                 signedNumber(y.batchesAfter - y.batchesBefore), locale.toString(y.newProducts),
                 signedNumber(y.batchesNew), locale.toString(y.droppedProducts), signedNumber(y.batchesDropped),
                 signedNumber(y.batchesMore), signedNumber(y.batchesFewer));
    text +=
        QStringLiteral("<br>") +
        YearPage::tr("<b>Budget %1 → %2 yuan (%3)</b>: new products %4, dropped %5, more or fewer batches %6, other "
                     "mix %7, other prices %8.")
            .arg(locale.toString(double(y.budgetBefore) / 100, 'f', 2),
                 locale.toString(double(y.budgetAfter) / 100, 'f', 2), signedYuan(y.budgetAfter - y.budgetBefore),
                 signedYuan(y.budgetNew), signedYuan(y.budgetDropped), signedYuan(y.budgetVolume),
                 signedYuan(y.budgetMix), signedYuan(y.budgetPrice));
    return text;
}

QString kindOf(const YearRow& row)
{
    if (row.isNew())
        return YearPage::tr("new");
    if (row.isDropped())
        return YearPage::tr("dropped");
    return row.batchesAfter == row.batchesBefore && row.budgetAfter == row.budgetBefore ? YearPage::tr("as before")
                                                                                        : YearPage::tr("changed");
}

AnswerRow rowOf(const YearRow& row)
{
    AnswerCell budget = yuanCell(row.budgetAfter - row.budgetBefore);
    budget.text = signedYuan(row.budgetAfter - row.budgetBefore);
    return {{{row.product},
             {row.category},
             {kindOf(row)},
             numberCell(row.batchesBefore),
             numberCell(row.batchesAfter),
             changeCell(row.batchesAfter - row.batchesBefore),
             yuanCell(row.budgetBefore),
             yuanCell(row.budgetAfter),
             budget}};
}

/// The plan wanted; else, of the office, that of the year, else its newest.
const PlanSummary* pick(const QList<PlanSummary>& plans, qint64 wanted, const QString& office, int atMost)
{
    const PlanSummary* found = nullptr;
    for (const PlanSummary& plan : plans) {
        if (plan.id == wanted)
            return &plan;
        if (wanted == 0 && plan.office == office && plan.year <= atMost &&
            (found == nullptr || plan.year > found->year))
            found = &plan;
    }
    return found;
}

} // namespace

YearPage::YearPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Year on year"), parent),
      m_after(addChoice(tr("Plan"))),
      m_before(addChoice(tr("compared with")))
{
    model().setColumns({{tr("Product")},
                        {tr("Category")},
                        {tr("Change")},
                        {tr("Batches before"), true},
                        {tr("Batches after"), true},
                        {tr("Difference"), true},
                        {tr("Budget before (yuan)"), true},
                        {tr("Budget after (yuan)"), true},
                        {tr("Difference (yuan)"), true}});
    setEmptyText(
        tr("Two plans are needed. Take last year's in with File > Import…, or begin next year's on the first tab "
           "with “New plan…”."));
}

void YearPage::choose(qint64 before, qint64 after)
{
    m_before->setCurrentIndex(m_before->findData(before));
    m_after->setCurrentIndex(m_after->findData(after));
    again();
}

Result<YearPage::Answer> YearPage::read(const Database& db, qint64 before, qint64 after, const QString& office,
                                        int year)
{
    const auto plans = planSummaries(db);
    if (!plans)
        return plans.error();
    Answer answer{*plans, {}, {}, {}};
    const PlanSummary* newer = pick(*plans, after, office, year + 1);
    const PlanSummary* older = newer == nullptr ? nullptr : pick(*plans, before, newer->office, newer->year - 1);
    if (newer == nullptr || older == nullptr)
        return answer;
    answer.after = *newer, answer.before = *older;
    auto compared = yearOnYear(db, older->id, newer->id);
    if (!compared)
        return compared.error();
    answer.year = *std::move(compared);
    return answer;
}

void YearPage::ask()
{
    const qint64 before = m_before->currentData().toLongLong(), after = m_after->currentData().toLongLong();
    const QString office = session().workspace().office();
    const int year = session().workspace().clock().today().year();
    session().read<Answer>(
        channel(), this, [=](const Database& db, Progress&) { return read(db, before, after, office, year); },
        [this](Result<Answer> answer) {
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        });
}

void YearPage::fill(QComboBox& choice, const QList<PlanSummary>& plans, qint64 chosen)
{
    const QSignalBlocker quiet(choice);
    choice.clear();
    for (const PlanSummary& plan : plans)
        choice.addItem(planName(plan), plan.id);
    choice.setCurrentIndex(choice.findData(chosen));
}

void YearPage::take(const Answer& answer)
{
    fill(*m_after, answer.plans, answer.after.id);
    fill(*m_before, answer.plans, answer.before.id);
    setHeading(answer.before.id == 0 ? QString() : headingOf(answer.year));
    std::vector<AnswerRow> rows;
    for (const YearRow& row : answer.year.rows)
        rows.push_back(rowOf(row));
    show(std::move(rows));
}

} // namespace spotcheck
