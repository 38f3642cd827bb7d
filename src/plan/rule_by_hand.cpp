#include "core/error.hpp"
#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

// The village's option with just these interventions; nothing where that is not on offer.
std::optional<OptionId> option_with(const Request &r, const PlannedVillage &planned) {
  const std::size_t v = planned.village.row();
  for (std::size_t o = r.offer.options.first[v]; o < r.offer.options.first[v + 1]; ++o) {
    const auto members = r.offer.packages.members[r.offer.options.package[OptionId{o}]];
    if (std::equal(members.begin(), members.end(), planned.interventions.begin(),
                   planned.interventions.end()))
      return OptionId{o};
  }
  return std::nullopt;
}

} // namespace

// As written, whether it keeps the limits or not. What cannot be bought is named for all villages at once.
Chosen by_hand(const AtHand &at_hand) {
  const Request &r = at_hand.request;
  Chosen chosen(at_hand.problem.knapsack.villages());
  std::string names;
  for (const PlannedVillage &planned : r.lists.plan) {
    chosen[planned.village] = option_with(r, planned);
    if (!chosen[planned.village])
      names += (names.empty() ? "" : "; ") + (r.constraints.village_name.empty()
                                                  ? std::string("-")
                                                  : r.constraints.village_name[planned.village]);
  }
  if (!names.empty())
    throw Error(
        ErrorKind::request,
        phrase(
            "lists.plan: gabungan intervensi ini tidak dapat dibeli di desa berikut, karena ada yang saling "
            "meniadakan, yang diperlukan tidak ikut, atau jumlah balitanya tidak diketahui: {}",
            "lists.plan: the set of interventions cannot be bought in these villages, because some exclude "
            "each other, one that is needed is not with them, or their under-fives are not known: {}",
            names));
  return chosen;
}

} // namespace lokus::plan
