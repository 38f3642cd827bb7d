#pragma once
#include "project/sums.hpp"
#include "project/track.hpp"
#include "tables/projection.hpp"

namespace lokus::project {

using PlanPackages = Column<VillageId, PackageId>;

// What the packages that some plan buys in one village avert there, each package once.
struct AvertedThere {
  std::vector<PackageId> package;
  std::vector<double> by_draw; // [package][draw]
};

// Packages, the empty one apart, that the plans have in this village, each once.
std::vector<PackageId> bought_in(VillageId v, std::span<const PlanPackages *const> plans);

// Adds what a package averts at the month that `none`, the projection without new action, keeps draws of.
// `track` is the village, of so many children, under the package. Nothing where `none` is missing.
void add_averted(VillageId v, double children, PackageId package, const Track &track, const Projection &none,
                 AvertedThere &there);

// What plans avert by draw; villages are to be added in row order.
class AvertedTotals {
public:
  AvertedTotals(std::span<const PlanPackages *const> plans, std::size_t draws)
      : plans_(plans),
        totals_(plans.size(), Sums(draws)) {}
  void add(VillageId v, const AvertedThere &there);
  std::vector<std::vector<double>> by_plan() const;

private:
  std::span<const PlanPackages *const> plans_;
  std::vector<Sums> totals_;
};

} // namespace lokus::project
