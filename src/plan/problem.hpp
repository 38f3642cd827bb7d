#pragma once
#include "choose/knapsack.hpp"
#include "plan/plan.hpp"

namespace lokus::plan {

// The request as numbers. Options that gain nothing, that a village is not allowed, or that alone exceed a
// limit are left out.
struct Problem {
  choose::Knapsack knapsack;
  choose::PerRow<PlanLimit> limit; // what each row of the knapsack is; use and price are 0
  std::vector<OptionId> option;    // of each option of the knapsack
  std::size_t budgets = 1; // rows of the total budget, which come first: one for each year that may bind
};

Problem problem_of(const Request &request);

// Rupiah of an option that a budget pays in its dearest year: of its interventions in `pays` (ascending).
std::int64_t paid_by(const Offer &offer, OptionId option, const std::vector<InterventionId> &pays);

// Adds the cash of an option to that of every year.
void add_cash(const Offer &offer, OptionId option, PerYear<Rupiah> &by_year);

// Rupiah of an option that a limit on money counts in its year; 0 for other limits.
std::int64_t money_used(const Request &request, const PlanLimit &limit, OptionId option);

// " in year 2 of the plan" of a limit on money that has its year; else nothing.
Phrase year_of(const PlanLimit &limit);

// What a village with a package uses of a limit on places, a kecamatan or a puskesmas, in the unit of the
// limit; 0 for limits on money.
std::int64_t village_used(const Request &request, const PlanLimit &limit, VillageId village);

// Children of a village that count against the capacity of its puskesmas: all under five, rounded up.
std::int64_t children_served(const Request &request, VillageId village);

// Per package 1 where it is part of no other one.
std::vector<std::uint8_t> largest_packages(const Packages &packages);

// The limits in the order of their kinds, with what a choice (per village) uses and the price of each.
std::vector<PlanLimit> measured_limits(const Request &request, const Problem &problem,
                                       const Column<VillageId, std::optional<OptionId>> &choice,
                                       const choose::PerRow<double> &price);

} // namespace lokus::plan
