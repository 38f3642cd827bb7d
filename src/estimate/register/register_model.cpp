#include "estimate/register/register_model.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

constexpr double least_told = 1e-8; // along the sum of a component of which nothing is known

std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) {
  const auto [low, high] = std::minmax(a, b);
  return (std::uint64_t{high} << 32) | low;
}

std::vector<double> rounds_covariance(const std::vector<double> &age, double lasting, double anew,
                                      double walk) {
  const std::size_t n = age.size();
  std::vector<double> block(n * n);
  for (std::size_t r = 0; r < n; ++r)
    for (std::size_t s = 0; s < n; ++s)
      block[r * n + s] = lasting + (r == s ? anew : 0) + walk * std::min(age[r], age[s]);
  return block;
}

struct Inverted {
  std::vector<double> block;
  double log_determinant = 0;
};

Inverted inverted(std::vector<double> block, std::size_t rows) {
  Inverted result{std::vector<double>(block.size()), 0};
  result.log_determinant = invert_block(block, result.block, rows);
  return result;
}

} // namespace

RegisterModel::RegisterModel(SmoothingMap map, RegisterData data)
    : map_(std::move(map)),
      data_(std::move(data)) {
  list_columns();
  find_entries();
}

void RegisterModel::list_columns() {
  for (const Subject &subject : data_.subjects) {
    Columns &columns = columns_.emplace_back();
    columns.phis = subject.villages.size();
    columns.row.assign(subject.villages.begin(), subject.villages.end());
    columns.value = subject.share;
    columns.row.push_back(static_cast<std::uint32_t>(common_row(0)));
    columns.value.push_back(1);
    for (std::size_t c = 0; c < data_.covariates.size(); ++c) {
      double mean = 0;
      for (std::size_t k = 0; k < subject.villages.size(); ++k)
        mean += subject.share[k] * data_.covariates[c][subject.villages[k]];
      columns.row.push_back(static_cast<std::uint32_t>(common_row(1 + c)));
      columns.value.push_back(mean);
    }
    columns.first_level = columns.row.size();
    for (std::size_t r = 0; r < rounds(); ++r)
      columns.row.push_back(static_cast<std::uint32_t>(level_row(subject.district, r)));
    for (std::size_t r = 0; r < rounds(); ++r)
      columns.row.push_back(static_cast<std::uint32_t>(unit_row(subject.unit, r)));
    columns.row.push_back(static_cast<std::uint32_t>(unweighed_row()));
  }
}

double RegisterModel::coefficient(std::size_t subject, std::size_t round, std::size_t k, double f) const {
  const Columns &columns = columns_[subject];
  if (k < columns.first_level)
    return columns.value[k] * (k < columns.phis ? f : 1);
  const std::size_t place = k - columns.first_level;
  if (place == 2 * rounds())
    return data_.attendance[subject * rounds() + round];
  return place % rounds() == round ? 1 : 0;
}

double RegisterModel::prior_sd(std::size_t row) const {
  return row == unweighed_row() ? data_.unweighed_sd : row < level_row(0, 0) ? sd_of_common : sd_of_level;
}

void RegisterModel::find_entries() {
  std::vector<std::uint64_t> keys;
  for (std::uint32_t row = 0; row < rows(); ++row)
    keys.push_back(pair_key(row, row));
  for (const auto &[a, b] : map_.pairs)
    keys.push_back(pair_key(a, b));
  const auto unit_pair = [&](std::size_t unit, std::size_t a, std::size_t b) {
    return pair_key(static_cast<std::uint32_t>(unit_row(unit, a)),
                    static_cast<std::uint32_t>(unit_row(unit, b)));
  };
  for (std::size_t u = 0; u < data_.units; ++u)
    for (std::size_t a = 0; a < rounds(); ++a)
      for (std::size_t b = 0; b < a; ++b)
        keys.push_back(unit_pair(u, a, b));
  for (std::size_t s = 0; s < subjects(); ++s)
    for (std::size_t a = 0; a < local(s); ++a)
      for (std::size_t b = 0; b < a; ++b)
        keys.push_back(pair_key(local_row(s, a), local_row(s, b)));
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<MatrixEntry> entries;
  for (const std::uint64_t key : keys)
    entries.push_back({static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key)});
  const auto place = [&](std::uint64_t key) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(keys, key) - keys.begin());
  };
  for (std::uint32_t row = 0; row < rows(); ++row)
    diagonal_.push_back(place(pair_key(row, row)));
  for (const auto &[a, b] : map_.pairs)
    pair_entries_.push_back(place(pair_key(a, b)));
  for (std::size_t u = 0; u < data_.units; ++u)
    for (std::size_t a = 0; a < rounds(); ++a)
      for (std::size_t b = 0; b <= a; ++b)
        unit_entries_.push_back(place(unit_pair(u, a, b)));
  for (std::size_t s = 0; s < subjects(); ++s) {
    std::vector<std::uint32_t> &of = entries_.emplace_back();
    for (std::size_t a = 0; a < local(s); ++a)
      for (std::size_t b = 0; b <= a; ++b)
        of.push_back(place(pair_key(local_row(s, a), local_row(s, b))));
  }
  pattern_ = SparsePattern(rows(), entries);
}

std::size_t RegisterModel::entry(std::size_t subject, std::size_t a, std::size_t b) const {
  const auto [low, high] = std::minmax(a, b);
  return entries_[subject][high * (high + 1) / 2 + low];
}

std::size_t RegisterModel::unit_entry(std::size_t unit, std::size_t a, std::size_t b) const {
  const auto [low, high] = std::minmax(a, b);
  return unit_entries_[unit * (rounds() * (rounds() + 1) / 2) + high * (high + 1) / 2 + low];
}

void RegisterModel::apply(std::size_t subject, double f, std::span<const double> x,
                          std::span<double> eta) const {
  for (std::size_t r = 0; r < rounds(); ++r) {
    eta[r] = 0;
    for (std::size_t k = 0; k < local(subject); ++k)
      eta[r] += coefficient(subject, r, k, f) * x[local_row(subject, k)];
  }
}

void RegisterModel::apply_transposed(std::size_t subject, double f, std::span<const double> b,
                                     std::span<double> x) const {
  for (std::size_t r = 0; r < rounds(); ++r)
    for (std::size_t k = 0; k < local(subject); ++k)
      x[local_row(subject, k)] += coefficient(subject, r, k, f) * b[r];
}

std::vector<double> RegisterModel::own_covariance(const RegisterVariances &v) const {
  return rounds_covariance(data_.age, v.village, v.village_round, v.village_walk);
}

std::vector<double> RegisterModel::unit_covariance(const RegisterVariances &v) const {
  return rounds_covariance(data_.age, v.unit, v.unit_round, v.unit_walk);
}

std::vector<double> RegisterModel::precision(const RegisterVariances &v, const TailScales &tails,
                                             std::span<const double> told) const {
  const std::size_t n = rounds();
  const double f = std::sqrt(v.smooth);
  std::vector<double> value(pattern_.entries(), 0.0);
  std::vector<double> most(map_.components.size(), 0.0), seen, told_seen;
  for (std::size_t s = 0; s < subjects(); ++s) {
    const BlockView m{told.subspan(s * n * n, n * n), n};
    const std::size_t columns = local(s);
    seen.assign(n * columns, 0.0);
    told_seen.assign(n * columns, 0.0);
    for (std::size_t r = 0; r < n; ++r)
      for (std::size_t k = 0; k < columns; ++k)
        seen[r * columns + k] = coefficient(s, r, k, f);
    for (std::size_t r = 0; r < n; ++r)
      for (std::size_t q = 0; q < n; ++q)
        for (std::size_t k = 0; k < columns; ++k)
          told_seen[r * columns + k] += m(r, q) * seen[q * columns + k];
    std::size_t place = 0;
    for (std::size_t a = 0; a < columns; ++a)
      for (std::size_t b = 0; b <= a; ++b, ++place)
        for (std::size_t r = 0; r < n; ++r)
          value[entries_[s][place]] += seen[r * columns + a] * told_seen[r * columns + b];
    const double all = block_sum(m);
    for (std::size_t p = 0; p < columns_[s].phis; ++p)
      if (const std::uint32_t c = map_.component[local_row(s, p)]; c != SmoothingMap::alone)
        most[c] = std::max(most[c], seen[p] * seen[p] * all);
  }
  for (std::size_t i = 0; i < villages(); ++i) {
    value[diagonal_[i]] += map_.precision(i);
    if (const std::uint32_t c = map_.component[i]; c != SmoothingMap::alone)
      value[diagonal_[i]] += std::max(0.0, least_told - most[c]);
  }
  for (std::size_t e = 0; e < map_.pairs.size(); ++e)
    value[pair_entries_[e]] -= map_.components[map_.component[map_.pairs[e].first]].scale;
  for (std::size_t row = common_row(0); row < unit_row(0, 0); ++row)
    value[diagonal_[row]] += 1 / (prior_sd(row) * prior_sd(row));
  const Inverted u = inverted(unit_covariance(v), n);
  std::size_t k = 0;
  for (std::size_t unit = 0; unit < data_.units; ++unit)
    for (std::size_t a = 0; a < n; ++a)
      for (std::size_t b = 0; b <= a; ++b)
        value[unit_entries_[k++]] += tails.unit[unit] * u.block[a * n + b];
  return value;
}

double RegisterModel::log_prior(const RegisterVariances &v, const TailScales &tails,
                                std::span<const double> x) const {
  const std::size_t n = rounds();
  double sum = 0;
  for (std::size_t i = 0; i < villages(); ++i)
    sum += map_.links[i] == 0 ? x[i] * x[i] : 0.0;
  for (const auto &[a, b] : map_.pairs)
    sum += map_.components[map_.component[a]].scale * (x[a] - x[b]) * (x[a] - x[b]);
  for (std::size_t row = common_row(0); row < unit_row(0, 0); ++row)
    sum += x[row] * x[row] / (prior_sd(row) * prior_sd(row));
  const Inverted u = inverted(unit_covariance(v), n);
  for (std::size_t unit = 0; unit < data_.units; ++unit)
    sum += tails.unit[unit] * block_form({u.block, n}, x.subspan(unit_row(unit, 0), n));
  return -0.5 * sum;
}

double RegisterModel::half_log_determinant(const RegisterVariances &v, const TailScales &tails) const {
  const std::size_t n = rounds();
  double sum = map_.log_determinant -
               static_cast<double>(data_.units) * inverted(unit_covariance(v), n).log_determinant;
  for (std::size_t row = common_row(0); row < unit_row(0, 0); ++row)
    sum -= 2 * std::log(prior_sd(row));
  for (const double scale : tails.unit)
    sum += static_cast<double>(n) * std::log(scale);
  return 0.5 * sum;
}

} // namespace lokus::estimate
