#pragma once
#include "rank/measure_first/findings_ahead.hpp"
#include "rank/measure_first/stakes.hpp"
#include <limits>

namespace lokus::rank {

inline constexpr double infinite = std::numeric_limits<double>::infinity();

// Contestants whose worth does not move.
struct Still {
  std::vector<double> worth;         // falling
  std::vector<VillageId> village;    // whose it is
  std::vector<double> highest = {0}; // sum of so many highest
  std::size_t rows() const { return worth.size(); }
  double worth_at(std::size_t place) const { // from 0; nobody stands behind the last
    return place < rows() ? worth[place] : -infinite;
  }
};

// Who takes part in the contest for the places: open villages that some finding could bring onto the list or
// off it. Whatever is found, no village moves by more sd of its own than the one measured does, so those that
// stay in or out even so are left aside: they have no say in a choice.
struct Contest {
  Column<DistrictId, std::vector<VillageId>> of; // by regency, the highest worth first
  Column<DistrictId, Still> still;               // those of all other regencies
  Column<DistrictId, std::size_t> with_place;    // so many of its first have a place today
  std::size_t places = 0;                        // that go to them
};

// `most_sd`: the farthest that any outcome is from today's mean, in sd (FindingsAhead::in_sd).
Contest contest_of(const Area &area, const Estimates &estimates, const Stakes &stakes,
                   const FindingsAhead &ahead, double most_sd);

} // namespace lokus::rank
