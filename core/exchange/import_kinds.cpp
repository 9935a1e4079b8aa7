#include "core/exchange/import_kinds.h"

namespace spotcheck {

std::unique_ptr<Loader> makeLoader(const ImportContext& context)
{
    using Make = std::unique_ptr<Loader> (*)(const ImportContext&);
    static constexpr std::pair<std::string_view, Make> all[] = {{"enterprises", enterpriseLoader},
                                                                {"catalogue", catalogueLoader},
                                                                {"rules", ruleLoader},
                                                                {"plan", planLoader},
                                                                {"batches", batchLoader},
                                                                {"results", resultLoader},
                                                                {"cases", caseLoader},
                                                                {"labs", labLoader},
                                                                {"bids", bidLoader},
                                                                {"tasks", taskLoader},
                                                                {"standards", standardLoader},
                                                                {"conflicts", conflictLoader},
                                                                {"holidays", holidayLoader},
                                                                {"festivals", festivalLoader},
                                                                {"incidents", incidentLoader},
                                                                {"catalogues", catalogueEntryLoader},
                                                                {"samplers", plainLoader},
                                                                {"venues", plainLoader}};
    for (const auto& [kind, make] : all)
        if (kind == context.type.kind)
            return make(context);
    return nullptr;
}

} // namespace spotcheck
