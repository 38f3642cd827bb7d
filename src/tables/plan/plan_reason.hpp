#pragma once
#include "core/phrase.hpp"
#include "tables/plan/options.hpp"
#include <optional>

namespace lokus {

// Why a village has a package or none, at the prices of the plan's limits. `option` is the package bought,
// else the one that comes nearest to being worth its price. All gains in the unit of Gains::worth().
struct PlanReason {
  std::optional<OptionId> option; // nothing: nothing is on offer that gains anything
  bool bought = false;
  double gain = 0; // of the option
  double money =
      0; // what its rupiah gain elsewhere: the price of every budget that pays for it, times its part
  double place = 0; // what its place gains elsewhere, less what the floor of its kecamatan gives for it
  // Highest cost of the option at which it is worth its price; missing where no money is short.
  double worth_rupiah = nan();
  double needed_gain = 0; // money + place
  Phrase forced;          // reason of a person who put it in or took it out; empty: nobody did
};

} // namespace lokus
