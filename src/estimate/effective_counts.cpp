#include "estimate/effective_counts.hpp"

namespace lokus::estimate {

Counts with_heights(const Area &area, Counts counts, const Heights &heights) {
  if (heights.given())
    for (VillageId v : area.villages.code.all())
      if (heights.are_evidence[area.villages.district[v]] != 0) {
        counts.measured[v] = heights.measured[v];
        counts.stunted[v] = heights.stunted[v];
      }
  return counts;
}

Counts effective_counts(const Area &area, const Counts &counts, const Heights &heights,
                        double design_effect) {
  Counts effective = counts;
  if (!counts.as_evidence.measured.empty()) {
    effective.measured = counts.as_evidence.measured;
    effective.stunted = counts.as_evidence.stunted;
  }
  if (!counts.believed.empty())
    for (VillageId v : counts.measured.all()) {
      effective.measured[v] = People(effective.measured[v].value * counts.believed[v]);
      effective.stunted[v] = People(effective.stunted[v].value * counts.believed[v]);
    }
  effective = with_heights(area, std::move(effective), heights);
  if (design_effect == 1)
    return effective;
  for (VillageId v : counts.measured.all()) {
    effective.measured[v] = People(effective.measured[v].value / design_effect);
    effective.stunted[v] = People(effective.stunted[v].value / design_effect);
  }
  for (CountingUnitId u : counts.units.name.all()) {
    effective.units.measured[u] = People(counts.units.measured[u].value / design_effect);
    effective.units.stunted[u] = People(counts.units.stunted[u].value / design_effect);
  }
  return effective;
}

} // namespace lokus::estimate
