#include "project/project.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "project/track.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// Villages followed between two additions to their districts. Bounds the memory to about 64 MiB: nothing is
// kept by village, month and draw beyond one chunk.
std::size_t villages_at_once(const World &world, std::size_t villages) {
  const std::size_t bytes =
      (static_cast<std::size_t>(world.months) + 1) * (world.blocks() + 1) * sizeof(Lanes);
  return std::min(villages, std::clamp<std::size_t>((std::size_t{64} << 20) / bytes, 16, 1024));
}

Projection empty_projection(const Area &area, const World &world, const std::vector<int> &horizons) {
  const std::size_t villages = area.villages.rows(), districts = area.districts.rows();
  const auto all_months = static_cast<std::size_t>(world.months) + 1;
  Projection p;
  p.months = world.months;
  p.horizons = horizons;
  for (auto *grid : {&p.children, &p.stunted, &p.new_cases, &p.recovered})
    *grid = Grid<VillageId, MonthId, double>(villages, all_months);
  for (auto *grid : {&p.prevalence, &p.low, &p.high})
    *grid = Grid<VillageId, HorizonId, double>(villages, horizons.size(), nan());
  p.at_last_horizon = Grid<VillageId, DrawId, double>(villages, world.draws, nan());
  for (auto *grid : {&p.district_prevalence, &p.district_low, &p.district_high})
    *grid = Grid<DistrictId, MonthId, double>(districts, all_months, nan());
  p.district_stunted.assign(horizons.size(), Grid<DistrictId, DrawId, double>(districts, world.draws));
  return p;
}

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

// What the projection keeps of one village.
void record(const Track &track, VillageId v, double children, std::size_t draws, double interval_share,
            Projection &p) {
  for (int t = 0; t <= p.months; ++t) {
    const MonthId month{static_cast<std::size_t>(t)};
    p.children(v, month) = children;
    p.stunted(v, month) = mean(track.month(t, draws));
    p.new_cases(v, month) = track.new_cases[month.row()];
    p.recovered(v, month) = track.recovered[month.row()];
  }
  if (!(children > 0))
    return;
  std::vector<double> shares(draws);
  for (std::size_t h = 0; h < p.horizons.size(); ++h) {
    const auto stunted = track.month(p.horizons[h], draws);
    std::transform(stunted.begin(), stunted.end(), shares.begin(), [&](double n) { return n / children; });
    if (h + 1 == p.horizons.size())
      std::copy(shares.begin(), shares.end(), p.at_last_horizon.row(v).begin());
    const Interval interval = central_interval(shares, interval_share);
    p.prevalence(v, HorizonId{h}) = mean(shares);
    p.low(v, HorizonId{h}) = interval.low;
    p.high(v, HorizonId{h}) = interval.high;
  }
}

// Stunted children of every district by month and draw, villages added in row order.
class DistrictTotals {
public:
  DistrictTotals(std::size_t districts, std::size_t all_months, std::size_t draws)
      : all_months_(all_months),
        draws_(draws),
        stunted_(districts * all_months * draws),
        children_(districts) {}

  void add(const Area &area, const Estimates &estimates, std::size_t first, std::span<const Track> tracks) {
    for (std::size_t i = 0; i < tracks.size(); ++i) {
      const VillageId v{first + i};
      children_[area.villages.district[v].row()].add(estimates.children[v].value);
    }
    for_each_row(all_months_, [&](std::size_t t) {
      for (std::size_t i = 0; i < tracks.size(); ++i) {
        const auto values = tracks[i].month(static_cast<int>(t), draws_);
        Sum *sums = &stunted_[at(area.villages.district[VillageId{first + i}].row(), t)];
        for (std::size_t d = 0; d < draws_; ++d)
          sums[d].add(values[d]);
      }
    });
  }

  void summarise(double interval_share, Projection &p) const {
    for_each_row(children_.size(), [&](std::size_t row) {
      const DistrictId district{row};
      const double children = children_[row].value();
      std::vector<double> stunted(draws_);
      for (std::size_t t = 0; t < all_months_ && children > 0; ++t) {
        const Sum *sums = &stunted_[at(row, t)];
        std::transform(sums, sums + draws_, stunted.begin(), [&](const Sum &s) { return s.value(); });
        for (std::size_t h = 0; h < p.horizons.size(); ++h)
          if (p.horizons[h] == static_cast<int>(t))
            std::copy(stunted.begin(), stunted.end(), p.district_stunted[h].row(district).begin());
        const Interval interval = central_interval(stunted, interval_share);
        p.district_prevalence(district, MonthId{t}) = mean(stunted) / children;
        p.district_low(district, MonthId{t}) = interval.low / children;
        p.district_high(district, MonthId{t}) = interval.high / children;
      }
    });
  }

private:
  std::size_t at(std::size_t district, std::size_t month) const {
    return (district * all_months_ + month) * draws_;
  }
  std::size_t all_months_, draws_;
  std::vector<Sum> stunted_; // [district][month][draw]
  std::vector<Sum> children_;
};

} // namespace

Projection forward(const Area &area, const Estimates &estimates, const Interventions &interventions,
                   const Coverage &coverage, const Packages &packages,
                   const Column<VillageId, PackageId> &package, const ProjectSettings &settings,
                   std::uint64_t seed) {
  const World world = world_of(area, estimates, interventions, settings, seed);
  Projection p = empty_projection(area, world, horizons_of(settings));
  DistrictTotals districts(area.districts.rows(), static_cast<std::size_t>(world.months) + 1, world.draws);
  std::vector<Track> tracks(villages_at_once(world, area.villages.rows()));
  for (std::size_t first = 0; first < area.villages.rows(); first += tracks.size()) {
    const std::size_t count = std::min(tracks.size(), area.villages.rows() - first);
    for_each_row(count, [&](std::size_t i) {
      const VillageId v{first + i};
      const Exposures exposures =
          exposures_of(interventions, coverage.baseline.row(v), packages.members[package[v]], world.months);
      const double children = estimates.children[v].value;
      follow(world, area.villages.district[v].row(), children, estimates.draws.row(v), exposures, tracks[i]);
      record(tracks[i], v, children, world.draws, estimates.interval_share, p);
    });
    districts.add(area, estimates, first, std::span<const Track>(tracks).first(count));
  }
  districts.summarise(estimates.interval_share, p);
  return p;
}

} // namespace lokus::project
