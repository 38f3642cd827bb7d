#include "choose/side_prices.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::choose {
namespace {

SidePrices tilt(const NearChanges &near, double rupiah, double village) {
  SidePrices result;
  result.rupiah = std::max(rupiah, 0.0);
  result.village = std::max(village, 0.0);
  result.still.assign(near.stages.size() + 1, 0);
  for (std::size_t s = near.stages.size(); s-- > 0;) {
    double most = 0;
    for (std::size_t c = near.stages[s].first; c < near.stages[s].last; ++c) {
      const Change &change = near.changes[c];
      most = std::max(most, change.gain - result.rupiah * static_cast<double>(change.cost) -
                                result.village * static_cast<double>(change.villages));
    }
    result.still[s] = result.still[s + 1] + most;
  }
  return result;
}

} // namespace

std::vector<SidePrices> side_prices(const NearChanges &near, const KnapsackPrices &prices, double in_hand) {
  double sum = 0;
  for (const Change &change : near.changes)
    sum += std::fabs(static_cast<double>(change.cost));
  const double open = near.bound - in_hand;
  // The price change at which a change of usual cost moves the bound by the whole open gap.
  const double by_rupiah = sum > 0 ? open * static_cast<double>(near.changes.size()) / sum : 0;
  std::vector<SidePrices> result;
  for (const double far : {0.1, 0.5, 2.0}) {
    result.push_back(tilt(near, prices.rupiah + far * by_rupiah, prices.village));
    result.push_back(tilt(near, prices.rupiah - far * by_rupiah, prices.village));
    result.push_back(tilt(near, prices.rupiah, prices.village + far * open));
    result.push_back(tilt(near, prices.rupiah, prices.village - far * open));
  }
  return result;
}

} // namespace lokus::choose
