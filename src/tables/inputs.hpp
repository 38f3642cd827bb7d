#pragma once
#include "tables/audit.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/covariates.hpp"
#include "tables/inputs/facilities.hpp"
#include "tables/inputs/heights.hpp"
#include "tables/inputs/indicators.hpp"
#include "tables/inputs/interventions.hpp"
#include "tables/inputs/last_year.hpp"
#include "tables/inputs/measurements.hpp"
#include "tables/inputs/roads.hpp"
#include "tables/inputs/survey_history.hpp"
#include "tables/inputs/surveys.hpp"
#include "tables/inputs/timeline.hpp"
#include "tables/inputs/village_lists.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/picture.hpp"
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
  Timeline timeline;         // not given before the counts are whole
  Measurements measurements; // empty: counts came per village, or the children were counted already
  Intake intake;
  HeightScores height_scores; // empty: no heights of single children
  Surveys surveys;
  SurveyHistory history; // empty: not given
  Indicators indicators; // empty: none were asked for
  Covariates covariates; // empty: none were asked for
  Interventions interventions;
  Coverage coverage;
  VillageLists lists;
  ReportedFacilities facilities;                  // empty: not given
  Column<VillageId, std::string> puskesmas_given; // working areas by name; empty: not given
  Roads roads;
  LastYear last_year; // empty: not given
  AuditRounds audit;  // no rounds: not given
  std::vector<ContextLayer> context;
  Findings findings; // what reading found
  Review review;     // rows that were not joined
  std::vector<InputFile> files;
  Share least_joined{usual_least_joined};   // counts.least_joined_percent
  std::string boundaries_file, counts_file; // as in the scenario, for findings; empty: none was read

  Inputs();
  Inputs(const Inputs &);
  Inputs(Inputs &&) noexcept;
  Inputs &operator=(const Inputs &);
  Inputs &operator=(Inputs &&) noexcept;
  ~Inputs();
};

} // namespace lokus
