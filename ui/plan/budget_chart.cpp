#include "ui/plan/budget_chart.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <QLocale>
#include <QPainter>

namespace spotcheck {

namespace {
constexpr int kRow = 24, kBar = 14, kNames = 190, kNumbers = 150, kMostRows = 10, kLegend = 26;
} // namespace

BudgetChart::BudgetChart(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize BudgetChart::sizeHint() const
{
    return {600, kLegend + kRow * int(m_rows.size()) + 6};
}

void BudgetChart::setRows(const QList<BudgetRow>& rows)
{
    m_rows = rows;
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const BudgetRow& a, const BudgetRow& b) {
        return std::max(a.money.declared, a.money.used) > std::max(b.money.declared, b.money.used);
    });
    m_rows = m_rows.mid(0, kMostRows);
    m_most = 1;
    QStringList words;
    for (const BudgetRow& row : std::as_const(m_rows)) {
        m_most = std::max({m_most, row.money.declared, row.money.committed, row.money.used});
        words << tr("%1: %2 of %3 yuan used")
                     .arg(row.key)
                     .arg(double(row.money.used) / 100)
                     .arg(double(row.money.declared) / 100);
    }
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

double BudgetChart::widthOf(qint64 fen) const
{
    return double(std::max(1, width() - kNames - kNumbers)) * double(fen) / double(m_most);
}

void BudgetChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    const struct {
        QString text;
        QColor fill, frame;
    } legend[] = {{tr("declared"), palette().color(QPalette::Base), colors().muted},
                  {tr("committed"), colors().infoBack, colors().infoBack},
                  {tr("used"), colors().accent, colors().accent},
                  {tr("used beyond the budget"), colors().bad, colors().bad}};
    int x = kNames;
    for (const auto& entry : legend) {
        painter.setPen(entry.frame);
        painter.setBrush(entry.fill);
        painter.drawRect(x, 8, 18, 10);
        painter.setPen(palette().color(QPalette::WindowText));
        const int wide = painter.fontMetrics().horizontalAdvance(entry.text) + 6;
        painter.drawText(QRect(x + 24, 0, wide, kLegend), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += 24 + wide + 14;
    }
    for (int i = 0; i < int(m_rows.size()); ++i)
        paintRow(painter, i);
}

void BudgetChart::paintRow(QPainter& painter, int i) const
{
    const BudgetRow& row = m_rows[i];
    const int top = kLegend + i * kRow, bar = top + (kRow - kBar) / 2;
    painter.setPen(palette().color(QPalette::WindowText));
    const QString name = row.key.isEmpty() ? tr("not said") : row.key;
    painter.drawText(QRect(12, top, kNames - 20, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, kNames - 20));
    painter.fillRect(QRectF(kNames, bar, widthOf(row.money.committed), kBar), colors().infoBack);
    painter.fillRect(QRectF(kNames, bar + 3, widthOf(row.money.used), kBar - 6),
                     row.money.isOverspent() ? colors().bad : colors().accent);
    painter.setPen(colors().muted);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(kNames, bar, widthOf(row.money.declared), kBar));
    const QString number = QLocale().toString(double(row.money.used) / 100, 'f', 0) + QStringLiteral(" / ") +
                           QLocale().toString(double(row.money.declared) / 100, 'f', 0);
    painter.drawText(QRect(width() - kNumbers + 6, top, kNumbers - 12, kRow), Qt::AlignRight | Qt::AlignVCenter,
                     number);
}

} // namespace spotcheck
