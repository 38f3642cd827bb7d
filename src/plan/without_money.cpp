#include "core/display.hpp"
#include "plan/plan.hpp"
#include "plan/problem.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

// The village's cheapest option that gains something; nothing where there is none. Only those that are
// `whole` (per package) where that is not empty.
std::optional<OptionId> cheapest_gain(const Request &r, const std::vector<std::uint8_t> &whole,
                                      VillageId village) {
  const Options &options = r.offer.options;
  std::optional<OptionId> found;
  for (std::size_t o = options.first[village.row()]; o < options.first[village.row() + 1]; ++o) {
    const OptionId option{o};
    if (!(r.offer.gains.worth()[option] > 0) || (!whole.empty() && !whole[options.package[option].row()]))
      continue;
    if (!found || options.cost[option] < options.cost[*found])
      found = option;
  }
  return found;
}

Phrase whose(const PlanLimit &limit) {
  switch (limit.kind) {
  case LimitKind::budget:
    return {"pagu", "the budget"};
  case LimitKind::opd:
    return phrase("pagu OPD {}", "the budget of the OPD {}", limit.name);
  default:
    return phrase("pagu dana {}", "the budget of the fund {}", limit.name);
  }
}

Phrase money_lacking(const Phrase &of, std::int64_t left, std::int64_t cost, bool best) {
  const Phrase elsewhere = best
                               ? Phrase{"; uangnya diperkirakan mencegah lebih banyak di desa lain di daftar",
                                        "; its money is expected to avert more in others of the list"}
                               : Phrase{};
  return phrase("sisa {0} {1} kurang dari paket termurahnya, {2}{3}",
                "{1} is left of {0}, less than its cheapest package, {2}{3}", of,
                show_rupiah(Rupiah{std::max<std::int64_t>(left, 0)}), show_rupiah(Rupiah{cost}), elsewhere);
}

Phrase reason_without_money(const Request &r, const Plan &plan, const std::vector<std::uint8_t> &whole,
                            VillageId village) {
  if (is_missing(r.estimates.children[village].value))
    return {"jumlah balitanya tidak diketahui", "its under-fives are not known"};
  const std::optional<OptionId> option = cheapest_gain(r, whole, village);
  if (!option)
    return {"tidak ada kegiatan yang diproyeksikan mencegah stunting di sini",
            "no activity is projected to avert stunting here"};
  for (const PlanLimit &limit : plan.limits) {
    const std::int64_t left = limit.limit - limit.used;
    if (const std::int64_t cost = money_used(r, limit, *option); cost > left)
      return money_lacking(whose(limit), left, cost, plan.rule.best);
    if (limit.kind == LimitKind::capacity && village_used(r, limit, village) > left)
      return phrase("{0} hanya sanggup melayani {1} balita lagi", "{0} can serve only {1} more under-fives",
                    limit.name, std::max<std::int64_t>(left, 0));
  }
  for (const MoneyLimit &fund : r.constraints.village_funds)
    if (const std::int64_t cost = paid_by(r.offer, *option, fund.pays); cost > fund.most.value)
      return money_lacking(phrase("{} desa itu", "{} of the village", fund.name), fund.most.value, cost,
                           false);
  return phrase("aturan pembagian {} tidak memberinya paket", "the rule {} gives it no package",
                plan.rule.title);
}

} // namespace

LokusList with_reasons(LokusList list, const Request &r, const Plan &plan) {
  const std::vector<std::uint8_t> whole =
      r.constraints.whole_packages ? largest_packages(r.offer.packages) : std::vector<std::uint8_t>();
  for (LokusList::Place &place : list.places)
    if (!plan.chosen[place.village])
      place.without_money = reason_without_money(r, plan, whole, place.village);
  return list;
}

} // namespace lokus::plan
