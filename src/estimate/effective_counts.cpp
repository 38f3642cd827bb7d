#include "estimate/effective_counts.hpp"

namespace lokus::estimate {

namespace {

void take_heights(const Area &area, const Heights &heights, Counts &effective) {
  for (VillageId v : area.villages.code.all())
    if (heights.are_evidence[area.villages.district[v]] != 0) {
      effective.measured[v] = heights.measured[v];
      effective.stunted[v] = heights.stunted[v];
    }
}

} // namespace

Counts effective_counts(const Area &area, const Counts &counts, const Heights &heights,
                        double design_effect) {
  Counts effective = counts;
  if (!counts.as_evidence.measured.empty()) {
    effective.measured = counts.as_evidence.measured;
    effective.stunted = counts.as_evidence.stunted;
  }
  if (heights.given())
    take_heights(area, heights, effective);
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
