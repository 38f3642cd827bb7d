#include "project/record.hpp"
#include "core/error.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "project/counted.hpp"
#include "project/sums.hpp"
#include <algorithm>
#include <limits>

namespace lokus::project {
namespace {

std::vector<int> horizons_of(const ProjectSettings &settings) {
  std::vector<int> horizons = settings.horizons;
  std::sort(horizons.begin(), horizons.end());
  horizons.erase(std::unique(horizons.begin(), horizons.end()), horizons.end());
  if (horizons.empty() || horizons.front() < 1 || horizons.back() > settings.months)
    throw Error(ErrorKind::request,
                phrase("project.horizons harus berisi bulan dari 1 sampai project.months = {}",
                       "project.horizons must hold months from 1 to project.months = {}", settings.months));
  return horizons;
}

// The last horizon where nobody says which.
int drawn_month(const ProjectSettings &settings, const std::vector<int> &horizons) {
  return std::ranges::binary_search(horizons, settings.drawn) ? settings.drawn : horizons.back();
}

} // namespace

Projection empty_projection(const Area &area, const World &world, const ProjectSettings &settings) {
  const std::vector<int> horizons = horizons_of(settings);
  const std::size_t villages = area.villages.rows(), districts = area.districts.rows();
  const auto all_months = static_cast<std::size_t>(world.months) + 1;
  Projection p;
  p.months = world.months;
  p.horizons = horizons;
  p.drawn = drawn_month(settings, horizons);
  for (auto *grid : {&p.children, &p.stunted, &p.new_cases, &p.recovered})
    *grid = Grid<VillageId, MonthId, double>(villages, all_months);
  for (auto *grid : {&p.prevalence, &p.low, &p.high, &p.counted_low, &p.counted_high})
    *grid = Grid<VillageId, HorizonId, double>(villages, horizons.size(), nan());
  for (auto *grid : {&p.district_counted_low, &p.district_counted_high})
    *grid = Grid<DistrictId, HorizonId, double>(districts, horizons.size(), nan());
  p.fewer_born = Grid<VillageId, HorizonId, double>(villages, horizons.size());
  p.at_drawn = Grid<VillageId, DrawId, double>(villages, world.draws, nan());
  p.at_start = Grid<VillageId, DrawId, float>(villages, world.draws, std::numeric_limits<float>::quiet_NaN());
  for (auto *grid : {&p.district_prevalence, &p.district_mean, &p.district_low, &p.district_high})
    *grid = Grid<DistrictId, MonthId, double>(districts, all_months, nan());
  for (auto *grids : {&p.district_stunted, &p.district_children, &p.district_fewer_born})
    grids->assign(horizons.size(), Grid<DistrictId, DrawId, double>(districts, world.draws));
  return p;
}

void record(const Track &track, VillageId v, double children, std::size_t draws, double interval_share,
            Projection &p) {
  const bool sized = !track.children.empty();
  const auto all_months = p.stunted.row(v);
  std::ranges::copy(track.new_cases, p.new_cases.row(v).begin());
  std::ranges::copy(track.recovered, p.recovered.row(v).begin());
  const std::size_t followed = track.still ? std::min<std::size_t>(2, all_months.size()) : all_months.size();
  means_of_rows(track.stunted, track.padded_draws, draws, all_months.first(followed));
  std::ranges::fill(all_months.subspan(followed), all_months[followed - 1]);
  if (sized)
    means_of_rows(track.children, track.padded_draws, draws, p.children.row(v));
  else
    std::ranges::fill(p.children.row(v), children);
  if (p.children(v, MonthId{0u}) > 0)
    for (std::size_t d = 0; d < draws; ++d)
      p.at_start(v, DrawId{d}) = static_cast<float>(track.month(0, draws)[d] / p.children(v, MonthId{0u}));
  std::vector<double> shares(draws);
  for (std::size_t h = 0; h < p.horizons.size(); ++h) {
    const MonthId month{static_cast<std::size_t>(p.horizons[h])};
    if (!(p.children(v, month) > 0))
      continue;
    const auto stunted = track.month(p.horizons[h], draws);
    for (std::size_t d = 0; d < draws; ++d)
      shares[d] = stunted[d] / (sized ? track.children_in(p.horizons[h], draws)[d] : children);
    if (p.horizons[h] == p.drawn)
      std::copy(shares.begin(), shares.end(), p.at_drawn.row(v).begin());
    const Interval interval = central_interval(shares, interval_share);
    p.prevalence(v, HorizonId{h}) = mean(shares);
    p.low(v, HorizonId{h}) = interval.low;
    p.high(v, HorizonId{h}) = interval.high;
    const Interval counted =
        counted_interval(p.children(v, month), mean(shares), variance(shares), interval_share);
    p.counted_low(v, HorizonId{h}) = counted.low;
    p.counted_high(v, HorizonId{h}) = counted.high;
  }
}

void copy_village(VillageId v, const Projection &from, Projection &to) {
  for (const auto grid :
       {&Projection::children, &Projection::stunted, &Projection::new_cases, &Projection::recovered})
    std::ranges::copy((from.*grid).row(v), (to.*grid).row(v).begin());
  for (const auto grid : {&Projection::prevalence, &Projection::low, &Projection::high,
                          &Projection::fewer_born, &Projection::counted_low, &Projection::counted_high})
    std::ranges::copy((from.*grid).row(v), (to.*grid).row(v).begin());
  std::ranges::copy(from.at_drawn.row(v), to.at_drawn.row(v).begin());
  std::ranges::copy(from.at_start.row(v), to.at_start.row(v).begin());
}

} // namespace lokus::project
