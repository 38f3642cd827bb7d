#pragma once
#include "tables/audit.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/facilities.hpp"
#include "tables/inputs/interventions.hpp"
#include "tables/inputs/surveys.hpp"
#include "tables/inputs/villages.hpp"

namespace lokus {

// A made-up region and what its offices would have recorded; labelled synthetic wherever it is written.
struct SyntheticRegion {
  Area area;
  Counts counts;
  Surveys surveys;
  std::vector<std::string> coverage_codes;          // intervention codes, columns of `coverage`
  Grid<VillageId, InterventionId, double> coverage; // shares
  ReportedFacilities facilities;
  AuditCases audit_cases, last_audit_cases;
  Column<VillageId, double> truth; // prevalence the counts were drawn from
};

} // namespace lokus
