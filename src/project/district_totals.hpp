#pragma once
#include "core/sum.hpp"
#include "project/project.hpp"
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
  DistrictTotals(const Area &area, const World &world);
  // Villages from row `first` on; what fewer births take goes to the projection at once.
  void add(std::size_t first, std::span<const Followed *const> villages, Projection &p);
  // Districts of the projection; NaN where no children are.
  void summarise(double interval_share, Projection &p) const;

private:
  void summarise_month(DistrictId district, std::size_t month, double interval_share, Projection &p) const;
  void count(DistrictId district, std::size_t horizon, double interval_share, Projection &p) const;
  std::size_t at(std::size_t district, std::size_t month) const {
    return (district * all_months_ + month) * draws_;
  }
  const Area &area_;
  std::size_t all_months_, draws_;
  std::vector<Sum> stunted_;          // [district][month][draw]
  std::vector<Sum> still_;            // [district][draw]: of the villages where nothing moves, months 1..
  std::vector<Sum> children_;         // [district] at month 0
  std::vector<Sum> children_by_draw_; // as stunted_, only where births may move
};

} // namespace lokus::project
