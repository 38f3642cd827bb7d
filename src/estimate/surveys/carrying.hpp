#pragma once
#include "core/date.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/trends.hpp"
#include <string_view>

namespace lokus::estimate {

inline const Trends no_trends{};

// How a level goes from one month to another: with the trend and its doubt, each draw as in the projection.
struct Carrying {
  const Trends &trends = no_trends;
  YearMonth to = {}; // the month of the counts; not given: nothing is carried
  std::uint64_t seed = 0;
  std::size_t draws = 0;
};

// Standard deviation of the log odds that the figure of an area is off beyond its sampling error: what
// districts of a province have in common, and of each its own.
double noise_of_figure(const Trends &trends, std::string_view area);

// The district's yearly change in one draw, averaged over `years` (0: those of the trends); the same random
// numbers as in the projection.
double trend_in_draw(const Carrying &carrying, DistrictId district, const std::string &code, std::size_t draw,
                     double years = 0);

// Log odds that the level of an area moves in every draw from the month of its survey to that of the counts,
// back where the survey is later: the trend of its district, or the mean of its districts'. Empty where the
// months are the same or one is not given.
std::vector<double> carried_to_counts(const Districts &districts, std::string_view area, YearMonth from,
                                      const Carrying &carrying);

} // namespace lokus::estimate
