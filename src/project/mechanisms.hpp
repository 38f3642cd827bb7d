#pragma once
#include "project/cohort.hpp"
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

// A way in which an intervention can act. A new one is a file mechanism_x.cpp with three functions, and a
// row in mechanisms.cpp.
struct Mechanism {
  std::string_view name;
  std::string_view summary_id, summary_en;
  bool alone; // effects multiply one by one; false: those of different interventions act together
  CheckEffect check;
  Multiply multiply;
};
std::span<const Mechanism> mechanisms();
std::optional<std::size_t> mechanism_index(std::string_view name);

void check_odds(const Effect &);
void check_birth_outcome(const Effect &);
void check_diarrhoea(const Effect &);
void check_water_latrine(const Effect &);

void multiply_odds(const PerBand<double> &, const Surroundings &, std::span<const Acting>, Multipliers &);
void multiply_birth_outcome(const PerBand<double> &, const Surroundings &, std::span<const Acting>,
                            Multipliers &);
void multiply_diarrhoea(const PerBand<double> &, const Surroundings &, std::span<const Acting>,
                        Multipliers &);
void multiply_water_latrine(const PerBand<double> &, const Surroundings &, std::span<const Acting>,
                            Multipliers &);

// Joint water x latrine: shares of both, water only, latrine only, neither.
std::array<double, 4> water_latrine_cells(double water, double latrine, double association);

} // namespace lokus::project
