#pragma once
#include "core/column.hpp"
#include "core/phrase.hpp"
#include "core/units.hpp"
#include <array>
#include <bit>
#include <concepts>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// Nouns as bytes that another processor reads to the last bit. A walk (walk.hpp) names the parts of a noun
// once; Packing takes them in that order, and so does who reads them (web/engine). Numbers are little-endian;
// a long has eight bytes everywhere.

namespace lokus::portable {

static_assert(std::endian::native == std::endian::little);

// A walk over parts that are scalars, texts, containers, or nouns with a walk of their own: found by
// argument-dependent lookup.
template <class T>
concept Scalar = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class Packing {
public:
  template <class... Parts>
  void operator()(const Parts &...parts) {
    (take(parts), ...);
  }
  std::string bytes() && { return std::move(bytes_); }

private:
  template <Scalar T>
  void take(const T &value) {
    if constexpr (std::is_same_v<T, unsigned long> || std::is_same_v<T, long>)
      append(static_cast<std::int64_t>(value));
    else
      append(value);
  }
  template <class T>
  void append(const T &value) {
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    bytes_.append(raw, sizeof(T));
  }
  void rows(std::size_t count) { take(count); }
  void take(const std::string &text) {
    rows(text.size());
    bytes_ += text;
  }
  template <class Range>
  void all(const Range &range) {
    for (const auto &each : range)
      take(each);
  }
  template <class T>
  void take(const std::vector<T> &list) {
    rows(list.size());
    all(list);
  }
  template <class T, std::size_t n>
  void take(const std::array<T, n> &list) {
    all(list);
  }
  template <class T>
  void take(const std::optional<T> &maybe) {
    take(maybe.has_value());
    if (maybe)
      take(*maybe);
  }
  template <class Tag>
  void take(const Id<Tag> &id) {
    take(id.value);
  }
  template <class Tag, class Number>
  void take(const Unit<Tag, Number> &unit) {
    take(unit.value);
  }
  template <class Row, class T>
  void take(const Column<Row, T> &column) {
    rows(column.rows());
    all(column);
  }
  template <class Row, class Col, class T>
  void take(const Grid<Row, Col, T> &grid) {
    rows(grid.rows());
    rows(grid.cols());
    all(grid.values());
  }
  template <class Row, class T>
  void take(const Lists<Row, T> &lists) {
    rows(lists.rows());
    for (const Row row : lists.all()) {
      rows(lists[row].size());
      all(lists[row]);
    }
  }
  template <class Noun>
  requires std::is_class_v<Noun>
  void take(const Noun &noun) {
    walk(*this, const_cast<Noun &>(noun)); // a walk changes nothing here
  }

  std::string bytes_;
};

} // namespace lokus::portable
