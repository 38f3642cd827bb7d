#pragma once
#include "choose/coupled.hpp"

namespace lokus::choose {

// What villages buy at given prices of money and capacities, when places and floors are kept as they are:
// each kecamatan first gets its least number of villages, those worth most, then the rest of the places go
// to the villages worth most of all. This is the best choice there: the sets of villages that may be
// served are bases of a laminar matroid.
class ChoiceAtPrices {
public:
  explicit ChoiceAtPrices(const Coupled &problem);

  // `price` per row; those of places and floors are not looked at.
  void settle(const std::vector<double> &price);

  double value() const { return value_; } // of the dual there
  const std::vector<std::size_t> &chosen() const { return chosen_; }
  const std::vector<std::int64_t> &used() const { return used_; } // per row
  // Sets the prices of places and floors at which the choice is the best of each village by itself.
  void price_places_and_floors(std::vector<double> &price) const;

private:
  const Coupled &problem_;
  std::vector<std::vector<std::size_t>> members_; // villages of each floor group
  std::vector<std::size_t> option_, chosen_;
  std::vector<double> worth_;
  std::vector<std::uint8_t> reserved_; // served for a floor, or because it must be
  std::vector<std::size_t> ranked_, pool_;
  std::vector<std::int64_t> used_;
  double value_ = 0;

  void find_best(const std::vector<double> &price);
  std::size_t reserve();
  void fill(std::size_t places);
  double price_of_a_place() const;
};

} // namespace lokus::choose
