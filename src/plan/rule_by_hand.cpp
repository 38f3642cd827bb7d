#include "core/error.hpp"
#include "plan/rules.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

// The village's option with just these interventions.
OptionId option_with(const Request &r, const PlannedVillage &planned) {
  const std::size_t v = planned.village.row();
  for (std::size_t o = r.options.first[v]; o < r.options.first[v + 1]; ++o) {
    const auto members = r.packages.members[r.options.package[OptionId{o}]];
    if (std::equal(members.begin(), members.end(), planned.interventions.begin(),
                   planned.interventions.end()))
      return OptionId{o};
  }
  const std::string name =
      r.constraints.village_name.empty() ? std::string("-") : r.constraints.village_name[planned.village];
  throw Error(
      ErrorKind::request,
      phrase("lists.plan: desa {}: gabungan intervensi itu tidak dapat dibeli di sana: ada yang saling "
             "meniadakan, yang diperlukan tidak ikut, atau jumlah balitanya tidak diketahui",
             "lists.plan: village {}: this set of interventions cannot be bought there: some exclude "
             "each other, one that is needed is not with them, or its under-fives are not known",
             name));
}

} // namespace

// As written, whether it keeps the limits or not.
Choice by_hand(const Situation &situation) {
  Choice choice(situation.limited.problem.villages());
  for (const PlannedVillage &planned : situation.request.lists.plan)
    choice[planned.village] = option_with(situation.request, planned);
  return choice;
}

} // namespace lokus::plan
