#pragma once
#include "project/parameters.hpp"
#include "tables/coverage_path.hpp"

namespace lokus::project {

// Everything that villages share: effects, surroundings, and the drawn parameters of every district,
// laid out as lanes.
struct World {
  Effects effects;
  Surroundings around;
  Ageing ageing;
  PerBand<double> profile{};
  int months = 0;
  std::size_t draws = 0;
  bool drifts = false;               // some draw has a trend
  std::vector<double> births_factor; // by year, last held; empty: 1
  bool births_may_move = false;      // sizes of some village may leave their fixed point
  std::vector<Lanes> numbers;        // [district][block][number]
  std::vector<Lanes> drift;          // [district][block]: r = e^(g/12)
  std::vector<Lanes> reached;        // [district][block][intervention]; empty: all of every planned rise

  std::size_t blocks() const { return (draws + lanes - 1) / lanes; }
  std::span<const Lanes> numbers_of(std::size_t district, std::size_t block) const {
    return std::span<const Lanes>(numbers).subspan((district * blocks() + block) * effects.numbers,
                                                   effects.numbers);
  }
  std::span<const Lanes> reached_of(std::size_t district, std::size_t block) const {
    const std::size_t each = reached.empty() ? 0 : effects.codes.size();
    return std::span<const Lanes>(reached).subspan((district * blocks() + block) * each, each);
  }
  const Lanes &drift_of(std::size_t district, std::size_t block) const {
    return drift[district * blocks() + block];
  }
};

// Parameters of every district that has villages, for every draw of the estimates. Lanes past the last
// draw repeat it.
World world_of(const Area &area, const Estimates &estimates, const Interventions &interventions,
               const ProjectSettings &settings, std::uint64_t seed);

// What the settings multiply births by in the year of month 1.. ; 1 without a list.
double births_factor_in(std::span<const double> by_year, int month);

// Children-weighted mean; NaN without children.
double weighted_prevalence(std::span<const VillageId> villages, const Estimates &estimates,
                           std::optional<DrawId> draw);

// Exposed share of every intervention in one village, by month.
struct Exposures {
  std::size_t interventions = 0;
  std::vector<double> before; // e0
  std::vector<double> now;    // [month 0..T][intervention]

  std::span<const double> month(int t) const {
    return std::span<const double>(now).subspan(static_cast<std::size_t>(t) * interventions, interventions);
  }
};
// Whether births move: some effect on their number is exposed otherwise than at baseline in months 1..T.
bool moves_births(const Effects &effects, const Exposures &exposures);
// Members of the package go to their goal, all others stay; a goal below what the village has changes
// nothing.
Exposures exposures_of(const Interventions &interventions, std::span<const double> baseline_coverage,
                       std::span<const InterventionId> members, int months);

} // namespace lokus::project
