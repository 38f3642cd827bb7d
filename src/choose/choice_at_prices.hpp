#pragma once
#include "choose/knapsack.hpp"

namespace lokus::choose {

// What villages buy at given prices of money and capacities, when places and floors are kept as they are:
// each kecamatan first gets its least number of villages, those worth most, then the rest of the places go
// to the villages worth most of all. This is the best choice there: the sets of villages that may be
// served are bases of a laminar matroid.
class ChoiceAtPrices {
public:
  explicit ChoiceAtPrices(const Knapsack &problem);

  // `price` per row; those of places and floors are not looked at.
  void settle(const PerRow<double> &price);

  double value() const { return value_; } // of the dual there
  const std::vector<std::size_t> &chosen() const { return chosen_; }
  const PerRow<std::int64_t> &used() const { return used_; } // per row
  // Sets the prices of places and floors at which the choice is the best of each village by itself.
  void price_places_and_floors(PerRow<double> &price) const;

private:
  const Knapsack &problem_;
  PerRow<std::vector<std::size_t>> members_; // of each floor: the villages that can be served
  std::vector<std::size_t> option_, chosen_;
  std::vector<double> worth_;
  std::vector<std::uint8_t> reserved_; // served for a floor, or because it must be
  std::vector<std::size_t> ranked_, pool_;
  PerRow<std::int64_t> used_;
  double value_ = 0;

  void find_best(const PerRow<double> &price);
  std::size_t reserve();
  void fill(std::size_t places);
  double price_of_a_place() const;
};

} // namespace lokus::choose
