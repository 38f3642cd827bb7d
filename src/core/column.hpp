#pragma once
#include "core/id.hpp"
#include <cassert>
#include <span>
#include <utility>
#include <vector>

namespace lokus {

// One column of a table: a vector that only the table's own id can index.
template <class RowId, class T>
class Column {
public:
  Column() = default;
  explicit Column(std::size_t rows, const T &value = T{}) : values_(rows, value) {}
  explicit Column(std::vector<T> values) : values_(std::move(values)) {}

  T &operator[](RowId id) {
    assert(id.row() < values_.size());
    return values_[id.row()];
  }
  const T &operator[](RowId id) const {
    assert(id.row() < values_.size());
    return values_[id.row()];
  }
  std::size_t rows() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  ids<RowId> all() const { return ids<RowId>{values_.size()}; }
  RowId push_back(T value) {
    values_.push_back(std::move(value));
    return RowId{values_.size() - 1};
  }
  void reserve(std::size_t rows) { values_.reserve(rows); }
  std::span<const T> values() const { return values_; }
  std::span<T> values() { return values_; }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }
  friend bool operator==(const Column &, const Column &) = default;

private:
  std::vector<T> values_;
};

// Row-major matrix addressed by two kinds of id; a row is contiguous.
template <class RowId, class ColId, class T>
class Grid {
public:
  Grid() = default;
  Grid(std::size_t rows, std::size_t cols, const T &value = T{}) : cols_(cols), values_(rows * cols, value) {}

  T &operator()(RowId r, ColId c) { return values_[r.row() * cols_ + c.row()]; }
  const T &operator()(RowId r, ColId c) const { return values_[r.row() * cols_ + c.row()]; }
  std::span<T> row(RowId r) { return std::span<T>(values_).subspan(r.row() * cols_, cols_); }
  std::span<const T> row(RowId r) const {
    return std::span<const T>(values_).subspan(r.row() * cols_, cols_);
  }
  std::size_t rows() const { return cols_ == 0 ? 0 : values_.size() / cols_; }
  std::size_t cols() const { return cols_; }
  bool empty() const { return values_.empty(); }
  std::span<const T> values() const { return values_; }
  friend bool operator==(const Grid &, const Grid &) = default;

private:
  std::size_t cols_ = 0;
  std::vector<T> values_;
};

// Ragged rows: each id owns a list of any length; lists are appended in id order.
template <class RowId, class T>
class Lists {
public:
  RowId push_back(std::span<const T> list) {
    values_.insert(values_.end(), list.begin(), list.end());
    starts_.push_back(values_.size());
    return RowId{starts_.size() - 2};
  }
  std::span<const T> operator[](RowId id) const {
    assert(id.row() + 1 < starts_.size());
    return std::span<const T>(values_).subspan(starts_[id.row()], starts_[id.row() + 1] - starts_[id.row()]);
  }
  std::span<T> operator[](RowId id) {
    assert(id.row() + 1 < starts_.size());
    return std::span<T>(values_).subspan(starts_[id.row()], starts_[id.row() + 1] - starts_[id.row()]);
  }
  std::size_t rows() const { return starts_.size() - 1; }
  std::size_t total() const { return values_.size(); }
  ids<RowId> all() const { return ids<RowId>{rows()}; }
  std::span<const T> values() const { return values_; }
  friend bool operator==(const Lists &, const Lists &) = default;

private:
  std::vector<std::size_t> starts_{0};
  std::vector<T> values_;
};

} // namespace lokus
