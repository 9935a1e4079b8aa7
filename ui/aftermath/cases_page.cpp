#include "ui/aftermath/cases_page.h"

#include "ui/aftermath/case_panel.h"

namespace spotcheck {

namespace {

constexpr int kPanelShare = 38;

GridPage::Options gridOptions()
{
    GridPage::Options options;
    options.place = QStringLiteral("aftermath");
    for (const char* key : {"sample_no", "party", "party_role", "office", "served_on", "objection_on", "ordered_on",
                            "order_served_on", "rectified_on", "reinspected_on", "reinspection", "done_on", "note"})
        options.columns << QString::fromLatin1(key);
    options.frozen = 2;
    options.emptyTitle = CasesPage::tr("No cases yet");
    options.emptyHint = CasesPage::tr("File > Import… takes the ledger of failed batches; the page Deadlines opens the "
                                      "cases that failed batches ask for.");
    return options;
}

} // namespace

CasesPage::CasesPage(Session& session, QWidget* parent)
    : GridPage(session, QStringLiteral("cases"), gridOptions(), parent), m_panel(new CasePanel(session, this))
{
    setInspector(m_panel, kPanelShare);
    connect(this, &GridPage::currentChanged, m_panel, &CasePanel::showCase);
}

} // namespace spotcheck
