#pragma once
#include "tables/comparison.hpp"
#include "tables/decision.hpp"
#include "tables/prepared.hpp"
#include <string>
#include <vector>

// What a later year must be held against, as plain figures that need nothing else to be understood: the parts
// of a decision file beside its list (docs/decision-file.md). Missing is NaN, never 0; a Spread is a mean
// with the interval that holds FrozenMonths::interval_share of the draws.

namespace lokus {

struct FrozenMonths {
  std::string counts, start;   // "2026-08"; empty: not known
  int lead = 0;                // months from the counts to the start
  int horizon = 0;             // months of the plan at which promises are held: plan.horizon
  std::string horizon_month;   // the same by name
  double interval_share = 0.9; // what low..high hold
  friend bool operator==(const FrozenMonths &, const FrozenMonths &) = default;
};

// What is bought in a village.
struct FrozenPurchase {
  std::string code, package; // package: codes of the interventions joined by +
  std::int64_t rupiah = 0;   // of all years
  friend bool operator==(const FrozenPurchase &, const FrozenPurchase &) = default;
};

struct FrozenCash {
  int year = 0; // 1: months 1 to 12 of the plan
  std::string opd, fund, kind;
  std::int64_t rupiah = 0;
  friend bool operator==(const FrozenCash &, const FrozenCash &) = default;
};

struct FrozenPlan {
  std::string rule, objective;
  std::int64_t budget = 0, spend = 0, total = 0; // rupiah: of a year; of the dearest year; of all
  std::vector<FrozenPurchase> purchases;         // in village order
  std::vector<FrozenCash> cash;
  friend bool operator==(const FrozenPlan &, const FrozenPlan &) = default;
};

struct FrozenVillage {
  std::string code;
  double registered = nan(), measured = nan(), stunted = nan(); // of the register, as counted
  double children = nan();                                      // under-fives as used
  Spread prevalence{nan(), nan(), nan()};                       // when counted
  std::uint32_t rank = 0;                                       // by the first method; 0: unranked
  double in_top = nan();                                        // chance to be among the first N
  // Stunted children averted at the horizon: children with the plan x (prevalence without - with), draw by
  // draw. Missing where nothing that is bought there is projected.
  Spread averted{nan(), nan(), nan()};
};

// The level of a regency: the median of its draws is the one that is printed.
struct FrozenLevel {
  double median = nan(), mean = nan(), low = nan(), high = nan();
};

struct FrozenForecast {
  int months = 0; // of the plan; 0: its start
  std::string month;
  FrozenLevel without, with_plan; // prevalence; with_plan missing where nothing of the plan is projected
};

struct FrozenRegency {
  std::string code, name;
  double measured = nan(), stunted = nan(), survey = nan(), survey_error = nan();
  std::vector<FrozenForecast> forecast; // at the start and at every month reported
};

// The joint draws beside the decision file, bound to it by their checksum.
struct FrozenDraws {
  std::string file, sha256; // empty: none
  std::size_t villages = 0, draws = 0;
};

FrozenMonths frozen_months(const Prepared &prepared, const Decision &decision);
FrozenPlan frozen_plan(const Prepared &prepared, const Decision &decision);
std::vector<FrozenVillage> frozen_villages(const Prepared &prepared, const Decision &decision);
std::vector<FrozenRegency> frozen_regencies(const Prepared &prepared, const Decision &decision);

} // namespace lokus
