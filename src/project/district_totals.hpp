#pragma once
#include "core/sum.hpp"
#include "project/project.hpp"
#include "project/sums.hpp"
#include "project/track.hpp"

namespace lokus::project {

// One village with what its district needs of it.
struct Followed {
  double children = 0; // at month 0
  Track track;
  std::vector<double> fewer_born; // [horizon][draw]; empty: births do not move
};

// Children and stunted children of every district by month and draw, villages added in row order.
class DistrictTotals {
public:
  // Every month, or `only` this one.
  DistrictTotals(const Area &area, const World &world, std::optional<int> only);
  // Villages from row `first` on.
  void add(std::size_t first, std::span<const Followed *const> villages);
  // What fewer births take from the districts of these villages.
  void add_fewer_born(std::size_t first, std::span<const Followed *const> villages, Projection &p) const;
  // Districts of the projection; NaN where no children are.
  void summarise(double interval_share, Projection &p) const;
  // All districts together at the only month, by draw.
  std::vector<AllDistricts> together() const;

private:
  // In one draw; nothing where no children are.
  std::optional<AllDistricts> in_draw(DistrictId district, std::size_t t, std::size_t draw) const;
  void summarise_month(DistrictId district, std::size_t t, double interval_share, Projection &p) const;
  void count(DistrictId district, std::size_t horizon, double interval_share, Projection &p) const;
  std::size_t at(std::size_t district, std::size_t t) const { return (district * months_ + t) * draws_; }

  const Area &area_;
  int first_month_;
  std::size_t months_, draws_; // months t = 0.. after the first
  Sums stunted_;               // [district][t][draw]
  Sums still_;                 // [district][draw]: of the villages where nothing moves, months 1..
  std::vector<Sum> children_;  // [district] at month 0
  Sums children_by_draw_;      // as stunted_, only where births may move
};

} // namespace lokus::project
