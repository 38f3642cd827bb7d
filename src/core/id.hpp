#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace lokus {

// A row number of one table, which cannot index another. Row numbers start at 0 and mean nothing
// outside the run: what lasts is the official code.
template <class Tag>
struct Id {
  std::uint32_t value = 0;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t row) : value(static_cast<std::uint32_t>(row)) {}
  constexpr std::size_t row() const { return value; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

// All ids of a table with `count` rows, for range-for: `for (VillageId v : ids<VillageId>(n))`.
template <class AnyId>
class ids {
public:
  class iterator {
  public:
    constexpr explicit iterator(std::size_t row) : row_(row) {}
    constexpr AnyId operator*() const { return AnyId{row_}; }
    constexpr iterator &operator++() {
      ++row_;
      return *this;
    }
    friend constexpr bool operator==(iterator, iterator) = default;

  private:
    std::size_t row_;
  };

  constexpr explicit ids(std::size_t count) : count_(count) {}
  constexpr iterator begin() const { return iterator{0}; }
  constexpr iterator end() const { return iterator{count_}; }

private:
  std::size_t count_;
};

} // namespace lokus

template <class Tag>
struct std::hash<lokus::Id<Tag>> {
  std::size_t operator()(lokus::Id<Tag> id) const noexcept { return id.value; }
};
