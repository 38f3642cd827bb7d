#pragma once
#include "tables/estimates.hpp"
#include "tables/lokus_list.hpp"

namespace lokus::rank {

// What a place on the list is worth to a village, in stunted children: its children times how far its
// prevalence is above the one at which the list's method would be of two minds about it. `open` villages can
// come onto the list or leave it by what is measured; the `places` of those of them that are listed go to the
// open villages with the highest worth, and those have them now.
struct Stakes {
  Column<VillageId, double> worth; // by the mean prevalence; NaN: not open
  Column<VillageId, std::uint8_t> open;
  std::size_t places = 0;
  bool is_open(VillageId v) const { return open[v] != 0; }
};

// Not open: villages without estimate or children, put in or taken out by hand, kept from last year, or held
// for their kecamatan; and, where the method weighs more than prevalence, those that it lists in all draws or
// in none. The prevalence of two minds, by the list's method:
//   expected_cases, and a list that the plan chose: the same number of stunted children for all villages;
//   prevalence: halfway between the last that has a place and the next;
//   any other: that which the village exceeds in as many draws as the method lists it in (Ranking::in_top),
//   or its mean prevalence where the list in force lies on the other side of it.
// Of a list that the plan chose, which knows costs besides, the places go to the most stunted children.
Stakes stakes_of(const Estimates &estimates, const Ranking &ranking, const LokusList &list);

} // namespace lokus::rank
