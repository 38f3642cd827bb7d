#pragma once
#include "core/units.hpp"
#include "tables/inputs/interventions.hpp"

namespace lokus::plan {

// What it costs to reach people in one village in one year (docs/methods/cost.md).
struct CostOfCoverage {
  CostCurve curve = CostCurve::linear;
  double unit_cost = 0;     // rupiah per person and year; on the curved ones the lowest marginal cost
  double target_people = 0; // people the intervention is meant for
  double saturation = 1;    // most coverage that can be reached, share
  double fixed_cost = 0;    // rupiah a year once coverage rises
};

// Rupiah a year that coverage (share of the target) costs, without the fixed part: V in the method page.
// The curved ones are quoted up to 95 % of saturation; beyond that they cost as much as there.
double variable_cost(const CostOfCoverage &cost, double coverage);

// Whole rupiah a year, rounded up, for going from `baseline` to `coverage`; 0 where coverage does not rise.
Rupiah extra_cost(const CostOfCoverage &cost, double baseline, double coverage);

} // namespace lokus::plan
