#pragma once
#include "core/units.hpp"
#include "tables/inputs/interventions.hpp"
#include <span>
#include <vector>

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

// Whole rupiah of each year in which coverage goes through `reached`, from `baseline`. Yearly costs are those
// of the year's coverage. An investment is paid in the year in which coverage rises above all before, for
// what is new, and once more every `lifetime` years after (0: never).
std::vector<Rupiah> yearly_cash(const CostOfCoverage &cost, double baseline, std::span<const double> reached);
std::vector<Rupiah> investment_cash(const CostOfCoverage &cost, double baseline,
                                    std::span<const double> reached, int lifetime);

} // namespace lokus::plan
