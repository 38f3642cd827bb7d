#include "core/parallel.hpp"
#include "plan/plan.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

std::vector<OptionId> undominated_of(const Options &options, const Column<OptionId, double> &worth,
                                     std::size_t village) {
  struct Priced {
    std::int64_t cost;
    double worth;
    OptionId option;
  };
  std::vector<Priced> offers;
  offers.reserve(options.first[village + 1] - options.first[village]);
  for (std::size_t o = options.first[village]; o < options.first[village + 1]; ++o)
    if (const OptionId option{o}; worth[option] > 0)
      offers.push_back({options.cost[option].value, worth[option], option});
  std::sort(offers.begin(), offers.end(), [](const Priced &a, const Priced &b) {
    if (a.cost != b.cost)
      return a.cost < b.cost;
    return a.worth != b.worth ? a.worth > b.worth : a.option < b.option;
  });
  std::vector<OptionId> kept;
  double best = 0;
  for (const Priced &offer : offers)
    if (offer.worth > best) {
      best = offer.worth;
      kept.push_back(offer.option);
    }
  return kept;
}

} // namespace

Lists<VillageId, OptionId> undominated(const Options &options, const Gains &gains) {
  const std::size_t villages = options.first.size() - 1;
  std::vector<std::vector<OptionId>> kept(villages);
  for_each_row(villages, [&](std::size_t v) { kept[v] = undominated_of(options, gains.worth(), v); });
  Lists<VillageId, OptionId> all;
  for (const std::vector<OptionId> &of_village : kept)
    all.push_back(of_village);
  return all;
}

} // namespace lokus::plan
