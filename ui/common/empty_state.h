#pragma once
#include <functional>
#include <QWidget>

class QLabel;
class QPushButton;

/// Shown instead of an empty grid: what belongs here and what to do next.
namespace spotcheck {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& title, const QString& hint, QWidget* parent = nullptr);
    void setAction(const QString& text, std::function<void()> run);

private:
    QLabel* m_title;
    QLabel* m_hint;
    QPushButton* m_button;
    std::function<void()> m_run;
};

} // namespace spotcheck
