#include "tables/portable/portable.hpp"
#include "tables/portable/bytes.hpp"
#include "tables/portable/walk.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::portable {
namespace {

bool chosen_by_draws(const PlanSettings &plan) {
  return plan.tail_percent < 100 || plan.objective == "chance";
}

std::uint16_t step_number(double share) {
  constexpr auto missing = static_cast<std::uint16_t>(share_steps);
  return is_missing(share) ? missing
                           : std::min(static_cast<std::uint16_t>(std::lround(share * share_steps)),
                                      static_cast<std::uint16_t>(missing - 1));
}

DrawSteps in_steps(const Grid<VillageId, DrawId, double> &draws) {
  DrawSteps result(draws.rows(), draws.cols());
  for (const VillageId v : ids<VillageId>(draws.rows()))
    std::ranges::transform(draws.row(v), result.row(v).begin(), step_number);
  return result;
}

} // namespace

std::string portable_bytes(const Prepared &prepared, const Scenario &scenario) {
  Packing packing;
  const bool whole = chosen_by_draws(scenario.plan);
  packing(edition, whole);
  // A walk is written once for who reads into a noun and who reads from it; Packing changes nothing.
  walk_deciding(packing, const_cast<Prepared &>(prepared), const_cast<Scenario &>(scenario));
  if (whole)
    packing(prepared.estimates.draws);
  else
    packing(in_steps(prepared.estimates.draws));
  return std::move(packing).bytes();
}

} // namespace lokus::portable
