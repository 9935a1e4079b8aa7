#pragma once
#include "ui/shell/place.h"

class QComboBox;

/// Whose work the Today page shows: an office's, a person's, a product's; remembered between sessions. Reports and
/// batches have no handler: a person narrows the cases and their deadlines only.
namespace spotcheck {

struct TodayFilter {
    QString office = {}, person = {}, product = {};
    bool isEmpty() const { return office.isEmpty() && person.isEmpty() && product.isEmpty(); }
    friend bool operator==(const TodayFilter&, const TodayFilter&) = default;
};

/// The same for the list a figure leads to.
QList<GridFilter> caseFilters(const TodayFilter& filter);
QList<GridFilter> reportFilters(const TodayFilter& filter);

struct TodayChoices {
    QStringList offices, persons, products;
};
/// Of the open cases and the year's plans.
Result<TodayChoices> todayChoices(const Database& db, int year);

class TodayFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit TodayFilterBar(QWidget* parent = nullptr);
    TodayFilter filter() const;
    void offer(const TodayChoices& choices);

Q_SIGNALS:
    void chosen();

private:
    QComboBox* addChoice(const QString& label, const char* key);
    void remember();
    QComboBox* m_office;
    QComboBox* m_person;
    QComboBox* m_product;
};

} // namespace spotcheck
