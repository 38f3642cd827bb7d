#pragma once
#include "project/parameters.hpp"
#include "tables/inputs/coverage_path.hpp"
#include "tables/plan/options.hpp"
#include "tables/situation.hpp"
#include <algorithm>

namespace lokus::project {

// So many numbers of every district and block of lanes. A single block stands for all.
class ByBlock {
public:
  ByBlock() = default;
  ByBlock(std::size_t districts, std::size_t blocks, std::size_t each)
      : blocks_(blocks),
        each_(each),
        values_(districts * blocks * each) {}

  std::span<Lanes> at(std::size_t district, std::size_t block) {
    return std::span<Lanes>(values_).subspan(start(district, block), each_);
  }
  std::span<const Lanes> at(std::size_t district, std::size_t block) const {
    return std::span<const Lanes>(values_).subspan(start(district, block), each_);
  }

private:
  std::size_t blocks_ = 1, each_ = 0;
  std::vector<Lanes> values_;

  std::size_t start(std::size_t district, std::size_t block) const {
    return (district * blocks_ + std::min(block, blocks_ - 1)) * each_;
  }
};

// Everything that villages share: effects, surroundings, and the parameters of every district as lanes. A
// lane is a draw, or a package in the mean world.
struct World {
  Effects effects;
  Surroundings around; // at their centre, and what is the same in every draw
  std::size_t blocks_of_surroundings = 1;
  std::vector<LaneSurroundings> surroundings; // [district][block]; a single one stands for all
  int months = 0;
  int lead = 0;                      // months from the counts to month 0, without new action
  std::size_t draws = 0;             // lanes in use
  std::vector<PackageId> packages;   // of each lane, the empty one first; none: lanes are draws
  bool drifts = false;               // some draw has a trend
  std::vector<double> births_factor; // by year, last held; empty: 1
  bool births_may_move = false;      // sizes of some village may leave their fixed point
  ByBlock numbers;                   // as Effects::numbers
  ByBlock drift;                     // one: r = e^(g/12)
  ByBlock reached;                   // by intervention: share of every planned rise; none: all of it

  // Numbers and prevalence are then the same in all lanes.
  bool by_package() const { return !packages.empty(); }
  std::size_t blocks() const { return (draws + lanes - 1) / lanes; }
  const LaneSurroundings &surroundings_at(std::size_t district, std::size_t block) const {
    return surroundings.size() == 1 ? surroundings.front()
                                    : surroundings[district * blocks_of_surroundings +
                                                   std::min(block, blocks_of_surroundings - 1)];
  }
};

// Lane l of what surrounds a district is this.
void take_surroundings(const PerBand<double> &profile, const Ageing &ageing, const Surroundings &around,
                       std::size_t l, LaneSurroundings &result);
// The same in every lane.
LaneSurroundings everywhere(const PerBand<double> &profile, const Ageing &ageing, const Surroundings &around);

// Without parameters yet.
World shared_world(const Interventions &interventions, const ProjectSettings &settings, int months,
                   std::size_t draws);

// Parameters of every district that has villages, for every draw of the estimates. Lanes past the last
// draw repeat it.
World world_of(const Situation &situation, const ProjectSettings &settings, std::uint64_t seed);

// The mean world of every district with one package a lane, for villages whose exposures are those of every
// intervention bought: of what a package does not hold nothing is reached. Interventions whose effects act
// together change fastest, so that what they do is the same in many blocks.
World world_of_packages(const Situation &situation, const Packages &packages, const ProjectSettings &settings,
                        int months);

// The same world in which births move and nothing else does.
World with_births_alone(World world);

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
