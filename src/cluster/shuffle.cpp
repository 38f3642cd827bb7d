#include "cluster/shuffle.hpp"
#include <numeric>
#include <utility>

namespace lokus::cluster {

std::uint32_t Numbers::next() {
  if (left_ == 0) {
    bits_ = random_bits(key_, step_++);
    left_ = 8;
  }
  --left_;
  return static_cast<std::uint32_t>(bits_[left_ / 2] >> (32 * (left_ % 2)));
}

std::uint32_t Numbers::below(std::uint32_t n) {
  std::uint64_t product = std::uint64_t{next()} * n;
  if (static_cast<std::uint32_t>(product) < n) {
    const std::uint32_t reject = (0u - n) % n;
    while (static_cast<std::uint32_t>(product) < reject)
      product = std::uint64_t{next()} * n;
  }
  return static_cast<std::uint32_t>(product >> 32);
}

Shuffle::Shuffle(std::size_t n) : order_(n) {
  std::iota(order_.begin(), order_.end(), 0u);
}

void Shuffle::draw(const RandomKey &key, std::span<std::uint32_t> first) {
  Numbers numbers(key);
  const auto n = static_cast<std::uint32_t>(order_.size());
  swapped_.resize(first.size());
  for (std::uint32_t i = 0; i < first.size(); ++i) {
    swapped_[i] = i + numbers.below(n - i);
    std::swap(order_[i], order_[swapped_[i]]);
    first[i] = order_[i];
  }
  for (std::size_t i = first.size(); i-- > 0;)
    std::swap(order_[i], order_[swapped_[i]]);
}

std::vector<std::uint32_t> random_order(const RandomKey &key, std::size_t n) {
  std::vector<std::uint32_t> order(n);
  Shuffle(n).draw(key, order);
  return order;
}

} // namespace lokus::cluster
