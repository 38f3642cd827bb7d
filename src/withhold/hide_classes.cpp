#include "tables/inputs/surveys.hpp"
#include "withhold/small_numbers.hpp"
#include "withhold/withhold.hpp"
#include <algorithm>

namespace lokus::withhold {
namespace {

void hide_row(auto &grid, VillageId v) {
  if (!grid.empty())
    std::fill(grid.row(v).begin(), grid.row(v).end(), nan());
}

void hide_projection(Projection &p, VillageId v) {
  for (auto *by_month : {&p.children, &p.stunted, &p.new_cases, &p.recovered})
    hide_row(*by_month, v);
  for (auto *by_horizon : {&p.fewer_born, &p.counted_low, &p.counted_high})
    hide_row(*by_horizon, v);
}

// A part is the value of a criterion, or stands for it, and a score may be one part.
void hide_scores(Decision &decision, VillageId v) {
  for (Ranking &ranking : decision.rankings) {
    ranking.score[v] = nan();
    for (Column<VillageId, double> &part : ranking.parts)
      part[v] = nan();
  }
}

void hide_counts(VillageId v, Prepared &p) {
  p.inputs.counts.measured[v] = p.inputs.counts.stunted[v] = missing_people();
  p.inputs.counts.withheld[v] = 1;
  if (!p.estimates.direct.empty())
    p.estimates.direct[v] = nan();
}

void hide_children(VillageId v, Prepared &p, Decision &decision) {
  if (!p.estimates.children.empty())
    p.estimates.children[v] = missing_people();
  hide_projection(decision.none, v);
  hide_projection(decision.planned, v);
}

void hide_units(const Withheld &withheld, CountingUnits &units) {
  units.withheld = Column<CountingUnitId, std::uint8_t>(units.rows(), 0);
  for (const CountingUnitId u : units.name.all()) {
    units.withheld[u] = withheld.is(u);
    if (units.registered[u].value < withheld.least)
      units.registered[u] = missing_people();
  }
}

// What is added up of a village that is not shown would be the village to whoever knows the others.
void hide_sums(const Area &area, VillageId v, Estimates &e) {
  if (e.measured.empty())
    return;
  const DistrictId d = area.villages.district[v];
  e.measured[d] = e.stunted[d] = missing_people();
  e.register_prevalence[d] = e.factor[d] = nan();
  for (const SurveyedAreaId a : e.areas.area.all())
    if (survey_area_holds(e.areas.area[a], area.villages.code[v]))
      e.areas.register_prevalence[a] = nan();
}

} // namespace

void hide_classes(const Inputs &inputs, const Withheld &withheld, Prepared &prepared, Decision &decision) {
  Counts &counts = prepared.inputs.counts;
  const Estimates &e = prepared.estimates;
  const Column<VillageId, std::uint8_t> small = hide_middles(inputs, withheld.least, prepared.inputs);
  hide_indicators(inputs.counts, withheld, prepared.inputs.indicators);
  counts.withheld = Column<VillageId, std::uint8_t>(counts.rows(), 0);
  counts.as_evidence = {};
  for (const VillageId v : counts.measured.all()) {
    const bool half = !was_measured(counts, v) && inputs.counts.measured[v].value > 0;
    const bool half_of_few = half && inputs.counts.measured[v].value < withheld.least;
    const bool children_of_class = (withheld.is(v) || half_of_few) && !e.children_from.empty() &&
                                   e.children_from[v] == ChildrenSource::measured;
    if (inputs.counts.registered[v].value < withheld.least || children_of_class)
      hide_children(v, prepared, decision);
    if (withheld.is(v))
      hide_counts(v, prepared);
    if (half_of_few)
      counts.measured[v] = missing_people();
    if (withheld.is(v) || (counts.units.hold(v) && withheld.is(*counts.units.of[v])))
      hide_sums(inputs.area, v, prepared.estimates);
    if (withheld.is(v) || small[v] != 0)
      hide_scores(decision, v);
  }
  hide_units(withheld, counts.units);
  const Column<DistrictId, std::uint8_t> are_evidence = prepared.heights.are_evidence;
  prepared.heights = {}; // of villages not withheld too: children just below and above a line are few
  prepared.heights.are_evidence = are_evidence; // of a regency; no count is believed there
  prepared.register_steps = {};
}

} // namespace lokus::withhold
