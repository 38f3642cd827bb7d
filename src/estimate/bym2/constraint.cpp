#include "estimate/bym2/newton.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

// In place, lower triangle, row by row; returns the logarithm of the determinant.
double cholesky(std::vector<double> &a, std::size_t n) {
  double log_determinant = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k)
        sum -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = i == j ? std::sqrt(sum) : sum / a[j * n + j];
    }
    log_determinant += 2 * std::log(a[i * n + i]);
  }
  return log_determinant;
}

void solve_lower(std::span<const double> root, std::span<double> x) {
  const std::size_t n = x.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k)
      x[i] -= root[i * n + k] * x[k];
    x[i] /= root[i * n + i];
  }
}

void solve_upper(std::span<const double> root, std::span<double> x) {
  const std::size_t n = x.size();
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k)
      x[i] -= root[k * n + i] * x[k];
    x[i] /= root[i * n + i];
  }
}

double length(const SmoothingMap::Component &component) {
  return std::sqrt(static_cast<double>(component.units.size()));
}

} // namespace

SumToZero::SumToZero(const SmoothingMap &map, std::size_t rows, const SparseFactor &factor) : map_(&map) {
  const auto &components = map.components;
  const std::size_t count = components.size();
  for (std::size_t first = 0; first < count; first += right_sides) {
    std::vector<RightSides> columns(rows, RightSides{});
    for (std::size_t c = first; c < std::min(count, first + right_sides); ++c)
      for (std::uint32_t i : components[c].units)
        columns[i][c - first] = 1 / length(components[c]);
    factor.solve(columns);
    solved_.push_back(std::move(columns));
  }
  root_.assign(count * count, 0.0);
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t col = 0; col <= row; ++col) {
      for (std::uint32_t i : components[row].units)
        root_[row * count + col] += solved(i, col);
      root_[row * count + col] /= length(components[row]);
    }
  log_determinant_ = cholesky(root_, count);
}

std::vector<double> SumToZero::gains(std::span<const double> sums) const {
  std::vector<double> x(sums.begin(), sums.end());
  solve_lower(root_, x);
  solve_upper(root_, x);
  return x;
}

void SumToZero::restrict(std::span<double> x) const {
  const auto &components = map_->components;
  std::vector<double> sums(components.size(), 0.0);
  for (std::size_t c = 0; c < components.size(); ++c) {
    for (std::uint32_t i : components[c].units)
      sums[c] += x[i];
    sums[c] /= length(components[c]);
  }
  const std::vector<double> gain = gains(sums);
  for (std::size_t row = 0; row < x.size(); ++row)
    for (std::size_t c = 0; c < gain.size(); ++c)
      x[row] -= solved(row, c) * gain[c];
}

void SumToZero::restrict(std::span<RightSides> x) const {
  const auto &components = map_->components;
  std::vector<RightSides> gain(components.size());
  for (std::size_t side = 0; side < right_sides; ++side) {
    std::vector<double> sums(components.size(), 0.0);
    for (std::size_t c = 0; c < components.size(); ++c) {
      for (std::uint32_t i : components[c].units)
        sums[c] += x[i][side];
      sums[c] /= length(components[c]);
    }
    const std::vector<double> one = gains(sums);
    for (std::size_t c = 0; c < one.size(); ++c)
      gain[c][side] = one[c];
  }
  for (std::size_t c = 0; c < gain.size(); ++c)
    for (std::size_t row = 0; row < x.size(); ++row)
      for (std::size_t side = 0; side < right_sides; ++side)
        x[row][side] -= solved(row, c) * gain[c][side];
}

std::vector<double> SumToZero::reach(std::span<const std::uint32_t> rows,
                                     std::span<const double> coefficients) const {
  std::vector<double> reach(map_->components.size());
  for (std::size_t c = 0; c < reach.size(); ++c)
    for (std::size_t k = 0; k < rows.size(); ++k)
      reach[c] += coefficients[k] * solved(rows[k], c);
  solve_lower(root_, reach);
  return reach;
}

std::vector<double> reach_of_unit(const Bym2Model &model, const SumToZero &constraint, std::size_t unit,
                                  double f) {
  std::vector<std::uint32_t> rows = {static_cast<std::uint32_t>(unit)};
  std::vector<double> coefficients = {f};
  for (const Bym2Model::Term &term : model.terms(unit)) {
    rows.push_back(static_cast<std::uint32_t>(model.units()) + term.effect);
    coefficients.push_back(term.value);
  }
  return constraint.reach(rows, coefficients);
}

} // namespace lokus::estimate
