#include "estimate/fit_areas.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "core/text.hpp"
#include "estimate/counting_units.hpp"
#include "estimate/district_priors.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace lokus::estimate {

std::vector<FitArea> fit_areas(const Area &area) {
  const Lists<DistrictId, VillageId> members = members_by_code(area);
  std::vector<DistrictId> by_code;
  for (DistrictId district : members.all())
    by_code.push_back(district);
  std::ranges::sort(by_code, {}, [&](DistrictId d) -> const std::string & { return area.districts.code[d]; });
  std::map<std::string, FitArea> provinces;
  for (DistrictId district : by_code) {
    const std::string code = province_code(area.districts.code[district]);
    FitArea &fit = provinces[code];
    fit.code = code;
    fit.districts.push_back(district);
    fit.villages.insert(fit.villages.end(), members[district].begin(), members[district].end());
  }
  std::vector<FitArea> list;
  for (auto &[code, fit] : provinces)
    list.push_back(std::move(fit));
  std::ranges::stable_sort(list, std::ranges::greater{},
                           [](const FitArea &fit) { return fit.villages.size(); });
  return list;
}

Column<VillageId, std::uint32_t> fit_area_of(const Area &area, std::span<const FitArea> areas) {
  Column<VillageId, std::uint32_t> unit(area.villages.rows());
  for (const FitArea &fit : areas)
    for (std::uint32_t i = 0; i < fit.villages.size(); ++i)
      unit[fit.villages[i]] = i;
  return unit;
}

std::vector<UnitPair> pairs_inside(const FitArea &area, const Column<VillageId, std::uint32_t> &unit,
                                   const Neighbours &neighbours) {
  std::vector<UnitPair> pairs;
  if (neighbours.of.rows() != unit.rows())
    return pairs;
  for (std::uint32_t i = 0; i < area.villages.size(); ++i)
    for (VillageId other : neighbours.of[area.villages[i]]) {
      const std::uint32_t j = unit[other];
      if (i < j && j < area.villages.size() && area.villages[j] == other)
        pairs.emplace_back(i, j);
    }
  return pairs;
}

namespace {

// The first member of a counted unit: once for each.
bool begins_unit(const CountingUnits &units, VillageId v) {
  return units.hold(v) && units.members[*units.of[v]].front() == v && unit_counted(units, *units.of[v]);
}

} // namespace

std::vector<SumOfUnits> sums_of_units(const FitArea &area, const CountingUnits &units) {
  std::vector<SumOfUnits> sums;
  if (units.rows() == 0)
    return sums;
  Column<VillageId, std::uint32_t> row(units.of.rows());
  for (std::uint32_t i = 0; i < area.villages.size(); ++i)
    row[area.villages[i]] = i;
  for (const VillageId v : area.villages) {
    if (!begins_unit(units, v))
      continue;
    const CountingUnitId u = *units.of[v];
    SumOfUnits sum{
        {}, {units.share[u].begin(), units.share[u].end()}, units.stunted[u].value, units.measured[u].value};
    for (const VillageId member : units.members[u])
      sum.units.push_back(row[member]);
    sums.push_back(std::move(sum));
  }
  return sums;
}

bool can_be_smoothed(const FitArea &area, const Counts &counts, std::span<const UnitPair> pairs) {
  const auto tells = [&](VillageId v) { return counted(counts, v) || begins_unit(counts.units, v); };
  const auto known = std::ranges::count_if(area.villages, tells);
  return !pairs.empty() && static_cast<std::size_t>(known) >= fewest_villages_with_counts;
}

Bym2Data binomial_data(const FitArea &area, const Area &all, const Counts &counts) {
  Bym2Data data;
  const std::size_t n = area.villages.size();
  data.y.resize(n);
  data.size.resize(n);
  for (std::size_t i = 0; i < n; ++i)
    if (const VillageId v = area.villages[i]; counted(counts, v)) {
      data.y[i] = counts.stunted[v].value;
      data.size[i] = counts.measured[v].value;
    }
  data.sums = sums_of_units(area, counts.units);
  if (area.districts.size() == 1)
    return data;
  data.groups = area.districts.size();
  Column<DistrictId, std::uint32_t> group(all.districts.rows());
  for (std::uint32_t k = 0; k < data.groups; ++k)
    group[area.districts[k]] = k;
  for (VillageId v : area.villages)
    data.group.push_back(group[all.villages.district[v]]);
  return data;
}

std::vector<std::vector<double>> standardised(const FitArea &area, const Covariates &covariates) {
  std::vector<std::vector<double>> result;
  for (CovariateId k : covariates.name.all()) {
    const auto value = [&](VillageId v) { return covariates.value(v, k); };
    Sum sum, squares;
    double known = 0;
    for (VillageId v : area.villages)
      if (!is_missing(value(v))) {
        sum.add(value(v));
        known += 1;
      }
    const double mean = sum.value() / known;
    for (VillageId v : area.villages)
      if (!is_missing(value(v)))
        squares.add((value(v) - mean) * (value(v) - mean));
    const double sd = std::sqrt(squares.value() / known);
    if (!(sd > 1e-9 * std::abs(mean)))
      continue;
    std::vector<double> &column = result.emplace_back();
    for (VillageId v : area.villages)
      column.push_back(is_missing(value(v)) ? 0 : (value(v) - mean) / sd);
  }
  return result;
}

DrawKeys draw_keys(const FitArea &area, const Area &all, std::uint64_t seed) {
  DrawKeys keys{seed, code_key(area.code), {}, {}};
  for (VillageId v : area.villages)
    keys.units.push_back(code_key(all.villages.code[v]));
  if (area.districts.size() > 1)
    for (DistrictId district : area.districts)
      keys.groups.push_back(code_key(all.districts.code[district]));
  return keys;
}

void stand_in(const Evidence &evidence, std::span<const FitArea> areas, std::span<const std::uint8_t> fitted,
              RegisterEstimate &result) {
  const DistrictPriors priors = district_priors(evidence);
  for (std::size_t a = 0; a < areas.size(); ++a) {
    if (fitted[a] != 0)
      continue;
    for (DistrictId district : areas[a].districts)
      result.used[district] = "empirical_bayes";
    for_each_row(areas[a].villages.size(), [&](std::size_t unit) {
      const VillageId v = areas[a].villages[unit];
      const CountingUnits &units = evidence.counts.units;
      if (!units.hold(v))
        shrink(evidence, priors, v, result);
      else if (units.members[*units.of[v]].front() == v)
        shrink_unit(evidence, priors, *units.of[v], result);
    });
  }
}

} // namespace lokus::estimate
