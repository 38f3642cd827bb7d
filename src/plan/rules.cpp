#include "plan/rules.hpp"

namespace lokus::plan {

std::size_t best_affordable(const Holding &holding, VillageId village, std::int64_t rupiah) {
  const Coupled &p = holding.problem();
  std::size_t best = no_option;
  const auto cost = [&](std::size_t o) { return p.amount[o * p.money]; };
  for (std::size_t o = p.first[village.row()]; o < p.first[village.row() + 1]; ++o) {
    if (cost(o) > rupiah || !holding.fits(village.row(), o))
      continue;
    if (best == no_option || p.gain[o] > p.gain[best] || (p.gain[o] == p.gain[best] && cost(o) < cost(best)))
      best = o;
  }
  return best;
}

Choice choice_of(const Limited &limited, const std::vector<std::size_t> &chosen) {
  Choice choice(chosen.size());
  for (const VillageId v : choice.all())
    if (chosen[v.row()] != no_option)
      choice[v] = limited.option[chosen[v.row()]];
  return choice;
}

Choice serve_in_order(const Situation &situation, const std::vector<VillageId> &order) {
  const Coupled &p = situation.limited.problem;
  Holding holding(p, std::vector<std::size_t>(p.villages(), no_option));
  for (const VillageId v : order) {
    if (holding.over(p.places()) == 0)
      break;
    if (holding.option(v.row()) != no_option)
      continue;
    if (const std::size_t option = best_affordable(holding, v, -holding.over(0)); option != no_option)
      holding.put(v.row(), option);
  }
  return choice_of(situation.limited, holding.chosen());
}

} // namespace lokus::plan
