#pragma once
#include "estimate/surveys/survey_levels.hpp"
#include "settings/scenario.hpp"
#include "tables/inputs/counts.hpp"

namespace lokus::estimate {

// The surveys of an area and what they are held against. Refers to all its members.
struct Surveyed {
  const Area &area;
  const Counts &counts;
  const Surveys &surveys;
};

// Writes of every district its own survey, or what it has without one.
void take_surveys(Estimates &e, const Area &area, const Surveys &surveys, const EstimateSettings &settings);

// What each district is raked to, and that for every village some survey sets the level. Districts without a
// survey of their own get that of the smallest surveyed area around them, with its spread, and the factor of
// who is raked to it together. Register prevalences must stand.
LevelTree levels_of(Estimates &e, const Surveyed &surveyed, const Column<VillageId, double> &weights,
                    const EstimateSettings &settings, const Carrying &carrying);

// The prevalence of these villages together: median over the draws; NaN where one has none.
double level_of_villages(std::span<const VillageId> villages, const Grid<VillageId, DrawId, double> &draws,
                         const Column<VillageId, double> &weights);

// The level of every district with an estimate, of the raked draws.
void describe_levels(Estimates &e, const Lists<DistrictId, VillageId> &members,
                     const Column<VillageId, double> &weights);

} // namespace lokus::estimate
