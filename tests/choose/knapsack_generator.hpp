#pragma once
#include "choose/knapsack.hpp"
#include <cmath>

namespace lokus::choose {

// A made-up knapsack that owns its columns.
struct GeneratedKnapsack {
  std::vector<std::size_t> first{0};
  std::vector<std::int64_t> cost;
  std::vector<double> gain;
  std::int64_t budget = 0;
  std::size_t most_villages = 0;

  Knapsack knapsack() const {
    Knapsack k;
    k.first = first;
    k.amount = cost;
    k.gain = gain;
    k.must.assign(k.villages(), 0);
    k.add_row(RowKind::money, budget);
    k.add_row(RowKind::places, static_cast<std::int64_t>(most_villages));
    return k;
  }
};

// Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".
class SplitMix64 {
public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
  std::uint64_t bits() {
    state_ += 0x9e3779b97f4a7c15ull;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
  }
  double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; } // [0,1)

private:
  std::uint64_t state_;
};

// Villages with `packages` packages of rising coverage each, gains with decreasing returns, a budget of 6 %
// of the dearest package everywhere and one village in ten. The order of the draws is part of the definition.
inline GeneratedKnapsack generate_knapsack(std::size_t villages, std::size_t packages, std::uint64_t seed) {
  SplitMix64 random(seed);
  GeneratedKnapsack result;
  std::int64_t dearest = 0;
  for (std::size_t i = 0; i < villages; ++i) {
    const double first = random.unit(), second = random.unit();
    const double under_fives = 30 + std::floor(first * second * 470);
    const double prevalence = 0.10 + 0.40 * random.unit();
    const double remoteness = 1 + 0.6 * random.unit();
    const double cases = std::floor(under_fives * prevalence) + 1;
    for (std::size_t j = 0; j < packages; ++j) {
      const double coverage = static_cast<double>(j + 1) / static_cast<double>(packages);
      const double fixed = 5 + 10 * random.unit();
      const double per_child = 0.25 + 0.15 * random.unit();
      const double effect = 0.05 + 0.45 * (1 - std::exp(-2.2 * coverage)) * (0.8 + 0.4 * random.unit());
      const double cost =
          std::round(100 * (fixed * remoteness + under_fives * coverage * per_child * remoteness));
      result.cost.push_back(static_cast<std::int64_t>(cost));
      result.gain.push_back(std::round(1000 * cases * effect));
    }
    dearest += result.cost.back();
    result.first.push_back(result.cost.size());
  }
  result.budget = dearest * 6 / 100;
  result.most_villages = villages / 10;
  return result;
}

} // namespace lokus::choose
