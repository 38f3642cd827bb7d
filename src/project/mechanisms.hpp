#pragma once
#include "project/cohort.hpp"
#include "project/effect_checks.hpp"
#include <optional>
#include <string_view>

namespace lokus::project {

// What surrounds the interventions of a district in one world.
struct Surroundings {
  std::vector<double> outcome_shares;      // births by outcome, first = reference; empty: not modelled
  std::vector<double> outcome_odds_ratios; // of being stunted, in bands 0 to the next
  std::size_t outcomes_hold_until = 0;     // 0: at birth alone, and what is left of it is carried on
  PerBand<double> diarrhoea_episodes{};    // per child and month at baseline coverage
  PerBand<double> diarrhoea_odds_ratio = {1, 1, 1, 1, 1}; // of stunting, per episode
  bool feeding = false;                                   // the next three are given
  PerBand<double> fed_correctly{};                        // share, in (0,1)
  PerBand<double> incorrect_risk = {1, 1, 1, 1, 1};       // of diarrhoea, fed incorrectly v correctly
  PerBand<double> correct_odds_ratio = {1, 1, 1, 1, 1};   // of stunting, fed correctly v incorrectly
  double short_intervals = 0;                             // share of births, in (0,1); 0: not modelled
  std::vector<double> short_interval_risks;               // of each outcome but the first, short v not
};

// Without the intervention's name.
using CheckEffect = Fault (*)(const Effect &);

// One effect in one village and month in a block of lanes: its numbers and how many are exposed to it.
// `memory` holds what the mechanism worked out once for the village.
struct LaneActing {
  std::string_view mechanism;
  std::span<const int> bands;
  std::span<const Lanes> numbers;             // per band, outcome or cell, as Effect::estimate; per crossing
  double before = 0, now = 0;                 // exposed share at baseline and in the month, as planned
  double partner_before = 0, partner_now = 0; // water_latrine: of the water intervention
  const Lanes *reached = nullptr, *partner_reached = nullptr; // share of the planned rise; none: all of it
  double association = 1;
  double weight = 1;                 // of its reading, in the mean world; otherwise 1
  const LaneCohort *start = nullptr; // the village at month 0, as far as no month changes it
  std::span<Lanes> memory;
  PerBand<const Lanes *> line{}; // odds, pregnancy: its slopes in a band, in the memory; none: does not act

  bool moved() const { return now != before || partner_now != partner_before; }
};
using LaneMemory = std::size_t (*)(const Effect &, const Surroundings &); // how many Lanes
// `start` is the village at month 0, with the rates of a month without action.
using PrepareLanes = void (*)(const LaneCohort &start, const Surroundings &, std::span<LaneActing>);
// Everything of one mechanism, and of those that act with it, on the multipliers of the month (cohort.md
// section 5), in the bands asked of them and there only. When no exposure has moved the multipliers stay
// exactly as they were. A mechanism from birth is asked for the bands from 0 to some band, any other acts
// only on the bands that its effects list.
using MultiplyLanes = void (*)(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

// A way in which an intervention can act. A new one is a file mechanisms/x.cpp with these functions, and a
// row in mechanisms.cpp.
struct Mechanism {
  std::string_view name;
  std::string_view summary_id, summary_en;
  std::string_view acts_with; // the mechanism whose functions take these effects beside its own
  bool alone; // effects multiply one by one; false: those of different interventions act together
  // The multipliers are those of the children born in the month, each band's for when they reach it; else of
  // all who cross in the month.
  bool from_birth;
  CheckEffect check;
  LaneMemory memory;
  PrepareLanes prepare_lanes = nullptr;
  MultiplyLanes multiply_lanes = nullptr;
};
std::span<const Mechanism> mechanisms();
std::optional<std::size_t> mechanism_index(std::string_view name, std::span<const Mechanism> family);

Fault check_birth_outcome(const Effect &);
std::size_t memory_of_birth_outcome(const Effect &, const Surroundings &);
void prepare_birth_outcome(const LaneCohort &, const Surroundings &, std::span<LaneActing>);
void multiply_birth_outcome_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

Fault check_pregnancy(const Effect &);
std::size_t memory_of_pregnancy(const Effect &, const Surroundings &);
void prepare_pregnancy(const Surroundings &, LaneActing &);
// What children born in a month are against those at baseline, in odds, in the first `bands_reached` bands.
struct ByBirth {
  std::size_t bands_reached = 0;
  PerBand<Lanes> top, bottom;
};
// False, and nothing written, when no effect moves them.
bool pregnancy_lanes(std::span<const LaneActing>, ByBirth &);

// Where in the memory of an effect that acts with birth outcomes its own begins.
std::size_t after_outcomes(const Surroundings &);

Fault check_births(const Effect &);
std::size_t memory_of_births(const Effect &, const Surroundings &);
void prepare_births(const LaneCohort &, const Surroundings &, std::span<LaneActing>);
void multiply_births_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

Fault check_diarrhoea(const Effect &);
std::size_t memory_of_diarrhoea(const Effect &, const Surroundings &);
void prepare_diarrhoea(const LaneCohort &, const Surroundings &, std::span<LaneActing>);
void multiply_diarrhoea_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

Fault check_feeding(const Effect &);
std::size_t memory_of_feeding(const Effect &, const Surroundings &);
void prepare_feeding(const LaneCohort &, const Surroundings &, double weight, LaneActing &);
// f' of section 5, the share fed correctly in a band, in `more_fed` as the distance from baseline; false, and
// nothing written, when no effect moves it. A direct effect of feeding on stunting is multiplied in.
bool multiply_feeding_lanes(const Surroundings &, std::span<const LaneActing>, std::size_t band,
                            Lanes &more_fed, LaneMultipliers &);

Fault check_odds(const Effect &);
std::size_t memory_of_odds(const Effect &, const Surroundings &);
void prepare_odds(const LaneCohort &, const Surroundings &, std::span<LaneActing>);
void multiply_odds_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

Fault check_recovery(const Effect &);
std::size_t memory_of_recovery(const Effect &, const Surroundings &);
void prepare_recovery(const LaneCohort &, const Surroundings &, std::span<LaneActing>);
void multiply_recovery_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

Fault check_spacing(const Effect &);
std::size_t memory_of_spacing(const Effect &, const Surroundings &);
void prepare_spacing(const Surroundings &, LaneActing &);
// h' of section 5, the share of births after a short interval, as the distance from baseline; false, and
// nothing written, when no effect moves it.
bool short_interval_lanes(const Surroundings &, std::span<const LaneActing>, Lanes &shift);

Fault check_water_latrine(const Effect &);
std::size_t memory_of_water_latrine(const Effect &, const Surroundings &);
void prepare_water_latrine(const LaneCohort &, const Surroundings &, std::span<LaneActing>);
void multiply_water_latrine_lanes(const Surroundings &, std::span<const LaneActing>, LaneMultipliers &);

// Joint water x latrine: shares of both, water only, latrine only, neither.
std::array<double, 4> water_latrine_cells(double water, double latrine, double association);

} // namespace lokus::project
