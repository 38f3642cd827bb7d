#include "estimate/effective_counts.hpp"

namespace lokus::estimate {

Counts with_heights(const Area &area, Counts counts, const Heights &heights) {
  if (heights.given())
    for (VillageId v : area.villages.code.all())
      if (heights.are_evidence[area.villages.district[v]] != 0) {
        counts.measured[v] = heights.measured[v];
        counts.stunted[v] = heights.stunted[v];
        for (std::size_t r = 1; r < counts.village_rounds.month.size(); ++r)
          counts.village_rounds.measured[r][v] = missing_people();
      }
  return counts;
}

namespace {

// A round that another repeats tells nothing new.
void forget_copies(Counts &counts) {
  if (counts.unchanged_since.empty())
    return;
  VillageRounds &rounds = counts.village_rounds;
  for (std::size_t r = 1; r < rounds.month.size(); ++r)
    for (const VillageId v : counts.unchanged_since.all())
      if (const YearMonth since = counts.unchanged_since[v]; since.given() && rounds.month[r] >= since)
        rounds.measured[r][v] = missing_people();
}

void divide_rounds(VillageRounds &rounds, double design_effect) {
  for (auto *columns : {&rounds.measured, &rounds.stunted})
    for (Column<VillageId, People> &column : *columns)
      for (People &people : column.values())
        people = People(people.value / design_effect);
}

} // namespace

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
  forget_copies(effective);
  if (design_effect == 1)
    return effective;
  divide_rounds(effective.village_rounds, design_effect);
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
