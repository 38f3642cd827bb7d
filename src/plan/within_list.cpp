#include "plan/plan.hpp"

namespace lokus::plan {

Constraints within_list(const Constraints &limits, const LokusList &list) {
  Constraints c = limits;
  c.most_villages = list.places.size();
  c.least_per_subdistrict = 0;
  c.subdistrict = {};
  c.subdistrict_name = {};
  Column<VillageId, Phrase> out(limits.village_name.rows(),
                                {"tidak ada di daftar lokus", "not on the list of lokus"});
  for (const ForcedVillage &forced : limits.forced)
    if (!forced.in)
      out[forced.village] = forced.reason;
  for (const LokusList::Place &place : list.places)
    out[place.village] = {};
  c.forced.clear();
  for (const VillageId v : out.all())
    if (!out[v].id.empty())
      c.forced.push_back({v, false, out[v]});
  return c;
}

} // namespace lokus::plan
