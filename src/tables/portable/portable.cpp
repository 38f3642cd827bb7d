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

DrawSteps in_steps(const Grid<VillageId, DrawId, double> &draws) {
  DrawSteps result{Column<VillageId, float>(draws.rows()),
                   Column<VillageId, float>(draws.rows()),
                   {draws.rows(), draws.cols()}};
  for (const VillageId v : ids<VillageId>(draws.rows())) {
    const auto row = draws.row(v);
    float least = 1, greatest = 0;
    for (const double share : row)
      if (!is_missing(share)) {
        least = std::min(least, static_cast<float>(share));
        greatest = std::max(greatest, static_cast<float>(share));
      }
    result.least[v] = least;
    result.step[v] = std::max(greatest - least, 0.0f) / DrawSteps::most;
    std::ranges::transform(row, result.number.row(v).begin(), [&](double share) {
      if (is_missing(share))
        return DrawSteps::missing;
      const double step = static_cast<double>(result.step[v]);
      const double number = step > 0 ? (share - static_cast<double>(least)) / step : 0;
      return static_cast<std::uint8_t>(
          std::clamp(std::lround(number), 0L, static_cast<long>(DrawSteps::most)));
    });
  }
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
