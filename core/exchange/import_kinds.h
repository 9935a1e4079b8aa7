#pragma once
#include "core/exchange/import_loader.h"

/// The loaders, by kind.
namespace spotcheck {

std::unique_ptr<Loader> enterpriseLoader(const ImportContext& context);
std::unique_ptr<Loader> catalogueLoader(const ImportContext& context);
std::unique_ptr<Loader> labLoader(const ImportContext& context);
std::unique_ptr<Loader> bidLoader(const ImportContext& context);
std::unique_ptr<Loader> ruleLoader(const ImportContext& context);
std::unique_ptr<Loader> planLoader(const ImportContext& context);
std::unique_ptr<Loader> batchLoader(const ImportContext& context);
std::unique_ptr<Loader> caseLoader(const ImportContext& context);
std::unique_ptr<Loader> resultLoader(const ImportContext& context);
std::unique_ptr<Loader> taskLoader(const ImportContext& context);
std::unique_ptr<Loader> standardLoader(const ImportContext& context);
std::unique_ptr<Loader> conflictLoader(const ImportContext& context);
std::unique_ptr<Loader> holidayLoader(const ImportContext& context);
std::unique_ptr<Loader> festivalLoader(const ImportContext& context);
std::unique_ptr<Loader> incidentLoader(const ImportContext& context);
/// Samplers and venues: all they are known by stands in the row.
std::unique_ptr<Loader> plainLoader(const ImportContext& context);
std::unique_ptr<Loader> catalogueEntryLoader(const ImportContext& context);

} // namespace spotcheck
