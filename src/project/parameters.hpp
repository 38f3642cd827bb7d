#pragma once
#include "project/effects.hpp"
#include "tables/trends.hpp"
#include <string>

namespace lokus::project {

// One uncertain world of one district: every number that a village's projection needs besides its own
// prevalence and coverage.
struct Parameters {
  std::vector<double> numbers; // of every effect, as odds ratios per crossing where the mechanism is odds; 1
                               // (does nothing) of a reading that is not the one of this world
  PerBand<double> profile{};   // of ages, of the district
  Ageing ageing;
  Surroundings around;
  std::vector<double>
      reached; // of every intervention: share of the planned rise of coverage; empty: all of it
};

// The settings with what is uncertain among them as it is in one draw: what comes of one study (odds ratios)
// is the same everywhere, what is of the place (age profile, births, episodes of diarrhoea) is the district's
// own. Log-normal; of the age profile the log odds are normal.
ProjectSettings drawn_settings(const ProjectSettings &settings, const std::string &district_code,
                               std::uint64_t seed, std::uint64_t draw);
// The same settings with nothing uncertain in what surrounds the interventions.
ProjectSettings certain_surroundings(ProjectSettings settings);
// The reading of every question that is right in a draw, each with the chance of its weight.
RightReadings drawn_readings(const std::vector<Question> &questions, std::uint64_t seed, std::uint64_t draw);

// The world in which every uncertain number is at its centre; of every reading, each weighed in the
// projection (LaneActing::weight). `prevalence` of the district turns published ratios into odds ratios
// (cohort.md section 6), once for all its villages. Error(request) when no odds ratio gives the published
// number.
Parameters mean_parameters(const Effects &effects, const ProjectSettings &settings, double prevalence);

// Draw `draw`: readings and surroundings as above; effects log-normal with sd (ln high - ln low) / 3.919928
// (differences of SD normal with sd (high - low) / 3.919928), all numbers of one effect moving together;
// share of the rise reached logit-normal, for each intervention by itself. An effect without
// interval is fixed.
Parameters draw_parameters(const Effects &effects, const ProjectSettings &settings, double prevalence,
                           const std::string &district_code, std::uint64_t seed, std::uint64_t draw);

// The yearly change of a district in draw `draw`; 0 without trends. The shared part is the same number for
// all districts, the own part keyed by the district's code.
double drawn_trend(const Trends &trends, DistrictId district, const std::string &district_code,
                   std::uint64_t seed, std::uint64_t draw);

} // namespace lokus::project
