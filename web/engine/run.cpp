#include "run.hpp"
#include "tables/portable/walk.hpp"
#include "unpacking.hpp"
#include <algorithm>

namespace lokus::engine {
namespace {

Grid<VillageId, DrawId, double> shares(const portable::DrawSteps &draws) {
  Grid<VillageId, DrawId, double> result(draws.number.rows(), draws.number.cols());
  for (const VillageId v : ids<VillageId>(draws.number.rows())) {
    const double least = static_cast<double>(draws.least[v]), step = static_cast<double>(draws.step[v]);
    std::ranges::transform(draws.number.row(v), result.row(v).begin(), [&](std::uint8_t number) {
      return number == portable::DrawSteps::missing ? nan() : least + step * number;
    });
  }
  return result;
}

} // namespace

Run run_of(std::string_view bytes) {
  portable::Unpacking unpacking(bytes);
  std::uint32_t edition = 0;
  bool whole = false;
  unpacking(edition, whole);
  if (edition != portable::edition)
    throw Error(ErrorKind::failure,
                {"data halaman ini dari edisi lain; buat lagi dengan lokus run",
                 "the data of this page are of another edition; make it again with lokus run"});
  Run run;
  walk_deciding(unpacking, run.prepared, run.scenario);
  if (whole) {
    unpacking(run.prepared.estimates.draws);
  } else {
    portable::DrawSteps draws;
    unpacking(draws);
    run.prepared.estimates.draws = shares(draws);
  }
  return run;
}

} // namespace lokus::engine
