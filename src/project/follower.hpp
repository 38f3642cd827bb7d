#pragma once
#include "project/district_totals.hpp"

namespace lokus::project {

// Follows villages one by one under packages, in one world.
class Follower {
public:
  Follower(const Situation &situation, const Packages &packages, const World &world)
      : situation_(situation),
        packages_(packages),
        world_(world) {}

  double children(VillageId v) const { return situation_.estimates.children[v].value; } // at month 0
  // Fills one track for each package.
  void follow_village(VillageId v, std::span<const PackageId> packages, std::span<Track *const> tracks) const;
  // Writes what a village that was followed under the package comes to.
  void keep(VillageId v, PackageId package, Followed &village, Projection &p) const;

private:
  const Situation &situation_;
  const Packages &packages_;
  const World &world_;

  Exposures exposures_under(VillageId v, PackageId package) const;
  std::vector<double> fewer_born(VillageId v, std::span<const int> horizons, const Track &plan) const;
};

} // namespace lokus::project
