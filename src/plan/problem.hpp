#pragma once
#include "choose/coupled.hpp"
#include "plan/plan.hpp"

namespace lokus::plan {

// The request as numbers. Options that gain nothing, that a village is not allowed, or that alone exceed a
// limit are left out.
struct Problem {
  choose::Coupled coupled;
  std::vector<OptionId> option; // of each option of the problem
};

// Rupiah a year of an option that a budget pays: of its interventions in `pays` (ascending).
std::int64_t paid_by(const Request &request, OptionId option, const std::vector<InterventionId> &pays);

// Per package 1 where it is part of no other one.
std::vector<std::uint8_t> largest_packages(const Packages &packages);

// Rupiah of an option in each row of money: the total, then OPDs, then funds.
void add_money(const Request &request, OptionId option, std::vector<std::int64_t> &amount);

// Children of a village that count against the capacity of its puskesmas: all under five, rounded up.
std::int64_t children_served(const Request &request, VillageId village);

Problem problem_of(const Request &request);

// Error(request) naming what contradicts, where a look at forced villages, floors and single limits shows it.
void refuse_contradictions(const Request &request, const Problem &problem);

// The limits of the request with what `chosen` (per village) uses and the price of each (may be empty: 0).
std::vector<PlanLimit> limits_of(const Request &request,
                                 const Column<VillageId, std::optional<OptionId>> &chosen,
                                 const std::vector<double> &price);

} // namespace lokus::plan
