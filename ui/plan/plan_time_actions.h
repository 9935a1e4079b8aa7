#pragma once

/// The plan page's actions about time and numbers: the backward schedule and the sample size of the selected item.
namespace spotcheck {

class GridPage;
class Session;

void addPlanTimeActions(Session& session, GridPage& grid);

} // namespace spotcheck
