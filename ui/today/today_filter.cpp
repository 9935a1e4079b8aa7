#include "ui/today/today_filter.h"

#include "core/registry/office.h"
#include "core/workspace/row_loop.h"
#include "ui/common/choice_box.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>

namespace spotcheck {

namespace {

constexpr int kBoxCharacters = 14; // a long product name must not push the others out of the window
const QString kKey = QStringLiteral("today/%1");

GridFilter equals(const char* field, const QString& text)
{
    return {QString::fromLatin1(field), u'=' + text};
}

Result<QStringList> texts(const Database& db, const char* sql, int year)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    q->bind(1, qint64(year));
    QStringList all;
    RowLoop loop(*q);
    while (loop.next()) {
        all << q->text(0);
    }
    return loop.give(std::move(all));
}

} // namespace

QList<GridFilter> caseFilters(const TodayFilter& filter)
{
    QList<GridFilter> filters;
    if (!filter.office.isEmpty())
        filters << equals("office", officeName(filter.office));
    if (!filter.person.isEmpty())
        filters << equals("handler", filter.person);
    if (!filter.product.isEmpty())
        filters << equals("product_name", filter.product);
    return filters;
}

QList<GridFilter> reportFilters(const TodayFilter& filter)
{
    QList<GridFilter> filters;
    if (!filter.office.isEmpty())
        filters << equals("office", officeName(filter.office));
    if (!filter.product.isEmpty())
        filters << equals("product_name", filter.product);
    return filters;
}

Result<TodayChoices> todayChoices(const Database& db, int year)
{
    const auto offices = texts(db,
                               "SELECT office FROM aftermath_case WHERE done_on = '' AND office <> '' AND ?1 > 0 UNION "
                               "SELECT office FROM plan WHERE year = ?1 AND office <> '' ORDER BY 1",
                               year);
    const auto persons = texts(
        db, "SELECT DISTINCT handler FROM aftermath_case WHERE done_on = '' AND handler <> '' AND ?1 > 0 ORDER BY 1",
        year);
    const auto products = texts(
        db,
        "SELECT b.product_name FROM aftermath_case t JOIN batch b ON b.sample_no = t.sample_no WHERE t.done_on = "
        "'' AND b.product_name <> '' UNION SELECT i.product_name FROM plan_item i JOIN plan p ON p.id = i.plan_id "
        "WHERE p.year = ?1 AND i.product_name <> '' ORDER BY 1",
        year);
    if (!offices || !persons || !products)
        return !offices ? offices.error() : !persons ? persons.error() : products.error();
    return TodayChoices{*offices, *persons, *products};
}

TodayFilterBar::TodayFilterBar(QWidget* parent) : QWidget(parent)
{
    new QHBoxLayout(this);
    layout()->setContentsMargins(0, 0, 0, 0);
    m_office = addChoice(tr("Office"), "office");
    m_person = addChoice(tr("Person"), "person");
    m_product = addChoice(tr("Product"), "product");
    m_person->setToolTip(tr("Narrows the deadlines and the cases: reports and batches have nobody who handles them."));
    if (const QString office = m_office->currentData().toString(); !office.isEmpty())
        m_office->setItemText(m_office->currentIndex(), officeShortName(office));
}

QComboBox* TodayFilterBar::addChoice(const QString& label, const char* key)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(key));
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kBoxCharacters);
    box->addItem(tr("all"), QString());
    if (const QString kept = QSettings().value(kKey.arg(box->objectName())).toString(); !kept.isEmpty())
        setChoice(*box, kept, kept);
    layout()->addWidget(new QLabel(label, this));
    layout()->addWidget(box);
    connect(box, &QComboBox::activated, this, [this] {
        remember();
        Q_EMIT chosen();
    });
    return box;
}

void TodayFilterBar::remember()
{
    for (const QComboBox* box : {m_office, m_person, m_product})
        QSettings().setValue(kKey.arg(box->objectName()), box->currentData());
}

TodayFilter TodayFilterBar::filter() const
{
    return {m_office->currentData().toString(), m_person->currentData().toString(),
            m_product->currentData().toString()};
}

void TodayFilterBar::offer(const TodayChoices& choices)
{
    for (const QString& office : choices.offices)
        offerChoice(*m_office, officeShortName(office), office);
    for (const QString& person : choices.persons)
        offerChoice(*m_person, person, person);
    for (const QString& product : choices.products)
        offerChoice(*m_product, product, product);
}

} // namespace spotcheck
