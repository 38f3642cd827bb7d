#include "plan/rules.hpp"

namespace lokus::plan {

std::size_t best_affordable(const choose::Allocation &allocation, VillageId village, std::int64_t rupiah) {
  const choose::Knapsack &p = allocation.knapsack();
  std::size_t best = choose::no_option;
  const auto cost = [&](std::size_t o) { return p.amount[o * p.money]; };
  for (std::size_t o = p.first[village.row()]; o < p.first[village.row() + 1]; ++o) {
    if (cost(o) > rupiah || !allocation.fits(village.row(), o))
      continue;
    if (best == choose::no_option || p.gain[o] > p.gain[best] ||
        (p.gain[o] == p.gain[best] && cost(o) < cost(best)))
      best = o;
  }
  return best;
}

Choice choice_of(const Problem &problem, const std::vector<std::size_t> &chosen) {
  Choice choice(chosen.size());
  for (const VillageId v : choice.all())
    if (chosen[v.row()] != choose::no_option)
      choice[v] = problem.option[chosen[v.row()]];
  return choice;
}

Choice serve_in_order(const AtHand &at_hand, const std::vector<VillageId> &order) {
  const choose::Knapsack &p = at_hand.problem.knapsack;
  choose::Allocation allocation(p, std::vector<std::size_t>(p.villages(), choose::no_option));
  for (const VillageId v : order) {
    if (allocation.over(p.places()) == 0)
      break;
    if (allocation.option(v.row()) != choose::no_option)
      continue;
    if (const std::size_t option =
            best_affordable(allocation, v, -allocation.over(choose::Knapsack::total()));
        option != choose::no_option)
      allocation.put(v.row(), option);
  }
  return choice_of(at_hand.problem, allocation.chosen());
}

} // namespace lokus::plan
