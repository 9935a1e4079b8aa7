#pragma once
#include "ui/common/read_when_shown.h"
#include "ui/shell/place.h"

class QHBoxLayout;
class QStackedWidget;

/// A page about one side of a plan (its months, progress, money): the plan is chosen in the bar, everything else is
/// read when the page is shown; without a plan it says where to begin one.
namespace spotcheck {

class PlanChooser;

class PlanPartPage : public PlacePage {
    Q_OBJECT
public:
    PlanPartPage(Session& session, PlanChooser* chooser, QWidget* parent);
    PlanChooser& chooser() const { return *m_chooser; }

Q_SIGNALS:
    void loaded();

protected:
    Session& session() const { return m_session; }
    ReadWhenShown& reading() const { return *m_reading; }
    QHBoxLayout& bar() const { return *m_bar; } ///< the chooser stands in it; add behind it
    void setBody(QWidget* body, const QString& whereToBegin);
    virtual void loadPlan() = 0; ///< of the plan chosen, on the reading's channel

private:
    void load();
    Session& m_session;
    PlanChooser* m_chooser;
    QHBoxLayout* m_bar;
    QStackedWidget* m_stack;
    ReadWhenShown* m_reading;
};

} // namespace spotcheck
