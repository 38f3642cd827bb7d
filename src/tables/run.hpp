#pragma once
#include "settings/scenario.hpp"
#include "tables/access.hpp"
#include "tables/audit.hpp"
#include "tables/estimates.hpp"
#include "tables/findings.hpp"
#include "tables/hot_spots.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/covariates.hpp"
#include "tables/inputs/facilities.hpp"
#include "tables/inputs/interventions.hpp"
#include "tables/inputs/last_year.hpp"
#include "tables/inputs/measurements.hpp"
#include "tables/inputs/roads.hpp"
#include "tables/inputs/survey_history.hpp"
#include "tables/inputs/surveys.hpp"
#include "tables/inputs/village_lists.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/lokus_list.hpp"
#include "tables/method_differences.hpp"
#include "tables/neighbours.hpp"
#include "tables/picture.hpp"
#include "tables/plan/ladder.hpp"
#include "tables/plan/options.hpp"
#include "tables/plan/plan.hpp"
#include "tables/plan/practice.hpp"
#include "tables/projection.hpp"
#include "tables/quality.hpp"
#include "tables/ranking.hpp"
#include "tables/regions.hpp"
#include "tables/spatial_statistics.hpp"
#include "tables/uncertainty.hpp"
#include <string>
#include <vector>

namespace lokus {

struct InputFile {
  std::string written; // as in the scenario
  std::string sha256;
  std::uint64_t bytes = 0;
};

// Everything that was read. Rows of every village table are rows of `area.villages`.
struct Inputs {
  Area area;
  Counts counts;
  Measurements measurements; // empty: counts came per village, or the children were counted already
  Intake intake;
  Surveys surveys;
  SurveyHistory history; // empty: not given
  Covariates covariates; // empty: none were asked for
  Interventions interventions;
  Coverage coverage;
  VillageLists lists;
  ReportedFacilities facilities;                  // empty: not given
  Column<VillageId, std::string> puskesmas_given; // working areas by name; empty: not given
  Roads roads;
  LastYear last_year; // empty: not given
  AuditCases audit_cases, last_audit_cases;
  std::vector<ContextLayer> context;
  Findings findings; // what reading found
  Review review;     // rows that were not joined
  std::vector<InputFile> files;
  std::string boundaries_file, counts_file; // as in the scenario, for findings; empty: none was read
};

// Inputs and what follows from them without a budget. Made once, then only read.
struct Prepared {
  Inputs inputs;
  Findings findings; // of reading and checking together
  Neighbours neighbours;
  Facilities facilities;         // empty: not given
  Access access;                 // empty: neither facilities nor working areas given
  Outlines subdistrict_outlines; // shape = SubdistrictId row, dissolved from the villages
  Outlines district_outlines;    // shape = DistrictId row
  Quality quality;               // empty without measurements
  HotSpots hot_spots;            // empty: not looked for
  SpatialStatistics statistics;  // empty: not asked for
  Regions work_areas;            // empty: not asked for
  Estimates estimates;
  Audit audit;
};

// What follows from a budget.
struct Decision {
  Packages packages;
  Options options;
  Gains gains;
  Plan plan;
  std::vector<Plan> others;      // the other rules on the same options, for comparison
  Ladder ladder;                 // what other budgets would do
  Practice practice;             // what the plan averts beyond what is done today
  Projection none;               // without new action
  Projection planned;            // with the plan
  Uncertainty uncertainty;       // empty: not worked out
  std::vector<Ranking> rankings; // scenario order; the first makes the list
  LokusList lokus;               // the list of the decree
  MethodDifferences differences; // where the rankings disagree
};

struct StageTime {
  std::string stage; // English snake_case
  double seconds = 0;
};

// Sentences that every output must carry: assumed numbers, synthetic data, a survey without error.
struct Assumptions {
  std::vector<Phrase> sentences;
};

// Why and how a run came about: written last, as run.json.
struct RunRecord {
  std::string version;
  Scenario scenario; // effective settings
  std::vector<InputFile> files;
  Assumptions assumptions;
  std::vector<StageTime> stages;
  Date made;
  Language language = Language::id;
};

} // namespace lokus
