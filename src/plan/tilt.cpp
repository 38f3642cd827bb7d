#include "plan/tilt.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::plan {
namespace {

Tilt tilt(const Core &core, double rupiah, double village) {
  Tilt result;
  result.rupiah = std::max(rupiah, 0.0);
  result.village = std::max(village, 0.0);
  result.still.assign(core.stages.size() + 1, 0);
  for (std::size_t s = core.stages.size(); s-- > 0;) {
    double most = 0;
    for (std::size_t c = core.stages[s].first; c < core.stages[s].last; ++c) {
      const Change &change = core.changes[c];
      most = std::max(most, change.gain - result.rupiah * static_cast<double>(change.cost) -
                                result.village * static_cast<double>(change.villages));
    }
    result.still[s] = result.still[s + 1] + most;
  }
  return result;
}

} // namespace

std::vector<Tilt> tilts(const Core &core, const Dual &dual, double in_hand) {
  double sum = 0;
  for (const Change &change : core.changes)
    sum += std::fabs(static_cast<double>(change.cost));
  const double open = core.bound - in_hand;
  // The price change at which a change of usual cost moves the bound by the whole open gap.
  const double by_rupiah = sum > 0 ? open * static_cast<double>(core.changes.size()) / sum : 0;
  std::vector<Tilt> result;
  for (const double far : {0.1, 0.5, 2.0}) {
    result.push_back(tilt(core, dual.rupiah + far * by_rupiah, dual.village));
    result.push_back(tilt(core, dual.rupiah - far * by_rupiah, dual.village));
    result.push_back(tilt(core, dual.rupiah, dual.village + far * open));
    result.push_back(tilt(core, dual.rupiah, dual.village - far * open));
  }
  return result;
}

} // namespace lokus::plan
