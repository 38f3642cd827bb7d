#include "plan/rules.hpp"
#include <array>

namespace lokus::plan {
namespace {

constexpr std::array rule_list = {
    Rule{"equal_share", "bagi rata", "equal share",
         "pagu dibagi rata ke N desa pertama; tiap desa membeli paket terbaik dengan bagiannya",
         "the budget is split equally over the first N villages; each buys its best package with its part",
         Needs::nothing, equal_share},
    Rule{"by_need", "menurut kebutuhan", "by need",
         "desa dengan anak stunting terbanyak didahulukan; tiap desa membeli paket terbaik selama pagu cukup",
         "villages with most stunted children first; each buys its best package while the budget lasts",
         Needs::nothing, by_need},
    Rule{"by_rank", "menurut peringkat", "by rank",
         "menurut urutan daftar lokus; tiap desa membeli paket terbaik selama pagu cukup",
         "in the order of the lokus list; each buys its best package while the budget lasts", Needs::order,
         by_rank, false, "urutan daftar peringkat", "the order of the ranked list"},
    Rule{"last_year", "daftar tahun lalu", "last year's list",
         "daftar lokus tahun lalu, menurut urutan daftar tahun ini; paket terbaik selama pagu cukup",
         "last year's list, in the order of this year's; the best package while the budget lasts",
         Needs::last_year, keep_last_year, false, "daftar lokus tahun lalu", "last year's lokus list"},
    Rule{"by_hand", "disusun sendiri", "by hand", "rencana yang disusun sendiri (lists.plan), apa adanya",
         "the plan made by hand (lists.plan), as it is", Needs::plan, by_hand},
    Rule{"optimal", "optimal", "optimal", "terbaik menurut plan.objective di dalam semua batas",
         "the best for plan.objective that all limits allow", Needs::nothing, optimal, true},
};

} // namespace

std::span<const Rule> rules() {
  return rule_list;
}

std::size_t best_affordable(const choose::Allocation &allocation, std::size_t budgets, VillageId village,
                            std::int64_t rupiah) {
  const choose::Knapsack &p = allocation.knapsack();
  std::size_t best = choose::no_option;
  const auto cost = [&](std::size_t o) {
    return *std::max_element(&p.amount[o * p.money], &p.amount[o * p.money] + budgets);
  };
  for (std::size_t o = p.first[village.row()]; o < p.first[village.row() + 1]; ++o) {
    if (cost(o) > rupiah || !allocation.fits(village.row(), o))
      continue;
    if (best == choose::no_option || p.gain[o] > p.gain[best] ||
        (p.gain[o] == p.gain[best] && cost(o) < cost(best)))
      best = o;
  }
  return best;
}

Chosen options_of_request(const Problem &problem, const std::vector<std::size_t> &chosen) {
  Chosen options(chosen.size());
  for (const VillageId v : options.all())
    if (chosen[v.row()] != choose::no_option)
      options[v] = problem.option[chosen[v.row()]];
  return options;
}

Chosen serve_in_order(const AtHand &at_hand, const std::vector<VillageId> &order) {
  const choose::Knapsack &p = at_hand.problem.knapsack;
  choose::Allocation allocation(p, std::vector<std::size_t>(p.villages(), choose::no_option));
  for (const VillageId v : order) {
    if (allocation.over(p.places()) == 0)
      break;
    if (allocation.option(v.row()) != choose::no_option)
      continue;
    if (const std::size_t option =
            best_affordable(allocation, at_hand.problem.budgets, v, p.limit[choose::Knapsack::total()]);
        option != choose::no_option)
      allocation.put(v.row(), option);
  }
  return options_of_request(at_hand.problem, allocation.chosen());
}

} // namespace lokus::plan
