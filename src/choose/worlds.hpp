#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace lokus::choose {

// What every option of a problem gains in each world. Refers to what it is made from.
struct Worlds {
  std::size_t count = 0;
  std::vector<std::span<const double>> gain; // per option of the problem: `count` numbers
};

// Total of a choice (per village an option of the problem, or no_option) in each world.
std::vector<double> totals_of(const std::vector<std::size_t> &chosen, const Worlds &worlds);

// Gains of the options under weighted worlds, raised to a trifle above 0 where they are not, and a trifle for
// rounding: that raises a bound only.
void weigh(const Worlds &worlds, const std::vector<double> &weight, std::vector<double> &gain);

} // namespace lokus::choose
