#pragma once
#include "core/plan/candidate.h"
#include "ui/shell/session.h"

/// From a number to the rows it is made of.
namespace spotcheck {

inline void goToRows(Session& session, const RowsOf& rows)
{
    PlaceRequest request;
    request.field = rows.kind; // the tab of the place
    request.replaceFilters = true;
    for (const auto& [field, text] : rows.filters)
        request.filters << GridFilter{field, text};
    session.goTo(rows.place, request);
}

} // namespace spotcheck
