#pragma once
#include "project/world.hpp"

namespace lokus::project {

// Effects that act together, and which of their interventions each package holds. Units multiply, so a
// month's multiplier of a package is a product over units and each unit is worked out once for all packages.
struct UnitOfEffects {
  std::size_t mechanism = 0;             // the one that leads
  std::vector<std::size_t> rows;         // of Effects
  std::vector<std::vector<bool>> states; // by state: is intervention k bought; state 0: none
  std::vector<std::uint32_t> state_of_package;
  PerBand<bool> touches{}, recovers{};
  bool births = false;
};

// What does not depend on the village.
struct Market {
  Effects effects;
  Surroundings around;
  Ageing ageing;
  PerBand<double> profile{};
  std::vector<UnitOfEffects> units;
  std::vector<InterventionId> everything; // every intervention bought
  std::vector<double> births_factor;      // by year, last held; empty: 1
  int horizon = 0;
};

// Multipliers of one village by month, unit, state and band, and whether a month differs from the last.
struct Factors {
  std::vector<std::vector<Multipliers>> of_unit; // [unit][month * states + state]
  std::vector<std::uint8_t> moved;               // [month]
  bool sized = false;                            // births move
};

// Error(request) as forward(), for the settings and effects.
Market market_of(const Interventions &interventions, const Packages &packages,
                 const ProjectSettings &settings, int horizon);

// `baseline` is the village in the mean world `world`; exposures are those of every intervention bought.
Factors factors_of(const Market &market, const Parameters &world, const Baseline &baseline,
                   const Exposures &exposures);

} // namespace lokus::project
