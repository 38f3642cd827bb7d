#pragma once
#include <cstdint>
#include <vector>

namespace lokus::estimate {

// Who was counted by itself: a village, or villages of which the sum alone is known. Its log odds are
// share'(those of its villages).
struct Subject {
  std::vector<std::uint32_t> villages;
  std::vector<double> share; // sums to 1
  std::uint32_t unit = 0, district = 0;
  double squares = 1; // sum of the squares of the shares
};

// What the register tells in one area of fit. Rows of villages are those of the map.
struct RegisterData {
  std::vector<std::uint32_t> unit, district; // of every village; a unit lies in one district
  std::size_t units = 0, districts = 0;
  std::vector<std::vector<double>> covariates; // by village, standardised
  std::vector<double> age;                     // years before the latest round; the latest first, 0
  std::vector<Subject> subjects;               // a village is in one at most
  std::vector<double> y, size;                 // subject by subject, round by round; size 0: nothing is known
  // Share of a village's children that was not measured, on average over its rounds; and of a subject's
  // rounds by how much more was measured than on average.
  std::vector<double> absent, attendance;
  double unweighed_log_odds = 0, unweighed_sd = 0; // of a child not measured against one measured, prior
  std::size_t rounds() const { return age.size(); }
  std::size_t villages() const { return unit.size(); }
};

// Variances on the log odds (docs/methods/register.md).
struct RegisterVariances {
  double smooth = 0;                        // what neighbours have in common
  double village = 0, unit = 0;             // own to a village, to a unit, in every round
  double village_round = 0, unit_round = 0; // anew in every round
  double village_walk = 0, unit_walk = 0;   // a year, away from the latest round
};

} // namespace lokus::estimate
