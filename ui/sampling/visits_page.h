#pragma once
#include "ui/common/grid_page.h"

/// 抽样安排: the visits that are planned, by day and team; each holds a place in its enterprise's year.
namespace spotcheck {

class VisitsPage : public GridPage {
    Q_OBJECT
public:
    explicit VisitsPage(Session& session, QWidget* parent = nullptr);

private:
    void planOne();
    void giveUp();
    void printDays();
};

} // namespace spotcheck
