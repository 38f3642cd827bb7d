#include "tables/portable/portable.hpp"
#include "tables/portable/bytes.hpp"
#include "tables/portable/walk.hpp"
#include <cmath>

namespace lokus::portable {
namespace {

constexpr std::uint32_t edition = 1;
constexpr double steps = 65535;

bool chosen_by_draws(const PlanSettings &plan) {
  return plan.tail_percent < 100 || plan.objective == "chance";
}

void walk_deciding(auto &take, Prepared &p, Scenario &s) {
  Inputs &in = p.inputs;
  take(s, in.area, in.counts, in.timeline, in.interventions, in.coverage, in.lists, in.last_year,
       in.indicators, p.facilities, p.access, p.estimates);
}

// A missing share is the one number beyond all steps: 65535 stands for it, and 1 is not reached by a share.
std::uint16_t step_of(double share) {
  return is_missing(share) ? std::uint16_t{65535}
                           : static_cast<std::uint16_t>(std::min(std::lround(share * steps), 65534L));
}

double share_of(std::uint16_t step) {
  return step == 65535 ? nan() : step / steps;
}

using Draws = Grid<VillageId, DrawId, double>;
using DrawSteps = Grid<VillageId, DrawId, std::uint16_t>;

DrawSteps in_steps(const Draws &draws) {
  DrawSteps result(draws.rows(), draws.cols());
  for (const VillageId v : ids<VillageId>(draws.rows()))
    std::ranges::transform(draws.row(v), result.row(v).begin(), step_of);
  return result;
}

Draws from_steps(const DrawSteps &draws) {
  Draws result(draws.rows(), draws.cols());
  for (const VillageId v : ids<VillageId>(draws.rows()))
    std::ranges::transform(draws.row(v), result.row(v).begin(), share_of);
  return result;
}

} // namespace

std::string bytes_of(const Prepared &prepared, const Scenario &scenario) {
  Packing packing;
  std::uint32_t written = edition;
  bool whole = chosen_by_draws(scenario.plan);
  packing(written, whole);
  walk_deciding(packing, const_cast<Prepared &>(prepared), const_cast<Scenario &>(scenario)); // only read
  if (whole) {
    packing(prepared.estimates.draws);
  } else {
    DrawSteps draws = in_steps(prepared.estimates.draws);
    packing(draws);
  }
  return std::move(packing).bytes();
}

Deciding from_bytes(std::string_view bytes) {
  Unpacking unpacking(bytes);
  std::uint32_t written = 0;
  bool whole = false;
  unpacking(written, whole);
  if (written != edition)
    throw Error(ErrorKind::failure, {"data halaman ini dari edisi lain; buat lagi dengan lokus run",
                                     "the data of this page are of another edition; make it again with lokus run"});
  Deciding result;
  walk_deciding(unpacking, result.prepared, result.scenario);
  if (whole) {
    unpacking(result.prepared.estimates.draws);
  } else {
    DrawSteps draws;
    unpacking(draws);
    result.prepared.estimates.draws = from_steps(draws);
  }
  return result;
}

} // namespace lokus::portable
