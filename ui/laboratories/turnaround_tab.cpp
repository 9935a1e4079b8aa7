#include "ui/laboratories/turnaround_tab.h"

#include "ui/laboratories/turnaround_page.h"

namespace spotcheck {

GridTab turnaroundTab()
{
    return {QStringLiteral("turnaround"), {}, TurnaroundPage::tabTitle(), [](Session& session, QWidget* parent) {
                return new TurnaroundPage(session, parent);
            }};
}

} // namespace spotcheck
