#pragma once
#include "estimate/register/register_data.hpp"
#include <array>
#include <vector>

namespace lokus::estimate {

// What is believed of the spreads before any count: standard deviations on the log odds, half-normal with
// these scales (docs/methods/register.md, with sources). Of the truth: what neighbours have in common, what
// is own to a village, to a reporting unit. Of what the register misses: by unit and by village, for ever and
// anew together, any angle between the two as likely; and how far unit and village walk in a year.
struct RegisterPriors {
  double truth_of_neighbours = 0.4, truth_by_village = 0.3, truth_by_unit = 0.5;
  double missed_by_unit = 0.35, missed_by_village = 0.2;
  double unit_walk = 0.2, village_walk = 0.15; // a year
};

// Where a search stands: logs of the standard deviations of smooth, village and unit, and with several rounds
// of village_round, unit_round, village_walk and unit_walk.
using RegisterPoint = std::vector<double>;
inline constexpr std::size_t lasting_axes = 3;

RegisterVariances variances_at(const RegisterPoint &point);
RegisterPoint first_point(std::size_t rounds);

// Log of the prior density of a point. What is own to a village is truth and what the register misses for
// ever: their variances add, and the density is that of the sum, by the midpoint rule over the angle between
// their standard deviations; so of a unit. With one round what is missed for ever and anew is one.
double log_prior_of(const RegisterPoint &point, const RegisterPriors &priors);

// Share of the variance that is truth, in equally wide steps of the angle, with the weight of every step
// given the point: what the register misses, and what is true, no count can tell apart.
struct TruthShares {
  std::vector<double> share, weight; // weights sum to 1
  double mean() const;
  double drawn(double uniform) const;
};
TruthShares truth_of_village(const RegisterPoint &point, const RegisterPriors &priors);
TruthShares truth_of_unit(const RegisterPoint &point, const RegisterPriors &priors);

} // namespace lokus::estimate
