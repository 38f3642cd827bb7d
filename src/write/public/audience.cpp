#include "write/public/audience.hpp"
#include "write/public/withheld.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::write {
namespace {

using Mask = Column<VillageId, std::uint8_t>;

// Hides rows district by district, since district totals are what is published; `of` gives the parts.
template <class Of>
Mask mask_by_district(const Area &area, double least, Of of, Column<DistrictId, std::uint8_t> &whole) {
  Mask mask(area.villages.rows(), 0);
  whole = Column<DistrictId, std::uint8_t>(area.districts.rows(), 0);
  const Lists<DistrictId, VillageId> members = villages_by_district(area);
  for (DistrictId d : members.all()) {
    std::vector<CountParts> rows;
    for (VillageId v : members[d])
      rows.push_back(of(v));
    const Hidden hidden = hidden_rows(rows, least);
    whole[d] = hidden.whole;
    for (std::size_t r = 0; r < rows.size(); ++r)
      mask[members[d][r]] = hidden.rows[r];
  }
  return mask;
}

CountParts measured_parts(const Counts &counts, VillageId v) {
  if (!was_measured(counts, v))
    return {nan(), nan()};
  const double stunted = counts.stunted[v].value;
  return {stunted, counts.measured[v].value - stunted};
}

void hide_measured(Prepared &p, VillageId v) {
  Counts &counts = p.inputs.counts;
  counts.measured[v] = counts.stunted[v] = missing_people();
  counts.withheld[v] = 1;
  p.estimates.direct[v] = p.estimates.register_mean[v] = p.estimates.own_weight[v] = nan();
  if (!p.hot_spots.q.empty())
    p.hot_spots.local_moran[v] = p.hot_spots.p[v] = p.hot_spots.q[v] = nan();
}

void hide_totals(Estimates &e, DistrictId d) {
  e.measured[d] = e.stunted[d] = missing_people();
  e.register_prevalence[d] = e.factor[d] = nan();
}

void hide_children(Projection &projection, VillageId v) {
  for (auto *grid : {&projection.children, &projection.stunted, &projection.new_cases, &projection.recovered})
    if (!grid->empty())
      std::fill(grid->row(v).begin(), grid->row(v).end(), nan());
}

void hide_scores(Ranking &ranking, VillageId v) {
  ranking.score[v] = nan();
  for (Column<VillageId, double> &part : ranking.parts)
    part[v] = nan();
}

// Rupiah over the unit cost are the people who are paid for. So where a target was counted, what is bought of
// it in a village of few, and in as many more as it takes to hide those from the sums by year and office.
Mask costs_to_hide(const Inputs &inputs, const Decision &decision, const Mask &children, double least) {
  const Interventions &list = inputs.interventions;
  Mask hidden(children.rows(), 0);
  for (VillageId v : decision.plan.package.all())
    hidden[v] = decision.plan.package[v] != PackageId{0} && children[v] != 0;
  for (InterventionId k : list.code.all()) {
    if (list.counted.empty() || list.counted[k].empty())
      continue;
    std::vector<VillageId> buyers;
    std::vector<CountParts> people;
    for (VillageId v : decision.plan.package.all())
      if (std::ranges::count(decision.packages.members[decision.plan.package[v]], k) > 0) {
        buyers.push_back(v);
        people.push_back({list.counted[k][v].value});
      }
    const Hidden few = hidden_rows(people, least);
    for (std::size_t i = 0; i < buyers.size(); ++i)
      hidden[buyers[i]] |= few.rows[i];
  }
  return hidden;
}

// Why it gets nothing names what its cheapest package costs.
void hide_costs(const Mask &hidden, Decision &decision) {
  decision.cost_withheld = hidden;
  for (LokusList::Place &place : decision.lokus.places)
    if (hidden[place.village] != 0 && !place.without_money.id.empty())
      place.without_money = {"alasannya memuat biaya dan tidak ditampilkan",
                             "the reason holds a cost and is withheld"};
}

void leave_out_working_papers(Prepared &p) {
  p.findings = {};
  p.inputs.findings = {};
  p.inputs.review = {};
  p.inputs.intake = {};
  p.audit = {};
  p.inputs.counts.rounds = {};
  p.statistics = {};      // rates of neighbours together: a village is their difference
  p.access.children = {}; // sums over the few villages of a puskesmas
  p.access.second_share = {};
  const auto verdicts = std::move(p.quality.village);
  p.quality = {};
  p.quality.village = verdicts;
}

bool holds_whole_numbers(const Indicators &indicators, IndicatorId i) {
  for (std::size_t v = 0; v < indicators.value.rows(); ++v)
    if (const double value = indicators.value(VillageId{v}, i);
        !is_missing(value) && value != std::floor(value))
      return false;
  return true;
}

// A column of whole numbers may count people.
void withhold_small_numbers(Indicators &indicators, double least) {
  for (const IndicatorId i : indicators.name.all())
    if (holds_whole_numbers(indicators, i))
      for (std::size_t v = 0; v < indicators.value.rows(); ++v)
        if (indicators.value(VillageId{v}, i) < least)
          indicators.value(VillageId{v}, i) = nan();
}

} // namespace

PublicRun for_public(const Prepared &prepared, const Decision &decision, double least) {
  PublicRun run{prepared, decision};
  Prepared &p = run.prepared;
  const Area &area = prepared.inputs.area;
  const Counts &counts = prepared.inputs.counts;
  leave_out_working_papers(p);
  Column<DistrictId, std::uint8_t> whole_measured, whole_children;
  const Mask measured = mask_by_district(
      area, least, [&](VillageId v) { return measured_parts(counts, v); }, whole_measured);
  const Mask children = mask_by_district(
      area, least, [&](VillageId v) { return CountParts{prepared.estimates.children[v].value}; },
      whole_children);
  withhold_small_numbers(p.inputs.indicators, least);
  p.inputs.counts.withheld = Mask(area.villages.rows(), 0);
  for (VillageId v : area.villages.code.all()) {
    p.inputs.counts.severely_stunted[v] = missing_people();
    if (counts.families_at_risk[v].value < least)
      p.inputs.counts.families_at_risk[v] = missing_people();
    if (measured[v] != 0)
      hide_measured(p, v);
    if (children[v] != 0) {
      p.inputs.counts.registered[v] = p.estimates.children[v] = missing_people();
      hide_children(run.decision.none, v);
      hide_children(run.decision.planned, v);
    }
    if (measured[v] != 0 || children[v] != 0)
      for (Ranking &ranking : run.decision.rankings)
        hide_scores(ranking, v);
  }
  hide_costs(costs_to_hide(prepared.inputs, decision, children, least), run.decision);
  for (DistrictId d : whole_measured.all()) {
    if (whole_measured[d] != 0)
      hide_totals(p.estimates, d);
    if (whole_children[d] != 0)
      p.estimates.children_in[d] = missing_people();
  }
  // A kecamatan's rate is a total of fewer villages than the totals were protected for.
  std::ranges::fill(p.estimates.areas.register_prevalence.values(), nan());
  return run;
}

} // namespace lokus::write
