#include "plan/rules.hpp"
#include "plan/knapsack.hpp"

namespace lokus::plan {

std::size_t best_affordable(const Request &request, VillageId village, std::int64_t rupiah) {
  std::size_t best = no_option;
  const auto gain = [&](std::size_t o) { return request.gains.averted[OptionId{o}]; };
  const auto cost = [&](std::size_t o) { return request.options.cost[OptionId{o}].value; };
  for (std::size_t o = request.options.first[village.row()]; o < request.options.first[village.row() + 1];
       ++o) {
    if (!(gain(o) > 0) || cost(o) > rupiah)
      continue;
    if (best == no_option || gain(o) > gain(best) || (gain(o) == gain(best) && cost(o) < cost(best)))
      best = o;
  }
  return best;
}

Choice serve_in_order(const Request &request, const std::vector<VillageId> &order) {
  Choice choice(request.options.first.size() - 1, no_option);
  std::int64_t left = request.budget;
  std::size_t served = 0;
  for (const VillageId v : order) {
    if (served == request.most_villages)
      break;
    const std::size_t option = best_affordable(request, v, left);
    if (option == no_option || choice[v.row()] != no_option)
      continue;
    choice[v.row()] = option;
    left -= request.options.cost[OptionId{option}].value;
    ++served;
  }
  return choice;
}

} // namespace lokus::plan
