#pragma once
#include "project/lane_cohort.hpp"
#include <optional>
#include <string_view>

namespace lokus::project {

// What surrounds the interventions, the same in every draw.
struct Surroundings {
  std::vector<double> outcome_shares;      // births by outcome, first = reference; empty: not modelled
  std::vector<double> outcome_odds_ratios; // of being stunted
  PerBand<double> diarrhoea_episodes{};    // per child and month at baseline coverage
  PerBand<double> diarrhoea_odds_ratio = {1, 1, 1, 1, 1}; // of stunting, per episode
};

// One effect in one village, month and draw: its numbers and how many are exposed to it.
struct Acting {
  std::span<const int> bands;
  std::span<const double> numbers;            // per band, outcome or cell, as Effect::estimate; per crossing
  double before = 0, now = 0;                 // exposed share at baseline and in the month
  double partner_before = 0, partner_now = 0; // water_latrine: of the water intervention
  double association = 1;
};

// Everything of one mechanism that acts, on the multipliers of the month (cohort.md section 5). `share` is
// the baseline s_b. When no exposure has moved the multipliers stay exactly as they were.
using Multiply = void (*)(const PerBand<double> &share, const Surroundings &, std::span<const Acting>,
                          Multipliers &);

// Throws Error(request), without the intervention's name, when the mechanism cannot use the effect.
using CheckEffect = void (*)(const Effect &);

// The same for a block of draws. `memory` holds what the mechanism worked out once for the village.
struct LaneActing {
  std::span<const int> bands;
  std::span<const Lanes> numbers;
  double before = 0, now = 0;
  double partner_before = 0, partner_now = 0;
  double association = 1;
  std::span<Lanes> memory;
  PerBand<const Lanes *> line{}; // odds: where in the memory its line in a band is; none: does not act there
};
using LaneMemory = std::size_t (*)(const Effect &); // how many Lanes
using PrepareLanes = void (*)(const PerBand<Lanes> &share, const Surroundings &, std::span<LaneActing>);
using MultiplyLanes = void (*)(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

// A way in which an intervention can act. A new one is a file mechanism_x.cpp with these functions, and a
// row in mechanisms.cpp.
struct Mechanism {
  std::string_view name;
  std::string_view summary_id, summary_en;
  bool alone; // effects multiply one by one; false: those of different interventions act together
  CheckEffect check;
  Multiply multiply;
  LaneMemory memory;
  PrepareLanes prepare_lanes;
  MultiplyLanes multiply_lanes;
};
std::span<const Mechanism> mechanisms();
std::optional<std::size_t> mechanism_index(std::string_view name);

void check_birth_outcome(const Effect &);
void multiply_birth_outcome(const PerBand<double> &, const Surroundings &, std::span<const Acting>,
                            Multipliers &);
std::size_t memory_of_birth_outcome(const Effect &);
void prepare_birth_outcome(const PerBand<Lanes> &, const Surroundings &, std::span<LaneActing>);
void multiply_birth_outcome_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

void check_diarrhoea(const Effect &);
void multiply_diarrhoea(const PerBand<double> &, const Surroundings &, std::span<const Acting>,
                        Multipliers &);
std::size_t memory_of_diarrhoea(const Effect &);
void prepare_diarrhoea(const PerBand<Lanes> &, const Surroundings &, std::span<LaneActing>);
void multiply_diarrhoea_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

void check_odds(const Effect &);
void multiply_odds(const PerBand<double> &, const Surroundings &, std::span<const Acting>, Multipliers &);
std::size_t memory_of_odds(const Effect &);
void prepare_odds(const PerBand<Lanes> &, const Surroundings &, std::span<LaneActing>);
void multiply_odds_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

void check_water_latrine(const Effect &);
void multiply_water_latrine(const PerBand<double> &, const Surroundings &, std::span<const Acting>,
                            Multipliers &);
std::size_t memory_of_water_latrine(const Effect &);
void prepare_water_latrine(const PerBand<Lanes> &, const Surroundings &, std::span<LaneActing>);
void multiply_water_latrine_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

// Joint water x latrine: shares of both, water only, latrine only, neither.
std::array<double, 4> water_latrine_cells(double water, double latrine, double association);

} // namespace lokus::project
