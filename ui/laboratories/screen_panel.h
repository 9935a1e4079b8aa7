#pragma once
#include "core/statistics/screens.h"

#include <QScrollArea>

class QLabel;
class QTreeWidget;
class QVBoxLayout;

/// One answer of a screen in words: what was tested and how, p and q, the chart, the samples that speak, and what else
/// could explain it.
namespace spotcheck {

class BarChart;

class ScreenPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit ScreenPanel(QWidget* parent = nullptr);
    void setChinese(bool chinese) { m_chinese = chinese; }
    void showAnswer(const statistics::ScreenAnswer* answer, const statistics::ScreenReport& report);
    QTreeWidget& samples() const { return *m_samples; }

Q_SIGNALS:
    void sampleWanted(qint64 report);

private:
    QLabel* addText(const QString& heading);
    void setText(QLabel* label, const QString& text);
    void showSamples(const statistics::ScreenAnswer& answer);
    QString chancesText(const statistics::ScreenAnswer& answer, const statistics::ScreenReport& report) const;
    QString numbersText(const statistics::ScreenAnswer& answer) const;

    QVBoxLayout* m_column;
    QLabel *m_title, *m_about, *m_said;
    BarChart* m_chart;
    QLabel *m_chances, *m_others, *m_method, *m_numbers;
    QLabel* m_samplesTitle;
    QTreeWidget* m_samples;
    bool m_chinese = false;
};

} // namespace spotcheck
