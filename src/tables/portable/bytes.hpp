#pragma once
#include "core/column.hpp"
#include "core/error.hpp"
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
// once; Packing and Unpacking take them in that order. Numbers are little-endian; a long has eight bytes
// everywhere.

namespace lokus::portable {

static_assert(std::endian::native == std::endian::little);

// A walk over parts that are scalars, texts, containers, or nouns with a walk of their own: found by
// argument-dependent lookup.
template <class T>
concept Scalar = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class Packing {
public:
  template <class... Parts>
  void operator()(Parts &...parts) {
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

// Error(failure) where the bytes end too early.
class Unpacking {
public:
  explicit Unpacking(std::string_view bytes) : left_(bytes) {}
  template <class... Parts>
  void operator()(Parts &...parts) {
    (give(parts), ...);
  }
  bool at_end() const { return left_.empty(); }

private:
  const char *next(std::size_t bytes) {
    if (bytes > left_.size())
      throw Error(ErrorKind::failure, {"data halaman ini terpotong; buat lagi dengan lokus run",
                                       "the data of this page are cut off; make it again with lokus run"});
    const char *at = left_.data();
    left_.remove_prefix(bytes);
    return at;
  }
  template <Scalar T>
  void give(T &value) {
    if constexpr (std::is_same_v<T, unsigned long> || std::is_same_v<T, long>) {
      std::int64_t wide = 0;
      std::memcpy(&wide, next(sizeof wide), sizeof wide);
      value = static_cast<T>(wide);
    } else {
      std::memcpy(&value, next(sizeof(T)), sizeof(T));
    }
  }
  std::size_t rows() {
    std::size_t count = 0;
    give(count);
    return count;
  }
  void give(std::string &text) {
    const std::size_t length = rows();
    text.assign(next(length), length);
  }
  template <class T>
  void give(std::vector<T> &list) {
    list.clear();
    for (std::size_t left = rows(); left > 0; --left)
      give(list.emplace_back());
  }
  template <class T, std::size_t n>
  void give(std::array<T, n> &list) {
    for (T &each : list)
      give(each);
  }
  template <class T>
  void give(std::optional<T> &maybe) {
    bool has = false;
    give(has);
    maybe.reset();
    if (has)
      give(maybe.emplace());
  }
  template <class Tag>
  void give(Id<Tag> &id) {
    give(id.value);
  }
  template <class Tag, class Number>
  void give(Unit<Tag, Number> &unit) {
    give(unit.value);
  }
  template <class Row, class T>
  void give(Column<Row, T> &column) {
    std::vector<T> values;
    give(values);
    column = Column<Row, T>(std::move(values));
  }
  template <class Row, class Col, class T>
  void give(Grid<Row, Col, T> &grid) {
    const std::size_t count = rows();
    const std::size_t cols = rows();
    grid = Grid<Row, Col, T>(count, cols);
    for (std::size_t row = 0; row < count; ++row)
      for (T &each : grid.row(Row{row}))
        give(each);
  }
  template <class Row, class T>
  void give(Lists<Row, T> &lists) {
    lists = {};
    for (std::size_t left = rows(); left > 0; --left) {
      std::vector<T> list;
      give(list);
      lists.push_back(std::span<const T>(list));
    }
  }
  template <class Noun>
    requires std::is_class_v<Noun>
  void give(Noun &noun) {
    walk(*this, noun);
  }

  std::string_view left_;
};

} // namespace lokus::portable
