#pragma once
#include "core/error.hpp"
#include "tables/portable/bytes.hpp"

namespace lokus::portable {

// Takes the parts of nouns out of what Packing wrote. Error(failure) where the bytes end too early.
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
  void give(Noun &noun) { walk(*this, noun); }

  std::string_view left_;
};

} // namespace lokus::portable
