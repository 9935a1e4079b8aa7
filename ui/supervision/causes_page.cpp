#include "ui/supervision/causes_page.h"

#include "core/registry/failed_batch.h"
#include "core/workspace/row_loop.h"
#include "ui/common/theme.h"
#include "ui/print/meeting_pack.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace spotcheck {

namespace {

constexpr int kYearsOffered = 5, kBarWidth = 20;
constexpr double kVital = 0.8; // the few that make most

Result<QStringList> failedProducts(const Database& db)
{
    auto q = db.prepare("SELECT b.product_name FROM " FAILED_REPORTS " JOIN batch b ON b.id = r.batch_id WHERE "
                        "" IS_FAILED_REPORT " GROUP BY 1 ORDER BY "
                        "count(*) DESC LIMIT 200");
    if (!q)
        return q.error();
    QStringList products;
    RowLoop loop(*q);
    while (loop.next()) {
        products << q->text(0);
    }
    return loop.give(std::move(products));
}

/// The longest one is for the most frequent.
QString blocks(double part)
{
    return QString(std::max(1, int(part * kBarWidth)), QChar(u'█'));
}

ShownCell percentCell(double share)
{
    return {QLocale().toString(100 * share, 'f', 1) + u'%', share};
}

} // namespace

CausesPage::CausesPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Causes of failures"), parent),
      m_which(addChoice(tr("Show"))),
      m_product(addChoice(tr("Product"))),
      m_year(addChoice(tr("Year")))
{
    m_which->addItem(tr("failed items"), 0);
    m_which->addItem(tr("recorded causes"), 1);
    m_product->addItem(tr("all"), QString());
    m_year->addItem(tr("all"), 0);
    const int year = session.workspace().clock().today().year();
    for (int i = 0; i < kYearsOffered; ++i)
        m_year->addItem(QString::number(year - i), year - i);
    auto* shipped = new QPushButton(tr("Add the shipped causes"), this);
    shipped->setToolTip(
        tr("Fills the library of causes with the shipped ones; extend it on the page Library of causes"));
    auto* pack = new QPushButton(tr("Pack for a quality meeting…"), this);
    bar().addWidget(shipped);
    bar().addWidget(pack);
    connect(shipped, &QPushButton::clicked, this, &CausesPage::addShipped);
    connect(pack, &QPushButton::clicked, this, &CausesPage::print);
    setTitles(
        {tr("Kind"), tr("Item or cause"), tr("Count"), tr("Enterprises"), tr("Share"), tr("Up to here"), tr("Bar")});
    setEmptyText(tr("Nothing recorded in this choice. Causes are recorded with cases on the page Causes of cases."));
}

void CausesPage::ask()
{
    const ParetoQuery query{m_product->currentData().toString(), m_year->currentData().toInt()};
    const bool causes = m_which->currentData().toInt() == 1, chinese = session().chinese();
    session().read<Answer>(
        channel(), this,
        [query, causes, chinese](const Database& db, Progress&) -> Result<Answer> {
            auto rows = causes ? causePareto(db, query, chinese) : itemPareto(db, query);
            auto products = failedProducts(db);
            if (!rows)
                return rows.error();
            if (!products)
                return products.error();
            return Answer{*std::move(rows), *std::move(products)};
        },
        [this](Result<Answer> answer) {
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        },
        tr("Counting failures…"));
}

void CausesPage::take(const Answer& answer)
{
    if (m_product->count() == 1) {
        const QSignalBlocker quiet(m_product);
        for (const QString& product : answer.products)
            m_product->addItem(product, product);
    }
    QList<ShownRow> rows;
    qint64 vital = 0;
    for (const ParetoRow& row : answer.rows) {
        const bool isVital = row.cumulated - row.share < kVital;
        vital += isVital ? 1 : 0;
        rows << ShownRow{{{row.kind},
                          {row.text},
                          numberCell(row.count),
                          numberCell(row.enterprises),
                          percentCell(row.share),
                          percentCell(row.cumulated),
                          {blocks(row.share / answer.rows.first().share), {}, colors().accent}},
                         0,
                         isVital};
    }
    setHeading(tr("<b>%1 of %2 make four fifths</b> (Pareto). Items are counted by failed batch, causes as recorded "
                  "with cases.")
                   .arg(vital)
                   .arg(answer.rows.size()));
    show(rows);
}

void CausesPage::addShipped()
{
    const auto added = session().perform([](Workspace& workspace) { return addShippedCauses(workspace); });
    if (added)
        session().say(Message::Kind::Success, *added == 0
                                                  ? tr("They are all there already.")
                                                  : tr("The shipped causes are in the library; Undo takes them back."));
}

void CausesPage::print()
{
    const QString product = m_product->currentData().toString();
    if (product.isEmpty())
        return session().say(Message::Kind::Info, tr("Choose a product first."));
    const int named = session().dialogs().choose(this, tr("Pack for a quality meeting"), tr("Enterprises"),
                                                 {tr("as letters (anonymous)"), tr("by name")});
    if (named < 0)
        return;
    const QString path = session().dialogs().saveFile(
        this, tr("Pack for a quality meeting"), product + QStringLiteral("质量分析会材料.pdf"), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto input = meetingPackInput(session().workspace().db(), product, m_year->currentData().toInt(), named == 0);
    const Status done = input ? writePdf(meetingPack(*input), path) : Status(input.error());
    if (done)
        session().say(Message::Kind::Success, tr("The pack is written: %1").arg(path));
    else
        session().sayError(done.error());
}

} // namespace spotcheck
