#include "rank/measure_first/findings_ahead.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::rank {
namespace {

// Of villages' draws; of equal length.
double covariance_of_draws(std::span<const double> a, double mean_a, std::span<const double> b,
                           double mean_b) {
  double total = 0;
  for (std::size_t draw = 0; draw < a.size(); ++draw)
    total += (a[draw] - mean_a) * (b[draw] - mean_b);
  return total / static_cast<double>(a.size());
}

// Mean prevalence of the regency's villages weighted by children, in every draw.
Grid<DistrictId, DrawId, double> level_by_draw(const Area &area, const Estimates &estimates) {
  Grid<DistrictId, DrawId, double> level(area.districts.rows(), estimates.draw_count(), 0);
  Column<DistrictId, double> children(area.districts.rows(), 0);
  for (const VillageId v : estimates.mean.all()) {
    if (is_missing(estimates.mean[v]))
      continue;
    const DistrictId d = area.villages.district[v];
    const double weight = estimates.children[v].value;
    children[d] += weight;
    for (const DrawId draw : ids<DrawId>(estimates.draw_count()))
      level(d, draw) += weight * estimates.draws(v, draw);
  }
  for (const DistrictId d : children.all())
    for (double &share : level.row(d))
      share /= children[d];
  return level;
}

} // namespace

FindingsAhead::FindingsAhead(const Area &area, const Estimates &estimates, const Neighbours &neighbours,
                             const ReportingUnits &units)
    : area_(area),
      estimates_(estimates),
      neighbours_(neighbours),
      units_(units),
      mean_(estimates.mean.rows(), nan()),
      sd_(mean_),
      with_level_(mean_),
      believed_(area.districts.rows(), 0) {
  const Grid<DistrictId, DrawId, double> level = level_by_draw(area, estimates);
  Column<DistrictId, double> level_mean(level.rows()), level_sd(level.rows());
  for (const DistrictId d : level_mean.all()) {
    level_mean[d] = mean(level.row(d));
    level_sd[d] = std::sqrt(variance(level.row(d)));
  }
  for_each_row(mean_.rows(), [&](std::size_t row) {
    const VillageId v{row};
    if (is_missing(estimates.mean[v]))
      return;
    const auto draws = estimates.draws.row(v);
    const DistrictId d = area.villages.district[v];
    mean_[v] = mean(draws);
    sd_[v] = std::sqrt(variance(draws));
    const double sds = sd_[v] * level_sd[d];
    with_level_[v] = sds > 0 ? covariance_of_draws(draws, mean_[v], level.row(d), level_mean[d]) / sds : 0;
  });
  learn_what_is_chance();
}

std::size_t FindingsAhead::unit(VillageId v) const {
  return units_.of.empty() ? area_.villages.subdistrict[v].row() : units_.of[v].row();
}

double FindingsAhead::in_draws(VillageId a, VillageId b) const {
  return covariance_of_draws(estimates_.draws.row(a), mean_[a], estimates_.draws.row(b), mean_[b]) /
         (sd_[a] * sd_[b]);
}

void FindingsAhead::learn_what_is_chance() {
  std::vector<std::vector<VillageId>> members(std::max(units_.name.rows(), area_.subdistricts.code.rows()));
  for (const VillageId v : mean_.all())
    if (sd_[v] > 0)
      members[unit(v)].push_back(v);
  Column<VillageId, double> beyond(mean_.rows(), 0), chance(mean_.rows(), 0);
  for_each_uneven_row(mean_.rows(), [&](std::size_t row) {
    const VillageId v{row};
    if (!(sd_[v] > 0))
      return;
    for (const VillageId other : members[unit(v)]) {
      if (!(other < v))
        continue;
      const double r = in_draws(v, other), off = r - by_level(v, other);
      beyond[v] += off * off;
      chance[v] += (1 - r * r) * (1 - r * r) / static_cast<double>(estimates_.draw_count());
    }
  });
  Column<DistrictId, double> all(believed_.rows(), 0), by_chance(believed_.rows(), 0);
  for (const VillageId v : beyond.all()) {
    all[area_.villages.district[v]] += beyond[v];
    by_chance[area_.villages.district[v]] += chance[v];
  }
  for (const DistrictId d : believed_.all())
    believed_[d] = all[d] > 0 ? std::max(0.0, 1 - by_chance[d] / all[d]) : 0;
}

std::vector<double> FindingsAhead::in_sd(VillageId v) const {
  constexpr double no_doubt = 1e-9;
  if (is_missing(sd_[v]) || sd_[v] < no_doubt)
    return {};
  std::vector<double> draws(estimates_.draws.row(v).begin(), estimates_.draws.row(v).end());
  std::ranges::sort(draws);
  const std::size_t groups = std::min(outcomes, draws.size());
  std::vector<double> found;
  for (std::size_t g = 0; g < groups; ++g) {
    const std::size_t from = g * draws.size() / groups, to = (g + 1) * draws.size() / groups;
    found.push_back(mean(std::span(draws).subspan(from, to - from)));
  }
  const double centre = mean(found), spread = std::sqrt(variance(found));
  for (double &x : found)
    x = (x - centre) / spread;
  return found;
}

double FindingsAhead::share_found(VillageId v, double children, double design_effect) const {
  const double var = sd_[v] * sd_[v], p = mean_[v];
  return std::sqrt(var / (var + design_effect * (p * (1 - p) - var) / children));
}

bool FindingsAhead::near(VillageId a, VillageId b) const {
  return unit(a) == unit(b) || std::ranges::binary_search(neighbours_.of[a], b);
}

double FindingsAhead::moves_with(VillageId j, VillageId i) const {
  if (j == i)
    return 1;
  const DistrictId d = area_.villages.district[i];
  if (area_.villages.district[j] != d || !(sd_[i] > 0) || !(sd_[j] > 0))
    return 0;
  const double level = by_level(j, i);
  return near(j, i) ? level + believed_[d] * (in_draws(j, i) - level) : level;
}

} // namespace lokus::rank
