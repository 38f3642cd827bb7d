#include "rank/measure_first/choosing_again.hpp"
#include <algorithm>
#include <array>
#include <cmath>

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
      moved_(worth.size()),
      highest_first_(worth.size()) {
  start_from_today();
}

void ChoosingAgain::start_from_today() {
  for (std::size_t i = 0; i < highest_first_.size(); ++i)
    highest_first_[i].contestant = static_cast<std::uint32_t>(i);
}

double ChoosingAgain::gain(double sd) {
  for (std::size_t i = 0; i < moved_.size(); ++i)
    moved_[i] = worth_[i] + sd * moves_[i];
  if (choice_stays())
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
  sort_moved();
  constexpr double of_rounding = 1e-12;
  const double gain = highest_together() - kept;
  return gain > of_rounding * scale ? gain : 0;
}

bool ChoosingAgain::choice_stays() const {
  const std::span<const double> moved(moved_);
  const double last_in = lowest_of(moved.first(with_place_)), first_out = highest_of(moved.subspan(with_place_));
  return last_in >= std::max(first_out, still_.worth_at(still_with_place_)) &&
         first_out <= (still_with_place_ == 0 ? infinite : still_.worth_at(still_with_place_ - 1));
}

// Starts from the order of the last call, in which few have changed places; where many have, from nothing.
void ChoosingAgain::sort_moved() {
  constexpr std::size_t many = 16; // changes for each contestant
  for (Moved &each : highest_first_)
    each.worth = moved_[each.contestant];
  std::size_t left = many * highest_first_.size();
  for (std::size_t i = 1; i < highest_first_.size(); ++i) {
    const Moved one = highest_first_[i];
    std::size_t place = i;
    for (; place > 0 && highest_first_[place - 1].worth < one.worth && left > 0; --place, --left)
      highest_first_[place] = highest_first_[place - 1];
    highest_first_[place] = one;
  }
  if (left == 0)
    std::ranges::sort(highest_first_, std::greater<>(), &Moved::worth);
}

// The sum of the places' worth of those that move and those that do not.
double ChoosingAgain::highest_together() const {
  std::size_t taken = places_ > still_.rows() ? places_ - still_.rows() : 0;
  taken = std::min(taken, highest_first_.size());
  while (taken < std::min(highest_first_.size(), places_) &&
         highest_first_[taken].worth > still_.worth[places_ - taken - 1])
    ++taken;
  double total = still_.highest[std::min(places_ - taken, still_.rows())];
  for (std::size_t i = 0; i < taken; ++i)
    total += highest_first_[i].worth;
  return total;
}

} // namespace lokus::rank
