#include "ui/import/field_offers.h"

#include <algorithm>

namespace spotcheck {

QString FieldOffers::title(const QString& key) const
{
    const Field* field = m_view.type->field(key.toStdString());
    return field == nullptr ? QString() : QString::fromUtf8(m_chinese ? field->header : field->english);
}

/// `实测值 *`, and the column that is taken as it now.
QString FieldOffers::offer(const Field& field, int column) const
{
    QString text = title(QLatin1StringView(field.key));
    if (field.required)
        text += QStringLiteral(" *");
    for (const ColumnMatch& match : m_view.preview.columns)
        if (match.field == QLatin1StringView(field.key) && match.column != column && !match.made)
            return tr("%1 (now column %2)").arg(text, columnName(match.column));
    return text;
}

/// Results, and no column names the items of the rows.
bool FieldOffers::mayBeItem() const
{
    return m_view.kind == u"results" &&
           std::none_of(m_view.preview.columns.begin(), m_view.preview.columns.end(),
                        [](const ColumnMatch& match) { return match.field == u"item" && !match.made; });
}

QList<FieldOffers::ItemOffer> FieldOffers::itemOffers() const
{
    QList<ItemOffer> offers;
    const auto add = [&](const ColumnMatch& match) {
        const QString group = match.part.isEmpty() ? QString() : match.group + u' ';
        offers << ItemOffer{match.column, columnName(match.column) + QStringLiteral("  ") + group + match.header,
                            match.isItem()};
    };
    for (const ColumnMatch& match : m_view.preview.items)
        add(match);
    for (const ColumnMatch& match : m_view.preview.columns)
        if (match.field.isEmpty() && !match.made && !match.header.isEmpty() && !isRejectColumn(match.header))
            add(match);
    std::sort(offers.begin(), offers.end(), [](const ItemOffer& a, const ItemOffer& b) { return a.column < b.column; });
    return offers;
}

QList<FieldOffer> FieldOffers::of(int column) const
{
    QList<FieldOffer> offers{{QString(), tr("Leave out")}};
    if (mayBeItem())
        offers << FieldOffer{kItemColumn, tr("A test item of its own")};
    for (const ColumnMatch& match : m_view.preview.columns)
        if (match.column == column && !match.suggestion.isEmpty())
            offers << FieldOffer{match.suggestion, tr("%1 (by its content)").arg(title(match.suggestion))};
    for (const Field& field : m_view.type->fields)
        if (std::none_of(offers.begin(), offers.end(),
                         [&](const FieldOffer& offer) { return offer.key == QLatin1StringView(field.key); }))
            offers << FieldOffer{QLatin1StringView(field.key), offer(field, column)};
    return offers;
}

QString FieldOffers::takenAs(const ColumnMatch& column) const
{
    if (!column.field.isEmpty())
        return title(column.field);
    return column.suggestion.isEmpty() ? tr("left out") : tr("left out; %1?").arg(title(column.suggestion));
}

QString FieldOffers::reason(const ColumnMatch& column) const
{
    if (column.made)
        return tr("Made of the columns that are test items. Click to say which these are.");
    if (column.loose)
        return tr("It belongs to no single test item of the row. Click to say what it is.");
    if (isRejectColumn(column.header))
        return tr("A column of our own workbook of rejected rows; it is always left out.");
    if (column.field.isEmpty() && column.how != ColumnMatch::How::ByHand && column.how != ColumnMatch::How::Remembered)
        return column.suggestion.isEmpty()
                   ? tr("The header is not known. Click to say what it is.")
                   : tr("The header is not known; the content looks like this. Click to take it so.");
    switch (column.how) {
    case ColumnMatch::How::ByName: return tr("Known by its header.");
    case ColumnMatch::How::BySpelling: return tr("Known by another spelling of its header.");
    case ColumnMatch::How::Remembered:
        return tr("As it was set before, for this sender or for a sheet that looks like this.");
    case ColumnMatch::How::ByHand:
        return tr("Set by hand. It is remembered for the sender and for sheets that look like this.");
    case ColumnMatch::How::ByContent:
    case ColumnMatch::How::None: break;
    }
    return {};
}

} // namespace spotcheck
