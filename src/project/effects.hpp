#pragma once
#include "project/mechanisms.hpp"
#include "project/project.hpp"
#include "tables/inputs/evidence.hpp"

namespace lokus::project {

// The effects of the chosen interventions in one flat list, in scenario order, with a place for every
// number that may be uncertain.
struct Effects {
  struct Row {
    std::size_t mechanism = 0;           // index in the family
    std::size_t leader = 0;              // of the mechanism that takes it: itself, or the one it acts with
    std::size_t intervention = 0;        // row of Interventions
    std::size_t partner = 0;             // water_latrine: row of the water intervention
    std::size_t first_number = 0;        // where its numbers lie in a list of `numbers`
    std::uint64_t key = 0;               // its place in the world of draws
    std::optional<std::size_t> question; // of the list below, and which reading of it the effect is
    std::size_t reading = 0;
    Effect effect;
  };
  std::span<const Mechanism> family;
  std::vector<Row> rows;
  std::vector<std::string> codes;  // of the interventions
  std::vector<Question> questions; // that the evidence leaves open
  std::size_t numbers = 0;

  const Mechanism &mechanism_of(const Row &row) const { return family[row.mechanism]; }
};

// Error(request) as require_known_mechanisms.
Effects effects_of(const Interventions &interventions, std::span<const Mechanism> family = mechanisms());

Ageing ageing_of(const ProjectSettings &settings);
PerBand<double> profile_of(const ProjectSettings &settings);
// Odds ratios of birth outcomes hold at birth alone, and those of diarrhoea at every crossing.
bool as_peers(const ProjectSettings &settings);
// Error(request) when a list of the settings has the wrong length.
Surroundings surroundings_of(const ProjectSettings &settings);
// The same for these effects. Error(request) also when an effect does not fit the outcomes, or acts through
// feeding or spacing and the settings do not describe it.
Surroundings surroundings_of(const ProjectSettings &settings, const Effects &effects);

} // namespace lokus::project
