#pragma once
#include "ui/common/grid_page.h"

/// The ledger of cases with the way of the chosen one beside it.
namespace spotcheck {

class CasePanel;

class CasesPage : public GridPage {
    Q_OBJECT
public:
    explicit CasesPage(Session& session, QWidget* parent = nullptr);
    CasePanel& panel() const { return *m_panel; }

private:
    CasePanel* m_panel;
};

} // namespace spotcheck
