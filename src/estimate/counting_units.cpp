#include "estimate/counting_units.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "estimate/surveys/raking.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lokus::estimate {
namespace {

constexpr double least_size = 0.05; // of the prior that members are drawn from

double within_bounds(double share) {
  return std::clamp(share, least_prevalence, 1 - least_prevalence);
}

// The unit draws by the code of its first member: no other unit has that.
std::uint64_t key_of_unit(const Evidence &evidence, CountingUnitId unit) {
  return code_key(evidence.area.villages.code[evidence.counts.units.members[unit].front()]);
}

// Members in one draw: from their prior, then together to the unit's prevalence.
void draw_members(const Evidence &evidence, CountingUnitId unit, DrawId draw, const Prior &villages,
                  double of_unit, RegisterEstimate &result) {
  const CountingUnits &units = evidence.counts.units;
  std::vector<double> odds_now;
  // The shift takes away the part of their variance that they have in common.
  const double size = std::max(least_size, (villages.size + 1) * (1 - squares_of_shares(units, unit)) - 1);
  for (const VillageId v : units.members[unit]) {
    const RandomKey key{evidence.seed, Purpose::estimate_prevalence, code_key(evidence.area.villages.code[v]),
                        draw.row()};
    const double share = beta(key, of_unit * size, (1 - of_unit) * size);
    odds_now.push_back(odds(within_bounds(share)));
  }
  const double factor = std::exp(level_shift(odds_now, units.share[unit], of_unit));
  for (std::size_t i = 0; i < odds_now.size(); ++i)
    result.draws(units.members[unit][i], draw) = within_bounds(share_of_odds(odds_now[i] * factor));
}

// Ranks in one draw, 1 the highest; equal ones share the middle of their places, missing ones have none.
std::vector<double> unit_ranks(const std::vector<double> &values) {
  std::vector<std::size_t> order;
  for (std::size_t u = 0; u < values.size(); ++u)
    if (!is_missing(values[u]))
      order.push_back(u);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  std::vector<double> rank(values.size(), nan());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i + 1;
    while (end < order.size() && values[order[end]] == values[order[i]])
      ++end;
    for (std::size_t j = i; j < end; ++j)
      rank[order[j]] = 0.5 * static_cast<double>(i + 1 + end);
    i = end;
  }
  return rank;
}

// The unit's prevalence in every draw.
std::vector<double> draws_of_unit(const Estimates &e, const CountingUnits &units, CountingUnitId u,
                                  const Column<VillageId, double> &weights) {
  std::vector<double> of_unit;
  for (const DrawId draw : ids<DrawId>(e.draw_count())) {
    Sum stunted, children;
    for (const VillageId v : units.members[u]) {
      stunted.add(weights[v] * e.draws(v, draw));
      children.add(weights[v]);
    }
    of_unit.push_back(stunted.value() / children.value());
  }
  return of_unit;
}

void rank_units(UnitEstimates &result, const std::vector<std::vector<double>> &draws, double share) {
  const std::size_t units = draws.size();
  std::vector<std::vector<double>> ranks(units);
  for (std::size_t d = 0; units > 0 && d < draws.front().size(); ++d) {
    std::vector<double> values;
    for (const std::vector<double> &of_unit : draws)
      values.push_back(of_unit[d]);
    const std::vector<double> in_draw = unit_ranks(values);
    for (std::size_t u = 0; u < units; ++u)
      ranks[u].push_back(in_draw[u]);
  }
  result.rank = Column<CountingUnitId, double>(unit_ranks({result.mean.begin(), result.mean.end()}));
  for (const std::vector<double> &of_unit : ranks) {
    const bool unknown = of_unit.empty() || is_missing(of_unit.front());
    const Interval interval = unknown ? Interval{nan(), nan()} : central_interval(of_unit, share);
    result.rank_low.push_back(std::floor(interval.low));
    result.rank_high.push_back(std::ceil(interval.high));
  }
}

} // namespace

std::optional<CountedPart> counted_part(const Counts &counts, VillageId village) {
  if (counted(counts, village))
    return CountedPart{counts.stunted[village].value, counts.measured[village].value};
  const CountingUnits &units = counts.units;
  if (!units.hold(village) || !unit_counted(units, *units.of[village]))
    return std::nullopt;
  const CountingUnitId u = *units.of[village];
  const auto place = std::ranges::find(units.members[u], village) - units.members[u].begin();
  const double share = units.share[u][static_cast<std::size_t>(place)];
  return CountedPart{share * units.stunted[u].value, share * units.measured[u].value};
}

CountedPart counted_sum(const Counts &counts, std::span<const VillageId> villages) {
  Sum stunted, measured;
  for (VillageId v : villages)
    if (const auto part = counted_part(counts, v)) {
      stunted.add(part->stunted);
      measured.add(part->measured);
    }
  return {stunted.value(), measured.value()};
}

double squares_of_shares(const CountingUnits &units, CountingUnitId unit) {
  Sum squares;
  for (const double share : units.share[unit])
    squares.add(share * share);
  return squares.value();
}

DistrictId district_of_unit(const Area &area, const CountingUnits &units, CountingUnitId unit) {
  return area.villages.district[units.members[unit].front()];
}

void fill_members(const Evidence &evidence, CountingUnitId unit, const UnitBeliefs &beliefs,
                  RegisterEstimate &result) {
  const CountingUnits &units = evidence.counts.units;
  const bool known = unit_counted(units, unit);
  const double measured = known ? units.measured[unit].value : 0;
  const double stunted = known ? units.stunted[unit].value : 0;
  for (const VillageId v : units.members[unit]) {
    result.mean[v] = shrunk_mean(beliefs.fitted, stunted, measured);
    result.own_weight[v] = 0;
  }
  for (const DrawId draw : ids<DrawId>(evidence.draws)) {
    const Prior &prior = beliefs.drawn[draw.row()];
    const RandomKey key{evidence.seed, Purpose::counting_unit, key_of_unit(evidence, unit), draw.row()};
    const double of_unit = within_bounds(
        beta(key, prior.mean * prior.size + stunted, (1 - prior.mean) * prior.size + measured - stunted));
    draw_members(evidence, unit, draw, beliefs.villages[draw.row()], of_unit, result);
  }
}

void shrink_unit(const Evidence &evidence, const DistrictPriors &priors, CountingUnitId unit,
                 RegisterEstimate &result) {
  const DistrictId district = district_of_unit(evidence.area, evidence.counts.units, unit);
  const double squares = squares_of_shares(evidence.counts.units, unit);
  std::vector<Prior> of_unit;
  for (const Prior &prior : priors.drawn.row(district))
    of_unit.push_back(prior_of_sum(prior, squares));
  fill_members(evidence, unit,
               {prior_of_sum(priors.fit[district].at_mode(), squares), of_unit, priors.drawn.row(district)},
               result);
}

UnitEstimates estimates_of_units(const Estimates &e, const Counts &counts,
                                 const Column<VillageId, double> &weights) {
  const CountingUnits &units = counts.units;
  UnitEstimates result;
  std::vector<std::vector<double>> draws;
  for (const CountingUnitId u : units.name.all()) {
    draws.push_back(draws_of_unit(e, units, u, weights));
    const bool unknown = is_missing(draws.back().front());
    const Interval interval =
        unknown ? Interval{nan(), nan()} : central_interval(draws.back(), e.interval_share);
    Sum children;
    for (const VillageId v : units.members[u])
      children.add(e.children[v].value);
    result.direct.push_back(unit_counted(units, u) ? units.stunted[u].value / units.measured[u].value
                                                   : nan());
    result.mean.push_back(unknown ? nan() : mean(draws.back()));
    result.low.push_back(interval.low);
    result.high.push_back(interval.high);
    result.children.push_back(People(children.value()));
  }
  rank_units(result, draws, e.interval_share);
  return result;
}

} // namespace lokus::estimate
