#pragma once
#include "core/random.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace lokus::cluster {

// Codes that stand for something else than a village in keys of Purpose::permutation.
inline constexpr std::uint64_t whole_map = 0, shared_draws = 1;

// Random whole numbers of one key, in order.
class Numbers {
public:
  explicit Numbers(const RandomKey &key) : key_(key) {}
  // Uniform on 0..n-1, exactly: numbers that would make some values likelier are thrown away
  // (Lemire 2019, ACM TOMACS 29(1):3). 1 <= n < 2^32.
  std::uint32_t below(std::uint32_t n);

private:
  std::uint32_t next();
  RandomKey key_;
  std::uint64_t step_ = 0;
  std::array<std::uint64_t, 4> bits_{};
  unsigned left_ = 0; // 32-bit halves not yet used
};

// The first of a random order of 0..n-1, every order equally likely (Fisher and Yates). Kept between calls
// so that a call costs its length, not n.
class Shuffle {
public:
  explicit Shuffle(std::size_t n);
  // Fills `first` with the start of the order of this key; first.size() <= n.
  void draw(const RandomKey &key, std::span<std::uint32_t> first);

private:
  std::vector<std::uint32_t> order_; // 0, 1, 2 ... between calls
  std::vector<std::uint32_t> swapped_;
};

// The whole order of a key.
std::vector<std::uint32_t> random_order(const RandomKey &key, std::size_t n);

} // namespace lokus::cluster
