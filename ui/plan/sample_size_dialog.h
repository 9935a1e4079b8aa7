#pragma once
#include "core/plan/schedule_subject.h"

#include <QDialog>

class QDoubleSpinBox;
class QVBoxLayout;
class QHBoxLayout;
class QLabel;
class QSpinBox;

/// How many batches a question needs, in sentences: a precision, a failure to be caught, what no failure shows, and
/// how the batches spread over the stages.
namespace spotcheck {

class AllocationPanel;

class SampleSizeDialog : public QDialog {
    Q_OBJECT
public:
    SampleSizeDialog(const ScheduleSubject& subject, QWidget* parent);
    AllocationPanel& allocation() const { return *m_allocation; }
    QStringList sentences() const;

Q_SIGNALS:
    void designChosen(const QString& sentence); ///< to be written into the line as its sampling design

private:
    QDoubleSpinBox* percentBox(double value, double step);
    using Fields = QList<std::pair<QString, QWidget*>>;
    QHBoxLayout* rowOf(const Fields& fields);
    QLabel* addPart(const QString& title, const Fields& rows, bool designs = false);
    void recompute();

    QDoubleSpinBox *m_rate, *m_margin, *m_failing, *m_confidence;
    QSpinBox *m_population, *m_passed;
    QLabel* m_precision = nullptr;
    QLabel* m_detection = nullptr;
    QLabel* m_none = nullptr;
    QVBoxLayout* m_column = nullptr;
    AllocationPanel* m_allocation;
};

} // namespace spotcheck
