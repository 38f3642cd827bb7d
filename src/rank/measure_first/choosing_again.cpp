#include "rank/measure_first/choosing_again.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace lokus::rank {
namespace {

// Several at a time, because each waits for the one before.
template <class Choose>
double extreme(std::span<const double> values, double of_none, Choose &&choose) {
  std::array<double, 4> each;
  each.fill(of_none);
  std::size_t i = 0;
  for (; i + each.size() <= values.size(); i += each.size())
    for (std::size_t k = 0; k < each.size(); ++k)
      each[k] = choose(each[k], values[i + k]);
  for (; i < values.size(); ++i)
    each[0] = choose(each[0], values[i]);
  return choose(choose(each[0], each[1]), choose(each[2], each[3]));
}

double lowest_of(std::span<const double> values) {
  return extreme(values, infinite, [](double a, double b) { return b < a ? b : a; });
}

double highest_of(std::span<const double> values) {
  return extreme(values, -infinite, [](double a, double b) { return b > a ? b : a; });
}

} // namespace

ChoosingAgain::ChoosingAgain(const Contest &contest, DistrictId regency, std::span<const double> worth,
                             std::span<const double> moves)
    : still_(contest.still[regency]),
      places_(contest.places),
      with_place_(contest.with_place[regency]),
      still_with_place_(contest.places - with_place_),
      worth_(worth),
      moves_(moves),
      moved_(worth.size()) {}

double ChoosingAgain::gain(double sd) {
  for (std::size_t i = 0; i < moved_.size(); ++i)
    moved_[i] = worth_[i] + sd * moves_[i];
  const std::span<const double> moved(moved_);
  const double last_in = lowest_of(moved.first(with_place_)),
               first_out = highest_of(moved.subspan(with_place_));
  const double last_still = still_with_place_ == 0 ? infinite : still_.worth_at(still_with_place_ - 1);
  if (last_in >= std::max(first_out, still_.worth_at(still_with_place_)) && first_out <= last_still)
    return 0;
  double kept = 0, scale = 0;
  for (std::size_t i = 0; i < moved_.size(); ++i) {
    scale += std::abs(moved_[i]);
    if (i < with_place_)
      kept += moved_[i];
  }
  const double of_still = still_.highest[std::min(still_with_place_, still_.rows())];
  kept += of_still;
  scale += std::abs(of_still);
  constexpr double of_rounding = 1e-12;
  const double gain = highest_together(std::min(last_in, last_still)) - kept;
  return gain > of_rounding * scale ? gain : 0;
}

// The sum of the places' worth of those that move and those that do not. Those who have the places today are
// all worth `never_below` or more, so that nobody below has one of the highest.
double ChoosingAgain::highest_together(double never_below) {
  highest_first_.clear();
  std::ranges::copy_if(moved_, std::back_inserter(highest_first_),
                       [&](double worth) { return worth >= never_below; });
  std::ranges::sort(highest_first_, std::greater<>());
  const std::size_t most = std::min(highest_first_.size(), places_);
  std::size_t taken = std::min(places_ > still_.rows() ? places_ - still_.rows() : 0, most);
  while (taken < most && highest_first_[taken] > still_.worth[places_ - taken - 1])
    ++taken;
  double total = still_.highest[std::min(places_ - taken, still_.rows())];
  for (std::size_t i = 0; i < taken; ++i)
    total += highest_first_[i];
  return total;
}

} // namespace lokus::rank
