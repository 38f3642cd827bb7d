#pragma once
#include "tables/options.hpp"
#include <span>
#include <vector>

namespace lokus::plan {

// What every option of a problem gains in each world. Refers to what it is made from.
struct Worlds {
  const Grid<OptionId, DrawId, double> &gain;
  const std::vector<OptionId> &option; // row of each option of the problem

  std::size_t count() const { return gain.cols(); }
  std::span<const double> of(std::size_t problem_option) const { return gain.row(option[problem_option]); }
};

// Total of a choice (per village an option of the problem, or no_option) in each world.
std::vector<double> totals_of(const std::vector<std::size_t> &chosen, const Worlds &worlds);

// Gains of the options under weighted worlds, raised to a trifle above 0 where they are not, and a trifle for
// rounding: that raises a bound only.
void weigh(const Worlds &worlds, const std::vector<double> &weight, std::vector<double> &gain);

} // namespace lokus::plan
